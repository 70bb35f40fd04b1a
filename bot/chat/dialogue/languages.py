"""The languages in which a record is talked about, by their codes."""

from bot.corpus.passage_language import language_of
from bot.language.reader import DEFAULT, of_dialogues
from bot.language.translation import spoken_here
from bot.search.analysis.languages import scripts_in, scripts_of
from bot.search.analysis.word_frequencies import is_word
from bot.search.query.query import Query
from bot.search.search import Search


def own(search: Search) -> tuple[str, ...]:
    """Return the languages that a record is in, and English."""
    return tuple(filter(of_dialogues().__contains__, search.languages))


def tried_first(search: Search, asked: Query) -> tuple[str, ...]:
    """Return the languages in which a message is looked at before the record: also its own."""
    return tuple(dict.fromkeys([*own(search), asked_in(asked)]))


def others(search: Search, asked: Query) -> tuple[str, ...]:
    """Return the languages beside those, in which a message may be small talk nevertheless.

    First is the one that is spoken here; for a word that English has too, as it is typed, there is
    none beside it.
    """
    first = tried_first(search, asked)
    codes = [code for code in of_dialogues() if code not in first]
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
    used = scripts_in(asked.text)
    return bool(used) and all(used.isdisjoint(scripts_of(code)) for code in search.languages)


def asked_in(asked: Query) -> str:
    """Return the language of a question; English where it isn't known how people talk in it."""
    code = asked.language.code
    return code if code in of_dialogues() else DEFAULT
