"""What the bot costs, against peers measured in the same run: `make bench`."""
