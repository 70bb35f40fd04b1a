"""Asks in the terminal who begins to speak when, and writes it into an event's `event.yaml`."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.amounts import count
from bot.commands import OK
from bot.corpus.event_file.timeline import Timeline
from bot.corpus.event_file.yaml_records import read_record_file
from bot.corpus.files.folder import EVENT_FILE, WRITTEN, visible
from bot.corpus.loader import read_transcript
from bot.corpus.model import Event
from bot.corpus.problems import CorpusError, Findings, errors_in, to_run
from bot.corpus.upkeep.turn_editor import WISHES, TurnEditor, Wish, resumed
from bot.corpus.upkeep.turn_lines import SpokenLine, spoken_lines
from bot.corpus.upkeep.turns_file import with_written_turns
from bot.printable import printable, say
from bot.settings import Settings

_CLEAR = "\x1b[2J\x1b[H"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    command.add_argument("event", metavar="EVENT", help="the name of the event's folder")


def run(options: argparse.Namespace, _: Settings) -> int:
    """Ask, write what is answered into the event, and print what came of it."""
    say(_ask_turns(options.folder / options.event, options.corpus))
    return OK


def _ask_turns(folder: Path, corpus: Path | None) -> str:
    """Go through the transcripts of an event that name nobody, and return what came of it.

    What is answered is saved whenever the dialogue ends but by `x`; `corpus` is the folder that was
    named for it, if one was. Raises CorpusError where the event can't be read.
    """
    event = _read_event(folder)
    asked = {path.name: lines for path in _transcripts(folder) if (lines := _lines(path, event))}
    if not asked:
        return "Every transcript says who speaks, or there is none; there is nothing to ask."
    names = [person.name for person in event.people]
    turns = {file: event.turns_of(file) for file in asked}
    told = []
    for file, lines in asked.items():
        editor, last = _dialogue(resumed(lines, names, turns[file]))
        if last is not Wish.LEAVE_UNSAVED:
            turns[file] = editor.turns
            _save(folder / EVENT_FILE, turns if len(asked) > 1 else {"": editor.turns})
            told.append(f"{file}: {count(len(editor.turns), 'turn')} saved")
        if not editor.done:
            break
    following = to_run("check", corpus)
    return "\n".join([*told, f"`turns` are in {folder / EVENT_FILE}. Next: {following}"])


def _read_event(folder: Path) -> Event:
    findings = Findings(folder / EVENT_FILE)
    files = tuple(path.name for path in visible(folder, findings.at(folder)))
    given = {"slug": folder.name, "files": files}
    event = read_record_file(Event, folder.parent, findings, given=given)
    if event is None:
        raise CorpusError(errors_in(findings.problems))
    return event


def _transcripts(folder: Path) -> list[Path]:
    held = visible(folder, Findings(folder))
    return [path for path in held if path.suffix.lower() not in WRITTEN and path.is_file()]


def _lines(path: Path, event: Event) -> list[SpokenLine]:
    content = read_transcript(path, event, Findings(path))
    return spoken_lines(content.said if content else (), event)


def _save(path: Path, turns: dict[str, Timeline]) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    written = path.with_name(f".{path.name}.new")
    written.write_bytes(with_written_turns(text, turns).encode())
    written.replace(path)


def _dialogue(editor: TurnEditor) -> tuple[TurnEditor, Wish]:
    """Ask until the last line, the end of the input or a wish to leave."""
    with suppress(KeyboardInterrupt), _keys() as keys:
        _show(editor)
        for key in keys:
            if asked := WISHES.get(key):
                return editor, asked
            editor = editor.press(key)
            _show(editor)
            if editor.done:
                break
    return editor, Wish.LEAVE


def _show(editor: TurnEditor) -> None:
    clear = _CLEAR if sys.stdout.isatty() else "\n"
    sys.stdout.write(f"{clear}{printable(editor.screen())}\n")
    sys.stdout.flush()


@contextmanager
def _keys() -> Iterator[Iterator[str]]:
    """Give the keys that are pressed, each as it is; over a pipe, its characters."""
    if not sys.stdin.isatty():
        yield iter(lambda: sys.stdin.read(1), "")
        return
    try:
        import termios  # noqa: PLC0415 - there is none on Windows
        import tty  # noqa: PLC0415
    except ImportError:
        import msvcrt  # noqa: PLC0415

        yield iter(msvcrt.getwch, "\x03")  # type: ignore[attr-defined,unused-ignore]
        return
    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin)
        yield iter(lambda: sys.stdin.read(1), "")
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
