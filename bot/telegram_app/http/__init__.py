"""What the process serves over HTTP: the webhook, health checks, metrics and one page."""
