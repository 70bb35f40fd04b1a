"""Words for one person, and for several, by the endings that a language gives them."""

from collections.abc import Iterator, Sequence

from bot.language.people import Endings


def several(word: str, endings: Sequence[Endings]) -> str:
    """Return a word for several of what it means one of; as it is where no ending is known."""
    found = next((each for each in endings if word.casefold().endswith(each.one)), Endings("", ""))
    return word[: len(word) - len(found.one)] + found.several


def ones(word: str, endings: Sequence[Endings]) -> Iterator[str]:
    """Yield the words that a folded one may be the plural of."""
    for each in endings:
        if each.several and word.endswith(each.several):
            yield word.removesuffix(each.several) + each.one
