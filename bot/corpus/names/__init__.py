"""Whom the labels of captions and the attributions of texts name."""
