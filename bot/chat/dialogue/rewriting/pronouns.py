"""The words for somebody who was spoken of before: "she", "him"."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.chat.dialogue.rewriting.query_words import followups_of, place, unquoted
from bot.language.reader import hardly_nouns
from bot.search.analysis.tokens import fold, split
from bot.search.query.query import Query


class Pronoun(NamedTuple):
    """A word for somebody: `called` is "m" for he and him, "f" for she, in any language.

    `speaks` tells that it stands where somebody is asked to have spoken; `owns` that what follows
    is theirs; `told_of` that it is for nobody who does what is told.
    """

    start: int
    end: int
    called: str
    speaks: bool = False
    owns: bool = False
    told_of: bool = False


def pronouns(asked: Query) -> Sequence[Pronoun]:
    """Return the words for somebody who was spoken of before, not in the question itself.

    None stands within quotation marks, or behind a name, but at the end for who doesn't speak:
    "what did Ann say about him?".
    """
    places = [m.start for m in asked.named.mentions]
    named, end = min(places, default=len(asked.named.words)), len(asked.named.words)
    matches = followups_of(asked).person.finditer(unquoted(asked))
    found = (_pronoun(asked, match) for match in matches)
    rest = [p for p in found if p.start < named or (p.told_of and p.end == end and not places[1:])]
    words, told = asked.named.words, asked.written_content
    return [p for p in rest if not p.owns or told.isdisjoint(words[: p.start])]


def _pronoun(asked: Query, match: re.Match[str]) -> Pronoun:
    """Return a word for somebody; her is whose something is if what is hers follows."""
    known, (start, end) = followups_of(asked), place(match)
    after = fold(asked.named.words[end]) if end < len(asked.named.words) else ""
    ends = end == len(asked.named.words) - 1 and after in hardly_nouns(asked.language.code)
    small = not after or after in asked.language.words.stop_words or ends
    kinds = {group for group, held in match.groupdict().items() if held}
    owns = "theirs" in kinds or ("either" in kinds and not small)
    told_of = not owns and not kinds.isdisjoint({"whom", "either"})
    speaks = not told_of and known.says.search(match.string)
    called = known.pronouns.get(match["it"].split()[-1], "")
    return Pronoun(start, end, called, bool(speaks), owns, told_of)


def says_of(asked: Query, called: str, texts: Iterable[str]) -> bool:
    """Tell whether some texts speak of somebody by a pronoun, in the language of a question."""
    known = followups_of(asked)
    spoken = (known.person.finditer(" ".join(map(fold, split(text)))) for text in texts)
    words = (match["it"].split()[-1] for found in spoken for match in found)
    return bool(called) and any(known.pronouns.get(word) == called for word in words)
