"""What is replied: answers, passages, the record itself, and what to choose below them."""
