"""A small panel in each of several languages, with the questions that people may ask of it."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

PANELS = Path(__file__).parent / "language_panels"
CODES = sorted(path.stem for path in PANELS.glob("*.yaml"))


class Asked(NamedTuple):
    """How a question went: by its kind, what was right of what was wanted."""

    kind: str
    question: str
    first: bool  # a right passage is shown first; of what has no answer: none is asserted
    outcome: Outcome


def _write(folder: Path, code: str, panel: dict[str, Any]) -> None:
    people = [
        {"name": name} | ({"part": "moderator"} if name == panel["moderator"] else {})
        for name in panel["people"]
    ]
    event = {"title": panel["title"], "date": panel["date"], "language": code, "people": people}
    (folder / "panel").mkdir()
    (folder / "panel" / "event.yaml").write_text(yaml.safe_dump(event), encoding="utf-8")
    cues = [
        f"00:{n:02}:00.000 --> 00:{n:02}:50.000\n<v {name}>{text}\n"
        for n, (name, text) in enumerate(panel["said"])
    ]
    (folder / "panel" / "talk.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")


def ask_all(folder: Path, code: str) -> list[Asked]:
    """Return how the questions of a panel went."""
    panel = yaml.safe_load((PANELS / f"{code}.yaml").read_text(encoding="utf-8"))
    _write(folder, code, panel)
    search = Search(load(folder))
    return [_asked(search, *question) for question in panel["questions"]]


def _asked(search: Search, kind: str, question: str, want: str | None) -> Asked:
    answer = search.ask(question)
    asserted = answer.outcome is Outcome.ANSWERED
    if want is None:
        return Asked(kind, question, not asserted, answer.outcome)
    shown = answer.found[:1] if answer.outcome is not Outcome.UNANSWERED else ()
    right = any(re.search(want, found.passage.text) for found in shown)
    return Asked(kind, question, right, answer.outcome)


def share(asked: list[Asked], *kinds: str) -> float:
    """Return the share of the questions of some kinds that went right."""
    own = [each.first for each in asked if each.kind in kinds]
    return sum(own) / len(own)


@pytest.mark.parametrize("code", CODES)
def test_a_panel_answers_questions_in_its_language(tmp_path: Path, code: str) -> None:
    asked = ask_all(tmp_path, code)

    wrong = [each for each in asked if not each.first]
    assert len(asked) == 20
    assert share(asked, "direct", "person") >= 0.85, wrong
    assert share(asked, "none") >= 0.9, wrong
    assert share(asked, "fact") == 1, wrong
