"""Asks questions of each event alone, of all on record, and without the help of hints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.corpus.model import Corpus
from bot.evaluation.questions import Case, Question
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


@dataclass(frozen=True, slots=True)
class Result:
    """How a case went; `rank` is the place of the right passage, counted from 1, if found."""

    kind: str
    case: Case
    outcome: Outcome
    rank: int | None
    first: str | None

    @property
    def asserted(self) -> bool:
        """Tell whether the first passage was given as an answer."""
        return self.outcome is Outcome.ANSWERED

    @property
    def shown(self) -> bool:
        """Tell whether passages were shown, as an answer or as the closest there are."""
        return self.outcome is not Outcome.UNANSWERED

    @property
    def reason(self) -> str | None:
        """What is wrong with the answer, or None."""
        shown = f"“{self.first}”" if self.first else "nothing"
        if not self.case.answer:
            return f"answered, with {shown}" if self.asserted else None
        if not self.shown:
            place = f"the right passage is number {self.rank}" if self.rank else f"nearest: {shown}"
            return f"not answered; {place}"
        if self.rank != 1:
            return f"first comes {shown}; the right passage is {self.rank or 'not there'}"
        return None


class Evaluation(NamedTuple):
    """How questions went: of their own event alone, of all on record, and without help.

    `across` is empty where there is one event. `bare` are asked as `within`, of a record without
    the hints and synonyms that somebody wrote.
    """

    within: list[Result]
    across: list[Result]
    bare: list[Result]


def evaluate(corpus: Corpus, questions: Sequence[Question]) -> Evaluation:
    """Ask questions in each of the ways."""
    return Evaluation(
        _within(corpus, questions),
        ask(Search(corpus), questions) if corpus.several else [],
        _within(bare(corpus), questions),
    )


def _within(corpus: Corpus, questions: Sequence[Question]) -> list[Result]:
    """Ask the questions of each event of what is on record of it alone."""
    results: list[Result] = []
    held = corpus.by_event()
    for event in corpus.events:
        own = replace(corpus, events=(event,), passages=tuple(held[event.slug]))
        results += ask(Search(own), [asked for asked in questions if asked.event == event.slug])
    return results


def bare(corpus: Corpus) -> Corpus:
    """Return a corpus without what is written to find it by: hints and synonyms.

    Notes that are made of event.yaml keep what is known of how people ask for them.
    """
    passages = (p if p.fact else replace(p, hints=()) for p in corpus.passages)
    return replace(corpus, passages=tuple(passages), synonyms=())


def ask(search: Search, questions: Iterable[Question]) -> list[Result]:
    """Return how each question goes."""
    return [_result(kind, case, search.ask(case.ask)) for _, kind, case in questions]


def _result(kind: str, case: Case, answer: Answer) -> Result:
    texts = [found.passage.text for found in answer.found]
    ranks = (n for n, text in enumerate(texts, 1) if any(phrase in text for phrase in case.answer))
    return Result(kind, case, answer.outcome, next(ranks, None), texts[0] if texts else None)
