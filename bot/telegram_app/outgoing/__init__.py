"""How replies go out: set as HTML, sent, within Telegram's limits."""
