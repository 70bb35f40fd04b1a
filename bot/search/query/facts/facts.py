"""Recognises what is asked of an event itself, and finds the notes that answer it."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from bot.corpus.model import Event, Passage
from bot.language.patterns import ANYTHING
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.facts.event_names import EventNames
from bot.search.query.facts.fact_forms import FactForm, fact_forms, whom
from bot.search.query.facts.fact_notes import FactNotes
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query


class NotesFound(NamedTuple):
    """The numbers of notes, the best first, and whether they answer or are only near to that.

    `asked` is the kind of note that is asked for before others, whether or not there is one.
    `outside` tells that nothing else answers, so nothing where no note does: how long it was.
    """

    notes: Sequence[int] = ()
    sure: bool = True
    asked: str = ""
    outside: bool = False


class Facts:
    """Knows the notes that event.yaml makes, by what is asked for.

    Such a question is recognised by its form, and only where it holds no other words than those
    of the form, words for an event, and what one is called: what was said is asked otherwise.
    `is_said_there` is as `EventNames` takes it.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        tokens: Tokenizer,
        is_said_there: Callable[[Event, str], bool],
    ) -> None:
        self._tokens = tokens
        self._forms = fact_forms(tokens)
        kinds = frozenset(map(tokens.term, tokens.language.facts.events))
        self._notes = FactNotes(passages, kinds, tokens)
        self._names = EventNames(self._notes.events, kinds, tokens, is_said_there)
        forms = (form.words for form in self._forms)
        self._words = self._notes.words.union(self._names.words, *forms)

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
        found = (self._notes_found(form, query, slugs) for form in asked)
        return next((told for told in found if told.notes or told.outside), NotesFound())

    def _may_ask(self, query: Query) -> bool:
        """Tell whether a question holds no word that is in no form and no note, as most do.

        Who said or put something to somebody is no fact, and what states something asks for none.
        """
        to_somebody = query.addressed or (query.inquiry and query.inquiry.asked)
        if to_somebody or self._tokens.language.facts.stated.search(query.core.text):
            return False
        unspaced = self._tokens.language.words.unspaced
        stranger = self._tokens.terms(query.stranger)
        return unspaced or self._words.issuperset(query.core.telling.difference(stranger))

    def _notes_found(self, form: FactForm, query: Query, slugs: Collection[str]) -> NotesFound:
        """Return what notes tell that a form asks for, of the events with some slugs if any."""
        told = form.content(query).difference(form.words, self._tokens.terms(query.stranger))
        kinds = set(filter(self._names.is_kind, told))
        rest = told.difference(kinds, self._names.of(slugs))
        if form.question.told and not (rest or self._is_told(query)):
            return NotesFound()
        notes = self._notes.at(slugs)
        if rest and (meant := self._names.meant(rest, beside_kind=bool(kinds))):
            notes, rest = [each for each in notes if each[2].event.slug in meant], set()
        asked = form.question
        kind = (*asked.notes, *asked.near)[0]
        outside = asked.outside and not (rest or query.people or query.stranger)
        if sure := self._notes.answering(asked, rest, query, notes):
            # a part tells no job
            of_job = asked.about == ("person",) and self._is_by_name(query)
            roles = any(_has_role(note) for n, _, note in notes if n in sure)
            return NotesFound(sure, sure=roles or not of_job, asked=kind, outside=outside)
        closest = asked._replace(notes=asked.near, held=ANYTHING)
        near = self._notes.answering(closest, rest, query, notes)
        return NotesFound(near, sure=False, asked=kind, outside=outside)

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


def _has_role(note: Passage) -> bool:
    """Tell whether a note is on somebody of whom event.yaml tells what they do, or for whom."""
    return any(person.name == note.topic and person.capacity for person in note.event.people)
