"""What a question asks, as values: its terms, whom it names, and how it was put right."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bot.corpus.model import Event, Person
from bot.language.model import Language
from bot.language.questions import AnswerType
from bot.language.reader import ENGLISH
from bot.search.analysis.tokens import fold, split
from bot.search.query.cores import Core
from bot.search.query.events import EventMention
from bot.search.query.naming.inquiries import Inquiry
from bot.search.query.people.mentions import Mention
from bot.search.query.words.terms import Term

LONGEST_QUESTION = 1000  # characters looked at


def _weights(terms: Iterable[Term]) -> Mapping[str, float]:
    """Return how much each word tells that some terms may stand as."""
    return {
        stem: term.weight for term in terms for variant in term.variants for stem in variant.split()
    }


class NamedWords(NamedTuple):
    """The words of a question as typed, as put right, and where people and events are named."""

    typed: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[EventMention, ...] = ()


@dataclass(frozen=True)
class Query:
    """A question as it is understood; what is told of it is made once."""

    text: str
    understood: str = ""  # the text with its spelling put right, and contractions written out
    core: Core = field(default_factory=Core)
    terms: tuple[Term, ...] = ()
    people: tuple[Person, ...] = ()
    about: tuple[Person, ...] = ()  # others, of whom their words are to be
    addressed: tuple[Person, ...] = ()  # those of them to whom, not of whom, they are to be
    corrections: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()  # to which the question is narrowed, if any is named
    with_events: tuple[Term, ...] = ()  # the terms, and those that name these events
    asks_who: bool = False
    inquiry: Inquiry | None = None  # where what is sought is what somebody asked
    holders: tuple[Person, ...] = ()  # … what an office does, and who holds it
    greets: bool = False
    stranger: str = ""  # how somebody is called whose words are asked for, and who is not on record
    voice: frozenset[str] = frozenset()  # the words for them, where only words tell who is meant
    of_each: bool = False  # whether the words of everybody are asked for …
    but: tuple[Person, ...] = ()  # … but of some
    language: Language = ENGLISH  # in which it is asked
    named: NamedWords = field(default_factory=NamedWords)

    @property
    def guessed(self) -> tuple[Mention, ...]:
        """The mentions of those whose words are asked for that don't name them."""
        own = self.people
        return tuple(m for m in self.named.mentions if m.is_guessed and set(m.people) <= {*own})

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms that a passage may hold, question words left out."""
        asking = self.language.questions.wh_words
        return tuple(term for term in self.terms if term.word not in asking)

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The terms the question is about."""
        return tuple(term for term in self.terms if term.information)

    @cached_property
    def written_content(self) -> frozenset[str]:
        """The words of those, as they are written."""
        return frozenset(word for term in self.content for word in term.word.split())

    @cached_property
    def content_words(self) -> Mapping[str, float]:
        """How much each word tells that one of those may stand as."""
        return _weights(self.content)

    @cached_property
    def telling(self) -> Mapping[str, float]:
        """How much each word tells that one of the terms may stand as."""
        return _weights(self.terms)

    @cached_property
    def expected(self) -> Sequence[AnswerType]:
        """The kinds of thing that an answer holds: for “how many”, a number."""
        kinds = self.language.questions.answer_types
        return [kind for kind in kinds if kind.asked.search(self.understood)]

    @cached_property
    def mention(self) -> re.Match[str] | None:
        """How it is asked who says some word, or whether somebody does, if it is."""
        return self.language.questions.mentioning.search(self.core.text)

    @cached_property
    def seeks_mention(self) -> bool:
        """Whether passages are sought that say some word: "who mentioned rye?"."""
        return self.mention is not None and not self.mention.groupdict().get("whether")

    @cached_property
    def seeks_word(self) -> bool:
        """Whether all that is asked is where a word is said: "did Ann mention rye?", "rye"."""
        asking = self.language.questions.wh_words
        opened = asking.isdisjoint(map(fold, split(self.core.text)))
        return opened and len(self.content) == 1 and not (self.expected or self.inquiry)

    @cached_property
    def counted(self) -> str:
        """The word for what is to be counted, "loaves" in “how many loaves”; or none."""
        found = self.language.questions.counted.search(self.understood)
        return found[1] if found else ""
