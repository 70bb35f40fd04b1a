"""What is told of a running bot: metrics, its log of questions, the digest."""
