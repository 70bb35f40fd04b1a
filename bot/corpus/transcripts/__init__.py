"""From a transcript as it was exported to quotes with their speakers and seconds."""
