"""Finds the questions that were put to people in the talks of a record."""

from collections.abc import Sequence

import numpy as np

from bot.corpus.model import Passage
from bot.search.index.catalogue import Catalogue
from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.naming.inquiries import Inquiry
from bot.search.ranking.turns.exchanges import reply_to
from bot.search.ranking.turns.passage_kinds import holds_question, is_brief


class QuestionsPut:
    """Knows which passages of transcripts hold a question, wherever in them."""

    def __init__(self, passages: Sequence[Passage], catalogue: Catalogue) -> None:
        self._passages = passages
        self._catalogue = catalogue
        self._put = np.flatnonzero([*map(holds_question, passages)]).astype(np.int32)

    def find(self, sought: Inquiry, only: Numbers | None) -> list[int]:
        """Return those that are sought, ascending: by whoever asks, to whoever has the next turn.

        With `only`, ascending, no others are returned.
        """
        askers, answerers = ([p.name for p in who] for who in (sought.askers, sought.asked))
        by = self._catalogue.by(askers) if askers else None
        put = narrowed(narrowed(self._put, only), by).tolist()
        return [n for n in put if self._answerer(n) in answerers] if answerers else put

    def telling(self, put: Sequence[int]) -> Sequence[int]:
        """Return those that are long enough to tell what was asked, or all if none is."""
        return [number for number in put if not is_brief(self._passages[number])] or put

    def _answerer(self, number: int) -> str | None:
        reply = reply_to(self._passages, number)
        return None if reply is None else self._passages[reply].speaker_name
