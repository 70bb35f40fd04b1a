"""Who said what: reads and checks the corpus folder. Knows nothing of ranking or Telegram."""
