"""Makes the weights of ranking and of confidence, from questions about real panels."""
