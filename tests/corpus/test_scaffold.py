import shutil
from pathlib import Path

import pytest

from bot.corpus.loader import inspect, load
from bot.corpus.problems import CorpusError
from bot.corpus.scaffold import start_event

SAMPLES = Path(__file__).parent / "transcripts" / "samples"


def fill_in(event_file: Path, **values: str) -> None:
    text = event_file.read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"{key}:", f"{key}: {value}", 1)
    event_file.write_text(text, encoding="utf-8")


def test_an_event_starts_with_its_captions_and_the_speakers_they_name(tmp_path: Path) -> None:
    captions = tmp_path / "GMT20211028-150000_Recording.vtt"
    shutil.copy(SAMPLES / "zoom.vtt", captions)

    assert start_event(captions, tmp_path, "bread-day") == ["Dora Chair", "Ann Baker", "Ben Miller"]

    folder = tmp_path / "bread-day"
    assert sorted(path.name for path in folder.iterdir()) == ["event.yaml", "recording.vtt"]
    assert (folder / "recording.vtt").read_bytes() == (SAMPLES / "zoom.vtt").read_bytes()
    assert "date: 2021-10-28" in (folder / "event.yaml").read_text(encoding="utf-8")


def test_check_asks_for_what_is_still_to_be_filled_in(tmp_path: Path) -> None:
    start_event(SAMPLES / "otter.srt", tmp_path, "bread-day")

    assert [str(problem).rpartition("/")[2] for problem in inspect(tmp_path)[1]] == [
        "event.yaml:2: `title` is missing; add a line `title: …`",
        "event.yaml:4: `date` is missing; add a line `date: 2026-03-12`",
    ]


def test_once_filled_in_it_loads_with_everybody_s_words(tmp_path: Path) -> None:
    start_event(SAMPLES / "otter.srt", tmp_path, "bread-day")
    fill_in(
        tmp_path / "bread-day" / "event.yaml",
        title="Bread Day",
        date="2020-02-03",
        recording="https://youtu.be/x",
        **{'"Speaker 2"': "Ann Baker"},
    )

    spoken = [p.speaker.name if p.speaker else None for p in load(tmp_path).passages if p.marks]

    assert spoken == ["Ann Baker", None]


def test_captions_that_name_nobody_ask_for_people(tmp_path: Path) -> None:
    assert start_event(SAMPLES / "youtube.vtt", tmp_path, "bread-day") == []

    fill_in(tmp_path / "bread-day" / "event.yaml", title="Bread Day", date="2020-02-03")
    assert "`name`" in str(inspect(tmp_path)[1][0])


@pytest.mark.parametrize("name", ["", ".", "..", "../out", "a/b", "_draft", ".hidden", "a b"])
def test_a_folder_has_a_plain_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(CorpusError, match="name the folder with letters, digits and - only"):
        start_event(SAMPLES / "zoom.vtt", tmp_path, name)

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    start_event(SAMPLES / "zoom.vtt", tmp_path, "bread-day")
    before = (tmp_path / "bread-day" / "event.yaml").read_bytes()

    with pytest.raises(CorpusError, match="is there already; nothing was changed"):
        start_event(SAMPLES / "otter.srt", tmp_path, "bread-day")

    assert (tmp_path / "bread-day" / "event.yaml").read_bytes() == before
    assert len(list((tmp_path / "bread-day").iterdir())) == 2


@pytest.mark.parametrize(
    ("captions", "corpus", "problem"),
    [
        ("missing.srt", "", "missing.srt:1: can't be read"),
        ("talk.txt", "", "talk.txt:1: not captions: their names end in .vtt or .srt"),
        ("empty.srt", "", "empty.srt:1: no times in it"),
        ("good.srt", "nowhere", "bread-day:1: can't be written: No such file or directory"),
    ],
)
def test_what_keeps_an_event_from_being_started_is_told(
    tmp_path: Path, captions: str, corpus: str, problem: str
) -> None:
    (tmp_path / "talk.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty.srt").touch()
    shutil.copy(SAMPLES / "otter.srt", tmp_path / "good.srt")

    with pytest.raises(CorpusError, match=problem):
        start_event(tmp_path / captions, tmp_path / corpus, "bread-day")

    assert not (tmp_path / "bread-day").exists()
