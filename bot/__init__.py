"""Answers questions about a recorded panel with the words that were said, and nothing else."""

__version__ = "1.0.0"
