"""What maintainers run: a report on a corpus, a start for an event, who speaks when."""
