"""Which passages ask what a question does, rather than tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.corpus.model import Passage
from bot.language.reader import has_vectors
from bot.search.query.query import Query
from bot.search.ranking.judge import Judge
from bot.search.ranking.kinds.expected_kind import ExpectedKind
from bot.search.ranking.turns.answering_turns import AnsweringTurns
from bot.search.ranking.turns.passage_kinds import asks, asks_late, questions_in


@dataclass(frozen=True, eq=False)
class Asking:
    """Knows which passages put what is asked, so that what replies to them comes first."""

    passages: Sequence[Passage]
    turns: AnsweringTurns
    judge: Judge
    expected: ExpectedKind

    def puts(self, asked: Query, number: int) -> bool:
        """Tell whether a passage puts what is asked, for another to answer."""
        if has_vectors(asked.language.code):
            return self._asks(asked, number)
        return self._asks_or_leads(asked, number)

    def asks_about(self, asked: Query, number: int) -> bool:
        """Tell whether a passage ends with a question, or one within it holds what is asked."""
        return self._asks_within(asked, number) or asks(self.passages[number])

    def _asks(self, asked: Query, number: int) -> bool:
        """Tell whether a passage asks, and does not itself hold what is asked for.

        Whoever leads the talk may add a sentence to a question.
        """
        late = self.turns.leads(number) and asks_late(self.passages[number])
        puts = self.turns.asks(number) or late
        return puts and not self.expected.holds_rather(asked, number)

    def _asks_or_leads(self, asked: Query, number: int) -> bool:
        """Tell without vectors whether a passage puts what is asked: by more than how it ends.

        Whoever leads the talk asks, and may go on, or calls upon who goes on; others who end with a
        question may have answered before it.
        """
        asks = self.turns.asks(number) and self._asks_within(asked, number)
        return self.turns.leads(number) or asks or self.turns.calls(number)

    def _asks_within(self, asked: Query, number: int) -> bool:
        """Tell whether a question within a passage holds what is asked."""
        passage = self.passages[number]
        places, spans = self.judge.places(asked, passage), questions_in(passage)
        return any(start <= place < end for place, _ in places for start, end in spans)
