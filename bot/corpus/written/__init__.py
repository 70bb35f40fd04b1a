"""Written sources: Markdown with front matter."""
