"""Transcripts in JSON, a module a program."""
