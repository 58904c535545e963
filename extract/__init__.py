"""Find figures in Vietnamese text: bytes to text, text to candidates, and nothing else."""

__version__ = "0.1.0"
