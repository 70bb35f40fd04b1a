"""Finds what says some words: who said just that, how often it was said, and by whom first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.chat.actions import PER_PAGE
from bot.chat.dialogue.intents.question_forms import asks_fact, forms_of, has_subject
from bot.chat.dialogue.narrowing import unnamed
from bot.corpus.model import Passage, Person
from bot.search.analysis.tokens import fold
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Answer
from bot.search.excerpts import telling
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.ranking.finding import CERTAIN, UNSURE, Outcome
from bot.search.search import Search

QUOTED = re.compile(r"[\"“„«»”]([^\"“„«»”]+)[\"”“»«]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_FEWEST_QUOTED = 2  # words of what is quoted where it is asked who said it, or whether …
_FEWEST = 3  # … and where something else is asked of it …
_FEWEST_BARE = 4  # … and of what stands without quotation marks


def word_for_word(search: Search, asked: Query) -> Answer | None:
    """Return the answer that shows who said just that, or None where nobody did, or it isn't asked.

    It is what is quoted in a question, else what stands behind the verb of saying, by whoever is
    named.
    """
    for words in _sought(search, asked):
        held = search.verbatim.holding_whole(words)
        if by := [p for p in held if not asked.people or p.is_by(asked.people)]:
            return _answer(search, asked, by[:PER_PAGE])
    return None


def said_by_others(search: Search, found: Answer) -> Answer | None:
    """Return the answer that shows who else said what is quoted in a question of somebody's words.

    `found` is the answer to that; None where the one who is named may have said so as well.
    """
    asked = found.question
    if len(asked.people) != 1 or found.silent or found.unheard or _is_thing(search, asked):
        return None
    for quoted in QUOTED.finditer(asked.text[:LONGEST_QUESTION]):
        for words in _of_at_least(_FEWEST, quoted[1] or quoted[2]):
            held = search.verbatim.holding_whole(words)
            if held and not any(passage.is_by(asked.people) for passage in held):
                told = _answer(search, asked, held[:PER_PAGE])
                return replace(told, outcome=Outcome.NEAR, confidence=UNSURE, unsaid=(words,))
    return None


def _answer(search: Search, asked: Query, held: Sequence[Passage]) -> Answer:
    found = tuple(search.excerpted(asked, passage) for passage in held)
    several = search.corpus.several
    return Answer(asked, Outcome.ANSWERED, CERTAIN, found, total=len(found), several=several)


def _sought(search: Search, asked: Query) -> Iterator[str]:
    """Yield words that may have been said so.

    Where it is asked what, when or why, they are in quotation marks, and it is asked neither what
    they mean nor what is said about them.
    """
    text, known = asked.text[:LONGEST_QUESTION], asked.language.questions
    wh = not (known.wh_words - known.who).isdisjoint(map(fold, asked.named.words))
    for found in () if wh and _is_thing(search, asked) else QUOTED.finditer(text):
        if not (wh and known.about.search(f"{text[: found.start()]}…")):
            yield from _of_at_least(_FEWEST if wh else _FEWEST_QUOTED, found[1] or found[2])
    if wh:
        return
    if said := known.whose_words.search(text):
        yield from _of_at_least(_FEWEST_BARE, text[said.end() :])


def _is_thing(search: Search, asked: Query) -> bool:
    """Tell whether it is asked what something means, or how often it is said."""
    means = asked.language.questions.definitions.asked.search(asked.text[:LONGEST_QUESTION])
    return means is not None or bool(words_sought(search, asked))


def _of_at_least(number: int, words: str) -> Iterator[str]:
    bare = words.strip(" ?!.,;:…\"“”'")
    if count_words(bare) >= number:
        yield bare


class _Said(NamedTuple):
    words: str
    people: tuple[Person, ...]


def words_sought(search: Search, asked: Query) -> str:
    """Return the words of which it is asked how often they were said, or by whom first; or ""."""
    said = _said(search, asked)
    return said.words if said else ""


def saying(
    search: Search, asked: Query, *, limit: int, offset: int = 0, speaker: str | None = None
) -> Answer | None:
    """Return as an answer what says the words of which a question asks that, the earliest first.

    Only transcripts tell what was said and when; None where none of them does, or it isn't asked.
    Who was first at one of several talks is no sure answer to who was first.
    """
    said = _said(search, asked)
    if said is None:
        return None
    held = [
        (passage, place)
        for passage, place in search.verbatim.in_any_form(said.words)
        if passage.talk
        and (not asked.events or passage.event in asked.events)
        and (not said.people or passage.is_by(said.people))
        and speaker in {None, *(voice.name for voice in passage.voices)}
    ]
    held.sort(key=lambda each: each[0].event.date)
    if not held:
        return None
    sure = not asks_fact(asked) or len({passage.talk for passage, _ in held}) == 1
    return Answer(
        question=_of(asked, said.people),
        outcome=Outcome.ANSWERED if sure else Outcome.NEAR,
        confidence=CERTAIN if sure else UNSURE,
        found=tuple(telling(*each) for each in held[offset : offset + limit]),
        offset=offset,
        total=len(held),
        several=search.corpus.several,
        said=said.words,
    )


def _of(asked: Query, people: tuple[Person, ...]) -> Query:
    """Return a question as one of the words of some of those whom it names."""
    others = tuple(person for person in asked.people if person not in people)
    return replace(asked, people=people, about=(*asked.about, *others))


def _said(search: Search, asked: Query) -> _Said | None:
    """Return of which words a question asks that, None for no such question."""
    found = forms_of(asked).mentions.fullmatch(unnamed(asked)[:LONGEST_QUESTION])
    if found is None:
        return None
    whom, words = _group(found.groupdict(), "who"), _group(found.groupdict(), "words").split()
    if not asked.language.questions.wh_words.isdisjoint(map(fold, words)):
        return None
    while words and fold(words[0]) in asked.language.words.stop_words:
        words = words[1:]
    said, by = search.read(" ".join(words)), search.read(whom)
    known = said.people or has_subject(said)
    by_known = not whom or (by.people and not by.content)
    return _Said(" ".join(words), by.people) if known and by_known else None


def _group(groups: dict[str, str | None], name: str) -> str:
    """Return what a group holds of those of a name with a number each; or ""."""
    return next((held for key, held in groups.items() if held and key.startswith(name)), "")
