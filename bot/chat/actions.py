"""Where one can go from a reply. A view holds all there is to know, so nobody has to remember."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self, TypeAlias

PER_PAGE = 3  # passages
WELCOME = "welcome"  # a link to no passage, but to the bot itself


class ViewKind(StrEnum):
    """What passages are listed for."""

    QUESTION = "q"  # the one that is replied to
    TOPIC = "t"
    SPEAKER = "s"
    HIGHLIGHTS = "h"  # what stands for the whole record
    EXAMPLE = "e"  # a question that is offered: the one with the number of `offset`
    LINK = "l"  # nothing: one passage alone


_CODE = re.compile(r"(\+?)([qtshel]):(\d{1,4}):([a-z2-7]{12})?:([a-z2-7]{12})?")


class View(NamedTuple):
    """A place in a list of passages, and whether to look at one in its context there.

    `by` is the id of a passage: its topic or its speaker are meant; of a question, only what its
    speaker said. `context` is the id of the passage to show between its neighbours. `fresh` says
    that it is shown beside what was there before, not in place of it.
    """

    kind: ViewKind = ViewKind.QUESTION
    offset: int = 0
    by: str | None = None
    context: str | None = None
    fresh: bool = False

    def code(self) -> str:
        """Return the view as at most 33 letters."""
        start = "+" * self.fresh + self.kind.value
        return f"{start}:{self.offset}:{self.by or ''}:{self.context or ''}"

    @classmethod
    def read(cls, code: str) -> Self | None:
        """Return the view that a code stands for, or None."""
        if (match := _CODE.fullmatch(code)) is None or not code.isascii():
            return None
        fresh, kind, offset, by, context = match.groups()
        return cls(ViewKind(kind), int(offset), by, context, bool(fresh))


@dataclass(frozen=True, slots=True)
class Share:
    """Hand the passage with an id to somebody."""

    passage: str


@dataclass(frozen=True, slots=True)
class Link:
    """Take the address of the passage with an id along."""

    passage: str


@dataclass(frozen=True, slots=True)
class Find:
    """Look for something else."""


Action: TypeAlias = View | Share | Link | Find


class Choice(NamedTuple):
    """Something to choose below a reply; `word` is what to type where there are no buttons."""

    label: str
    action: Action
    word: str = ""
