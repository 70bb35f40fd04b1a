"""Whom a question names, and what it wants of them: their words, or what they asked."""
