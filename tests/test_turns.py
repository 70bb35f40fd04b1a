import io
from pathlib import Path

import pytest

from bot.cli import main
from bot.corpus.loader import load
from tests.conftest import EVENT, write_corpus

CAPTIONS = """\
WEBVTT

00:00:00.000 --> 00:00:06.000
Good morning, everybody. Flour is dear.

00:00:06.400 --> 00:00:12.000
It is not. I mill it myself.

00:00:12.000 --> 00:00:18.000
Then we agree to differ.
"""


def answer(monkeypatch: pytest.MonkeyPatch, folder: Path, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    assert main(["turns", "bread-day", "--corpus", str(folder)]) == 0


def spoken(folder: Path) -> list[tuple[str | None, str]]:
    passages = [p for p in load(folder).passages if p.transcript]
    return [(p.speaker.name if p.speaker else None, p.text) for p in passages]


def test_keys_name_who_speaks_and_the_rest_of_the_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    talk = ("talk.vtt", CAPTIONS)
    folder = write_corpus(tmp_path, talk, event=f"# mine\n{EVENT}", source=None)

    answer(monkeypatch, folder, "1 2q")
    assert "talk.vtt: 2 turns saved" in capsys.readouterr().out
    answer(monkeypatch, folder, " 1")

    assert spoken(folder) == [
        ("Ann Baker", "Good morning, everybody. Flour is dear."),
        ("Ben Miller", "It is not. I mill it myself."),
        ("Ann Baker", "Then we agree to differ."),
    ]
    assert (folder / "bread-day" / "event.yaml").read_text(encoding="utf-8") == (
        f"# mine\n{EVENT}turns:\n  - 0:00 Ann Baker\n  - 0:06.4 Ben Miller\n  - 0:12 Ann Baker\n"
    )


def test_leaving_without_saving_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_corpus(tmp_path, ("talk.vtt", CAPTIONS), source=None)

    answer(monkeypatch, folder, "12x")

    assert (folder / "bread-day" / "event.yaml").read_text(encoding="utf-8") == EVENT


def test_an_event_that_can_not_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_corpus(tmp_path, event="title: T\n")

    assert main(["turns", "bread-day", "--corpus", str(folder)]) == 2

    assert "`date` is missing" in capsys.readouterr().err
    assert main(["turns", "nowhere", "--corpus", str(folder)]) == 2
    assert "nowhere/event.yaml:1: can't be read" in capsys.readouterr().err
