"""The questions that a corpus comes with, and what answers each."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel

from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.files import read_text
from bot.corpus.problems import CorpusError, Findings

QUESTIONS_FILE = "questions.yaml"


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
