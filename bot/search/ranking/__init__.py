"""From a query to hits, best first, and how far they answer it."""
