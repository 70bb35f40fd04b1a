"""The questions that a corpus comes with, and what answers each."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, RootModel

from bot.corpus.event_file.field_types import Line, Record
from bot.corpus.event_file.timeline import WrongValueError
from bot.corpus.event_file.yaml_records import read_record_file
from bot.corpus.files.folder import QUESTIONS_FILE
from bot.corpus.files.line_numbers import line_with
from bot.corpus.model import Corpus
from bot.corpus.problems import CorpusError, Findings, Problem

_PAIR = "write `  - ask: {ask}`, and below it `    answer: {answer}`"
_WORDS = "words of the passage"


def _phrases(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if value == "none":
        return ()
    return (value,) if isinstance(value, str) else value


def _as_case(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Tell how to write a question that stands alone, or with its answer in one line."""
    if isinstance(value, str):
        raise WrongValueError(_PAIR.format(ask=value, answer=_WORDS), value)
    if isinstance(value, dict) and len(value) == 1:
        ((ask, answer),) = value.items()
        if str(ask).endswith("?") and isinstance(answer, str):
            raise WrongValueError(_PAIR.format(ask=ask, answer=answer), str(ask))
    return value


def _as_cases(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Tell how to write what is no list of questions."""
    if not isinstance(value, list):
        pair = _PAIR.format(ask="What was said about money?", answer=_WORDS)
        raise WrongValueError(f"below a kind, as `direct:`, its questions form a list; {pair}")
    return value


class Case(Record):
    """A question, and phrases of the passages that may come first; none if it has no answer."""

    ask: Line
    answer: Annotated[tuple[Line, ...], BeforeValidator(_phrases)]


_Case = Annotated[Case, BeforeValidator(_as_case)]


class _Questions(RootModel[dict[str, Annotated[tuple[_Case, ...], BeforeValidator(_as_cases)]]]):
    """The cases by their kind."""


class Question(NamedTuple):
    """A case, of which event it is, and of what kind."""

    event: str
    kind: str
    case: Case


def read_questions(folder: Path) -> list[Question]:
    """Return the questions of every event in a corpus folder.

    Raises CorpusError where a file is malformed, or where there is none.
    """
    found: list[Question] = []
    findings = Findings(folder)
    for path in sorted(folder.glob(f"*/{QUESTIONS_FILE}")):
        for kind, cases in _read_file(folder, findings.at(path)).items():
            found += (Question(path.parent.name, kind, case) for case in cases)
    if not found and not findings.problems:
        findings.error(1, f"no questions here; write them into an event's {QUESTIONS_FILE}")
    if findings.problems:
        raise CorpusError(findings.problems)
    return found


def check_questions(folder: Path, corpus: Corpus) -> list[Problem]:
    """Return what is wrong with the questions of the events in a corpus, read from its folder."""
    findings = Findings(folder)
    for slug, passages in corpus.by_event().items():
        path = folder / slug / QUESTIONS_FILE
        if path.exists():
            held = "\n".join(passage.text for passage in passages)
            _check(_read_file(folder, findings.at(path)), held, findings.at(path))
    return findings.problems


def _check(questions: dict[str, list[Case]], held: str, findings: Findings) -> None:
    """Note each answer that no passage holds; `held` are the texts of all of them."""
    for phrase in (each for cases in questions.values() for case in cases for each in case.answer):
        if phrase not in held:
            findings.warn(
                line_with(findings.path, phrase),
                f"no passage holds “{phrase}”, so that nothing can answer the question; copy words "
                "of the passage, as they stand there, or write `answer: none`",
            )


def read_questions_file(path: Path) -> list[Case]:
    """Return the cases of a file. Raises CorpusError where it is malformed."""
    findings = Findings(path)
    found = _read_file(path.parent, findings)
    if findings.problems:
        raise CorpusError(findings.problems)
    return [case for cases in found.values() for case in cases]


def _read_file(folder: Path, findings: Findings) -> dict[str, list[Case]]:
    questions = read_record_file(_Questions, folder, findings, listed="direct")
    return {kind: list(cases) for kind, cases in questions.root.items()} if questions else {}
