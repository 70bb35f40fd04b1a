from pathlib import Path

import pytest

from bot.corpus.files.named_language import NamedLanguage, named_language
from bot.corpus.loader import inspect
from tests.conftest import EVENT

RECORDED = EVENT + "recording: https://youtu.be/x\n"
APART = "{a.vtt: https://youtu.be/x, b.vtt: https://youtu.be/y}"
ENGLISH = (
    "Flour is dear this year.",
    "Nobody lends us an oven.",
    "So we built one of clay.",
    "It took a week.",
)
SPANISH = (
    "La harina es cara este año.",
    "Nadie nos presta un horno.",
    "Así que hicimos uno de barro.",
    "Tardamos una semana.",
)
OTHERS = ("We sell seeds.", "Beans come first.", "Peas want water.", "That is all.")


def captions(lines: tuple[str, ...], *, start: int = 5, step: int = 7, header: str = "") -> str:
    """Return WebVTT of a line every few seconds, each shown a little longer than the last."""
    cues = [
        f"00:{begin:02d}.000 --> 00:{begin + n + 2:02d}.000\nAnn Baker: {line}"
        for n, line in enumerate(lines)
        for begin in (start + n * step,)
    ]
    return "\n\n".join([f"WEBVTT{header}", *cues, ""])


def used(folder: Path, files: dict[str, str], event: str = RECORDED) -> tuple[set[str], list[str]]:
    """Return which files of an event are used, and what is told of them."""
    (folder / "day").mkdir(parents=True)
    for name, text in {**files, "event.yaml": event}.items():
        (folder / "day" / name).write_text(text, encoding="utf-8")
    corpus, problems = inspect(folder)
    told = [str(problem).removeprefix(f"{folder}/day/") for problem in problems]
    return {p.transcript for p in corpus.passages if p.transcript}, told


@pytest.mark.parametrize(
    ("files", "event", "kept", "told"),
    [
        (
            {"a.srt": captions(ENGLISH), "a.vtt": captions(ENGLISH)},
            "",
            {"a.vtt"},
            "a.srt:1: warning: has the words of a.vtt",
        ),
        (
            {"a (1).vtt": captions(ENGLISH), "a.srt": captions(ENGLISH)},
            "offset: {a.srt: 1}\n",
            {"a.srt"},
            "a (1).vtt:1: warning: has the words of a.srt",
        ),
        (
            {"a.vtt": captions(ENGLISH), "b.vtt": captions(ENGLISH, start=6)},
            "",
            {"a.vtt"},
            "b.vtt:1: warning: has the words of a.vtt",
        ),
        (
            {"talk.en.vtt": captions(ENGLISH), "talk.es.vtt": captions(SPANISH)},
            "",
            {"talk.en.vtt"},
            "talk.es.vtt:1: warning: tells of the same talk as talk.en.vtt in other words",
        ),
        (
            {"talk.en.vtt": captions(ENGLISH), "talk.es.vtt": captions(SPANISH)},
            "language: es\n",
            {"talk.es.vtt"},
            "talk.en.vtt:1: warning: tells of the same talk as talk.es.vtt in other words",
        ),
        (
            {"talk.vtt": captions(ENGLISH), "talk_spanish.vtt": captions(SPANISH, start=6)},
            "",
            {"talk.vtt"},
            "talk_spanish.vtt:1: warning: tells of the same talk as talk.vtt",
        ),
        (
            {
                "a.vtt": captions(ENGLISH),
                "b.vtt": captions(SPANISH, header="\nKind: captions\nLanguage: es-419"),
            },
            "",
            {"a.vtt"},
            "b.vtt:1: warning: tells of the same talk as a.vtt",
        ),
        (
            {"a.vtt": captions(ENGLISH), "b.vtt": captions(SPANISH)},
            "",
            {"a.vtt"},
            "b.vtt:1: tells of the same talk as a.vtt in other words, at the same times; if one",
        ),
        (
            {"talk.fr.vtt": captions(ENGLISH), "talk.es.vtt": captions(SPANISH)},
            "",
            {"talk.es.vtt"},
            "talk.fr.vtt:1: tells of the same talk as talk.es.vtt in other words, and neither is",
        ),
        (
            {"a.vtt": captions(ENGLISH), "b.vtt": captions(OTHERS, start=7, step=5)},
            "",
            {"a.vtt", "b.vtt"},
            "b.vtt:1: warning: tells of 0:07 to 0:27 of the same recording as a.vtt",
        ),
    ],
)
def test_two_tracks_of_one_talk_are_told_of_and_one_is_used(
    tmp_path: Path, files: dict[str, str], event: str, kept: set[str], told: str
) -> None:
    found, problems = used(tmp_path, files, RECORDED + event)

    assert found == kept
    assert [line[: len(told)] for line in problems] == [told]


@pytest.mark.parametrize(
    ("second", "event"),
    [
        (captions(OTHERS, start=7, step=5), f"recording: {APART}\n"),
        (captions(OTHERS), f"recording: {APART}\n"),
        (captions(OTHERS), "recording: https://youtu.be/x\noffset: {b.vtt: 600}\n"),
        (captions(OTHERS, start=33, step=5), "recording: https://youtu.be/x\n"),
    ],
)
def test_parts_of_an_event_are_all_used(tmp_path: Path, second: str, event: str) -> None:
    files = {"a.vtt": captions(ENGLISH), "b.vtt": second}

    assert used(tmp_path, files, EVENT + event) == ({"a.vtt", "b.vtt"}, [])


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("talk.es.vtt", NamedLanguage("talk", "es")),
        ("Talk [dQw4w9].en-orig.vtt", NamedLanguage("talk [dqw4w9]", "en")),
        ("talk_pt-BR.srt", NamedLanguage("talk", "pt")),
        ("talk (Spanish).srt", NamedLanguage("talk", "es")),
        ("es.vtt", NamedLanguage("", "es")),
        ("part-1.vtt", NamedLanguage("part-1", None)),
        ("recording.vtt", NamedLanguage("recording", None)),
    ],
)
def test_the_language_is_at_the_end_of_a_file_s_name(file: str, named: NamedLanguage) -> None:
    assert named_language(file) == named
