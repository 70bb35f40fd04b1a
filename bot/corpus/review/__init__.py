"""Looks over a record that has been read, for what is hardly meant as it stands."""
