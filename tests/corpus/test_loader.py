import os
import re
import shutil
import time
from pathlib import Path

import pytest

from bot.corpus.files.folder import LARGEST_TRANSCRIPT
from bot.corpus.loader import inspect, load
from bot.corpus.model import Kind
from bot.corpus.problems import CorpusError
from tests.conftest import EVENT, SOURCE, write_corpus, write_event

A_MOMENT = 1.0  # second


def problems_in(folder: Path) -> list[str]:
    return [str(problem).removeprefix(f"{folder}/") for problem in inspect(folder)[1]]


def test_a_corpus_holds_what_its_files_state_in_their_order(corpus_folder: Path) -> None:
    corpus = load(corpus_folder)

    stated = [p for p in corpus.passages if p.source.title == "What the bakers said"]
    assert [event.name for event in corpus.events] == ["Bread Day"]
    assert [p.kind for p in stated] == [Kind.QUOTE, Kind.REPORT, Kind.QUOTE, Kind.NOTE]
    assert [p.speaker.name if p.speaker else None for p in stated] == [
        "Ann Baker",
        "Ben Miller",
        "Ben Miller",
        None,
    ]


def test_an_event_file_makes_notes_of_who_when_and_where(corpus_folder: Path) -> None:
    notes = [p.text for p in load(corpus_folder).passages if p.source.title.startswith("Bread Day")]

    assert notes == [
        "Bread Day took place on Monday 3 February 2020.",
        "The full title of Bread Day is: Bread Day — How Do Bakers Work Together?",
        "Bread Day was hosted by The Guild.",
        (
            "Panellists of Bread Day: Ann Baker (Head baker, Crumb); "
            "Ben Miller (Miller, Stone Mill); Cleo Silent."
        ),
        "Moderator of Bread Day: Dora Chair.",
        "Ann Baker, panellist: Head baker, Crumb.",
        "Ben Miller, panellist: Miller, Stone Mill.",
        "Cleo Silent, panellist.",
        "Dora Chair, moderator.",
        "No recording of Bread Day is on record; the words are.",
        "More about Bread Day: https://example.org/bread-day",
    ]


def test_ids_are_short_distinct_and_stay_when_other_passages_come(tmp_path: Path) -> None:
    before = load(write_corpus(tmp_path / "before"))
    after = load(
        write_corpus(tmp_path / "after", source=SOURCE + "\n## New\n\nEighty bakers came.\n")
    )

    ids = [passage.id for passage in after.passages]
    assert len(set(ids)) == len(ids)
    assert all(len(id_) == 12 and id_.isalnum() for id_ in ids)
    assert {passage.id for passage in before.passages} < set(ids)


def test_the_same_words_said_twice_have_two_ids(tmp_path: Path) -> None:
    twice = SOURCE + "\n## Again\n\nEighty bakers came.\n"

    ids = [p.id for p in load(write_corpus(tmp_path, source=twice)).passages if "Eighty" in p.text]

    assert len(set(ids)) == len(ids) == 2


def test_hidden_and_underscored_files_and_readmes_are_skipped(tmp_path: Path) -> None:
    hidden = [
        (name, "> not read\n")
        for name in ("_draft.md", ".hidden.md", "README.md", "~$a.docx", "a~")
    ]
    folder = write_corpus(tmp_path, *hidden)
    (folder / "_later").mkdir()

    assert problems_in(folder) == []


