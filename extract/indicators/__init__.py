"""What a figure measures: the clauses around it, repaired where they leave it out."""
