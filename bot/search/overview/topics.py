"""The topics of a record: those it gives itself, else stretches of a talk named by their words."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from bot.corpus.model import Event, Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import sentences
from bot.grouping import grouped
from bot.language.reader import hardly_nouns
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.word_frequencies import frequencies_of
from bot.search.index.lookup import is_on_topic
from bot.search.overview.roles import roles_at
from bot.search.overview.segments import segments
from bot.search.overview.spoken import Spoken, Word, addressing
from bot.search.overview.sponsors import messages
from bot.search.overview.stretches import LONGEST
from bot.search.overview.term_weights import Information
from bot.search.overview.topic_labels import topic_labels

_LABELS = 2  # phrases that name a stretch …
_SPARE = 2  # … and so many more are found, for those that are roles
_BESIDE = " · "  # between the names of a topic
_INTRODUCED = 2  # people named in a sentence that introduces them
_IN_BRACKETS = re.compile(r"\[[^\[\]]{1,40}\]")
_BRIEF = 8  # words, below which a passage tells little: "Very significant."
_FEWEST = 20  # passages of a talk that is worth dividing
_MOST = 0.5  # of a talk is on no topic where what is has to be found


class Topic(NamedTuple):
    """What some passages of an event are about; its names are written as the record writes them.

    A stretch of a talk begins with the passages that say so, each group in the order of the talk.
    """

    names: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def label(self) -> str:
        """Its names in a line, parted so that none reads as a word on another."""
        return _BESIDE.join(self.names)

    @property
    def event(self) -> Event:
        """The event at which they were said."""
        return self.passages[0].event


def topics_of(passages: Sequence[Passage], tokens: Tokenizer) -> Iterator[Topic]:
    """Yield the topics of an event's passages in their order."""
    places = {passage.id: place for place, passage in enumerate(passages)}
    given = grouped((p.topic or "", p) for p in filter(is_on_topic, passages))
    topics = [Topic((label,), tuple(held)) for label, held in given.items()]
    topics += _found(undivided(passages), tokens)
    yield from sorted(topics, key=lambda topic: min(places[held.id] for held in topic.passages))


