"""What words mean: the table, and what passages and questions mean by it."""
