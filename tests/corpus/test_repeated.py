from itertools import pairwise
from pathlib import Path

import pytest

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from tests.corpus.transcripts.reading import quotes_in

EVENT = Event.model_validate(
    {"slug": "x", "title": "X", "date": "2020-02-03", "people": [{"name": "Ann Baker"}]}
)
LINES = [
    "good evening and welcome to our panel",
    "on lending tools from a library",
    "with me are thomas herrera",
    "after the election he said",
    "the biggest obstacle was insurance",
    "and nobody would pay for it",
]


def read(*cues: tuple[float, float, str]) -> list[tuple[float | None, str]]:
    blocks = [f"0:{start:06.3f} --> 0:{end:06.3f}\n{text}" for start, end, text in cues]
    drafts = quotes_in("\n\n".join(blocks), EVENT, Findings(Path("talk.srt")))
    return [(draft.at, draft.text) for draft in drafts]


def highlighted(
    sentence: str, start: float, tag: str, gaps: str = ""
) -> list[tuple[float, float, str]]:
    words = sentence.split()
    cues = []
    for n, word in enumerate(words):
        shown = [
            f"<{tag}>{word}</{tag.split(maxsplit=1)[0].split('.', maxsplit=1)[0]}>" if m == n else w
            for m, w in enumerate(words)
        ]
        cues.append((start + n, start + n + (0.6 if gaps else 1), " ".join(shown)))
        if gaps:
            cues.append((start + n + 0.6, start + n + 1, sentence))
    return cues


@pytest.mark.parametrize("gaps", ["", "gaps"])
@pytest.mark.parametrize("tag", ["u", "b", "i", 'font color="#00ff00"', "c", "c.now"])
def test_a_sentence_with_one_word_after_another_highlighted_is_said_once(
    tag: str, gaps: str
) -> None:
    cues = [
        *highlighted("Our obstacle was insurance.", 0, tag, gaps),
        *highlighted("Nobody covers machines.", 4, tag, gaps),
        *highlighted("Yes.", 7, tag, gaps),
    ]

    assert read(*cues) == [(0, "Our obstacle was insurance. Nobody covers machines. Yes.")]


def test_a_highlighted_sentence_that_is_said_again_is_kept() -> None:
    cues = [*highlighted("We go home.", 0, "u"), *highlighted("We go home.", 3, "u")]

    assert read(*cues) == [(0, "We go home. We go home.")]


@pytest.mark.parametrize(
    ("cues", "text"),
    [
        ([(0, 1, "Yes."), (1, 2, "Yes.")], "Yes. Yes."),
        ([(0, 1, "<i>Yes.</i>"), (1, 2, "Yes.")], "Yes. Yes."),
        ([(0, 2, "Yes."), (0, 2, "Yes.")], "Yes."),
        ([(0, 2, "Yes."), (1, 3, "Yes.")], "Yes."),
        ([(0, 2, "Yes."), (2, 4, "Yes, yes.")], "Yes. Yes, yes."),
    ],
)
def test_words_said_again_are_kept_and_words_shown_again_are_not(
    cues: list[tuple[float, float, str]], text: str
) -> None:
    assert read(*cues) == [(0, text)]


def rolled() -> list[list[str]]:
    """Return what a YouTube file shows, cue by cue: each line three times."""
    cues = [[LINES[0]]]
    for past, now in pairwise(LINES):
        cues += [[past], [past, now]]
    return cues


@pytest.mark.parametrize("copy", [0, 1, 2])
@pytest.mark.parametrize(
    "corrected",
    ["With me are Tomás Herrera", "with me are tomas herrera,", "With me: Thomas Herrera"],
)
def test_a_corrected_copy_of_a_rolling_line_is_said_once_and_kept(
    corrected: str, copy: int
) -> None:
    cues, seen = rolled(), 0
    for lines in cues:
        for place, line in enumerate(lines):
            if line == LINES[2]:
                lines[place] = corrected if seen == copy else line
                seen += 1

    said = read(*[(n, n + 1, "\n".join(lines)) for n, lines in enumerate(cues)])

    expected = [*LINES[:2], corrected, *LINES[3:]]
    assert said == [(0, " ".join(expected))]