def undivided(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return those passages of an event whose topics are not given, but have to be found.

    Where topics are given, that is what has none of a talk in which they are those of little.
    """
    if not any(map(is_on_topic, passages)):
        return passages
    talks = groupby(passages, lambda passage: passage.transcript)
    return [passage for name, talk in talks if name for passage in _left([*talk])]


def _left(talk: Sequence[Passage]) -> Sequence[Passage]:
    """Return what is on no topic in a talk in which a little is, else nothing."""
    left = [passage for passage in talk if not is_on_topic(passage)]
    most = sum(len(p.text) for p in left) > _MOST * sum(len(p.text) for p in talk)
    return left if most and len(left) < len(talk) else ()


def may_have_topics(passages: Sequence[Passage]) -> bool:
    """Tell, without dividing any talk, whether there are topics to choose from."""
    said = sum(passage.transcript is not None for passage in passages)
    return said >= _FEWEST or any(map(is_on_topic, passages))


def _found(passages: Sequence[Passage], tokens: Tokenizer) -> Iterator[Topic]:
    """Yield the stretches of each talk of an event."""
    said = [passage for passage in passages if passage.transcript]
    for _, own in groupby(said, lambda passage: passage.transcript):
        talk = list(own)
        if len(talk) < _FEWEST:
            continue
        record = as_spoken(talk, tokens)
        stop = stop_terms(talk, record, tokens)
        if len(ranges := segments(record, stop)) == 1:
            continue
        labels = topic_labels(
            record,
            ranges,
            stop | _nameless_terms(tokens),
            known_information(tokens),
            _LABELS + _SPARE,
            hardly_nouns(tokens.language.code) | frozenset(tokens.language.words.ordinals),
        )
        roles = roles_at(talk[0].event, tokens)
        for run, found in zip(ranges, labels, strict=True):
            phrases = [phrase for phrase in found if not roles.hold((*tokens.terms(phrase),))]
            if label := phrases[:_LABELS]:
                named = [frozenset(tokens.terms(phrase)) for phrase in label]
                order = sorted(run, key=lambda number: _rank(record[number], named))
                first = f"{label[0][:1].upper()}{label[0][1:]}"
                yield Topic((first, *label[1:]), tuple(talk[number] for number in order))


def _rank(passage: Spoken, named: Iterable[frozenset[str]]) -> int:
    """Return 0 for a passage that says what its topic is called by, 2 for one of a few words."""
    said = {word.term for word in passage.words}
    if any(phrase <= said for phrase in named):
        return 0
    return 1 if len(passage.words) >= _BRIEF else 2


def _nameless_terms(tokens: Tokenizer) -> frozenset[str]:
    """Return the terms that no topic is called by."""
    known = tokens.language
    return tokens.empty_terms.union(map(tokens.term, known.words.vague | known.questions.greetings))


def as_spoken(passages: Sequence[Passage], tokens: Tokenizer) -> list[Spoken]:
    """Return passages as the overview takes them: what leads through a talk tells nothing of it.

    Nor does what introduces people to it, stands in brackets for a sound, or is said for sponsors.
    """
    events = {passage.event.slug: passage.event for passage in passages}
    names = {slug: [p.name.casefold() for p in each.people] for slug, each in events.items()}
    sponsored = messages(passages, tokens.language.transcripts.sponsors)
    return [
        _spoken(passage, names[passage.event.slug], tokens, sponsored.get(number, (0, 0)))
        for number, passage in enumerate(passages)
    ]


def _spoken(
    passage: Passage, names: Sequence[str], tokens: Tokenizer, sponsored: tuple[int, int]
) -> Spoken:
    text, (begin, close) = passage.text, sponsored
    cuts = tuple(sentences(text, code_of(passage)))
    leads = partial(_leads, text, names, tokens.language.transcripts.housekeeping)
    told = [(start, end) for start, end in cuts if end <= begin or close <= start]
    told = told if passage.transcript is None else [cut for cut in told if not leads(*cut)]
    starts, sounds = (
        [start for start, _ in told],
        _IN_BRACKETS.sub(lambda found: " " * len(found[0]), text),
    )
    words = (
        Word(*found)
        for found in tokens.offsets(sounds if passage.transcript else text, _EVERY)
        if (place := bisect_right(starts, found[1])) and found[1] < told[place - 1][1]
    )
    return Spoken(text, cuts, tuple(words), next((voice.name for voice in passage.voices), None))


def _leads(text: str, names: Sequence[str], leading: re.Pattern[str], start: int, end: int) -> bool:
    """Tell whether a sentence only leads through a talk, or introduces several people."""
    sentence = text[start:end].casefold()
    introduces = sum(name in sentence for name in names) >= _INTRODUCED
    return introduces or (end - start <= LONGEST and bool(leading.search(text, start, end)))


def stop_terms(
    passages: Sequence[Passage], record: Sequence[Spoken], tokens: Tokenizer
) -> frozenset[str]:
    """Return the terms that say nothing of what passages are about, names among them."""
    events: dict[str, Event] = {passage.event.slug: passage.event for passage in passages}
    people = (person for event in events.values() for person in event.people)
    named = (tokens.terms(person.name) for person in people)
    return tokens.stop_terms.union(addressing(record), *named)


def known_information(tokens: Tokenizer) -> Information | None:
    """Return what tells how much a word of a language tells, in nats; None where nothing does."""
    known = frequencies_of(tokens.language)
    return (lambda word: known.information(tokens.fold(word))) if known else None


class _Every(Container[str]):
    """Holds whatever there is, but nothing empty."""

    def __contains__(self, term: object) -> bool:
        return bool(term)


_EVERY = _Every()
