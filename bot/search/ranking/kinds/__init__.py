"""The kinds of answer that questions ask for: an amount, a date, what a thing is."""
