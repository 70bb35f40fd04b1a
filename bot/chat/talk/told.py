"""What a chat was last told, and what a message may mean by it: a subject, a person."""

from collections.abc import Sequence
from functools import cached_property

from bot.chat import asking
from bot.chat.dialogue.followups import subject_of
from bot.chat.dialogue.recent import Previous
from bot.corpus.model import Passage, Person
from bot.language.reader import of_dialogues
from bot.search.query.query import Query
from bot.search.search import Search


class Told:
    """What was asked and shown before, of one record."""

    def __init__(self, search: Search, previous: Previous) -> None:
        self.search = search
        self.previous = previous

    @cached_property
    def asked(self) -> Query:
        """The question."""
        return asking.read(self.search, self.previous.question)

    @cached_property
    def shown(self) -> Sequence[Passage]:
        """The passages shown for it that are still on record."""
        found = map(self.search.lookup.passage, self.previous.passages)
        return [passage for passage in found if passage]

    @cached_property
    def subject(self) -> str:
        """What the question was about; empty for the whole record, and for an event itself."""
        none = self.is_whole or self.search.asks_fact(self.asked)
        return "" if none else subject_of(self.asked)

    @cached_property
    def is_whole(self) -> bool:
        """Whether what was shown stands for the whole record, or an event."""
        return asking.is_overview(self.search, self.previous.question, of_dialogues())

    @cached_property
    def person(self) -> Person | None:
        """The one person whom the question named, or whose words were shown."""
        voices = dict.fromkeys(voice for passage in self.shown for voice in passage.voices)
        people = self.asked.people or tuple(voices)
        return people[0] if len(people) == 1 else None
