from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus

NAMED = "00:05 --> 00:08\nAnn Baker: Flour is dear.\n\n00:09 --> 00:12\nBen Miller: It is.\n"
BARE = "00:05 --> 00:08\nFlour is dear.\n\n00:09 --> 00:12\nIt is.\n"
TURNS = "turns:\n  - 0:05 Ann Baker\n  - 0:09 Ben Miller\n"


def problems(tmp_path: Path, event: str, **files: str) -> list[str]:
    named = [(name.replace("_", "."), text) for name, text in files.items()]
    folder = write_corpus(tmp_path, *named, event=EVENT + event, source=None)
    start = f"{folder}/bread-day/"
    found = [str(problem).removeprefix(start) for problem in inspect(folder)[1]]
    return [told for told in found if "no `recording`" not in told]


def test_a_record_in_whose_files_no_words_can_be_read_is_an_error(tmp_path: Path) -> None:
    page, none = problems(tmp_path, "", talk_html="<html>Hello</html>")

    assert page.startswith("talk.html:1: warning: not read: a web page")
    assert none.startswith("event.yaml:1: no words can be read in talk.html, so nothing is on reco")


def test_what_keeps_the_words_from_being_read_is_told_once(tmp_path: Path) -> None:
    assert problems(tmp_path, "", talk_vtt="") == [
        "talk.vtt:1: nothing in it; is it complete? Export it again"
    ]


def test_turns_where_the_captions_have_names_are_told_to_change_nothing(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, TURNS, talk_vtt=NAMED)

    assert found.startswith("event.yaml:19: warning: `turns` change nothing: talk.vtt names who")


def test_turns_that_name_somebody_are_not_told_of(tmp_path: Path) -> None:
    assert problems(tmp_path, TURNS, talk_vtt=BARE) == []


@pytest.mark.parametrize(
    ("event", "told"),
    [("", True), ("offset: -1:00:00\n", False), ("offset: 0\n", False)],
)
def test_times_that_begin_with_an_hour_are_told_of(
    tmp_path: Path,
    event: str,
    told: bool,  # noqa: FBT001
) -> None:
    late = NAMED.replace("00:", "01:00:")
    found = problems(tmp_path, event, talk_vtt=late)

    assert [each.partition(" write ")[2] for each in found] == (
        ["`offset: -1:00:00` in event.yaml, else `offset: 0`"] if told else []
    )
    assert problems(tmp_path / "x", event, a_vtt=NAMED, talk_vtt=late) == []


@pytest.mark.parametrize(
    ("recording", "is_video"),
    [
        ("https://youtu.be/", False),
        ("https://www.youtube.com/@guild", False),
        ("https://www.youtube.com/playlist?list=PLx", False),
        ("https://vimeo.com/guild", False),
        ("https://vimeo.com/123456789", True),
        ("https://youtu.be/abcdefghijk", True),
        ("https://www.youtube.com/watch?v=abcdefghijk", True),
        ("https://www.youtube.com/live/abcdefghijk?feature=share", True),
        ("https://www.youtube.com/embed/abcdefghijk", True),
    ],
)
def test_a_recording_is_a_video_where_its_host_has_videos(
    tmp_path: Path, recording: str, *, is_video: bool
) -> None:
    found = problems(tmp_path, f"recording: {recording}\n", talk_vtt=NAMED)
    no_video = "event.yaml:19: warning: the `recording` is an address at a host of videos, but of"

    assert [told.startswith(no_video) for told in found] == ([] if is_video else [True])


def test_labels_are_those_that_the_file_has_though_they_are_shown_otherwise(tmp_path: Path) -> None:
    said = '{"segments": [{"speakerLabel": "spk_0", "start": 0.0, "end": 2.5, "text": "Rye."}]}'

    assert problems(tmp_path, "labels:\n  spk_0: Ann Baker\n", talk_json=said) == []
