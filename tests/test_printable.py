import json

import pytest

from bot.cli import main
from bot.printable import as_json, one_line, printable
from tests.conftest import EVENT, SOURCE, write_corpus

STEERING = "\x1b[2J \x07 \r \x9b1m \x7f \u202e \u2066 \u200e \u2028 \ud800 \x00"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “words” with 😀, naïve, 日本", "plain – “words” with 😀, naïve, 日本"),
        ("two\nlines", "two\nlines"),
        ("👨‍👩‍👧 می‌خواهم no\u00a0break", "👨‍👩‍👧 می‌خواهم no\u00a0break"),
        ("\x1b[2J\x07", r"\x1b[2J\x07"),
        ("kept\rforged", r"kept\rforged"),
        ("\x9b1m\x7f", r"\x9b1m\x7f"),
        ("\u202egnp\u2069\u200e", r"\u202egnp\u2069\u200e"),
        ("\u2028\u2029\ud800", r"\u2028\u2029\ud800"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_steers_a_terminal_is_escaped_and_words_are_left(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_line_stays_one() -> None:
    assert one_line("a\nb\x1b") == r"a\nb\x1b"


def test_json_is_escaped_and_means_the_same() -> None:
    text = as_json({"é": STEERING + "\n😀"})

    assert json.loads(text) == {"é": STEERING + "\n😀"}
    assert printable(text) == text
    assert "é" in text
    assert "😀" in text


HOSTILE_EVENT = EVENT.replace("Bread Day\ndate", r'"Bread \e[2J\a\u202e Day"' + "\ndate").replace(
    "Ann Baker", r'"Ann \e]0;x\a\r\nBaker"'
)
HOSTILE_SOURCE = SOURCE.replace("Ann Baker", "Ann \x1b]0;x\x07 Baker").replace(
    "An oven", "An \x1b[31moven\x07\u202e"
)


@pytest.mark.parametrize(
    "command",
    [
        ["ask", "--why", "An oven hot enough? \x1b[2J\x07\r\u202e"],
        ["ask", "--json", "An oven hot enough? \x1b[2J\x07\r\u202e\udcff"],
        ["check"],
        ["check", "--json"],
        ["evaluate"],
        ["new", "CAPTIONS", "day\x1b[2J"],
        ["new", "CAPTIONS", "day"],
        ["new", "missing\x1b\x07\n.vtt", "day"],
    ],
)
@pytest.mark.parametrize("good", [True, False])
def test_nothing_of_the_record_steers_the_terminal(
    command: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    *,
    good: bool,
) -> None:
    base = tmp_path_factory.mktemp("base")
    files = [
        ("x\x1b[2J\n\x07\u202e.txt", "x"),
        ("questions.yaml", 'kind:\n- ask: "oven \\e[2J"\n  answer: "\\e[2Jx"\n'),
    ]
    if not good:
        files.append(("\x1b[31m.md", "> \x1b[2J\n> — \x1bX\n"))
    event, source = HOSTILE_EVENT, HOSTILE_SOURCE
    folder = write_corpus(base / "corpus", *files, event=event, source=source)
    captions = base / "captions.vtt"
    captions.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A\x1b\x07 B>Hi\n", "utf-8")
    arguments = [str(captions) if word == "CAPTIONS" else word for word in command]

    main([*arguments, "--corpus", str(folder)])

    shown = capsys.readouterr()
    assert shown.out + shown.err
    assert printable(shown.out) == shown.out
    assert printable(shown.err) == shown.err


def test_a_bad_argument_is_told_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--x\x1b[2J\n\x07"])

    assert r"--x\x1b[2J\n\x07" in capsys.readouterr().err
