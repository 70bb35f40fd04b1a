"""Asks the questions that a corpus comes with, and counts those answered as they should be."""
