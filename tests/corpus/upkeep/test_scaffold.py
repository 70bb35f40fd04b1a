import shutil
from pathlib import Path

import pytest

from bot.corpus.loader import inspect, load
from bot.corpus.problems import CorpusError
from bot.corpus.upkeep.scaffold import start_event
from tests.corpus.test_likely_language import TALK

SAMPLES = Path(__file__).parents[1] / "transcripts" / "samples"


def fill_in(event_file: Path, **values: str) -> None:
    text = event_file.read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"{key}:", f"{key}: {value}", 1)
    event_file.write_text(text, encoding="utf-8")


def test_an_event_starts_with_its_captions_and_the_speakers_they_name(tmp_path: Path) -> None:
    captions = tmp_path / "GMT20211028-150000_Recording.vtt"
    shutil.copy(SAMPLES / "zoom.vtt", captions)

    assert start_event([str(captions)], tmp_path, "bread-day").speakers == (
        "Dora Chair",
        "Ann Baker",
        "BEN MILLER",
    )

    folder = tmp_path / "bread-day"
    assert sorted(path.name for path in folder.iterdir()) == ["event.yaml", "recording.vtt"]
    assert (folder / "recording.vtt").read_bytes() == (SAMPLES / "zoom.vtt").read_bytes()
    assert "date: 2021-10-28" in (folder / "event.yaml").read_text(encoding="utf-8")


def test_check_asks_for_what_is_still_to_be_filled_in(tmp_path: Path) -> None:
    start_event([str(SAMPLES / "otter.srt")], tmp_path, "bread-day")

    assert [str(problem).rpartition("/")[2] for problem in inspect(tmp_path)[1]] == [
        "event.yaml:2: `title` is empty; fill it in, as in `title: …`",
        "event.yaml:4: `date` is empty; fill it in, as in `date: 2026-03-12`",
    ]


def test_once_filled_in_it_loads_with_everybody_s_words(tmp_path: Path) -> None:
    start_event([str(SAMPLES / "otter.srt")], tmp_path, "bread-day")
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
    assert start_event([str(SAMPLES / "youtube.vtt")], tmp_path, "bread-day").speakers == ()

    fill_in(tmp_path / "bread-day" / "event.yaml", title="Bread Day", date="2020-02-03")
    assert "`name`" in str(inspect(tmp_path)[1][0])


@pytest.mark.parametrize("name", ["", ".", "..", "../out", "a/b", "_draft", ".hidden", "a b"])
def test_a_folder_has_a_plain_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(CorpusError, match="name the folder with letters, digits and - only"):
        start_event([str(SAMPLES / "zoom.vtt")], tmp_path, name)

    assert list(tmp_path.iterdir()) == []


def test_a_plain_name_is_offered_for_another(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"- only, such as grösse-übung-2024$"):
        start_event([str(SAMPLES / "zoom.vtt")], tmp_path, "Größe & Übung 2024")


def test_a_date_beside_a_time_of_day_is_found_above_the_words(tmp_path: Path) -> None:
    given = tmp_path / "note.txt"
    said = "Ann Baker  0:00\nHello all of you.\n\nBen Miller  0:05\nGood evening.\n"
    given.write_text(f"Bread Day\nThu, May 2, 2024 3:00PM\n\n{said}", encoding="utf-8")

    start_event([str(given)], tmp_path, "bread-day")

    assert "date: 2024-05-02" in (tmp_path / "bread-day" / "event.yaml").read_text("utf-8")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    start_event([str(SAMPLES / "zoom.vtt")], tmp_path, "bread-day")
    before = (tmp_path / "bread-day" / "event.yaml").read_bytes()

    with pytest.raises(CorpusError, match="is there already; nothing was changed"):
        start_event([str(SAMPLES / "otter.srt")], tmp_path, "bread-day")

    assert (tmp_path / "bread-day" / "event.yaml").read_bytes() == before
    assert len(list((tmp_path / "bread-day").iterdir())) == 2


