import io
import json
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.cli import main
from bot.settings import Settings
from tests.conftest import EVENT, SAMPLE, SOURCE, write_corpus

ROOT = Path(__file__).parent.parent


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )


def ask(
    capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str
) -> list[dict[str, object]]:
    assert main(["ask", "--json", "--corpus", str(folder), *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_ask_gives_what_other_programs_rely_on(
    capsys: pytest.CaptureFixture[str], corpus_folder: Path
) -> None:
    (answer,) = ask(capsys, corpus_folder, "An oven hot enough?")

    passages = answer.pop("passages")
    assert isinstance(passages, list)
    reply = answer.pop("reply")
    assert isinstance(reply, str)
    assert reply.startswith("“An oven is never hot enough.”\n— Ben Miller")
    assert answer == {
        "question": "An oven hot enough?",
        "outcome": "answered",
        "confidence": pytest.approx(0.98, abs=0.02),
        "people": [],
        "corrections": {},
    }
    assert passages[0] | {"id": "", "score": 1.0} == {
        "id": "",
        "kind": "quote",
        "speaker": "Ben Miller",
        "text": "An oven is never hot enough.",
        "excerpt": "An oven is never hot enough.",
        "topic": "Ovens",
        "event": "bread-day",
        "source": {
            "title": "What the bakers said",
            "publisher": "The Crumb Times",
            "url": "https://example.org/said",
            "date": "2020-02-04",
        },
        "at": None,
        "link": "https://example.org/said",
        "score": 1.0,
    }


SPANISH = {"LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_ES.UTF-8"}
SAID, DICHO = "“An oven is never hot enough.”", "«An oven is never hot enough.»"


@pytest.mark.parametrize(
    ("environment", "options", "first"),
    [
        ({}, [], SAID),
        (SPANISH, [], DICHO),
        ({}, ["--language", "es"], DICHO),
        (SPANISH, ["--language", "en-GB"], SAID),
    ],
)
def test_the_locale_or_an_option_chooses_the_language_of_replies(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    corpus_folder: Path,
    environment: dict[str, str],
    options: list[str],
    first: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert main(["ask", "--corpus", str(corpus_folder), *options, "An oven hot enough?"]) == 0
    assert capsys.readouterr().out.startswith(first)

    monkeypatch.setattr(sys, "stdin", io.StringIO("An oven hot enough?\n"))
    assert main(["chat", "--corpus", str(corpus_folder), *options]) == 0
    assert first in capsys.readouterr().out


def test_programs_get_english_unless_they_ask_for_more(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus_folder: Path
) -> None:
    for name, value in SPANISH.items():
        monkeypatch.setenv(name, value)

    (english,) = ask(capsys, corpus_folder, "An oven hot enough?")
    (spanish,) = ask(capsys, corpus_folder, "--language", "es-MX", "An oven hot enough?")

    assert str(english["reply"]).startswith(SAID)
    assert str(spanish["reply"]).startswith(DICHO)
    assert english | {"reply": ""} == spanish | {"reply": ""}


def test_a_language_that_is_not_spoken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["ask", "--language", "tlh", "oven"])

    assert "the bot speaks en, de, es, fr, pt, and not 'tlh'" in capsys.readouterr().err


def test_ask_limits_the_passages(capsys: pytest.CaptureFixture[str]) -> None:
    default, one, many = (
        ask(capsys, SAMPLE, "town workshop", *limit)[0]["passages"]
        for limit in ((), ("--limit", "1"), ("--limit", "9"))
    )

    assert isinstance(default, list)
    assert isinstance(one, list)
    assert isinstance(many, list)
    assert [len(default), len(one), len(many)] == [5, 1, 9]
    assert many[:5] == default


def test_an_unanswered_question_is_no_failure(
    capsys: pytest.CaptureFixture[str], corpus_folder: Path
) -> None:
    (answer,) = ask(capsys, corpus_folder, "helicopters")

    assert (answer["outcome"], answer["passages"]) == ("unanswered", [])
    assert answer["confidence"] == 0


def test_what_may_not_answer_is_near_and_shown_under_a_caveat(
    capsys: pytest.CaptureFixture[str], corpus_folder: Path
) -> None:
    (answer,) = ask(capsys, corpus_folder, "wheat")

    passages, reply = answer["passages"], answer["reply"]
    assert isinstance(passages, list)
    assert isinstance(reply, str)
    assert answer["outcome"] == "near"
    assert passages[0]["text"] == "Grain should be milled on the day it is sold."
    assert reply.startswith("I'm not sure this answers it; the closest on record:\n")
    assert "Grain should be milled on the day it is sold." in reply


def test_why_tells_what_keeps_an_answer_from_being_sure(
    capsys: pytest.CaptureFixture[str], corpus_folder: Path
) -> None:
    assert main(["ask", "--why", "--corpus", str(corpus_folder), "wheat"]) == 0

    told = capsys.readouterr().out
    assert "Outcome near, confidence 0." in told
    assert "• Only a hint connects it with: wheat (0.90)" in told
    assert "It is no sure answer:\n• it says too little of what the question is about" in told


def test_ask_reads_a_question_a_line_and_answers_each(corpus_folder: Path) -> None:
    lines = b"oven\r\n\n\xff\xfe\0\n" + "قمح\n".encode() + b"x" * 5000 + b"\nflour"

    done = run("ask", "--json", "--corpus", str(corpus_folder), stdin=lines)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [a["outcome"] for a in answers] == [
        "answered",
        *["unanswered"] * 2,
        "near",
        "unanswered",
        "answered",
    ]


def test_chat_over_a_pipe_answers_and_ends_well(corpus_folder: Path) -> None:
    done = run("chat", "--corpus", str(corpus_folder), stdin=b"oven\n")

    assert (done.returncode, done.stderr) == (0, b"")
    assert "“An oven is never hot enough.”" in done.stdout.decode()


@pytest.mark.parametrize("command", ["ask", "chat"])
def test_a_corpus_that_does_not_load_ends_with_2_and_every_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    folder = write_corpus(tmp_path, event=EVENT.replace("Ben Miller", "Ben Mallet"))

    assert main([command, "--corpus", str(folder)]) == 2

    err = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in err] == [
        f"{folder}/bread-day/said.md:16",
        f"{folder}/bread-day/said.md:22",
    ]


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["ask", "--limit", "0"], ["ask", "--limit", "x"], ["ask", "--nope"]]
)
def test_bad_arguments_end_with_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)

    assert "usage: python -m bot" in capsys.readouterr().err


