"""Builds the table of word vectors that the bot ships, from open data: see `make meaning`."""