@pytest.mark.parametrize(
    ("captions", "corpus", "problem"),
    [
        ("missing.srt", "", "missing.srt:1: can't be read"),
        ("talk.txt", "", "talk.txt:1: not read: nothing tells that it is a transc"),
        ("empty.srt", "", "empty.srt:1: nothing in it"),
        ("given", "", "given/bad.srt:1: nothing in it"),
        ("given", "", "given:1: no transcript that can be read in this folder"),
        ("good.srt", "nowhere", "nowhere:1: there is no such folder; make it, or name another w"),
    ],
)
def test_what_keeps_an_event_from_being_started_is_told(
    tmp_path: Path, captions: str, corpus: str, problem: str
) -> None:
    (tmp_path / "talk.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty.srt").touch()
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "bad.srt").touch()
    shutil.copy(SAMPLES / "otter.srt", tmp_path / "good.srt")

    with pytest.raises(CorpusError, match=problem):
        start_event([str(tmp_path / captions)], tmp_path / corpus, "bread-day")

    assert not (tmp_path / "bread-day").exists()


def test_names_that_are_in_doubt_are_listed_too(tmp_path: Path) -> None:
    captions = tmp_path / "talk.srt"
    captions.write_text("0:01 --> 0:05\nMaya: Hi.\nTom: Yes.", encoding="utf-8")

    assert start_event([str(captions)], tmp_path, "tools").speakers == ("Maya", "Tom")


