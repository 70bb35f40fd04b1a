"""Which way the passages for a question are found: by what it asks for, and of whom."""
