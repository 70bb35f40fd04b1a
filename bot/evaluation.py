"""Asks the questions that a corpus comes with, and counts those answered as they should be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel

from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.files import read_text
from bot.corpus.problems import CorpusError, Findings
from bot.search.answer import Answer, Outcome
from bot.search.search import Search

QUESTIONS_FILE = "questions.yaml"
FIRST, AMONG_THREE, REFUSED = 0.95, 0.96, 0.95  # shares below which an evaluation fails


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


@dataclass(frozen=True, slots=True)
class Result:
    """How a case went; `rank` is the place of the right passage, counted from 1, if found."""

    case: Case
    answered: bool
    rank: int | None
    first: str | None

    @property
    def reason(self) -> str | None:
        """What is wrong with the answer, or None."""
        shown = f"“{self.first}”" if self.first else "nothing"
        if not self.case.answer:
            return f"answered, with {shown}" if self.answered else None
        if not self.answered:
            place = f"the right passage is number {self.rank}" if self.rank else f"nearest: {shown}"
            return f"not answered; {place}"
        if self.rank != 1:
            return f"first comes {shown}; the right passage is {self.rank or 'not there'}"
        return None


def read_questions(folder: Path) -> dict[str, list[Case]]:
    """Return the cases of every event in a corpus folder, by kind.

    Raises CorpusError where a file is malformed, or where there is none.
    """
    found: dict[str, list[Case]] = {}
    findings = Findings(folder)
    for path in sorted(folder.glob(f"*/{QUESTIONS_FILE}")):
        for kind, cases in _read_file(path, folder, findings.at(path)).items():
            found.setdefault(kind, []).extend(cases)
    if not found and not findings.problems:
        findings.error(1, f"no questions here; write them into an event's {QUESTIONS_FILE}")
    if findings.problems:
        raise CorpusError(findings.problems)
    return found


def read_questions_file(path: Path) -> dict[str, list[Case]]:
    """Return the cases of a file, by kind. Raises CorpusError where it is malformed."""
    findings = Findings(path)
    found = _read_file(path, path.parent, findings)
    if findings.problems:
        raise CorpusError(findings.problems)
    return found


def _read_file(path: Path, folder: Path, findings: Findings) -> dict[str, list[Case]]:
    text = read_text(path, folder, findings)
    questions = read_record(text, _Questions, findings) if text is not None else None
    return {kind: list(cases) for kind, cases in questions.root.items()} if questions else {}


def evaluate(search: Search, cases: Iterable[Case]) -> list[Result]:
    """Return how each case goes."""
    return [_result(case, search.ask(case.ask)) for case in cases]


def _result(case: Case, answer: Answer) -> Result:
    texts = [found.passage.text for found in answer.found]
    ranks = (n for n, text in enumerate(texts, 1) if any(phrase in text for phrase in case.answer))
    return Result(
        case,
        answer.outcome is Outcome.ANSWERED,
        next(ranks, None),
        texts[0] if texts else None,
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """The shares of a set of results; those of questions that it has none of are 1."""

    questions: int
    first: float  # of what has an answer: the right passage comes first
    among_three: float  # … or among the first three
    wrongly_refused: int
    wrongly_answered: int
    refused: float  # of what has no answer: left unanswered

    @property
    def good_enough(self) -> bool:
        """Tell whether every share reaches its threshold."""
        return self.first >= FIRST and self.among_three >= AMONG_THREE and self.refused >= REFUSED


def figures(results: Sequence[Result]) -> Figures:
    """Return the figures of some results."""
    known = [result for result in results if result.case.answer]
    unknown = [result for result in results if not result.case.answer]
    return Figures(
        questions=len(results),
        first=_share(r.answered and r.rank == 1 for r in known),
        among_three=_share(r.answered and r.rank in {1, 2, 3} for r in known),
        wrongly_refused=sum(not r.answered for r in known),
        wrongly_answered=sum(r.answered for r in unknown),
        refused=_share(not r.answered for r in unknown),
    )


def _share(held: Iterable[bool]) -> float:
    values = list(held)
    return sum(values) / len(values) if values else 1.0


_ROW = "{:12}{:>7}{:>7}{:>7}{:>17}{:>18}"


def report(results: Mapping[str, Sequence[Result]]) -> Iterator[str]:
    """Yield the lines of a report: each miss with its reason, then the figures by kind."""
    for kind, own in results.items():
        for result in own:
            if result.reason:
                yield f"{kind}: {result.case.ask!r}: {result.reason}"
    yield _ROW.format("", "asked", "hit@1", "hit@3", "refused wrongly", "answered wrongly")
    together = [result for own in results.values() for result in own]
    for kind, own in (*results.items(), ("all", together)):
        f = figures(own)
        shares = (f"{f.first:.3f}", f"{f.among_three:.3f}")
        yield _ROW.format(kind, f.questions, *shares, f.wrongly_refused, f.wrongly_answered)
