"""Finds the passages for what is asked, and how far the first of them answers."""

from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np

from bot.corpus.model import Passage
from bot.language.reader import has_vectors
from bot.memory import prepare
from bot.search.analysis.languages import Languages
from bot.search.analysis.tokens import fold, split
from bot.search.index.index import Hit
from bot.search.index.passage_words import PassageWords
from bot.search.index.sorted_arrays import NO_NUMBERS, Numbers, among, narrowed, numbers_by
from bot.search.meaning.semantics import QuestionMeaning, Semantics
from bot.search.query.query import Query
from bot.search.query.words.kindred import KIN
from bot.search.ranking.asking import Asking
from bot.search.ranking.confidence import confidence
from bot.search.ranking.coverage import is_verbatim
from bot.search.ranking.features import Unaided
from bot.search.ranking.finding import MAX_HITS, NEAR, Finding, Outcome
from bot.search.ranking.judge import Judge
from bot.search.ranking.kinds.expected_kind import HOLDING, ExpectedKind
from bot.search.ranking.ranker import Ranked, Ranker
from bot.search.ranking.turns.answering_turns import AnsweringTurns
from bot.search.ranking.turns.passage_kinds import is_brief
from bot.search.ranking.weighing import Candidates

_FAR = 0.6  # of the score of a sure answer, below which a passage has to hold a word asked for


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
        self._of_language = numbers_by([own.language.code] for own in said.tokens)
        self._semantics = Semantics(passages, said.numbered, languages, self._of_language)
        self._expected = ExpectedKind(passages, ranker, languages, turns.kinds)
        self._judge = Judge(passages, said.numbered, ranker, turns, languages)
        self.asking = Asking(passages, turns, self._judge, self._expected)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        prepare(self._semantics)
        if not all(map(has_vectors, self._of_language)):
            self._ranker.prepare()

    def among(self, asked: Query, only: Numbers | None) -> Finding:
        """Return the passages that rank best, of those in `only`, ascending, or of all.

        Those in the language of the question come first where they answer, and where its words have
        no vectors of their own, where they are near.
        """
        own = self._of_language.get(asked.language.code, NO_NUMBERS)
        if len(own) == len(self._passages):
            return self._rank(asked, only)
        if len(own):
            alike = self._rank(asked, own if only is None else narrowed(own, only))
            near = alike.outcome is Outcome.NEAR and not has_vectors(asked.language.code)
            if near or alike.outcome is Outcome.ANSWERED:
                return alike
        return self._rank(asked, only, abroad=True)

    def agreed_to(self, numbers: Numbers) -> Numbers:
        """Return what is asked right before those of some passages, ascending, that only say yes.

        That is, in few words; more of them are found themselves.
        """
        replying = numbers[self._turns.kinds.replies.take(numbers) > 0].tolist()
        agreed = [n - 1 for n in replying if self._turns.reply(n - 1)]
        return np.array(agreed, np.int32)

    def candidates(self, asked: Query, only: Numbers | None) -> Candidates:
        """Return the passages that are weighed, of those in `only`, ascending, or of all."""
        return self._ranker.candidates(asked.terms, only, self._meant(asked))

    def holding(self, asked: Query, hits: Iterable[Hit]) -> set[int]:
        """Return the passages found that hold a word which a question is about, in any form."""
        numbers = np.array(sorted([hit.passage for hit in hits]), np.int32)
        return set(self._ranker.any_held(asked.content, numbers).tolist())

    def with_all(self, asked: Query, found: Finding) -> Finding:
        """Return what is found with none but the passages that hold all that is asked about."""
        numbers = np.array(sorted(hit.passage for hit in found.hits), np.int32)
        held = self._ranker.holding(asked.content, MAX_HITS, numbers) if asked.content else numbers
        return found.narrowed(held)

    def said_first(self, found: Finding) -> Finding:
        """Return what is found with what was said before what event.yaml states."""
        order = sorted(found.hits, key=lambda hit: bool(self._passages[hit.passage].fact))
        return found._replace(hits=order)

    def begins_in_kind(self, asked: Query, found: Finding) -> bool:
        """Tell whether the first of what is found, if it is near, is of the kind asked for."""
        near = found.outcome is not Outcome.UNANSWERED
        return near and self._expected.is_of_kind(asked, found.hits[0].passage)

    def _rank(self, asked: Query, only: Numbers | None, *, abroad: bool = False) -> Finding:
        """Return the passages that rank best among some, which may be `abroad`: in any language.

        Where they are only near, what was said comes before what event.yaml states.
        """
        question = self._meant(asked, abroad=abroad)
        meaning = question.meant if isinstance(question, Unaided) else question
        if meaning is None and not self._holds(asked):
            return Finding([])
        ranked = self._ranker.rank(asked.terms, MAX_HITS, only, question)
        if not ranked.hits:
            return Finding([])
        judged = self._judge.judge(asked, ranked, by_meaning=not isinstance(question, Unaided))
        hits = self._expected.order(asked, ranked.hits, only)
        if not asked.people and not asked.inquiry:
            puts = partial(self.asking.puts, asked)
            tells = partial(self._expected.is_of_kind, asked)
            hits = _in(only, self._turns.first(hits, puts, tells))[:MAX_HITS]
        found = Finding(hits, confidence(judged.signs), *judged)
        if found.outcome is Outcome.NEAR:
            found = found._replace(says_word=self._says_word(asked, found, ranked))
        found = found._replace(hits=self._speaking(asked, found))
        if found.outcome is Outcome.ANSWERED:
            return found
        found = self._named_first(asked, found, only, question)
        spoken = bool(found.evidence) and all(each.presence for each in found.evidence)
        return self.said_first(found._replace(confidence=max(found.confidence, NEAR * spoken)))

    def _named_first(
        self,
        asked: Query,
        found: Finding,
        only: Numbers | None,
        question: QuestionMeaning | Unaided | None,
    ) -> Finding:
        """Return what holds the names in a question where nothing else is near.

        That the words beside a name are not on record is no reason to deny the name. Nothing tells
        more of a stranger than what names them.
        """
        strange, held = split(asked.stranger), list(filter(self._ranker.holds, asked.content))
        theirs = [t for t in held if t.word in strange and not _is_letter(t.word)]
        names = [t for t in theirs or held if t.is_name] or theirs
        if not names or (found.outcome is Outcome.NEAR and not theirs):
            return found
        holding = self._ranker.holding(names, HOLDING, only)
        if not len(holding):
            return found
        ranked = self._ranker.rank(asked.terms, MAX_HITS, holding, question)
        sure = max(found.confidence, NEAR) if theirs else NEAR
        return found._replace(hits=ranked.hits, confidence=sure).then(found)

    def _says_word(self, asked: Query, found: Finding, ranked: Ranked) -> bool:
        """Tell whether the first of what is found says the word of a question for no more.

        A name stands there as it is written.
        """
        best = ranked.hits[0].passage
        sure = asked.seeks_word and is_verbatim(found.evidence) and not found.doubts
        if not sure or found.hits[0].passage != best:
            return False
        words = set(map(fold, split(self._passages[best].text)))
        return words.issuperset(fold(term.word) for term in asked.content if term.capital)

    def _speaking(self, asked: Query, found: Finding) -> list[Hit]:
        """Return hits without those behind the first that only stand near what was asked.

        Of those that are only near, what tells nothing is left out anyway.

        They are said in a talk, hold none of its words, and are too brief to answer, or score far
        less than a first one that answers, or come behind one that says all that is asked.
        """
        near = found.outcome is Outcome.NEAR
        telling = [hit for hit in found.hits if not (near and self._tells_nothing(hit.passage))]
        first, *behind = telling or found.hits
        least = float("-inf")
        if found.says_word:
            least = float("inf")
        elif found.outcome is Outcome.ANSWERED and not asked.people:
            least = _FAR * first.score
        passages = self._passages
        idle = [hit for hit in behind if hit.score < least or is_brief(passages[hit.passage])]
        holding = self.holding(asked, idle)
        said = {hit.passage for hit in idle if passages[hit.passage].talk is not None}
        dropped = said - holding
        return [hit for hit in (first, *behind) if hit.passage not in dropped]

    def _tells_nothing(self, number: int) -> bool:
        """Tell whether a passage has but a few words that say nothing: "Mm-hmm."."""
        passage = self._passages[number]
        tokens = self._languages.of(passage)
        return is_brief(passage) and tokens.stop_terms.issuperset(tokens.terms(passage.text))

    def _holds(self, asked: Query) -> bool:
        """Tell whether any passage holds a word of a question, or of somebody's, parts of one."""
        least = 0.0 if asked.people else KIN
        return any(self._ranker.holds(term, least) for term in asked.words)

    def _meant(self, asked: Query, *, abroad: bool = False) -> QuestionMeaning | Unaided | None:
        """Return what a question means; where words have no vectors of their own, what else helps.

        That is no help `abroad`, in other languages, unless names alone are asked for.
        """
        code = asked.language.code
        content = {term.word: term.information for term in asked.content}
        meant = self._semantics.question(asked.understood, content, code) if content else None
        if has_vectors(code) or (abroad and meant and not self._is_named(asked)):
            return meant
        return Unaided([kind.held for kind in asked.expected], self._passages, meant)

    def _is_named(self, asked: Query) -> bool:
        """Tell whether what is asked about is names that stand in a passage as they are typed."""
        holding = self._ranker.holding(asked.content, 1, None).tolist()
        return any(self._judge.holds_as_written(self._passages[n], asked) for n in holding)


def _is_letter(word: str) -> bool:
    """Tell whether a word is a letter, which names somebody where it is a label, and no words."""
    return len(word) == 1 and word.isascii()


def _in(only: Numbers | None, hits: Sequence[Hit]) -> list[Hit]:
    """Return those of some hits that are in `only`, ascending, if that is given."""
    if only is None:
        return [*hits]
    numbers = np.array([hit.passage for hit in hits], np.int32)
    return [hit for hit, held in zip(hits, among(numbers, only), strict=True) if held]
