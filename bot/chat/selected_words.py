"""Finds the passage that somebody means who has selected words of a message."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.corpus.model import Passage
from bot.search.excerpts import ELISION
from bot.search.index.verbatim import among
from bot.search.search import Search

_MOST = 6  # lines looked at: what is said below a quote has fewer
_SHORTEST = 12  # characters that tell a passage from all others


@dataclass(frozen=True, slots=True)
class Selection:
    """Words selected in a message, and where that is known, the message and where they start in it.

    `passages` are the ids of those that the message leads to.
    """

    words: str
    message: str = ""
    start: int = 0
    passages: tuple[str, ...] = ()


def selected(search: Search, selection: Selection) -> list[Passage]:
    """Return the passages that may be meant, hardly ever several.

    Words that are of none, such as the name below a quote, mean the passage above them.
    """
    end = selection.start + len(selection.words)
    shown, below = selection.message[:end], selection.message[end:]
    rest, _, below = below.partition("\n")
    if not selection.message:
        shown = selection.words
    for line in reversed(_lines(f"{shown}{rest}")[-_MOST:]):
        if line.startswith("•"):
            return []
        if found := _quoted_in(line, search, selection):
            return _said_by(found, below)
        below = f"{line}\n{below}"
    return []


def _quoted_in(line: str, search: Search, selection: Selection) -> list[Passage]:
    """Return the passages that a line may quote, of those shown if it is one of them."""
    shown = search.lookup.passages(selection.passages)
    chosen = selection.words in line or line in selection.words
    quoted = line.removeprefix(ELISION).removesuffix(ELISION).strip()
    for words in (quoted, quoted.partition(": ")[2]):  # it may be marked, as by "Note:"
        found = list(among(shown, words)) or search.verbatim.holding(words)
        if _tells(words, found, chosen=chosen):
            return found
    if selection.words not in line or line.startswith("—"):
        return []
    words = selection.words
    found = list(among(shown, words)) if shown else search.verbatim.holding(words)
    return found if shown or _tells(words, found, chosen=True) else []


def _tells(words: str, found: Sequence[Passage], *, chosen: bool) -> bool:
    """Tell whether words are of the passages found, not a few that stand anywhere.

    Where somebody has chosen them, they may be few if no other passage holds them.
    """
    if len(words) >= _SHORTEST:
        return bool(found)
    return len(found) == 1 and (chosen or found[0].text == words)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _said_by(found: Sequence[Passage], below: str) -> list[Passage]:
    """Return those whose speaker is named next below their words, if any is."""
    line = next(iter(_lines(below)), "")
    named = [passage for passage in found if passage.speaker and passage.speaker.name in line]
    return named or list(found)
