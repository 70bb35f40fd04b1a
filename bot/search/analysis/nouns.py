"""Which words of a language are hardly ever nouns, so that they name nothing."""

from importlib.resources import files


def hardly_nouns(code: str) -> frozenset[str]:
    """Return the words of a language, in small letters, that are known to be hardly ever nouns."""
    file = files("bot.language") / code / "not_nouns.txt"
    lines = file.read_text("ascii").splitlines() if file.is_file() else ()
    return frozenset(line for line in lines if not line.startswith("#"))
