"""What is known of a record before anybody asks, as arrays."""
