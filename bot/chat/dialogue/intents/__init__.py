"""Which kind of message one is: small talk, how it goes on from an answer, a question of a form."""
