import json
import logging

import pytest

from bot.logs import OncePerMinute, set_up_logging
from bot.printable import printable

SECRET = "123456789:AAbbccddeeffgg"


@pytest.fixture(autouse=True)
def restored() -> object:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_secret_is_in_no_line_not_even_a_traceback(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("INFO", form, [SECRET])
    error = ValueError(f"at https://example.org/bot{SECRET}/getMe")
    logging.getLogger("x").error("asked %s", SECRET, exc_info=error)
    logging.getLogger("httpx").info("POST https://example.org/bot%s/getMe", SECRET)

    err = capsys.readouterr().err
    assert "asked [secret]" in err
    assert "bot[secret]/getMe" in err
    assert SECRET not in err
    assert "POST" not in err


def test_json_lines_are_objects(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "json", [])
    logging.getLogger("x").warning("two\nlines")

    (line,) = capsys.readouterr().err.splitlines()
    entry = json.loads(line)
    assert (entry["level"], entry["logger"], entry["message"]) == ("WARNING", "x", "two\nlines")


FORGED = "x\n2026-01-01 00:00:00,000 INFO bot: forged\x1b[2J\r\x07\u202e"


@pytest.mark.parametrize("form", ["console", "json"])
def test_nothing_logged_steers_a_terminal_or_passes_for_an_entry(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("INFO", form, [])
    logging.getLogger("x").error("told %s", FORGED, exc_info=ValueError(FORGED))

    err = capsys.readouterr().err
    assert printable(err) == err
    first, *rest = err.splitlines()
    assert "forged" in first
    assert all(line.startswith("    ") for line in rest)


def test_the_same_warning_is_logged_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    now = 5.0
    log = OncePerMinute(logging.getLogger("test"), lambda: now)

    for number in (1, 2):
        log.warning("a %d", number)
        log.warning("b %d", number)
        log.error("c %d", number)
    now = 64.9
    log.warning("a %d", 3)
    now = 65.0
    log.warning("a %d", 4)

    assert caplog.messages == ["a 1", "b 1", "c 1", "c 2", "a 4"]