def test_all_errors_of_all_files_are_reported_in_one_go(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, source=SOURCE.replace("— Ben Miller", "— Bob Mallet"))
    (folder / "bread-day" / "other.md").write_bytes(b"---\ntitle: \xff\n")
    write_event(folder / "cake-day", "title: [\n")
    (folder / "empty").mkdir()

    with pytest.raises(CorpusError, match="Bob Mallet") as raised:
        load(folder)

    assert [str(problem).removeprefix(f"{folder}/") for problem in raised.value.problems] == [
        "bread-day/other.md:2: not UTF-8; save the file with the encoding UTF-8",
        (
            "bread-day/said.md:16: “Bob Mallet” is nobody in event.yaml; its people are Ann Baker, "
            "Ben Miller, Cleo Silent, Dora Chair"
        ),
        (
            "bread-day/said.md:22: “Bob Mallet” is nobody in event.yaml; its people are Ann Baker, "
            "Ben Miller, Cleo Silent, Dora Chair"
        ),
        'cake-day/event.yaml:1: this value has to be in quotes; write “title: "["”',
        "empty/event.yaml:1: the event is missing; write it with title, date and people",
    ]


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        (EVENT.replace("title: Bread", "titel: Bread", 1), "unknown key `titel`; write `title:`"),
        (EVENT.replace("2020-02-03", "someday"), "event.yaml:3: `date`: "),
        (EVENT.replace("role: Miller", "rolle: Miller"), "event.yaml:12: unknown key `rolle`"),
        (EVENT.replace("- name: Ben Miller", "- nom: Ben"), "`name` is missing"),
        (EVENT.split("people:", maxsplit=1)[0] + "people: []\n", "nobody is in `people`"),
        (EVENT.replace("https:", "javascript:"), "event.yaml:5: `url`: a web address is wanted"),
        ("slug: x\n" + EVENT, "unknown key `slug`"),
        ("", "`title` is missing"),
        ("just words", "`key: value` lines are wanted here"),
        ("title: x\0y\n", "a NUL character; this is not a text file"),
        ("a: &a [*a]\n", "event.yaml:1: not YAML: write it out: *alias is not read"),
        ("[" * 3000, "not YAML"),
    ],
)
def test_a_bad_event_file_is_an_error_with_its_line(
    tmp_path: Path, event: str, problem: str
) -> None:
    found = problems_in(write_corpus(tmp_path, event=event))

    assert any(line.startswith("bread-day/event.yaml:") and problem in line for line in found), (
        found
    )


def test_an_event_file_of_another_ending_is_to_be_renamed(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "event.yaml").rename(folder / "bread-day" / "event.yml")

    (found,) = problems_in(folder)

    assert ":1: the event is missing; rename event.yml to event.yaml, or write it with" in found


def test_an_event_without_words_or_with_a_date_to_come_is_warned_of(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT.replace("2020-", "2990-"), source=None)

    silent, early = problems_in(folder)

    assert "event.yaml:1: warning: nothing here tells what was said; put a transcript " in silent
    assert "event.yaml:3: warning: 2990-02-03 is still to come; is the year right?" in early


def test_a_missing_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(CorpusError, match="there is no such folder; name the corpus with --corpus"):
        load(tmp_path / "missing")
    with pytest.raises(CorpusError, match="no event here; a corpus has a folder an event"):
        load(tmp_path / "empty")


def test_a_file_of_another_kind_is_warned_of(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "slides.pdf").write_bytes(b"%PDF")

    assert problems_in(folder)[0].startswith("bread-day/slides.pdf:1: warning: not read")


CAPTIONS = (
    "00:01 --> 00:05\nAnn Baker: Two ovens are better. One is cold.\n\n00:05 --> 00:06\n>> Yes."
)
TWO = ("two.srt", "00:03 --> 00:05\nBen Miller: We mill at night.")


def write_captions(
    folder: Path, *files: tuple[str, str], event: str = EVENT, captions: str = CAPTIONS
) -> Path:
    return write_corpus(folder, ("talk.srt", captions), *files, event=event, source=None)


def test_a_passage_of_a_recording_links_to_the_second_of_its_words(tmp_path: Path) -> None:
    event = EVENT + "recording: https://youtu.be/x\n"
    spoken = [p for p in load(write_captions(tmp_path, event=event)).passages if p.marks]

    assert [(p.speaker.name if p.speaker else None, p.at) for p in spoken] == [
        ("Ann Baker", 1.0),
        (None, 5.0),
    ]
    assert spoken[1].link == "https://youtu.be/x?t=2"
    assert spoken[0].link_at(spoken[0].text.index("One")) == "https://youtu.be/x?t=0"
    assert spoken[0].second_at(spoken[0].text.index("One")) == pytest.approx(3.5, abs=0.1)


