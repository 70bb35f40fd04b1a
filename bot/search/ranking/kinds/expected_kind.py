"""Puts first what is of the kind that a question asks for: an amount, a date, what a thing is."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress

import numpy as np

from bot.corpus.model import Passage
from bot.language.reader import has_vectors
from bot.search.analysis.languages import Languages
from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Numbers, among
from bot.search.query.query import Query
from bot.search.ranking.kinds.answer_type import BEHIND, Fit, fit, holds_all
from bot.search.ranking.kinds.definitions import SOON, Definitions, Sureness, thing
from bot.search.ranking.ranker import Ranker
from bot.search.ranking.turns.passage_kinds import PassageKinds, questions_in, replies_to

WORTH = {Fit.NOT: 0.0, Fit.HELD: 2.0, Fit.BEST: 5.0}  # of score, and yet as much as that behind

LOOKED_AT = 12  # hits among which such a one is
HOLDING = 300  # passages with a name, or a thing's words, the best, among which one is looked for


@dataclass(frozen=True, eq=False)
class ExpectedKind:
    """Knows which passages are of the kind that is asked for."""

    passages: Sequence[Passage]
    ranker: Ranker
    languages: Languages
    kinds: PassageKinds

    def order(self, asked: Query, hits: Sequence[Hit], only: Numbers | None) -> list[Hit]:
        """Return hits, at least one, the one first that is of the kind asked for, if it is near.

        Where it is asked what a thing is, that is what tells it, of the passages in `only`,
        ascending, or of all, though it be none of the hits.
        """
        own = (t for t in self.languages.tokenizers if t.language.code == asked.language.code)
        if (tokens := next(own, None)) and (what := thing(asked.core.text, tokens)):
            return self._defining_first(asked, Definitions(what, tokens), hits, only)
        if asked.language.questions.replying.search(asked.understood):
            return _best_first(hits, partial(self._reply, asked))
        return _best_first(hits, partial(self._fit, asked)) if asked.expected else list(hits)

    def holds_rather(self, asked: Query, number: int) -> bool:
        """Tell whether a passage is of the kind asked for rather than what replies to it."""
        return bool(asked.expected) and self._fit(asked, number) > self._fit(asked, number + 1)

    def is_of_kind(self, asked: Query, number: int) -> bool:
        """Tell whether some kind of thing is asked for, and a passage holds it."""
        return bool(asked.expected) and holds_all(asked.expected, self.passages[number].text)

    def _held(self, passage: Passage, stems: Container[str]) -> Iterator[tuple[str, int, int]]:
        return self.languages.of(passage).offsets(passage.text, stems)

    def _fit(self, asked: Query, number: int) -> Fit:
        """Tell how well a passage is of the kind asked for; one without what that holds, fast."""
        unaided = not has_vectors(asked.language.code)
        if self.kinds.leads[number] and unaided:
            return Fit.NOT
        passage, kinds = self.passages[number], asked.expected
        if not holds_all(kinds, passage.text):
            return Fit.NOT
        if unaided and self._was_asked(asked, number):
            return Fit.BEST
        stems = asked.content_words
        counted = self.languages.of(passage).term(asked.counted) if asked.counted else ""
        held = list(self._held(passage, {*stems, counted}))
        places = [(start, end) for stem, start, end in held if stem in stems]
        if unaided and not places:
            return Fit.NOT
        if asked.language.words.unspaced:
            return fit(kinds, passage.text, places, _spans(asked, passage.text), BEHIND)
        number_of = [(start, end) for stem, start, end in held if stem == counted]
        return fit(kinds, passage.text, places, number_of)

    def _reply(self, asked: Query, number: int) -> Fit:
        """Tell how well a passage replies to what somebody else just said of what is asked."""
        passage, before = self.passages[number], self.passages[max(0, number - 1)]
        replies = replies_to(passage, before) and self._speaks_of(asked, before)
        return Fit.BEST if replies else Fit.NOT

    def _speaks_of(self, asked: Query, passage: Passage) -> bool:
        """Tell whether a passage holds as many of the words of a question as it lacks."""
        stems = {stem for stem, *_ in self._held(passage, asked.content_words)}
        held = sum(not stems.isdisjoint(term.variants) for term in asked.content)
        return held > 0 and 2 * held >= len(asked.content)

    def _was_asked(self, asked: Query, number: int) -> bool:
        """Tell whether a passage replies to a question of the same kind and words."""
        if not self.kinds.replies[number]:
            return False
        before = self.passages[number - 1]
        parts = questions_in(before) or [(0, len(before.text))]
        return any(self._puts_same(asked, before, *part) for part in parts)

    def _puts_same(self, asked: Query, before: Passage, start: int, end: int) -> bool:
        """Tell whether a part of a passage asks for the same kind, in a question’s words."""
        if not any(kind.asked.search(before.text[start:end]) for kind in asked.expected):
            return False
        held = self._held(before, asked.content_words)
        return any(start <= place < end for _, place, _ in held)

    def _defining_first(
        self, asked: Query, definitions: Definitions, hits: Sequence[Hit], only: Numbers | None
    ) -> list[Hit]:
        """Return hits, before them the passage that tells best what a thing is, if any does."""
        scores = {hit.passage: hit.score for hit in hits}
        words = [term for term in asked.terms if not definitions.terms.isdisjoint(term.variants)]
        holding = self.ranker.holding(words, HOLDING, only, before=SOON)
        told = [(sure, n) for n, sure in definitions.among(self.passages, holding.tolist())]
        if only is not None:
            told = list(compress(told, among(np.array([n for _, n in told], np.int32), only)))
        if not told:
            return list(hits)
        surest = max(sure for sure, _ in told)
        numbers = [number for sure, number in told if sure is surest]
        first = surest is Sureness.AS_ASKED  # of several replies the first explains it
        best = numbers[0] if first else max(numbers, key=lambda n: scores.get(n, 0.0))
        return [Hit(best, hits[0].score), *(hit for hit in hits if hit.passage != best)]


def _best_first(hits: Sequence[Hit], fit_of: Callable[[int], Fit]) -> list[Hit]:
    """Return hits, before them the one that fits what is asked for, if it is near enough."""
    best, most = hits[0], float("-inf")
    for hit in hits[:LOOKED_AT]:
        if hit.score + WORTH[Fit.BEST] > most:
            told = hit.score + WORTH[fit_of(hit.passage)]
            best, most = (hit, told) if told > most else (best, most)
    return list(dict.fromkeys((best, *hits)))


def _spans(asked: Query, text: str) -> Sequence[tuple[int, int]]:
    """Return where what is to be counted stands in a text without spaces, if anything is."""
    same = str.maketrans(*asked.language.characters)
    part = re.escape(asked.counted.translate(same))
    return [found.span() for found in re.finditer(part, text.translate(same))] if part else ()
