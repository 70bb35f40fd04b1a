"""The notes that event.yaml makes, and which of them tell what is asked of an event."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from bot.corpus.event_notes import PERSON, tells_name_alone
from bot.corpus.model import Event, Passage
from bot.language.questions import FactQuestion
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import capacity
from bot.search.query.query import Query

Notes: TypeAlias = Sequence[tuple[int, str, Passage]]  # numbers and kinds with them

_ROOT = 3  # letters of what somebody does, at least: the "mov" of "mover"


class FactNotes:
    """Knows the notes on events and on people at them, but for those that tell a name alone.

    `kinds` are the terms of words for an event.
    """

    def __init__(
        self, passages: Iterable[Passage], kinds: frozenset[str], tokens: Tokenizer
    ) -> None:
        self._tokens = tokens
        self._kinds = kinds
        self._agents = tokens.language.facts.agents
        facts = [(number, p.fact, p) for number, p in enumerate(passages) if p.fact]
        self._known = [each for each in facts if not tells_name_alone(each[2])]
        self._terms = {number: self._terms_of(note) for number, _, note in self._known}
        self._callings = {number: self._callings_in(note) for number, _, note in self._known}
        self._topics = {n: frozenset(tokens.terms(p.topic or "")) for n, _, p in self._known}
        self._listed = {number: _people_in(note) for number, _, note in self._known}
        self._own = {n: note.topic for n, kind, note in self._known if kind == PERSON}

    @property
    def words(self) -> frozenset[str]:
        """The terms of all that the notes tell."""
        return frozenset[str]().union(*self._terms.values())

    @property
    def events(self) -> Iterable[Event]:
        """The events that there are notes on."""
        return (note.event for _, _, note in self._known)

    def at(self, slugs: Collection[str]) -> Notes:
        """Return the notes on the events with some slugs, or on all where there are none."""
        return [each for each in self._known if not slugs or each[2].event.slug in slugs]

    def answering(
        self, form: FactQuestion, rest: set[str], query: Query, notes: Notes
    ) -> list[int]:
        """Return the notes of the kinds a form asks for; `rest` are words that it has besides."""
        ranks = {
            kind: (rank, place)
            for rank, kinds in enumerate(form.notes)
            for place, kind in enumerate(kinds.split())
        }
        known = [each for each in notes if each[1] in ranks and form.held.search(each[2].text)]
        fitting = [(n, ranks[kind]) for n, kind, _ in known]
        if rest:
            linked = bool(query.people) or self._links_people(query)
            fitting = [
                (n, rank)
                for n, rank in fitting
                if form.named and rest <= self._terms[n] and (linked or not self._of_other(n, rest))
            ]
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
        told = {tokens.term(word.word) for word in query.words} - tokens.stop_terms - self._kinds
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

    def _callings_in(self, note: Passage) -> tuple[set[str], set[str]]:
        """Return the terms of what people are by a note, and of those whom they are with."""
        listed = _people_in(note)
        known = [capacity(p, self._tokens) for p in note.event.people if p.name in listed]
        own = {self._tokens.term(word) for each in known for word in each.callings}
        others = {self._tokens.term(word) for each in known for word in each.role - each.telling}
        return own, others - own

    def _of_other(self, note: int, rest: set[str]) -> bool:
        """Tell whether words of a note are for none of its people: "mayor" of an aide to one."""
        own, others = self._callings[note]
        return not others.isdisjoint(rest) and own.isdisjoint(rest)

    def _links_people(self, query: Query) -> bool:
        """Tell whether words link people in a question: "who spoke for the mayor"."""
        known = self._tokens.language.people
        links = known.links - known.definite - self._tokens.wh_words
        return not links.isdisjoint(map(self._tokens.fold, query.named.words))

    def _deeds(self, term: str) -> Iterable[str]:
        """Return what somebody may do who is called by a term: "move" for the mover."""
        roots = (term.removesuffix(end) for end in self._agents if term.endswith(end))
        return (root + end for root in roots if len(root) >= _ROOT for end in ("", "e"))


def _people_in(note: Passage) -> frozenset[str]:
    """Return the names of the people of its event whom a note is on, or names."""
    names = frozenset(person.name for person in note.event.people)
    own = names.intersection({note.topic})
    text = note.text.replace(note.event.name, "")
    return own or frozenset(name for name in names if name in text)
