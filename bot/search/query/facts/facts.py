"""Recognises what is asked of an event itself, and finds the notes that answer it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from bot.corpus.event_notes import PERSON, tells_name_alone
from bot.corpus.model import Event, Passage
from bot.language.questions import FactQuestion
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.facts.fact_forms import FactForm, fact_forms, whom
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query

_Notes: TypeAlias = Iterable[tuple[int, str, Passage]]  # numbers and kinds with them


_ROOT = 3  # letters of what somebody does, at least: the "mov" of "mover"
_HEAD = 6  # letters of a word for an event that ends a compound: "Bürgerversammlung"


class NotesFound(NamedTuple):
    """The numbers of notes, the best first, and whether they answer or are only near to that.

    `asked` is the kind of note that is asked for before others, whether or not there is one.
    """

    notes: Sequence[int] = ()
    sure: bool = True
    asked: str = ""


class Facts:
    """Knows the notes that event.yaml makes, by what is asked for.

    Such a question is recognised by its form, and only where it holds no other words than those
    of the form, words for an event, and what one is called: what was said is asked otherwise.
    `is_said` tells whether a term is said at an event, so that it is no beginning of its name.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        tokens: Tokenizer,
        is_said: Callable[[Event, str], bool],
    ) -> None:
        self._tokens = tokens
        self._is_said = is_said
        words = tokens.language.facts
        self._events = frozenset(map(tokens.term, words.events))
        self._agents = words.agents
        self._forms = fact_forms(tokens)
        facts = [(number, p.fact, p) for number, p in enumerate(passages) if p.fact]
        self._known = [each for each in facts if not tells_name_alone(each[2])]
        self._terms = {number: self._terms_of(note) for number, _, note in self._known}
        self._topics = {n: frozenset(tokens.terms(p.topic or "")) for n, _, p in self._known}
        self._listed = {number: _people_in(note) for number, _, note in self._known}
        self._own = {n: note.topic for n, kind, note in self._known if kind == PERSON}
        events = {note.event.slug: note.event for _, _, note in self._known}
        self._beginnings = {slug: self._beginnings_of(event) for slug, event in events.items()}
        self._names = {slug: self._names_of(event) for slug, event in events.items()}
        known = (*(form.words for form in self._forms), *self._names.values())
        self._words = self._events.union(*known, *self._terms.values())

    def find(self, query: Query) -> NotesFound:
        """Return the notes that answer, the best first; none for what is no fact.

        Where events are named, only theirs.
        """
        if not self._may_ask(query):
            return NotesFound()
        about = whom(query, self._tokens)
        if not (asked := [form for form in self._forms if form.is_asked(query, about)]):
            return NotesFound()
        slugs = {event.slug for event in query.events}
        notes = [each for each in self._known if not slugs or each[2].event.slug in slugs]
        found = (self._notes_found(form, query, slugs, notes) for form in asked)
        return next((told for told in found if told.notes), NotesFound())

    def _may_ask(self, query: Query) -> bool:
        """Tell whether a question holds no word that is in no form and no note, as most do.

        Who said something to somebody is no fact.
        """
        if query.addressed:
            return False
        unspaced = self._tokens.language.words.unspaced
        stranger = self._tokens.terms(query.stranger)
        return unspaced or self._words.issuperset(query.core.telling.difference(stranger))

    def _notes_found(
        self, form: FactForm, query: Query, slugs: Collection[str], notes: _Notes
    ) -> NotesFound:
        """Return what notes tell that a form asks for, of the events with some slugs if any."""
        told = form.content(query).difference(form.words, self._tokens.terms(query.stranger))
        kinds = set(filter(self._is_event, told))
        rest = told.difference(kinds, *(self._names.get(slug, ()) for slug in slugs))
        if form.question.told and not (rest or self._is_told(query)):
            return NotesFound()
        if rest and (meant := self._meant(rest, beside_kind=bool(kinds))):
            notes, rest = [each for each in notes if each[2].event.slug in meant], set()
        asked = form.question
        kind = (*asked.notes, *asked.near)[0]
        if sure := self._answering(asked, rest, query, notes):
            # a part tells no job
            of_job = asked.about == ("person",) and self._is_by_name(query)
            roles = any(_has_role(note) for n, _, note in notes if n in sure)
            return NotesFound(sure, sure=roles or not of_job, asked=kind)
        near = self._answering(asked._replace(notes=asked.near), rest, query, notes)
        return NotesFound(near, sure=False, asked=kind)

    def _is_by_name(self, query: Query) -> bool:
        """Tell whether somebody is named by a name, not told by what they are."""
        called = (self._called(mention, query) for mention in query.named.mentions)
        return any(not own.isdisjoint(words) for words, own in called)

    def _is_told(self, query: Query) -> bool:
        """Tell whether beside somebody who is named stands what they, or others, are."""
        called = [self._called(mention, query) for mention in query.named.mentions]
        return len(called) > 1 and any(words - own for words, own in called)

    def _called(self, mention: Mention, query: Query) -> tuple[set[str], set[str]]:
        """Return the terms of a mention, and those of the names of whoever it is of."""
        words = map(self._tokens.term, query.named.words[mention.start : mention.end])
        own = {term for person in mention.people for term in self._tokens.terms(person.name)}
        return set(words) - self._tokens.stop_terms, own

    def _is_event(self, term: str) -> bool:
        """Tell whether a term is a word for an event, or such a word is the end of a compound."""
        ends = (len(end) >= _HEAD and term.endswith(end) for end in self._events)
        return term in self._events or (self._tokens.language.words.compounds and any(ends))

    def _meant(self, rest: set[str], *, beside_kind: bool) -> set[str]:
        """Return the slugs of events that some words mean, as they are a part of what it is called.

        Where no word for an event stands beside them, they begin one of its names.
        """
        return {
            slug
            for slug, names in self._names.items()
            if (rest <= names if beside_kind else rest in self._beginnings[slug])
        }

    def _answering(
        self,
        form: FactQuestion,
        rest: set[str],
        query: Query,
        notes: _Notes,
    ) -> list[int]:
        """Return the notes of the kinds a form asks for; `rest` are words that it has besides."""
        ranks = {
            kind: (rank, place)
            for rank, kinds in enumerate(form.notes)
            for place, kind in enumerate(kinds.split())
        }
        fitting = [(n, ranks[kind]) for n, kind, _ in notes if kind in ranks]
        if rest:
            fitting = [each for each in fitting if form.named and rest <= self._terms[each[0]]]
        names = {person.name for person in query.people}
        on_them = self._on([n for n, _ in fitting], names)
        telling = [n for n, _ in fitting if n in self._own] if PERSON in ranks else on_them
        if len(names) == 1 and all(names.isdisjoint(self._listed[n]) for n in telling):
            return []  # of whom event.yaml tells nothing, or nothing but that they were there
        asked = self._asked(form, query)
        only = [n for n, _ in fitting if n in self._own] if rest else []
        alone = only if len(only) == 1 else ()
        order = sorted(
            (n not in alone, -self._telling(n, *asked), rank, -len(self._listed[n]), place, n)
            for n, (rank, place) in fitting
            if n in on_them or not on_them
        )
        told = [number for *_, number in order]
        return told if rest or names else self._once_each(told)

    def _once_each(self, notes: Sequence[int]) -> list[int]:
        """Return notes without those on one person behind lists that name all of them."""
        listed = frozenset[str]().union(*(self._listed[n] for n in notes if n not in self._own))
        first = self._own.get(notes[0]) if notes else None
        return [n for n in notes if first or self._own.get(n) not in listed]

    def _asked(self, form: FactQuestion, query: Query) -> tuple[set[str], set[str]]:
        """Return the terms that tell what is asked for, and those that only ask by a form."""
        tokens = self._tokens
        told = {tokens.term(word.word) for word in query.words} - tokens.stop_terms - self._events
        told |= {stem for person in query.people for stem in tokens.terms(person.name)}
        asking = told.intersection(map(tokens.term, form.words))  # in roles they tell nothing
        return told - asking, asking

    def _telling(self, note: int, told: set[str], asking: set[str]) -> int:
        """Return how many of the terms a note holds, those that only ask in its topic."""
        return len(self._terms[note] & told) + len(self._topics[note] & asking)

    def _on(self, notes: Sequence[int], people: set[str]) -> set[int]:
        """Return the notes on some people: lists of none but them, and those on each other.

        Where there are none of these, they are the lists that hold one of them.
        """
        lists = {n for n in notes if len(self._listed[n]) > 1 and self._listed[n] <= people}
        others = people.difference(*(self._listed[n] for n in lists))
        told = lists.union(n for n in notes if self._own.get(n) in others)
        return told or {n for n in notes if not people.isdisjoint(self._listed[n])}

    def _terms_of(self, note: Passage) -> frozenset[str]:
        text = note.text.replace(note.event.name, "")
        told = frozenset(self._tokens.terms(f"{note.topic or ''} {text}"))
        return told.union(*map(self._deeds, told)) - self._tokens.stop_terms

    def _deeds(self, term: str) -> Iterable[str]:
        """Return what somebody may do who is called by a term: "move" for the mover."""
        roots = (term.removesuffix(end) for end in self._agents if term.endswith(end))
        return (root + end for root in roots if len(root) >= _ROOT for end in ("", "e"))

    def _beginnings_of(self, event: Event) -> set[frozenset[str]]:
        """Return the terms that what an event is called for short begins with, or its host.

        Those of less than the whole are none where all of them are said as well.
        """
        names = (self._tokens.terms(name or "") for name in (event.name, event.host, event.series))
        telling = ([term for term in name if term not in self._tokens.stop_terms] for name in names)
        return {
            frozenset(name[:end])
            for name in telling
            for end in range(1, len(name) + 1)
            if end == len(name) or not all(self._is_said(event, term) for term in name[:end])
        }

    def _names_of(self, event: Event) -> frozenset[str]:
        """Return the terms of what an event is called, and who held it."""
        title = f"{event.name} {event.title} {event.host or ''} {event.series or ''}"
        return frozenset(self._tokens.terms(title)) - self._tokens.stop_terms


def _has_role(note: Passage) -> bool:
    """Tell whether a note is on somebody of whom event.yaml tells what they do, or for whom."""
    return any(person.name == note.topic and person.capacity for person in note.event.people)


def _people_in(note: Passage) -> frozenset[str]:
    """Return the names of the people of its event whom a note is on, or names."""
    names = frozenset(person.name for person in note.event.people)
    own = names.intersection({note.topic})
    text = note.text.replace(note.event.name, "")
    return own or frozenset(name for name in names if name in text)
