"""The languages in which a record can be asked, which may not be those that people read."""

from collections.abc import Iterable

from bot.chat.reply import Block, paragraph
from bot.chat.wording.lists import either, joined
from bot.corpus.model import Corpus
from bot.corpus.passage_language import language_of
from bot.language.reader import DEFAULT, ENGLISH, spoken
from bot.language.translation import _, spoken_here


def held_in(corpus: Corpus) -> str:
    """Return which languages a record is in, and that it stays so."""
    told = _("The record is in {languages}, and is shown as it stands: I translate nothing.")
    return told.format(languages=joined(_called(_spoken_in(corpus))))


def ask_in(corpus: Corpus) -> str:
    """Return in which languages to ask."""
    codes = dict.fromkeys((*_spoken_in(corpus), DEFAULT))
    return _("Please ask in {languages}.").format(languages=either(_called(codes)))


def ask_in_another(corpus: Corpus) -> tuple[Block, ...]:
    """Return the same, for whoever is spoken to in a language that a record can't be asked in."""
    known = spoken_here() in {*_spoken_in(corpus), DEFAULT}
    return () if known else (paragraph(ask_in(corpus), follows=True),)


def _spoken_in(corpus: Corpus) -> Iterable[str]:
    return dict.fromkeys(map(language_of, corpus.events))


def _called(codes: Iterable[str]) -> list[str]:
    """Return what some languages are called in the one that is spoken here."""
    names = ENGLISH.languages.names | spoken(spoken_here()).languages.names
    return [names.get(code, code) for code in codes]
