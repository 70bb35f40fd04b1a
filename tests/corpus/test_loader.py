from pathlib import Path

import pytest

from bot.corpus.loader import inspect, load
from bot.corpus.model import Kind
from bot.corpus.problems import CorpusError
from tests.conftest import EVENT, SOURCE, write_corpus


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
        "The full title of Bread Day is: Bread Day — How Do Bakers Work Together?.",
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
    folder = write_corpus(tmp_path)
    for name in ("_draft.md", ".hidden.md", "README.md"):
        (folder / "bread-day" / name).write_text("> not read\n", encoding="utf-8")
    (folder / "_later").mkdir()

    assert problems_in(folder) == []


def test_all_errors_of_all_files_are_reported_in_one_go(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, source=SOURCE.replace("— Ben Miller", "— Bob Mallet"))
    (folder / "bread-day" / "other.md").write_bytes(b"---\ntitle: \xff\n")
    (folder / "cake-day").mkdir()
    (folder / "cake-day" / "event.yaml").write_text("title: [\n", encoding="utf-8")
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
        "cake-day/event.yaml:2: not YAML: expected the node content, but found '<stream end>'",
        "empty/event.yaml:1: the event is missing; write it with title, date and people",
    ]


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        (EVENT.replace("title: Bread", "titel: Bread", 1), "`title` is missing"),
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
