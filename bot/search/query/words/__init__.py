"""The words of a question: what they weigh, how they are written, and what they are kin to."""
