"""What a record is about, by its own words: its central excerpts, its topics and their labels."""
