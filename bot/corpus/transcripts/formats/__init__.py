"""Readers of transcripts, one a format, that all give the same utterances."""
