"""Turns a question into ranked passages: tokens, an index, an answer. Does no input or output."""
