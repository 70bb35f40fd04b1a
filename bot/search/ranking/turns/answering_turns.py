"""Puts the turn that answers a question before the question itself."""

from collections.abc import Callable, Iterable, Sequence

from bot.corpus.model import Passage
from bot.corpus.sentences import BROKEN_OFF
from bot.search.analysis.tokens import fold, split
from bot.search.index.index import Hit
from bot.search.ranking.turns.passage_kinds import PassageKinds, asks, is_brief, replies_to

_ENDING = 80  # characters at the end of a passage that hold its last word


class AnsweringTurns:
    """Knows of what kind the passages of a record are, and which ones answer those that ask."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.kinds = PassageKinds.of(passages)

    def asks(self, number: int) -> bool:
        """Tell whether a passage ends with a question, or is one."""
        return self.kinds.asks.item(number) > 0

    def leads(self, number: int) -> bool:
        """Tell whether whoever leads a talk says a passage."""
        return self.kinds.leads.item(number) > 0

    def calls(self, number: int) -> bool:
        """Tell whether a passage ends with a name of whoever has the next turn."""
        passage, behind = self._passages[number], self._passages[number + 1 : number + 2]
        speaker = behind[0].speaker if behind and replies_to(behind[0], passage) else None
        if speaker is None:
            return False
        *_, last = ("", *split(passage.text[-_ENDING:]))
        return fold(last) in map(fold, split(speaker.name))

    def question_before(self, number: int) -> Passage | None:
        """Return the question of somebody else that a passage comes right after, or None."""
        replies = self.kinds.replies.item(number) > 0 and self.asks(number - 1)
        return self._passages[number - 1] if replies else None

    def reply(self, number: int) -> Passage | None:
        """Return the few words of somebody else that come right after a question, or None.

        What asks again, or is broken off, is no reply.
        """
        behind = self._passages[number + 1 : number + 2]
        if not (behind and self.asks(number) and replies_to(behind[0], self._passages[number])):
            return None
        tells = not asks(behind[0]) and not behind[0].text.rstrip().endswith(BROKEN_OFF)
        return behind[0] if is_brief(behind[0]) and tells else None

    def first(
        self, hits: Iterable[Hit], puts: Callable[[int], bool], tells: Callable[[int], bool]
    ) -> list[Hit]:
        """Return the hits, before each that `puts` a question the turn that answers it.

        None comes twice. What `puts` one asks or calls upon who answers, or whoever leads says it.
        What answers has words enough, or `tells` what is asked for in few.
        """
        ordered = dict[int, Hit]()
        for hit in hits:
            following = hit.passage + 1
            if following < len(self._passages) and self._answers(following, puts, tells):
                ordered.setdefault(following, Hit(following, hit.score))
            ordered.setdefault(hit.passage, hit)
        return list(ordered.values())

    def _answers(
        self, number: int, puts: Callable[[int], bool], tells: Callable[[int], bool]
    ) -> bool:
        """Tell whether a passage comes right after one of somebody else that puts a question."""
        if not number:
            return False
        return (
            puts(number - 1)  # as few do
            and (self.kinds.replies.item(number) > 0 or self.calls(number - 1))
            and (not is_brief(self._passages[number]) or tells(number))
        )
