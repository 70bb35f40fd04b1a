"""Finds the passages that hold, word for word, what is asked whether or by whom it was said."""

import re
from collections.abc import Iterator, Sequence

from bot.chat.actions import PER_PAGE
from bot.corpus.model import Passage
from bot.search.analysis.tokens import fold
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Answer
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.ranking.finding import CERTAIN, Outcome
from bot.search.search import Search

QUOTED = re.compile(r"[\"“„«»”]([^\"“„«»”]+)[\"”“»«]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_FEWEST = 3  # words of what is quoted …
_FEWEST_BARE = 4  # … and of what stands without quotation marks


def word_for_word(search: Search, asked: Query) -> Answer | None:
    """Return the answer that shows who said just that, or None where nobody did, or it isn't asked.

    It is what is quoted in a question, else what stands behind the verb of saying, by whoever is
    named.
    """
    for words in _sought(asked):
        held = search.verbatim.holding(words)
        if by := [p for p in held if not asked.people or p.is_by(asked.people)]:
            return _answer(search, asked, by[:PER_PAGE])
    return None


def _answer(search: Search, asked: Query, held: Sequence[Passage]) -> Answer:
    found, several = (
        tuple(search.excerpted(asked, passage) for passage in held),
        search.corpus.several,
    )
    return Answer(asked, Outcome.ANSWERED, CERTAIN, found, total=len(found), several=several)


def _sought(asked: Query) -> Iterator[str]:
    """Yield words that may have been said so, none where it is asked what, when or why."""
    text, known = asked.text[:LONGEST_QUESTION], asked.language.questions
    if not (known.wh_words - known.who).isdisjoint(map(fold, asked.named.words)):
        return
    for found in QUOTED.finditer(text):
        yield from _of_at_least(_FEWEST, found[1] or found[2])
    if said := known.whose_words.search(text):
        yield from _of_at_least(_FEWEST_BARE, text[said.end() :])


def _of_at_least(number: int, words: str) -> Iterator[str]:
    bare = words.strip(" ?!.,;:…\"“”'")
    if count_words(bare) >= number:
        yield bare
