"""What the events of a record are called, in the terms of a language."""

from collections.abc import Callable, Iterable

from bot.corpus.model import Event
from bot.search.analysis.tokens import Tokenizer

_HEAD = 6  # letters of a word for an event that ends a compound: "Bürgerversammlung"


class EventNames:
    """Knows events by words for one, the terms `kinds`, and by what each is called.

    `is_said_there` tells whether a term is said at an event, so that it begins no name of it.
    `words` are all the terms that it knows.
    """

    def __init__(
        self,
        events: Iterable[Event],
        kinds: frozenset[str],
        tokens: Tokenizer,
        is_said_there: Callable[[Event, str], bool],
    ) -> None:
        self._tokens = tokens
        self._is_said_there = is_said_there
        self._kinds = kinds
        by_slug = {event.slug: event for event in events}
        self._beginnings = {slug: self._beginnings_of(event) for slug, event in by_slug.items()}
        self._names = {slug: self._names_of(event) for slug, event in by_slug.items()}
        self.words = self._kinds.union(*self._names.values())

    def of(self, slugs: Iterable[str]) -> frozenset[str]:
        """Return the terms of what the events with some slugs are called."""
        return frozenset[str]().union(*(self._names.get(slug, ()) for slug in slugs))

    def is_kind(self, term: str) -> bool:
        """Tell whether a term is a word for an event, or such a word is the end of a compound."""
        ends = (len(end) >= _HEAD and term.endswith(end) for end in self._kinds)
        return term in self._kinds or (self._tokens.language.words.compounds and any(ends))

    def meant(self, rest: set[str], *, beside_kind: bool) -> set[str]:
        """Return the slugs of events that some words mean, as they are a part of what it is called.

        Where no word for an event stands beside them, they begin one of its names.
        """
        return {
            slug
            for slug, names in self._names.items()
            if (rest <= names if beside_kind else rest in self._beginnings[slug])
        }

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
            if end == len(name) or not all(self._is_said_there(event, term) for term in name[:end])
        }

    def _names_of(self, event: Event) -> frozenset[str]:
        """Return the terms of what an event is called, and who held it."""
        title = f"{event.name} {event.title} {event.host or ''} {event.series or ''}"
        return frozenset(self._tokens.terms(title)) - self._tokens.stop_terms