def test_each_file_has_its_own_recording_and_offset(tmp_path: Path) -> None:
    recordings = "recording:\n  talk.srt: https://youtu.be/x\n  two.srt: https://vimeo.com/1\n"
    event = EVENT + recordings + "offset:\n  two.srt: 60\n"

    passages = load(write_captions(tmp_path, TWO, event=event)).passages

    assert [(p.at, p.link) for p in passages if p.transcript] == [
        (1.0, "https://youtu.be/x?t=0"),
        (5.0, "https://youtu.be/x?t=2"),
        (63.0, "https://vimeo.com/1#t=60s"),
    ]
    where = "The recordings of Bread Day: https://youtu.be/x, https://vimeo.com/1"
    assert where in [p.text for p in passages]


def test_a_file_without_a_recording_is_told_of_where_others_have_one(tmp_path: Path) -> None:
    event = EVENT + "recording: {two.srt: https://youtu.be/x}\n"

    assert problems_in(write_captions(tmp_path, TWO, event=event)) == [
        "bread-day/event.yaml:19: warning: `recording` has no address for talk.srt"
    ]


def test_what_was_not_recorded_links_to_its_source(corpus_folder: Path) -> None:
    passage = load(corpus_folder).passages[-1]

    assert (passage.link, passage.second_at(3)) == ("https://example.org/said", None)


@pytest.mark.parametrize(
    ("recording", "problem"),
    [
        ("", "event.yaml:1: warning: no `recording`, so no quote"),
        ("recording: https://zoom.us/rec/x\n", "event.yaml:19: warning: the `recording` opens"),
        ("recording: https://vimeo.com/1\n", None),
    ],
)
def test_a_transcript_that_can_t_be_linked_to_is_warned_of(
    tmp_path: Path, recording: str, problem: str | None
) -> None:
    problems = problems_in(write_captions(tmp_path, event=EVENT + recording))

    assert [line.removeprefix("bread-day/")[: len(problem or "")] for line in problems] == (
        [problem] if problem else []
    )


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("labels:\n  Speaker 1: Bob\n", "`labels`: “Speaker 1” is to be “Bob”, who is not in `peo"),
        ("offset: soon\n", "event.yaml:19: `offset`: "),
        ("offset: .inf\n", "event.yaml:19: `offset`: "),
        (
            "offset:\n  a.srt: 3\n  b.srt:\n  talk.srt: soon\n",
            "event.yaml:20: `offset`: “a.srt” is no transcript in this folder; there are said.md",
        ),
        ("offset: {said.md: soon}\n", "event.yaml:19: `offset`: "),
        ("recording:\n  said.md:\n  b.vtt: https://a.org\n", "event.yaml:21: `recording`: “b.vtt”"),
        ("recording: {said.md: x}\n", "event.yaml:19: `recording`: a web address is wanted"),
        ("recording: [x]\n", "event.yaml:19: `recording`: "),
        ("timecodes: rough\n", "event.yaml:19: `timecodes`: "),
        ("recording: https://[x\n", "event.yaml:19: `recording`: a web address is wanted"),
        ("  - name: Anne Baker\n  - name: Ben Millers\n", "“Ben Miller” and “Ben Millers” may"),
    ],
)
def test_what_an_event_says_of_its_captions_is_checked(
    tmp_path: Path, lines: str, problem: str
) -> None:
    assert any(problem in line for line in problems_in(write_corpus(tmp_path, event=EVENT + lines)))


def test_a_label_without_a_name_yet_is_nobody(tmp_path: Path) -> None:
    event = EVENT + "labels:\n  Speaker 1:\n  Speaker 2: Ben Miller\n"
    captions = "00:01 --> 00:02\nSpeaker 1: One.\n\n00:02 --> 00:03\nSpeaker 2: Two."

    corpus, _ = inspect(write_captions(tmp_path, event=event, captions=captions))

    spoken = [p.speaker.name if p.speaker else None for p in corpus.passages if p.marks]
    assert spoken == [None, "Ben Miller"]


