"""Which of the words that lines begin with are names of speakers."""
