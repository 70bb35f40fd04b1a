"""How updates come in: fetched or delivered, queued, held back where a chat floods."""
