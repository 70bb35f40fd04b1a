"""What an `event.yaml` may say, and clear words for what it may not."""
