"""What is known of a language, as data: a folder each, which everyone may read."""
