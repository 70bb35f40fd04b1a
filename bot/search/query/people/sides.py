"""People told by the side they are on, where their roles say so: "the debaters against"."""

from collections.abc import Collection, Iterator, Sequence

from bot.corpus.model import Person
from bot.language.people import Side
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.mentions import Mention


class Sides:
    """Knows who is on which side of what is debated.

    `settings` are the folded words that name the events: a motion may be called by its words, if
    one of its `deeds` is among them. Who is against bread is not against banning it.
    """

    def __init__(
        self,
        people: Sequence[Person],
        tokens: Tokenizer,
        settings: Collection[str],
        deeds: Collection[str] = (),
    ) -> None:
        self._tokens = tokens
        self._words = tokens.language.people.sides
        self._definite = tokens.language.people.definite
        self._who = tokens.language.questions.who
        self._title = frozenset(map(tokens.term, settings)) - tokens.empty_terms
        self._deeds = frozenset(map(tokens.term, deeds))
        told = [
            (side, tuple(person for person in people if _is_on(side, person)))
            for side in self._words.each
        ]
        self._known = [(side, own) for side, own in told if own]

    def find(self, folded: Sequence[str]) -> Iterator[Mention]:
        """Yield which sides the folded words of a question mean, from left to right."""
        for place in range(len(folded) if self._known else 0):
            for side, people in self._known:
                if span := self._span(side, folded, place):
                    yield Mention(people, *span)

    def _span(self, side: Side, folded: Sequence[str], place: int) -> tuple[int, int] | None:
        """Return where words mean a side by the one at a place; None if they don't."""
        if place and folded[place] in side.called and folded[place - 1] in self._definite:
            return place - 1, place + 1
        if folded[place] not in side.words:
            return None
        start = place - 1
        while start >= 0 and folded[start] in self._words.between:
            start -= 1
        end = place + 1
        while end < len(folded) and self._is_of_motion(folded[end]):
            end += 1
        whole = end == len(folded) or self._tokens.term(folded[end]) in self._tokens.empty_terms
        if not whole or not self._may_be_motion(folded[place + 1 : end]):
            return None
        if start >= 0 and folded[start] in self._words.heads:
            return start - (start > 0 and folded[start - 1] in self._definite), end
        asking = (n for n in range(start + 1, place) if folded[n] in self._who)
        return next(((first, end) for first in asking), None)

    def _may_be_motion(self, words: Sequence[str]) -> bool:
        """Tell whether words of a motion are all of it, or say what it is to do."""
        own = {self._tokens.term(word) for word in words if word not in self._words.motion}
        return not own or not own.isdisjoint(self._deeds)

    def _is_of_motion(self, word: str) -> bool:
        """Tell whether a folded word may stand for what is debated."""
        return word in self._words.motion or self._tokens.term(word) in self._title


def _is_on(side: Side, person: Person) -> bool:
    """Tell whether somebody's role or part is one of a side."""
    return any(side.told.search(told) for told in (person.role, person.part) if told)
