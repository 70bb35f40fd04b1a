from pathlib import Path

import pytest

from bot.corpus.event_file.timeline import Begin
from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import transcript
from tests.corpus.transcripts.formats.reading import EVENT

SAID = ["welcome to", "our panel", "nobody would", "cover it", "it costs"]
STOPPED = ["We met, and", "nobody would", "cover it.", "It costs", "too much."]


def copied(words: list[str], *below: str) -> str:
    """Return the words as many times as there are lines that stand below the last of them."""
    cues = [cue for more in below for cue in (*words[:-1], f"{words[-1]}\n{more}")]
    timed = [f"0:{second}\n{cue}" for second, cue in enumerate((*cues, words[0]), 10)]
    return "\n".join(("Intro", *timed))


def titles(text: str, **keys: object) -> tuple[list[str], list[str], Findings]:
    """Return the titles in a text, what is said in it, and what is wrong with it."""
    findings = Findings(Path("talk.txt"))
    event = EVENT.model_copy(update=keys)
    found = transcript(Document(text, "talk.txt"), event, findings)
    assert found is not None
    said = [one.text for one in found.said]
    return [topic for _, topic in found.topics], said, findings


@pytest.mark.parametrize("words", [SAID, STOPPED])
def test_titles_of_chapters_copied_from_youtube_are_topics_and_not_said(words: list[str]) -> None:
    topics, said, findings = titles(copied(words, "Who would pay", "More rain"))

    assert topics == ["Intro", "Who would pay", "More rain"]
    assert said == [*words, *words, words[0]]
    assert [problem.line for problem in findings.problems] == [1, 12, 23]
    assert "“Intro” is taken for the title of a chapter" in findings.problems[0].reason


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (SAID, "as we saw"),
        (SAID, "As we saw."),
        (SAID, ">> Why"),
        (SAID, "Intro"),
        (SAID, "Speaker 1"),
        (SAID, "Rita: no"),
        (SAID, "4 per cent"),
        ([*SAID[:4], "I would"], "I think so"),
        ([line.title() for line in SAID], "She did"),
        ([*STOPPED[:4], "too much, if"], "Rita pays"),
        (STOPPED, "Who would pay?"),
        (["皆さん", "料金が", "上がり", "ました", "はい"], "料金です"),
    ],
)
def test_a_line_below_words_that_may_be_said_is_said(words: list[str], more: str) -> None:
    topics, said, findings = titles(copied(words, more, "More rain"))

    assert topics == []
    assert more.strip("> ").removeprefix("Rita: ") in " ".join(said)
    assert "More rain" in " ".join(said)
    assert not any("chapter" in problem.reason for problem in findings.problems)


def test_lines_below_words_are_said_if_there_are_many_or_no_more_than_one() -> None:
    many = copied(SAID[:2], *(f"{letter}ore rain" for letter in "BCDFGHL"))

    assert titles(many)[0] == titles(copied(SAID, "More rain"))[0] == []


def test_titles_that_event_yaml_has_are_no_words() -> None:
    chapters = (("talk.txt", (Begin(10.0, "皆さん"), Begin(14.0, "料金です"))),)
    words = ["皆さん", "料金が", "上がり", "ました", "はい"]

    topics, said, findings = titles(copied(words, "料金です", "橋です"), chapters=chapters)

    assert topics == ["料金です"]
    assert said == [*words, *words[:4], "はい 橋です", "皆さん"]
    assert findings.problems == []