def started(tmp_path: Path, name: str, captions: str) -> tuple[tuple[str, ...], str]:
    """Return the speakers and the event.yaml that a file of this name starts."""
    tmp_path.mkdir(exist_ok=True)
    path = tmp_path / name
    path.write_text(captions, encoding="utf-8")
    found = start_event([str(path)], tmp_path, "new")
    return found.speakers, (found.folder / "event.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "captions", "lines"),
    [
        (
            "Who pays: a panel [dQw4w9WgXcQ].en.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Who pays: a panel"', "recording: https://youtu.be/dQw4w9WgXcQ"],
        ),
        (
            "GMT20220317-150000_Recording.transcript.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ["date: 2022-03-17   # is it right?", "title:"],
        ),
        (
            "2024-05-02 Open Data.es.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Open Data"', "date: 2024-05-02   # is it right?", "language: es"],
        ),
        (
            "Bread Day-20240502_150000-Besprechungsaufzeichnung.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread Day"', "date: 2024-05-02   # is it right?"],
        ),
        (
            "Bread Day-20240502_150000-Grabación de la reunión.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread Day"', "date: 2024-05-02   # is it right?"],
        ),
        (
            "Act 1 Set 2020.vtt",  # an Italian day
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Act 1 Set 2020"', "date:"],
        ),
        (
            "Bread 1 Set 2020.it.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread"', "date: 2020-09-01   # is it right?"],
        ),
        (
            "Bread 1 Set 2020.vtt",
            "WEBVTT\nLanguage: it\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread"', "date: 2020-09-01   # is it right?"],
        ),
        (
            "Bread 1 Sept 2020.vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread"', "date: 2020-09-01   # is it right?"],
        ),
        *(
            (f"{name}.vtt", "WEBVTT\n\n00:00 --> 00:01\nHi.", [f'title: "{title}"', f"date:{date}"])
            for date, names in (
                (
                    " 2024-05-02   # is it right?",
                    {
                        "Bread (2024-05-02)": "Bread",
                        "Bread [2 May 2024] part 2": "Bread - part 2",
                        "Bread, 2. 5. 2024 (Bonn)": "Bread (Bonn)",
                        "Bread (Bonn, 02.05.2024)": "Bread (Bonn)",
                        "2. Mai 2024 Bread": "Bread",
                    },
                ),
                (
                    "",
                    {
                        "Bread day (part 2)": "Bread day (part 2)",
                        "Bread day 02-05-2024": "Bread day 02-05-2024",
                        "Bread day v2.5.2024": "Bread day v2.5.2024",
                        "Bread day 2.5.2024.1": "Bread day 2.5.2024.1",
                    },
                ),
            )
            for name, title in names.items()
        ),
        (
            "talk.txt",
            "ROUGH EDITED COPY\nBREAD DAY\nMAY 2, 2024\n\n>> ANN BAKER: Hi.\n>> BEN MILLER: Yes.",
            ['title: "BREAD DAY"', "date: 2024-05-02   # is it right?"],
        ),
        ("2024-05-02.vtt", "WEBVTT\n\n00:00 --> 00:01\nHi.", ["title:"]),
        ("talk.vtt", "WEBVTT\n\n00:00 --> 00:01\nHi.", ["title:", "date:"]),
        (
            "talk.vtt",
            "0:00 --> 0:01\nHi.\n\nNOTE\nTitle: Bread Day\nDate: 3 February 2020\nhttps://youtu.be/x",
            [
                'title: "Bread Day"',
                "date: 2020-02-03   # is it right?",
                "recording: https://youtu.be/x",
            ],
        ),
        (
            "talk.txt",
            "School garden round table\n12 de marzo de 2025\n\nAnn Baker: Hi.\n\nBen Miller: Yes.",
            ['title: "School garden round table"', "date: 2025-03-12   # is it right?"],
        ),
        (
            "talk.txt",
            "Transcript of the round table\n\nAnn Baker: Hi.\n\nBen Miller: Yes.",
            ['title: "Round table"'],
        ),
        (
            "My garden.txt",
            "Title: School garden\nDate: 12 March 2025\nAnn Baker: Hi.\n\nBen Miller: Yes.",
            ['title: "School garden"', "date: 2025-03-12   # is it right?"],
        ),
        (
            "talk.md",
            (
                "---\ntitle: 'Bread: why'\ndate: 2020-02-03\nurl: https://example.org/1\n"
                "youtube_url: https://youtu.be/x\ntranscript: true\n---\n**Ann Baker:** Hi."
            ),
            [
                'title: "Bread: why"',
                "date: 2020-02-03   # is it right?",
                "recording: https://youtu.be/x",
                '  - name: "Ann Baker"',
            ],
        ),
        (
            "talk.md",
            "# Why bread\n\n" + "**Ann Baker:** Hi.\n\n**Ben Miller:** Yes.\n\n" * 2,
            ['title: "Why bread"', '  - name: "Ann Baker"', '  - name: "Ben Miller"'],
        ),
        (
            "Bread [dQw4w9WgXcQ].vtt",
            "WEBVTT\n\n00:00 --> 00:01\nHi.",
            ['title: "Bread"', "recording: https://youtu.be/dQw4w9WgXcQ"],
        ),
        (
            "talk.vtt",
            "WEBVTT\n\n00:00 --> 00:04\n>> Good day.\n\n00:05 --> 00:09\n>> Thanks, # 1.",
            ["  - 0:00              # Good day.", "  - 0:05              # Thanks, # 1."],
        ),
        (
            "talk.vtt",
            "0:00 --> 0:04\nSpeaker 1: Good day.\n\n0:05 --> 0:09\nSpeaker 2: Hi.",
            ['  "Speaker 2":', "  - 0:05              # Speaker 2: Hi."],
        ),
        ("talk.vtt", f"0:00 --> 9:00\n{TALK['es']}", ["language: es"]),
    ],
)
def test_what_a_file_tells_is_filled_in(
    tmp_path: Path, name: str, captions: str, lines: list[str]
) -> None:
    text = started(tmp_path, name, captions)[1].splitlines()

    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize(
    ("said", "speakers"),
    [
        ("RBA Ann_Baker", ("RBA", "Ann Baker")),
        ("ANN_BAKER BEN_MILLER RBA", ("Ann Baker", "Ben Miller", "RBA")),
        ("ANN_BAKER Ben_Miller", ("ANN BAKER", "Ben Miller")),
        ("ANN_BAKER Ann_Baker", ("Ann Baker",)),
    ],
)
def test_names_stay_as_people_write_them(
    tmp_path: Path, said: str, speakers: tuple[str, ...]
) -> None:
    cues = [
        f"00:0{n} --> 00:0{n + 1}\n<v {name.replace('_', ' ')}>Some words."
        for n, name in enumerate(said.split())
    ]

    assert started(tmp_path, "talk.vtt", "WEBVTT\n\n" + "\n\n".join(cues))[0] == speakers


