"""The conversation on Telegram. The only wing that imports `telegram`."""