def test_check_says_what_is_wrong_and_exits_with_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = write_corpus(tmp_path, source=SOURCE.replace("> — Ann Baker", ">"))

    assert main(["check", "--corpus", str(folder)]) == 1

    out = capsys.readouterr().out
    assert f"{folder}/bread-day/said.md:10: a quote must say whose words it is" in out
    assert "1 event, 14 passages, 1 error, 0 warnings" in out


def test_check_passes_the_panel_it_comes_with(
    first_panel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--corpus", str(first_panel)]) == 0

    assert capsys.readouterr().out.strip().endswith("0 errors, 0 warnings")


def test_check_shows_problems_beside_the_lines_of_a_pull_request(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = write_corpus(tmp_path, source=SOURCE.replace("> — Ann Baker", ">"))

    assert main(["check", "--github", "--corpus", str(folder)]) == 1

    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"::error file={folder}/bread-day/said.md,line=10::a quote must say")


def test_check_lists_the_passages_that_questions_miss(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = write_corpus(tmp_path)
    questions = folder / "asked.yaml"
    questions.write_text(
        "asked:\n- {ask: oven, answer: never hot enough}\n"
        "- {ask: zeppelin, answer: never hot enough}\n"
        "- {ask: helicopter, answer: none}\n",
        encoding="utf-8",
    )

    assert main(["check", "--corpus", str(folder), "--questions", str(questions)]) == 0

    assert capsys.readouterr().out.splitlines()[-3:] == [
        "Of 2 questions 1 miss the passage they are meant for.",
        "“An oven is never hot enough.” (bread-day/said.md:22)",
        "  not found first by: zeppelin",
    ]


def test_run_without_a_token_says_how_to_get_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)

    assert main(["run", "--corpus", str(SAMPLE)]) == 2

    assert "TELEGRAM_BOT_TOKEN is missing: get one from @BotFather" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["ask", "check"])
def test_only_run_imports_telegram(command: str, corpus_folder: Path) -> None:
    code = (
        "import sys; from bot.cli import main;"
        f"status = main(['{command}', '--corpus', {str(corpus_folder)!r}]);"
        "sys.exit(status or 'telegram' in sys.modules)"
    )

    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], input=b"oven\n", capture_output=True, check=False, cwd=ROOT
    )

    assert done.returncode == 0


