"""Recognises that the words of everybody are asked for, and who is left out."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.language.reader import joiners
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.mentions import Mention, people_of
from bot.search.query.spans import places


class Everybody(NamedTuple):
    """That everybody is asked for, and as one mention those who are left out, if anybody is.

    `places` are those of the words of the question that say no more than that.
    """

    is_asked: bool = False
    but: Mention | None = None
    places: frozenset[int] = frozenset()


def everybody(words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer) -> Everybody:
    """Return what words as typed tell of everybody: "what did everyone but Ann say"."""
    known, text = tokens.language.questions, " ".join(words)
    if found := known.leaving_out.search(text):
        start = places(found, 0, tokens).start
        named = _in_a_row(words, places(found, "but", tokens).start, mentions, tokens)
        if named:
            end = named[-1].end if found["but"] else places(found, 0, tokens).stop
            but = Mention(people_of(named), start, max(named[-1].end, end))
            return Everybody(is_asked=True, but=but, places=frozenset(range(start, but.end)))
    if said := known.everybody.search(text):
        return Everybody(is_asked=True, places=frozenset(places(said, 0, tokens)))
    return Everybody()


def _in_a_row(
    words: Sequence[str], start: int, mentions: Sequence[Mention], tokens: Tokenizer
) -> Sequence[Mention]:
    """Return those who are named one after another from a word on, as in "Ann, Ben and Cy"."""
    row = list[Mention]()
    for mention in mentions:
        between = words[start : mention.start]
        if mention.end > start and joiners().issuperset(map(tokens.fold, between)):
            row.append(mention)
            start = mention.end
    return row
