"""Asks the questions that a corpus comes with, and counts those answered as they should be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel

from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.files import read_text
from bot.corpus.model import Corpus
from bot.corpus.problems import CorpusError, Findings
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

QUESTIONS_FILE = "questions.yaml"
FIRST, AMONG_THREE = 0.95, 0.99  # shares below which an evaluation fails …
ASSERTED = 0.03  # … and above which


def _phrases(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if value == "none":
        return ()
    return (value,) if isinstance(value, str) else value


class Case(BaseModel):
    """A question, and phrases of the passages that may come first; none if it has no answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ask: str
    answer: Annotated[tuple[str, ...], BeforeValidator(_phrases)]


class _Questions(RootModel[dict[str, tuple[Case, ...]]]):
    """The cases by their kind."""


class Question(NamedTuple):
    """A case, of which event it is, and of what kind."""

    event: str
    kind: str
    case: Case


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


def read_questions(folder: Path) -> list[Question]:
    """Return the questions of every event in a corpus folder.

    Raises CorpusError where a file is malformed, or where there is none.
    """
    found: list[Question] = []
    findings = Findings(folder)
    for path in sorted(folder.glob(f"*/{QUESTIONS_FILE}")):
        for kind, cases in _read_file(path, folder, findings.at(path)).items():
            found += (Question(path.parent.name, kind, case) for case in cases)
    if not found and not findings.problems:
        findings.error(1, f"no questions here; write them into an event's {QUESTIONS_FILE}")
    if findings.problems:
        raise CorpusError(findings.problems)
    return found


def read_questions_file(path: Path) -> list[Case]:
    """Return the cases of a file. Raises CorpusError where it is malformed."""
    findings = Findings(path)
    found = _read_file(path, path.parent, findings)
    if findings.problems:
        raise CorpusError(findings.problems)
    return [case for cases in found.values() for case in cases]


def _read_file(path: Path, folder: Path, findings: Findings) -> dict[str, list[Case]]:
    text = read_text(path, folder, findings)
    questions = read_record(text, _Questions, findings) if text is not None else None
    return {kind: list(cases) for kind, cases in questions.root.items()} if questions else {}


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
    for event in corpus.events:
        search = Search(
            replace(
                corpus,
                events=(event,),
                passages=tuple(p for p in corpus.passages if p.event.slug == event.slug),
            )
        )
        results += ask(search, [asked for asked in questions if asked.event == event.slug])
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
        """Tell whether every share reaches its threshold."""
        return self.first >= FIRST and self.among_three >= AMONG_THREE and self.asserted <= ASSERTED


def figures(results: Sequence[Result]) -> Figures:
    """Return the figures of some results."""
    known = [result for result in results if result.case.answer]
    unknown = [result for result in results if not result.case.answer]
    return Figures(
        questions=len(results),
        first=_share(r.shown and r.rank == 1 for r in known),
        among_three=_share(r.shown and r.rank in {1, 2, 3} for r in known),
        wrongly_refused=sum(not r.shown for r in known),
        wrongly_answered=sum(r.asserted for r in unknown),
        asserted=_share((r.asserted for r in unknown), of_none=0.0),
    )


def _share(held: Iterable[bool], of_none: float = 1.0) -> float:
    values = list(held)
    return sum(values) / len(values) if values else of_none


_ROW = "{:18}{:>7}{:>7}{:>7}{:>11}{:>10}"


def report(evaluation: Evaluation) -> Iterator[str]:
    """Yield the lines of a report: each miss with its reason, then the figures.

    Of what is asked of all events only those misses are told that are none within their own.
    """
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


def _row(name: str, results: Sequence[Result]) -> str:
    f = figures(results)
    shares = (f"{f.first:.3f}", f"{f.among_three:.3f}")
    return _ROW.format(name, f.questions, *shares, f.wrongly_refused, f.wrongly_answered)
