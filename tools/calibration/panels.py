"""Asks questions about panels, and judges by patterns whether what comes first is right."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.corpus.loader import load
from bot.search.answer import Answer
from bot.search.search import Search

QUESTIONS = "questions.jsonl"
TAKEN = ("event.yaml", "*.vtt", "*.srt")
NO_ANSWER = "none"  # the kind of question that a panel doesn't answer


class Judged(NamedTuple):
    """What told how sure the first passage for a question was, and whether it was right.

    `answerable` tells whether the panel answers the question at all, `doubted` that something
    keeps the passage from being a sure answer whatever its confidence.
    """

    panel: str
    signs: tuple[float, ...]
    right: bool
    answerable: bool
    doubted: bool


def judged(folders: Iterable[Path]) -> Iterator[Judged]:
    """Yield how the questions about each panel in some folders go, those that are ranked.

    A panel is a folder with event.yaml, captions and questions.jsonl: JSON lines of `kind`, `q`
    and `want`, patterns one of which a right passage matches as "Speaker | text".
    """
    for folder in folders:
        for questions in sorted(folder.glob(f"*/{QUESTIONS}")):
            yield from _of_panel(questions.parent)


def _of_panel(panel: Path) -> Iterator[Judged]:
    search = _search(panel)
    for line in (panel / QUESTIONS).read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        answer = search.ask(asked["q"], limit=1)
        if answer.signs:
            yield Judged(
                panel.name,
                tuple(map(float, answer.signs)),
                _is_right(answer, asked["want"]),
                asked["kind"] != NO_ANSWER,
                bool(answer.doubts),
            )


def _search(panel: Path) -> Search:
    """Return the search of a panel alone, as it is dropped into a corpus folder."""
    with TemporaryDirectory() as corpus:
        event = Path(corpus) / panel.name
        event.mkdir()
        for pattern in TAKEN:
            for path in panel.glob(pattern):
                copy(path, event)
        return Search(load(Path(corpus)))


def _is_right(answer: Answer, wanted: Iterable[str]) -> bool:
    passage = answer.found[0].passage
    speaker = passage.speaker.name if passage.speaker else ""
    text = f"{speaker} | {passage.text}".replace("\n", " ")
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in wanted)
