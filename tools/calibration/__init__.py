"""Makes the coefficients of how sure an answer is, from questions about real panels."""
