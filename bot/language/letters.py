"""Texts as they are compared where capitals, accents and spaces make no difference."""

import unicodedata


def lowered(text: str) -> str:
    """Return a text without capitals, and with single spaces."""
    return " ".join(text.casefold().split())


def without_accents(text: str) -> str:
    """Return a text without capitals and accents."""
    letters = text.casefold()
    if letters.isascii():
        return letters
    marked = unicodedata.normalize("NFKD", letters)
    return "".join(letter for letter in marked if not unicodedata.combining(letter))
