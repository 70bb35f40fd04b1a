"""The people of a corpus, by whatever a question may call them."""
