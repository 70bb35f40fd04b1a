"""What people at an event are, which names no topic of it."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.corpus.model import Event
from bot.search.analysis.tokens import Tokenizer


class Roles(NamedTuple):
    """The terms of what people are, and of what stands there before it is told of whom or what."""

    whole: Sequence[tuple[str, ...]]
    heads: Sequence[tuple[str, ...]]

    def hold(self, phrase: tuple[str, ...]) -> bool:
        """Tell whether a phrase ends with what somebody is, or is the end of its head: "justice".

        So "honourable chief minister" is no topic, but "schools" is one beside a minister for them.
        """
        ends = any(phrase[-len(role) :] == role for role in self.whole)
        return ends or any(head[-len(phrase) :] == phrase for head in self.heads)


def roles_at(event: Event, tokens: Tokenizer) -> Roles:
    """Return what people at an event are."""
    roles = [role for person in event.people for role in (person.role, person.part) if role]
    heads = [
        takewhile(lambda term: term not in tokens.stop_terms, tokens.terms(role.partition(",")[0]))
        for role in roles
    ]
    return Roles([tuple(tokens.terms(role)) for role in roles], [*map(tuple, heads)])
