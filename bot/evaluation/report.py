"""Sums up how questions went: what is right, the misses with their reasons, figures and goals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.amounts import count
from bot.corpus.model import Passage
from bot.evaluation.asking import Evaluation, Result, ask
from bot.evaluation.questions import Case, Question
from bot.search.search import Search

FIRST, AMONG_THREE = 0.95, 0.99  # shares below which an evaluation fails …
ASSERTED = 0.03  # … and above which
_START = 80  # characters by which a passage is known


@dataclass(frozen=True, slots=True)
class Figures:
    """The shares of a set of results; where nothing was asked, nothing went wrong."""

    questions: int
    first: float  # of what has an answer: the right passage is shown, and comes first
    among_three: float  # … or among the first three
    wrongly_refused: int
    wrongly_answered: int
    asserted: float  # of what has no answer: answered all the same

    @property
    def good_enough(self) -> bool:
        """Tell whether every share reaches its goal."""
        return not any(self.missed())

    def missed(self) -> Iterator[str]:
        """Yield each share that misses its goal, with the goal."""
        if self.first < FIRST:
            yield f"first {self.first:.3f} of {FIRST}"
        if self.among_three < AMONG_THREE:
            yield f"of 3 {self.among_three:.3f} of {AMONG_THREE}"
        if self.asserted > ASSERTED:
            yield f"asserted {self.asserted:.3f}, at most {ASSERTED}"


def figures(results: Sequence[Result]) -> Figures:
    """Return the figures of some results."""
    known, unknown = _parted(results)
    return Figures(
        questions=len(results),
        first=_share(r.shown and r.rank == 1 for r in known),
        among_three=_share(r.shown and r.rank in {1, 2, 3} for r in known),
        wrongly_refused=sum(not r.shown for r in known),
        wrongly_answered=sum(r.asserted for r in unknown),
        asserted=_share((r.asserted for r in unknown), of_none=0.0),
    )


def _parted(results: Sequence[Result]) -> tuple[list[Result], list[Result]]:
    known = [result for result in results if result.case.answer]
    return known, [result for result in results if not result.case.answer]


def _share(held: Iterable[bool], of_none: float = 1.0) -> float:
    values = list(held)
    return sum(values) / len(values) if values else of_none


_ROW = "{:18}{:>7}{:>7}{:>7}{:>11}{:>10}"


def report(evaluation: Evaluation) -> Iterator[str]:
    """Yield the lines of a report: what is right, each miss with its reason, then the figures.

    Of what is asked of all events only those misses are told that are none within their own.
    """
    yield _right(evaluation.within)
    for result in evaluation.within:
        if result.reason:
            yield f"{result.kind}: {result.case.ask!r}: {result.reason}"
    for result, alone in zip(evaluation.across, evaluation.within, strict=False):
        if result.reason and not alone.reason:
            yield f"{result.kind}, of all events: {result.case.ask!r}: {result.reason}"
    yield _ROW.format("", "asked", "first", "of 3", "not shown", "asserted")
    for kind in dict.fromkeys(result.kind for result in evaluation.within):
        yield _row(kind, [result for result in evaluation.within if result.kind == kind])
    yield _row("all", evaluation.within)
    if evaluation.across:
        yield _row("of all events", evaluation.across)
    yield _row("without help", evaluation.bare)
    yield "“first”, “of 3”: the right passage is shown there, as an answer or as the closest."
    yield "“without help”: without the hints and synonyms that somebody wrote."
    if short := "; ".join(figures(evaluation.within).missed()):
        yield f"The goals are not reached: {short}. They are high; nothing is broken."


def _right(results: Sequence[Result]) -> str:
    known, unknown = _parted(results)
    first = sum(result.shown and result.rank == 1 for result in known)
    silent = sum(not result.asserted for result in unknown)
    return (
        f"The right passage comes first for {first} of {count(len(known), 'question')}; of "
        f"{len(unknown)} that nothing on record answers, {silent} get no answer."
    )


def _row(name: str, results: Sequence[Result]) -> str:
    f = figures(results)
    shares = (f"{f.first:.3f}", f"{f.among_three:.3f}")
    return _ROW.format(name, f.questions, *shares, f.wrongly_refused, f.wrongly_answered)


def missed(search: Search, cases: Iterable[Case]) -> Iterator[str]:
    """Yield lines: each passage with the questions that should have found it first and did not.

    Where several passages would do, the first of them is listed.
    """
    asked: dict[str, list[str]] = {}
    results = ask(search, [Question("", "", case) for case in cases if case.answer])
    wrong = [result for result in results if result.reason]
    for result in wrong:
        asked.setdefault(result.case.answer[0], []).append(result.case.ask)
    yield f"Of {count(len(results), 'question')} {len(wrong)} miss the passage they are meant for."
    for phrase, questions in sorted(asked.items(), key=lambda each: -len(each[1])):
        passage = _holding(phrase, search.corpus.passages)
        place = f" ({passage.event.slug}/{passage.file}:{passage.line})" if passage else ""
        yield f"“{(passage.text if passage else phrase)[:_START]}”{place}"
        yield from (f"  not found first by: {question}" for question in questions)


def _holding(phrase: str, passages: Iterable[Passage]) -> Passage | None:
    return next((passage for passage in passages if phrase in passage.text), None)
