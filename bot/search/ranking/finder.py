"""Finds the passages for what is asked, and judges how far the first of them answers."""

import math
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, takewhile

from bot.corpus.model import Passage
from bot.language.reader import DEFAULT
from bot.search.analysis.languages import Languages
from bot.search.analysis.word_frequencies import RAREST
from bot.search.index.index import Hit
from bot.search.index.passage_kinds import asks, questions_in
from bot.search.index.passage_words import PassageWords
from bot.search.index.sorted_arrays import Numbers, narrowed, numbers_by
from bot.search.query.query import Query
from bot.search.query.words.kindred import KIN
from bot.search.ranking.answer_type import can_answer, deed, expected, holds_kind
from bot.search.ranking.answering_turns import AnsweringTurns
from bot.search.ranking.confidence import Doubt, Signs, confidence
from bot.search.ranking.coverage import PRESENT_FROM, Evidence, evidence, is_said
from bot.search.ranking.finding import MAX_HITS, Finding, Outcome
from bot.search.ranking.ranker import Ranked, Ranker
from bot.search.ranking.semantics import QuestionMeaning, Semantics
from bot.search.ranking.unaided import Unaided
from bot.search.ranking.weighing import Candidates

SHORTEST_NAME = 4  # letters of a word that may be a name; what is shorter is an abbreviation
BEHIND = 2.0  # of score that one which holds a number may be behind, and yet be shown first
WORDS_ALIKE = 0.75  # likeness in meaning of what shares all words, where no table tells it