def test_several_files_and_folders_start_one_event(tmp_path: Path) -> None:
    (tmp_path / "given").mkdir()
    for name in ("part1.vtt", "part2.srt"):
        shutil.copy(SAMPLES / "otter.srt", tmp_path / "given" / name)
    shutil.copy(SAMPLES / "zoom.vtt", tmp_path / "2024-05-02 Bread and Ovens.vtt")

    given = [str(tmp_path / "given"), str(tmp_path / "2024-05-02 Bread and Ovens.vtt")]
    folder = start_event(given, tmp_path).folder

    assert folder.name == "bread-and-ovens"
    assert sorted(path.name for path in folder.iterdir()) == [
        "2024-05-02 Bread and Ovens.vtt",
        "event.yaml",
        "part1.vtt",
        "part2.srt",
    ]


def test_files_of_a_folder_that_are_no_transcripts_are_told_of(tmp_path: Path) -> None:
    given = tmp_path / "given"
    (given / "more").mkdir(parents=True)
    shutil.copy(SAMPLES / "otter.srt", given / "talk.srt")
    (given / "empty.srt").touch()
    (given / "notes.md").write_text("Notes.", encoding="utf-8")

    left_out = start_event([str(given)], tmp_path, "bread-day").left_out

    assert [problem.removeprefix(f"{given}/") for problem in left_out] == [
        "empty.srt:1: nothing in it; is it complete? Export it again",
        "more:1: a folder; give it by itself if its files are of the same event",
        "notes.md:1: written by hand; copy it into the event's folder if it belongs there",
    ]


def test_of_many_speakers_what_else_can_be_told_is_asked_for_once(tmp_path: Path) -> None:
    cues = [f"00:0{n} --> 00:0{n + 1}\n<v Ann {name}>Hi." for n, name in enumerate("BCDFGHJKL")]

    few, many = (
        started(tmp_path / name, "talk.vtt", "WEBVTT\n\n" + "\n\n".join(cues[:number]))[1]
        for name, number in (("few", 8), ("many", 9))
    )

    assert (few.count("- name:"), few.count("role:")) == (8, 8)
    assert (many.count("- name:"), many.count("role:")) == (9, 1)


def test_the_commands_to_run_name_the_corpus_where_it_was_named(tmp_path: Path) -> None:
    corpus = tmp_path / "my record"
    corpus.mkdir()

    found = start_event([str(SAMPLES / "youtube.vtt")], corpus, "bread-day", typed=corpus)

    assert found.to_do[-3:] == (
        f"say who speaks when: .venv/bin/python -m bot turns bread-day --corpus '{corpus}'",
        f".venv/bin/python -m bot check --corpus '{corpus}'",
        f".venv/bin/python -m bot chat --corpus '{corpus}', and ask it something",
    )


def test_an_address_alone_starts_an_event_and_says_what_is_missing(tmp_path: Path) -> None:
    found = start_event(["https://youtu.be/dQw4w9WgXcQ"], tmp_path, "bread-day")

    text = (found.folder / "event.yaml").read_text(encoding="utf-8")
    assert "recording: https://youtu.be/dQw4w9WgXcQ" in text
    wanted = "title and date; if you like, part and role too"
    assert found.to_do == (
        f"open {found.folder}/event.yaml and fill in {wanted}",
        "write into `people` the names of everybody who was there",
        f"put the transcript of what was said into {found.folder}",
        ".venv/bin/python -m bot check",
        ".venv/bin/python -m bot chat, and ask it something",
    )
