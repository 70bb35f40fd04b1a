"""A message as a question that stands by itself: what it refers back to, and what is made anew."""
