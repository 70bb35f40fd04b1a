"""From text to terms, the same for passages and questions."""
