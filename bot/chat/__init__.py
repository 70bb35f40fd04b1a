"""The conversation, the same on Telegram and in the terminal."""
