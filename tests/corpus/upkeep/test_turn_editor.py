import pytest

from bot.corpus.event_file.timeline import Begin
from bot.corpus.upkeep.turn_editor import SHOWN, TurnEditor, resumed
from bot.corpus.upkeep.turn_lines import SpokenLine
from bot.corpus.upkeep.turns_file import with_written_turns

LINES = [SpokenLine(10.0 * n, f"Line {n}.") for n in range(30)]
NAMES = ["Ann Baker", "Ben Miller"]
NEW = "turns:\n  - 0:00 Ann Baker\n  - 0:30.5\n"


@pytest.mark.parametrize(
    ("keys", "at", "turns"),
    [
        ("1", 1, [(0, "Ann Baker")]),
        ("12", 2, [(0, "Ann Baker"), (10, "Ben Miller")]),
        ("112", 3, [(0, "Ann Baker"), (20, "Ben Miller")]),
        ("1 2", 3, [(0, "Ann Baker"), (20, "Ben Miller")]),
        ("1d2", 5, [(0, "Ann Baker"), (40, "Ben Miller")]),
        ("1\r2", 2, [(0, "Ann Baker"), (10, "Ben Miller")]),
        ("1\r\r2", SHOWN + 2, [(0, "Ann Baker"), (10.0 * (SHOWN + 1), "Ben Miller")]),
        ("10", 2, [(0, "Ann Baker"), (10, None)]),
        ("12<", 1, [(0, "Ann Baker")]),
        ("12<<<<1", 1, [(0, "Ann Baker")]),
        ("193?", 1, [(0, "Ann Baker")]),
        ("\r\r\r\r1", 30, []),
    ],
)
def test_a_key_says_who_begins_to_speak(
    keys: str, at: int, turns: list[tuple[float, str | None]]
) -> None:
    editor = TurnEditor(LINES, NAMES, {})
    for key in keys:
        editor = editor.press(key)

    assert editor.at == at
    assert ("Who begins" in editor.screen()) == (at < len(LINES))
    assert [(begin.second, begin.what) for begin in editor.turns] == turns


def test_it_goes_on_behind_the_last_turn_that_has_a_name() -> None:
    saved = (Begin(0.0, "Ann Baker"), Begin(50.0, "Ben Miller"), Begin(70.0, None))

    editor = resumed(LINES, NAMES, saved)

    assert editor.at == 6
    assert [begin[:2] for begin in editor.turns] == [(0.0, "Ann Baker"), (50.0, "Ben Miller")]
    assert "Ben Miller speaks" in editor.screen()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("title: T  # mine\n", f"title: T  # mine\n{NEW}"),
        ("title: T", f"title: T\n{NEW}"),
        (
            "title: T\nturns:\n  - 0:05  # who?\n# of mine\nhost: H\n",
            f"title: T\n{NEW}# of mine\nhost: H\n",
        ),
        (
            "turns:\n  - 0:05 Ann\n# the second half\n  - 5:00 Ben\n# of mine\n\nhost: H\n",
            f"{NEW}# of mine\n\nhost: H\n",
        ),
        ("turns: [0:05 Ann]\n\nhost: H # of mine\n", f"{NEW}\nhost: H # of mine\n"),
        ("turns: |\n  0:05 Ann\n\n  0:06 Ben\nhost: H\n", f"{NEW}host: H\n"),
        ("turns:\n- 0:05 Ann\n- 0:06 Ben\nhost: H\n", f"{NEW}host: H\n"),
        ("a: 1\r\nturns:\r\n- 0:05 Ann\r\n", "a: 1\r\n" + NEW.replace("\n", "\r\n")),
    ],
)
def test_turns_are_written_and_the_rest_of_the_file_stays(text: str, written: str) -> None:
    turns = (Begin(0.0, "Ann Baker", exact=True), Begin(30.5, None, exact=True))

    assert with_written_turns(text, {"": turns}) == written


def test_turns_of_several_files_are_written_by_file() -> None:
    turns = (Begin(3723.0, "Ann: Baker", exact=True),)

    assert with_written_turns("", {"a.vtt": turns, "b.vtt": ()}) == (
        'turns:\n  "a.vtt":\n    - "1:02:03 Ann: Baker"\n  "b.vtt":\n'
    )
