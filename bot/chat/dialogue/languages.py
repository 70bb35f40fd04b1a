"""The languages in which a record is talked about, by their codes."""

from collections.abc import Sequence
from functools import cache
from itertools import chain

from bot.corpus.passage_language import language_of
from bot.language.reader import DEFAULT, of_dialogues, spoken
from bot.language.translation import spoken_here
from bot.search.analysis.unspaced import script, scripts
from bot.search.analysis.word_frequencies import is_word
from bot.search.query.query import Query
from bot.search.search import Search


def own(search: Search) -> tuple[str, ...]:
    """Return the languages that a record is in, and English."""
    return tuple(code for code in search.languages if code in of_dialogues())


def tried_first(search: Search, asked: Query) -> tuple[str, ...]:
    """Return the languages in which a message is looked at before the record: also its own."""
    return tuple(dict.fromkeys([*own(search), asked_in(asked)]))


def others(search: Search, asked: Query) -> tuple[str, ...]:
    """Return the languages beside those, in which a message may be small talk nevertheless.

    First is the one that is spoken here; for a word that English has too, as it is typed, there is
    none beside it.
    """
    codes = [code for code in of_dialogues() if code not in tried_first(search, asked)]
    here = [code for code in codes if code == spoken_here()]
    is_english = len(asked.named.typed) == 1 and is_word(asked.named.typed[0].casefold())
    return tuple(here if is_english else dict.fromkeys([*here, *codes]))


def is_foreign(search: Search, asked: Query) -> bool:
    """Tell whether a question is in no language of the record, nor in English, or their letters.

    One of some events is where it is in none of theirs.
    """
    there = {language_of(event) for event in asked.events} or search.languages
    if asked.language.code not in there:
        return True
    known, letters = _written_in(search.languages), filter(str.isalpha, asked.text)
    return any(map(str.isalpha, asked.text)) and known.isdisjoint(map(script, letters))


@cache
def _written_in(codes: Sequence[str]) -> frozenset[str]:
    """Return the scripts that languages are written in, as their stop words show."""
    words = chain.from_iterable(spoken(code).words.stop_words for code in codes)
    return frozenset(scripts("".join(words)))


def asked_in(asked: Query) -> str:
    """Return the language of a question; English where it isn't known how people talk in it."""
    code = asked.language.code
    return code if code in of_dialogues() else DEFAULT
