"""Asks questions about panels, and judges by patterns whether what comes first is right."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.corpus.loader import load
from bot.corpus.model import Passage
from bot.language.reader import has_vectors
from bot.search.search import Search
from tools.calibration.logistic import Floats

QUESTIONS, EVENT, CAPTIONS = "questions.jsonl", "event.yaml", "recording.vtt"
FACT = "fact"  # the kind of question that event.yaml answers
_CUE = "-->"  # in each block of captions


class Weighed(NamedTuple):
    """What speaks for the passages that may answer a question, a row each, and which are right.

    `regime` is the name of the features.
    """

    panel: str
    regime: str
    features: Floats
    right: NDArray[np.bool_]


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


class Question(NamedTuple):
    """What is asked of a panel or a part of it, and the patterns of what answers it, if any."""

    panel: str
    search: Search
    text: str
    wanted: Sequence[re.Pattern[str]]

    def is_answered_by(self, passage: Passage) -> bool:
        """Tell whether a passage matches one of the patterns."""
        speaker = passage.speaker.name if passage.speaker else ""
        text = f"{speaker} | {passage.text}".replace("\n", " ")
        return any(pattern.search(text) for pattern in self.wanted)

    @property
    def is_answerable(self) -> bool:
        """Tell whether any passage answers it."""
        return any(map(self.is_answered_by, self.search.corpus.passages))


def questions(folders: Iterable[Path]) -> Iterator[Question]:
    """Yield the questions about each panel in some folders.

    A panel is a folder with event.yaml, captions and questions.jsonl: JSON lines of `kind`, `q`
    and `want`, patterns one of which a right passage matches as "Speaker | text".
    """
    for panel in _panels(folders):
        search = _search(panel, (panel / CAPTIONS).read_text(encoding="utf-8"))
        yield from (_question(panel, search, asked) for asked in _asked(panel))


def questions_of_parts(folders: Iterable[Path], parts: int) -> Iterator[Question]:
    """Yield questions about so many parts of each panel: records of another size.

    A part is asked what it answers, what only the part before it does, and a share of what none
    of them does.
    """
    for panel in _panels(folders):
        searches = [_search(panel, part) for part in _cut(panel, parts)]
        told = (asked for asked in _asked(panel) if asked["kind"] != FACT)
        for number, asked in enumerate(told):
            each = [_question(panel, search, asked) for search in searches]
            answered = [question.is_answerable for question in each]
            answered = (
                answered if any(answered) else [n == number % len(each) for n in range(len(each))]
            )
            for n, question in enumerate(each):
                if answered[n] or answered[n - 1]:
                    yield question


def judged(asked: Iterable[Question]) -> Iterator[Judged]:
    """Yield how questions go, those whose answers are ranked."""
    for question in asked:
        answer = question.search.ask(question.text, limit=1)
        if answer.signs:
            yield Judged(
                question.panel,
                tuple(map(float, answer.signs)),
                question.is_answered_by(answer.found[0].passage),
                question.is_answerable,
                bool(answer.doubts),
            )


def weighed(asked: Iterable[Question], *, unaided: bool = False) -> Iterator[Weighed]:
    """Yield what is weighed for questions whose answers are ranked, if any of it is right.

    Where they are `unaided`, English ones are so as if there were no table of what words mean.
    """
    for question in asked:
        if not question.search.ask(question.text, limit=1).signs:
            continue
        query = question.search.read(question.text)
        if unaided and has_vectors(query.language.code):
            query = replace(query, language=query.language._replace(code=""))
        found = question.search.candidates(query)
        passages = [question.search.corpus.passages[number] for number in found.numbers]
        right = [not passage.fact and question.is_answered_by(passage) for passage in passages]
        if any(right):
            features = np.column_stack(found.features)
            yield Weighed(question.panel, type(found.features).__name__, features, np.array(right))


def _panels(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from (path.parent for path in sorted(folder.glob(f"*/{QUESTIONS}")))


def _asked(panel: Path) -> Iterator[Mapping[str, Any]]:
    return map(json.loads, (panel / QUESTIONS).read_text(encoding="utf-8").splitlines())


def _question(panel: Path, search: Search, asked: Mapping[str, Any]) -> Question:
    wanted = [re.compile(pattern, re.IGNORECASE) for pattern in asked["want"]]
    return Question(panel.name, search, asked["q"], wanted)


def _cut(panel: Path, parts: int) -> Iterator[str]:
    """Yield the captions of a panel in so many parts, of as many cues each."""
    blocks = (panel / CAPTIONS).read_text(encoding="utf-8").split("\n\n")
    cues = [block for block in blocks if _CUE in block]
    parts = min(parts, len(cues))
    for part in range(parts):
        held = cues[len(cues) * part // parts : len(cues) * (part + 1) // parts]
        yield "\n\n".join(["WEBVTT", *held])


def _search(panel: Path, captions: str) -> Search:
    """Return the search of a panel alone, as it is dropped into a corpus folder."""
    with TemporaryDirectory() as corpus:
        event = Path(corpus) / panel.name
        event.mkdir()
        copy(panel / EVENT, event)
        (event / CAPTIONS).write_text(captions, encoding="utf-8")
        return Search(load(Path(corpus)))
