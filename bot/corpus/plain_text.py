"""Markdown's text without its marks."""

from markdown_it.token import Token


def plain(inline: Token) -> str:
    """Return the words of a paragraph, its line ends kept, its markup dropped."""
    parts = []
    for child in inline.children or ():
        if child.type in {"softbreak", "hardbreak"} or child.content.startswith("<br"):
            parts.append("\n")
        elif child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
    return "".join(parts).strip()


def one_line(text: str) -> str:
    """Return a text with its line ends and runs of spaces as single spaces."""
    return " ".join(text.split())
