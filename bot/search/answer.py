"""What comes back for a question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.corpus.attribution import Attribution
from bot.corpus.model import Passage, Person
from bot.search.query.query import Query
from bot.search.ranking.confidence import Doubt, Signs
from bot.search.ranking.coverage import Evidence
from bot.search.ranking.finding import Outcome


class Found(NamedTuple):
    """A passage that was found for a question.

    `excerpt` is the part of it to show, from character `start` on, and `highlights` where the
    question's words stand in it, each a (start, end) in characters. `question` is what somebody
    else asked just before, in a recording, and `reply` the few words of somebody else just behind
    a question. `kept` are the sentences of the passage that hold the kind of thing asked for, such
    as an amount.
    """

    passage: Passage
    score: float
    excerpt: str
    highlights: tuple[tuple[int, int], ...] = ()
    start: int = 0
    question: Passage | None = None
    kept: tuple[tuple[int, int], ...] = ()
    reply: Passage | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The passages for a question, best first, and how far they can be trusted.

    `found` are those asked for, from number `offset` on, of the `total` that there are.
    `several` tells that the corpus has more events than one, so that each passage has to say which.
    `confidence` runs from 0 to 1 and can be compared between questions. `unmatched` are those
    words of the question that no passage speaks of and that tell most, `silent` the people in it
    who have no words on record, and `offered` the topics to ask about. `evidence` tells how far
    the first passage speaks of each word of the question, `doubts` are what keeps it from being a
    sure answer, and `signs` what its confidence is made of. `unheard` are the people in it of whom
    nothing is found though they may speak in captions that don't tell who does: those of `hiding`.
    `wordless` are those of several people in it who have words on record, but hardly any on it.
    `is_overview` tells that what was found stands for the whole, whatever words it holds. `said`
    are words that all that was found says, in some form, where a question is of how often that was.
    `unsaid` are words of the question that the one person in it has not said, but others have.
    `is_called` tells that the question's stranger is addressed somewhere, and so may be there under
    another name.
    """

    question: Query
    outcome: Outcome
    confidence: float = 0.0
    found: tuple[Found, ...] = ()
    offset: int = 0
    total: int = 0
    unmatched: tuple[str, ...] = ()
    silent: tuple[Person, ...] = ()
    offered: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signs: Signs | None = None
    several: bool = False
    unheard: tuple[Person, ...] = ()
    hiding: tuple[Attribution, ...] = ()
    wordless: tuple[Person, ...] = ()
    is_overview: bool = False
    said: str = ""
    is_called: bool = False
    unsaid: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """Who is named in the question."""
        return self.question.people

    @property
    def corrections(self) -> Mapping[str, str]:
        """What was typed, and the word of the record it was taken for."""
        return self.question.corrections
