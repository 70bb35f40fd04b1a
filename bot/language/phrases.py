"""What people say to a bot beside questions: tables that the conversation reads as they stand."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from bot.language.reader import DEFAULT


@cache
def phrases(name: str, code: str = DEFAULT) -> dict[str, Any]:
    """Return a table of phrases of a language, such as its `intents.toml`, read once."""
    text = (files("bot.language") / code / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that stands as text."""
    return frozenset(text.split())
