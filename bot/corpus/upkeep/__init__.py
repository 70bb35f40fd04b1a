"""What maintainers run: checks of a corpus, a start for an event, who speaks when."""