class Finder:
    """Finds passages by their words, those `said` in them, and at need by their meaning."""

    def __init__(
        self,
        passages: Sequence[Passage],
        said: PassageWords,
        ranker: Ranker,
        turns: AnsweringTurns,
        languages: Languages,
    ) -> None:
        self._passages = passages
        self._ranker = ranker
        self._turns = turns
        self._languages = languages
        self._of_language = numbers_by(own.language.code for own in said.tokens)
        self._texts = said.numbered
        self._semantics = Semantics(passages, self._texts)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        self._semantics.prepare()

    def among(self, asked: Query, only: Numbers | None) -> Finding:
        """Return the passages that rank best, of those in `only`, ascending, or of all.

        Those in the language of the question come first where they answer.
        """
        own = self._of_language.get(asked.language.code)
        if own is None or len(own) == len(self._passages):
            return self._rank(asked, only)
        alike = self._rank(asked, own if only is None else narrowed(own, only))
        return alike if alike.outcome is Outcome.ANSWERED else self._rank(asked, only)

    def candidates(self, asked: Query, only: Numbers | None) -> Candidates:
        """Return the passages that are weighed, of those in `only`, ascending, or of all."""
        return self._ranker.candidates(asked.terms, only, self._meant(asked))

    def asks_about(self, asked: Query, number: int) -> bool:
        """Tell whether a passage ends with a question, or one within it holds what is asked."""
        return self._asks_within(asked, number) or asks(self._passages[number])

    def _puts(self, asked: Query, number: int) -> bool:
        """Tell without a table whether a passage puts what is asked: by more than how it ends.

        Whoever leads the talk asks, and may go on; others who end with a question may have answered
        before it.
        """
        asks, within = self._turns.asks(number), partial(self._asks_within, asked, number)
        leads = bool(self._turns.kinds.leads[number])
        return (asks or within()) if leads else (asks and within())

    def _asks_within(self, asked: Query, number: int) -> bool:
        """Tell whether a question within a passage holds what is asked."""
        passage = self._passages[number]
        places, spans = self._places(asked, passage), questions_in(passage)
        return any(start <= place < end for place, _ in places for start, end in spans)

    def _rank(self, asked: Query, only: Numbers | None) -> Finding:
        """Return the passages that rank best among some, whatever language they are in.

        Where they are only near, what was said comes before what event.yaml states.
        """
        question = self._meant(asked)
        if not isinstance(question, QuestionMeaning) and not self._holds(asked):
            return Finding([])
        ranked = self._ranker.rank(asked.terms, MAX_HITS, only, question)
        if not ranked.hits:
            return Finding([])
        best = ranked.hits[0].passage
        known = evidence(asked.terms, ranked.heard, self._said_in(best, asked))
        doubts = tuple(self._doubts(asked, known, best))
        signs = self._signs(asked, ranked, known, doubts)
        hits = self._of_kind_first(asked, ranked.hits)
        if not asked.people and not asked.inquiry:
            puts = self._turns.asks if _has_table(asked) else partial(self._puts, asked)
            hits = self._turns.first(hits, puts)[:MAX_HITS]
        found = Finding(hits, confidence(signs), known, doubts, signs)
        if found.outcome is Outcome.ANSWERED:
            return found
        said_first = sorted(hits, key=lambda hit: bool(self._passages[hit.passage].fact))
        return found._replace(hits=said_first)

    def _holds(self, asked: Query) -> bool:
        """Tell whether any passage holds a word of a question, or of somebody's, parts of one."""
        least = 0.0 if asked.people else KIN
        return any(self._ranker.holds(term, least) for term in asked.words)

    def _meant(self, asked: Query) -> QuestionMeaning | Unaided | None:
        """Return what a question means; where no table tells it, what else helps with it."""
        if not _has_table(asked):
            return Unaided(expected(asked.understood, asked.language.questions), self._passages)
        content = asked.content
        return self._semantics.question(asked.understood, content) if content else None

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
        nowhere = [term for term in content if not self._ranker.holds(term)]
        return Signs(
            least=min((each.presence for each in known), default=0.0),
            unsaid=float(Doubt.NOT_SAID in doubts),
            strength=ranked.strength,
            likeness=ranked.likeness if _has_table(asked) else _words_alike(known),
            lead=ranked.lead,
            told=math.log1p(told),
            unknown=sum(term.information for term in nowhere) / (told or 1.0),
            strange=float(Doubt.UNKNOWN_NAME in doubts),
            unfit=float(Doubt.NO_SUCH_ANSWER in doubts or Doubt.DEED_UNSAID in doubts),
            size=math.log(len(self._passages)),
        )

    def _doubts(self, asked: Query, known: Sequence[Evidence], number: int) -> Iterator[Doubt]:
        """Yield what keeps a passage from being a sure answer."""
        words = asked.language.questions
        if not is_said(known):
            yield Doubt.NOT_SAID
        if any(map(_is_strange, known)):
            yield Doubt.UNKNOWN_NAME
        passage = self._passages[number]
        places = self._places(asked, passage) if expected(asked.understood, words) else ()
        if not can_answer(asked.understood, passage, words, places):
            yield Doubt.NO_SUCH_ANSWER
        missing = {each.term.word for each in known if each.presence < PRESENT_FROM}
        if deed(asked.understood, words) in missing:
            yield Doubt.DEED_UNSAID
        if asked.stranger:
            yield Doubt.NO_SPEAKER

    def _places(self, asked: Query, passage: Passage) -> list[tuple[int, int]]:
        """Return where words that a question is about stand in a passage."""
        stems = {stem for term in asked.content for form in term.variants for stem in form.split()}
        held = self._languages.of(passage).offsets(passage.text, stems)
        return [(start, end) for _, start, end in held]

    def _of_kind_first(self, asked: Query, hits: Sequence[Hit]) -> list[Hit]:
        """Return hits, where a number is asked for the best first that holds one, if it is near."""
        if not expected(asked.understood, asked.language.questions):
            return list(hits)
        near = takewhile(lambda hit: hit.score > hits[0].score - BEHIND, hits)
        able = (hit for hit in near if self._is_of_kind(asked, hit.passage))
        return list(dict.fromkeys((*islice(able, 1), *hits)))

    def _is_of_kind(self, asked: Query, number: int) -> bool:
        passage = self._passages[number]
        words, places = asked.language.questions, self._places(asked, passage)
        return holds_kind(asked.understood, passage, words, places)

    def _said_in(self, number: int, asked: Query) -> frozenset[str]:
        """Return the terms that stand in a passage; without a table, in what it answers too.

        Whoever is asked seldom says the words of a question again.
        """
        answers = not _has_table(asked) and self._turns.question_before(number)
        before = self._terms_of(number - 1) if answers else frozenset[str]()
        return self._terms_of(number) | before

    def _terms_of(self, number: int) -> frozenset[str]:
        """Return the terms that stand in a passage or in its heading."""
        passage = self._passages[number]
        tokens = self._languages.of(passage)
        said = map(tokens.term, self._texts.words_of(number))
        return frozenset((*said, *tokens.terms(passage.topic or "")))


def _has_table(asked: Query) -> bool:
    """Tell whether there is a table of what words mean in the language of a question."""
    return asked.language.code == DEFAULT


def _words_alike(known: Sequence[Evidence]) -> float:
    """Return how alike a question and a passage are by their words: as such mostly are in meaning.

    It stands for their likeness where their language has no table.
    """
    told = sum(each.term.information for each in known) or 1.0
    return WORDS_ALIKE * sum(each.term.information for each in known if each.said) / told


def _is_strange(evidence: Evidence) -> bool:
    """Tell whether a word that is a name, most likely, is nowhere there."""
    term = evidence.term
    name = (term.capital or term.information >= RAREST) and len(term.word) >= SHORTEST_NAME
    return name and not evidence.presence
