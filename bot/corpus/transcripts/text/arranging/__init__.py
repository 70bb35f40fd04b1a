"""Lines made ready to be read: numbers, page ends, marks of programs and chapters set apart."""
