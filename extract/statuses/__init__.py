"""Whether a figure was reached or is aimed at."""
