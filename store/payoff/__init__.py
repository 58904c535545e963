"""A queue that pays: what a look is expected to find, what it costs, and what is left when one stops."""
