"""The languages in which a record can be asked, which may not be those that people read."""

from collections.abc import Iterable

from bot.chat.reply import Block, paragraph
from bot.chat.wording.lists import either, joined
from bot.corpus.model import Corpus, Event
from bot.corpus.passage_language import language_of, languages_of
from bot.language.reader import DEFAULT, ENGLISH, spoken
from bot.language.translation import _, spoken_here, translated


def spoken_by_bot() -> str:
    """Return which languages the bot speaks, whatever a record is in."""
    told = _("I myself speak {languages}, whichever your app is set to.")
    return told.format(languages=joined(_called(translated())))


def held_in(corpus: Corpus) -> str:
    """Return which languages a record is in, and that it stays so."""
    told = _("The record is in {languages}, and is shown as it stands: I translate nothing.")
    return told.format(languages=joined(_called(languages_of(corpus))))


def ask_in(corpus: Corpus, events: Iterable[Event] = ()) -> str:
    """Return in which languages to ask, of some events if any are given."""
    every = (*languages_of(corpus), DEFAULT)
    codes = dict.fromkeys(map(language_of, events)) or dict.fromkeys(every)
    return _("Please ask in {languages}.").format(languages=either(_called(codes)))


def cannot_search(corpus: Corpus, events: Iterable[Event]) -> str:
    """Return that the language of a question is none to search in, and in which to ask.

    It is one of some events, if any are given.
    """
    cannot = _("I can't search in this language.")
    return f"{cannot} {ask_in(corpus, events)}"


def ask_in_another(corpus: Corpus) -> tuple[Block, ...]:
    """Return the same, for whoever speaks a language that a record is not in."""
    others = {spoken_here()} - {DEFAULT}
    known = not others or others.issubset(languages_of(corpus))
    return () if known else (paragraph(ask_in(corpus), follows=True),)


def held_in_another(corpus: Corpus) -> tuple[Block, ...]:
    """Return which languages a record is in, for whoever is spoken to in another."""
    own = {spoken_here()}.issuperset(languages_of(corpus))
    return () if own else (paragraph(held_in(corpus), follows=True),)


def _called(codes: Iterable[str]) -> list[str]:
    names = ENGLISH.languages.names | spoken(spoken_here()).languages.names
    return [names.get(code, code) for code in codes]
