"""Turns of a talk that ask, and those that answer."""
