import pytest

from bot.corpus.transcripts.captions.cues import Cue
from bot.corpus.transcripts.captions.rolling import said_once


def cues(*screens: str) -> list[Cue]:
    """Return cues, a second each, of lines that are parted by a stroke."""
    return [
        Cue(start=n, end=n + 1, lines=tuple(screen.split("/")), line=n)
        for n, screen in enumerate(screens)
    ]


def lines(*screens: str) -> list[str]:
    return ["/".join(cue.lines) for cue in said_once(cues(*screens))]


def test_of_lines_that_roll_up_the_screen_each_is_said_once() -> None:
    assert lines("one", "one/two", "two/three", "three/four") == ["one", "two", "three", "four"]


def test_a_short_file_rolls_where_words_have_their_times() -> None:
    timed = "two<00:00:01.500><c> three</c>"

    assert lines("one", f"one/{timed}") == ["one", timed]


def test_several_lines_may_roll_at_once() -> None:
    rolled = lines("a1/b1", "a1/b1/c1", "b1/c1/d1", "c1/d1/e1")

    assert rolled == ["a1/b1", "c1", "d1", "e1"]


@pytest.mark.parametrize(
    "screens",
    [
        ("one", "one/two", "two/three"),  # two that roll may be said twice
        ("one", "one", "one", "one", "one"),
        ("yes/yes", "no/yes", "yes/no"),
        (),
    ],
)
def test_what_may_be_said_twice_is_kept(screens: tuple[str, ...]) -> None:
    assert lines(*screens) == list(screens)


@pytest.mark.parametrize(("others", "rolls"), [(16, True), (17, False)])
def test_a_file_rolls_where_a_fifth_of_its_cues_do(others: int, *, rolls: bool) -> None:
    rolling = ("one", "one/two", "two/three", "three/four", "four/five")
    plain = [f"word{number} alone{number}" for number in range(others - 1)]

    assert (lines(*rolling, *plain)[1] == "two") is rolls


@pytest.mark.parametrize(
    ("copy", "kept"),
    [
        ("the hot oven of Ann", "the hot oven of Ann"),  # somebody set a capital
        ("the hot ovens of ann", "the hot oven of ann"),  # else the first
        ("the hot öven of ann", "the hot öven of ann"),
    ],
)
def test_of_copies_that_differ_the_corrected_one_is_kept(copy: str, kept: str) -> None:
    rolled = lines("the hot oven of ann", f"{copy}/two", "two/three", "three/four")

    assert rolled == [kept, "two", "three", "four"]


def test_lines_of_mostly_other_words_are_no_copies() -> None:
    screens = ("in a tin can", "in a tin man/two", "two/three", "three/four", "four/five")

    assert lines(*screens)[:2] == ["in a tin can", "two"]
    others = ("salt pan ore", "salt pen oar/two", *screens[2:])
    assert lines(*others)[:2] == ["salt pan ore", "salt pen oar/two"]
