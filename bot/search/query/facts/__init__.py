"""What is asked of an event itself, and the notes that answer it."""