def test_new_starts_an_event_and_prints_the_next_step(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    captions = tmp_path / "talk.vtt"
    captions.write_text("00:01 --> 00:02\nAnn Baker: One.", encoding="utf-8")

    assert main(["new", str(captions), "bread-day", "--corpus", str(tmp_path)]) == 0

    assert capsys.readouterr().out == (
        "Speakers found: Ann Baker.\n"
        f"{tmp_path}/bread-day is there. What is still to do:\n"
        f"1. open {tmp_path}/bread-day/event.yaml and fill in "
        "title and date; if you like, recording, part and role too\n"
        "2. see that the names are right: Ann Baker\n"
        f"3. .venv/bin/python -m bot check --corpus {tmp_path}\n"
        f"4. .venv/bin/python -m bot chat --corpus {tmp_path}, and ask it something\n"
    )
    assert main(["new", str(captions), "bread-day", "--corpus", str(tmp_path)]) == 2
    assert "is there already; nothing was changed" in capsys.readouterr().err


def test_check_reports_to_machines_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", "--corpus", str(SAMPLE)]) == 0

    assert json.loads(capsys.readouterr().out)["events"][0]["slug"] == "repair-evening-2"


def chatting(folder: Path) -> subprocess.Popen[bytes]:
    """Return `chat` on a corpus folder, with pipes to talk to it."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", "chat", "--corpus", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )


def test_chat_ends_well_when_nobody_reads_on(corpus_folder: Path) -> None:
    with chatting(corpus_folder) as chat:
        assert chat.stdout
        chat.stdout.close()
        _, told = chat.communicate(b"oven\n" * 100, timeout=20)

    assert chat.returncode == 0
    assert told == b""


def test_chat_takes_over_a_change_while_it_is_up(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    source = folder / "bread-day" / "said.md"
    with chatting(folder) as chat:
        assert chat.stdin
        assert chat.stdout
        assert chat.stderr
        chat.stdin.write(b"oven\n")
        chat.stdin.flush()
        while b"An oven" not in chat.stdout.readline():
            pass
        time.sleep(1)  # until it watches
        source.write_text(SOURCE.replace("An oven", "A kiln"), encoding="utf-8")
        told = chat.stderr.readline().decode()
        out, _ = chat.communicate(b"kiln\n", timeout=20)

    assert told == f"{folder} has changed and was taken over: 15 passages\n"
    assert "A kiln is never hot enough." in out.decode()


class Served:
    """Stands in for the running bot: loads the record, and that is all."""

    def __init__(self, _: Settings, __: object, load: Callable[[], Conversation]) -> None:
        self._load = load

    async def run(self) -> None:
        self._load()
        seen(None)


def seen(_: object) -> None:
    """Say whether the record is followed."""
    is_followed = "reload" in {thread.name for thread in threading.enumerate()}
    sys.stdout.write("followed" if is_followed else "left")


@pytest.mark.parametrize(
    ("command", "chosen", "told"),
    [
        ("chat", "", "followed"),
        ("chat", "false", "left"),
        ("run", "", "left"),
        ("run", "true", "followed"),
    ],
)
def test_a_changed_corpus_is_taken_over_where_a_setting_says_so(
    corpus_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    chosen: str,
    told: str,
) -> None:
    monkeypatch.setenv("CORPUS_RELOAD", chosen)
    monkeypatch.setattr("bot.chat.terminal.talk", seen)
    monkeypatch.setattr("bot.telegram_app.service.Service", Served)
    monkeypatch.setattr("bot.logs.set_up_logging", lambda *_: None)

    assert main([command, "--corpus", str(corpus_folder)]) == 0

    assert capsys.readouterr().out.split() == [told]


def test_what_a_host_does_not_install_is_asked_for_where_it_is_needed(
    corpus_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "bot.chat.terminal", raising=False)
    for extra in ("rich", "rich.console"):
        monkeypatch.setitem(sys.modules, extra, None)

    assert main(["chat", "--corpus", str(corpus_folder)]) == 2
    assert "is not installed; `make chat` installs it" in capsys.readouterr().err


def test_a_python_without_the_dependencies_says_what_to_type() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-m", "bot", "check"], capture_output=True, check=False, cwd=ROOT
    )

    assert done.returncode == 2
    assert done.stderr.startswith(b"This Python has no ")
    assert b".venv/bin/python" in done.stderr


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    with pytest.raises(SystemExit, match="0"):
        main(["--version"])

    assert capsys.readouterr().out == f"Panel Quotes {project['version']}\n"
