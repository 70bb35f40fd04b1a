"""What a chat was last told, for as long as it may go on from there: in memory, and only that."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

_CHATS = 1000  # remembered at most, the latest
_SECONDS = 600.0  # for which one is remembered


@dataclass(frozen=True, slots=True)
class Previous:
    """A question and the ids of the passages shown for it, from number `offset` on.

    Where one of several was chosen, `listed` are all of them, so that the next can be.
    `unanswered` is what was asked after it for which nothing was found, if that was about anything.
    With `is_remark` it is no question that was answered, but what somebody said to somebody else.
    `topics` are the ids of a passage on each of those that were listed after it, if any were.
    `called` are those who were called "he" or "she", each with "m" or "f" for it.
    `topic` is the question before, where it names somebody and else nothing: "what did Ann say?".
    With `is_gone` they were shown for a question that nobody remembers.
    """

    question: str
    passages: tuple[str, ...] = ()
    offset: int = 0
    unanswered: str = ""
    is_remark: bool = False
    is_gone: bool = False
    listed: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    called: tuple[tuple[str, str], ...] = ()
    topic: str = ""

    @property
    def about(self) -> str:
        """The last question, whether or not anything was shown for it."""
        return self.unanswered or self.question

    def refusing(self, question: str) -> "Previous":
        """Return what a chat goes on from after a question that nothing was shown for."""
        return replace(self, unanswered=question or self.unanswered)


class RecentAnswers:
    """Remembers the last question of each chat for ten minutes; the process ends, and it is gone.

    `clock` gives seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[Hashable, tuple[float, Previous]] = OrderedDict()

    def recall(self, chat: Hashable) -> Previous | None:
        """Return what a chat was last told, or None if that is long ago."""
        if (held := self._held.get(chat)) is None:
            return None
        told, previous = held
        if self._clock() - told <= _SECONDS:
            return previous
        del self._held[chat]
        return None

    def remember(self, chat: Hashable, previous: Previous | None) -> None:
        """Remember what a chat is told; None leaves what it was told before."""
        if previous is None:
            return
        self._held[chat] = (self._clock(), previous)
        self._held.move_to_end(chat)
        if len(self._held) > _CHATS:
            self._held.popitem(last=False)
