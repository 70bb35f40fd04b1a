"""Judges how surely a passage answers a question, and what keeps it from being sure."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.corpus.model import Passage
from bot.language.reader import has_vectors
from bot.search.analysis.languages import Languages
from bot.search.index.numbered_texts import NumberedTexts
from bot.search.query.query import Query
from bot.search.ranking.confidence import Doubt, Signs
from bot.search.ranking.coverage import PRESENT_FROM, Evidence, evidence, is_all_said, says_enough
from bot.search.ranking.kinds.answer_type import can_answer, deed
from bot.search.ranking.ranker import Ranked, Ranker
from bot.search.ranking.turns.answering_turns import AnsweringTurns

SHORTEST_NAME = 4  # letters of a word that may be a name; what is shorter is an abbreviation
WORDS_ALIKE = 0.75  # likeness in meaning of what shares all words, where no vectors tell it


class Judgement(NamedTuple):
    """What speaks for a passage as the answer, and against it."""

    evidence: tuple[Evidence, ...]
    doubts: tuple[Doubt, ...]
    signs: Signs


@dataclass(frozen=True, eq=False)
class Judge:
    """Judges the best of the passages that are ranked for a question; `texts` are their words."""

    passages: Sequence[Passage]
    texts: NumberedTexts
    ranker: Ranker
    turns: AnsweringTurns
    languages: Languages

    def judge(self, asked: Query, ranked: Ranked, *, by_meaning: bool) -> Judgement:
        """Return how surely the first of the ranked passages answers; there has to be one.

        They are ranked `by_meaning` where that may outweigh words.
        """
        best = ranked.hits[0].passage
        said = self._said_in(best, asked)
        characters = frozenset(self.languages.of(self.passages[best]).characters(said))
        known = evidence(asked.terms, ranked.heard, said, characters)
        doubts = tuple(self._doubts(asked, known, best))
        alike = ranked.likeness if by_meaning else _words_alike(known)
        return Judgement(
            known, doubts, self._signs(asked, ranked._replace(likeness=alike), known, doubts)
        )

    def places(self, asked: Query, passage: Passage) -> list[tuple[int, int]]:
        """Return where words that a question is about stand in a passage."""
        held = self.languages.of(passage).offsets(passage.text, asked.content_words)
        return [(start, end) for _, start, end in held]

    def _signs(
        self,
        asked: Query,
        ranked: Ranked,
        known: Sequence[Evidence],
        doubts: Sequence[Doubt],
    ) -> Signs:
        """Return what tells how surely the first hit answers."""
        content = asked.content
        told = sum(term.information for term in content)
        nowhere = [term for term in content if not self.ranker.holds(term)]
        return Signs(
            least=min((each.presence for each in known), default=0.0),
            unsaid=float(Doubt.NOT_SAID in doubts),
            strength=ranked.strength,
            likeness=ranked.likeness,
            lead=ranked.lead,
            told=math.log1p(told),
            unknown=sum(term.information for term in nowhere) / (told or 1.0),
            strange=float(Doubt.UNKNOWN_NAME in doubts),
            unfit=float(Doubt.NO_SUCH_ANSWER in doubts or Doubt.DEED_UNSAID in doubts),
            size=math.log(len(self.passages)),
        )

    def _doubts(self, asked: Query, known: Sequence[Evidence], number: int) -> Iterator[Doubt]:
        """Yield what keeps a passage from being a sure answer."""
        if not says_enough(known):
            yield Doubt.NOT_SAID
        if any(map(_is_strange, known)):
            yield Doubt.UNKNOWN_NAME
        passage = self.passages[number]
        places = self.places(asked, passage) if asked.expected else ()
        if not can_answer(asked, passage, places):
            yield Doubt.NO_SUCH_ANSWER
        if asked.language.questions.whether.search(asked.understood) and not is_all_said(known):
            yield Doubt.LEFT_OPEN
        missing = {each.term.word for each in known if each.presence < PRESENT_FROM}
        if deed(asked.understood, asked.language.questions) in missing:
            yield Doubt.DEED_UNSAID
        if asked.stranger or not missing.isdisjoint(asked.voice):
            yield Doubt.NO_SPEAKER
        if self._is_abroad(passage, asked) and not self.holds_as_written(passage, asked):
            yield Doubt.OTHER_LANGUAGE

    def holds_as_written(self, passage: Passage, asked: Query) -> bool:
        """Tell whether a passage holds what is asked about as it is typed, and that is names."""
        words = set(self.languages.of(passage).split(passage.text))
        named = all(term.is_name or not term.word.islower() for term in asked.content)
        return named and words.issuperset(term.word for term in asked.content)

    def _is_abroad(self, passage: Passage, asked: Query) -> bool:
        """Tell whether a passage is in another language than a question, one that can be told."""
        spoken = self.languages.of(passage).language
        told = bool(spoken.words.stop_words) and spoken.code != asked.language.code
        return told and passage.fact is None

    def _said_in(self, number: int, asked: Query) -> frozenset[str]:
        """Return the terms that stand in a passage; without vectors, in what it answers too.

        Whoever is asked seldom says the words of a question again.
        """
        answers = not has_vectors(asked.language.code) and self.turns.question_before(number)
        before = self._terms_of(number - 1) if answers else frozenset[str]()
        return self._terms_of(number) | before

    def _terms_of(self, number: int) -> frozenset[str]:
        """Return the terms that stand in a passage or in its heading."""
        passage = self.passages[number]
        tokens = self.languages.of(passage)
        said = map(tokens.term, self.texts.words_of(number))
        return frozenset((*said, *tokens.terms(passage.topic or "")))


def _words_alike(known: Sequence[Evidence]) -> float:
    """Return how alike a question and a passage are by their words: as such mostly are in meaning.

    It stands for their likeness where their language has no vectors.
    """
    told = sum(each.term.information for each in known) or 1.0
    return WORDS_ALIKE * sum(each.term.information for each in known if each.said) / told


def _is_strange(evidence: Evidence) -> bool:
    """Tell whether a word that is a name, most likely, is nowhere there."""
    term = evidence.term
    name = term.is_name and len(term.word) >= SHORTEST_NAME
    return name and not evidence.presence
