"""What is no question of its own: small talk, and what goes on from an answer."""
