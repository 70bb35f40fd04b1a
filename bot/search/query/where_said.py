"""Tells where the words of names and roles are said, so that they may mean something else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.corpus.model import Event, Passage, Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.index.index import Index


@dataclass(frozen=True, eq=False)
class WhereSaid:
    """Knows which passages hold a term, but for the notes that event.yaml makes."""

    passages: Sequence[Passage]
    index: Index
    tokens: Tokenizer

    def by_others(self, person: Person | None, term: str) -> bool:
        """Tell whether a term stands where somebody neither speaks nor is named."""
        called = self.tokens.terms(person.name) if person else ()
        others = set(self._numbers(term)).difference(*map(self._numbers, called))
        return any(person is None or p.speaker != person for p in self._said(others))

    def elsewhere(self, event: Event, term: str) -> bool:
        """Tell whether a term is said at another event than one."""
        return any(p.event.slug != event.slug for p in self._said(self._numbers(term)))

    def there(self, event: Event, term: str) -> bool:
        """Tell whether a term stands in more of an event than what is known of it itself."""
        return any(p.event.slug == event.slug for p in self._said(self._numbers(term)))

    def _numbers(self, term: str) -> list[int]:
        numbers: list[int] = self.index.posting(term).passages.tolist()
        return numbers

    def _said(self, numbers: Iterable[int]) -> Iterator[Passage]:
        return (p for p in map(self.passages.__getitem__, numbers) if not p.fact)
