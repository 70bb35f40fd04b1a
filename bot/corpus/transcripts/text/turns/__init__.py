"""Where turns begin and end, and what stands among them that nobody says."""
