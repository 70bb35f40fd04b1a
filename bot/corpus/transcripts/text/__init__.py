"""Transcripts that are text: names, times and paragraphs as people publish them."""