def test_two_events_of_one_name_are_warned_of(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    write_event(folder / "other", EVENT)

    corpus, problems = inspect(folder)

    assert [event.slug for event in corpus.events] == ["bread-day", "other"]
    told = "other/event.yaml:1: warning: has the name of bread-day; tell them apart"
    assert any(told in str(problem) for problem in problems)
    assert not any(problem.severity == "error" for problem in problems)


def test_an_event_that_was_copied_is_warned_of_though_it_has_another_name(tmp_path: Path) -> None:
    folder = write_captions(tmp_path, captions="00:01 --> 00:02\nFlour is dear.")
    shutil.copytree(folder / "bread-day", folder / "oat-day")
    renamed = (folder / "oat-day" / "event.yaml").read_text("utf-8").replace("Bread Day", "Oat Day")
    (folder / "oat-day" / "event.yaml").write_text(renamed, encoding="utf-8")

    (told,) = [each.reason for each in inspect(folder)[1] if "has the" in each.reason]

    assert told.startswith("has the words of bread-day, so that each is quoted twice; put the tran")


def test_a_bad_file_leaves_the_others_unharmed(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    event = folder / "bread-day"
    (tmp_path / "secret.md").write_text(SOURCE, encoding="utf-8")
    (event / "a-link.md").symlink_to(tmp_path / "secret.md")
    (event / "b-gone.vtt").symlink_to(event / "nothing.vtt")
    (event / "c-circle.vtt").symlink_to(event / "c-circle.vtt")
    (event / "d-folder.vtt").mkdir()
    (event / "e-huge.vtt").write_bytes(b"WEBVTT\n\n" + b"x" * LARGEST_TRANSCRIPT)
    (event / "f-binary.vtt").write_bytes(b"\x7fELF\xff\xff")
    (event / "g-nul.vtt").write_bytes(b"WEBVTT\n\n\0")
    (event / "h-empty.srt").write_bytes(b"")
    os.mkfifo(event / "i-pipe.srt")

    corpus, problems = inspect(folder)

    assert [re.split("[;:]", p.reason)[0] for p in problems] == [
        "a link out of the corpus folder",
        "can't be read",
        "can't be read",
        "can't be read",
        "larger than 25 MB",
        "not UTF-8",
        "a NUL character",
        "nothing in it",
        "can't be read",
    ]
    assert len(corpus.passages) == len(load(write_corpus(tmp_path / "same")).passages)


def test_a_folder_that_is_a_link_out_is_not_read(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    (folder / "other").symlink_to(write_corpus(tmp_path / "outside") / "bread-day")

    assert problems_in(folder)[0].startswith("other/event.yaml:1: a link out of the corpus folder")


def test_a_file_that_vanishes_while_it_is_read_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_captions(tmp_path)
    is_file = Path.is_file

    def seen_and_gone(path: Path) -> bool:
        seen = is_file(path)
        if path.suffix == ".srt":
            path.unlink()
        return seen

    monkeypatch.setattr(Path, "is_file", seen_and_gone)

    assert problems_in(folder) == ["bread-day/talk.srt:1: can't be read: No such file or directory"]


def test_forty_lines_behind_a_rule_are_read_in_no_time(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    lines = ["---", *(f"Ann Baker: The bread of day {day} was dear." for day in range(45))]
    (folder / "bread-day" / "talk.txt").write_bytes("\r\n".join(lines).encode())

    started = time.monotonic()
    inspect(folder)
    assert time.monotonic() - started < A_MOMENT


def test_hundreds_of_people_are_compared_in_a_moment(tmp_path: Path) -> None:
    people = "".join(f"  - name: Ann{chr(97 + n % 26)} Baker{n}ham\n" for n in range(300))

    started = time.monotonic()
    inspect(write_corpus(tmp_path / "corpus", event=EVENT + people))
    assert time.monotonic() - started < 2 * A_MOMENT


def test_a_first_name_is_not_whom_another_file_names_in_full(tmp_path: Path) -> None:
    folder = write_corpus(
        tmp_path,
        ("one.txt", "Ann Baker: Bread is dear.\n\nBen Miller: It is."),
        ("two.txt", "Ann: I only came to listen.\n\nBen Miller: Do stay."),
        source=None,
    )

    said = {p.text: p.speaker.name for p in load(folder).passages if p.transcript and p.speaker}
    assert said["Bread is dear."] == "Ann Baker"
    assert said["I only came to listen."] == "Ann"


@pytest.mark.parametrize(
    "front", ["", "---\ntranscript: true\n---\n", "# Panel\n\n", "## [Bread](/a)\n### Today\n"]
)
def test_a_table_of_what_was_said_in_markdown_is_a_transcript(tmp_path: Path, front: str) -> None:
    table = "| Time | Speaker | Text |\n|---|---|---|\n| 0:05 | Ann Baker | Flour is dear. |\n"

    corpus = load(write_corpus(tmp_path, ("talk.md", front + table), source=None))

    quotes = [(p.speaker_name, p.at, p.text) for p in corpus.passages if p.file == "talk.md"]
    assert quotes == [("Ann Baker", 5.0, "Flour is dear.")]


PRICES = (
    "---\ntitle: Prices\npublisher: The Crumb\ndate: 2020-02-04\nurl: https://example.org\n{}---\n"
)


def test_a_table_of_what_was_said_has_the_source_above_it(tmp_path: Path) -> None:
    table = "\n| Speaker | Text |\n|---|---|\n| Ann Baker | Flour is dear. |\n"

    corpus = load(write_corpus(tmp_path, ("talk.md", PRICES.format("") + table), source=None))

    (quote,) = [p for p in corpus.passages if p.file == "talk.md"]
    assert (quote.text, quote.source.title) == ("Flour is dear.", "Prices")


@pytest.mark.parametrize(
    "table",
    [
        "| Time | Speaker | Content |\n|---|---|---|\n| 10:00 | Ann Baker | The cost of flour |\n",
        "| Speaker | Text |\n|---|---|\n| Ann Baker | said that it is dear |\n",
        "| Time | Text |\n|---|---|\n| 0:05 | Ann asks what it costs. |\n",
    ],
)
def test_a_table_below_a_heading_of_a_source_may_be_notes(tmp_path: Path, table: str) -> None:
    text = f"{PRICES.format('')}\n## Programme\n\n{table}"

    corpus = load(write_corpus(tmp_path, ("talk.md", text), source=None))

    assert [p.kind for p in corpus.passages if p.file == "talk.md"] == [Kind.NOTE]


def test_a_table_of_times_and_sentences_below_a_heading_needs_no_names(tmp_path: Path) -> None:
    table = "## Bread\n\n| Time | Text |\n|---|---|\n| 0:05 | Flour is dear. |\n"

    corpus = load(write_corpus(tmp_path, ("talk.md", table), source=None))

    assert [(p.kind, p.at) for p in corpus.passages if p.file == "talk.md"] == [(Kind.QUOTE, 5.0)]


@pytest.mark.parametrize(
    ("front", "below"),
    [("transcript: false\n", ""), ("", "\n## Bread\n\n> Dear.\n>\n> — Ann Baker\n")],
)
def test_a_table_in_a_source_is_no_transcript(tmp_path: Path, front: str, below: str) -> None:
    table = "| Speaker | Text |\n|---|---|\n| Budget | Four million. |\n"
    text = PRICES.format(front) + table + below

    corpus, _ = inspect(write_corpus(tmp_path, ("talk.md", text), source=None))

    read = [(p.kind, p.speaker_name) for p in corpus.passages if p.file == "talk.md"]
    assert read[0] == (Kind.NOTE, None)
    assert not below or read[1] == (Kind.QUOTE, "Ann Baker")
