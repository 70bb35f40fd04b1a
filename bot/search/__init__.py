"""Turns a question into ranked passages: tokens, an index, an answer. Reads but its own data."""
