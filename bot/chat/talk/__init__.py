"""Replies to what is no question by itself: small talk, and what goes on from what was said."""
