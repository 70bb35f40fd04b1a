"""From a question as it was typed to a query: terms, people, events, spelling."""
