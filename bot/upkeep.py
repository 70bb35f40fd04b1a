"""The commands for those who keep a record: check, new and turns."""

import argparse
from pathlib import Path

from bot import printable
from bot.corpus.links import is_web_address
from bot.corpus.loader import inspect
from bot.corpus.model import Corpus
from bot.corpus.upkeep.report import as_annotations, as_json, as_text
from bot.corpus.upkeep.scaffold import start_event
from bot.search.search import Search
from bot.settings import Settings

OK, FAILED = 0, 1


def add_arguments(name: str, command: argparse.ArgumentParser) -> None:
    """Add what one of these commands takes beside the corpus folder."""
    if name == "new":
        command.add_argument(
            "given",
            nargs="+",
            metavar="FILE",
            help="transcripts, folders of them, or the address of a recording; last, if you "
            "like, a name for the event's folder",
        )
    elif name == "turns":
        command.add_argument("event", metavar="EVENT", help="the name of the event's folder")
    elif name == "check":
        command.add_argument(
            "--github", action="store_true", help="as annotations of a pull request"
        )
        command.add_argument(
            "--questions",
            type=Path,
            nargs="?",
            const=Path(),
            metavar="FILE",
            help="list the passages that questions miss (default: those of each event)",
        )


def check(options: argparse.Namespace, settings: Settings) -> int:
    """Print every problem of a corpus, and what it holds."""
    folder = options.corpus or settings.corpus_dir
    corpus, problems = inspect(folder)
    if options.github:
        _print(as_annotations(problems))
    else:
        _print(as_json(corpus, problems) if options.json else as_text(folder, corpus, problems))
    if any(problem.severity == "error" for problem in problems):
        return FAILED
    if options.questions is not None:
        _tell_missed(options.questions, folder, corpus)
    return OK


def _tell_missed(file: Path, folder: Path, corpus: Corpus) -> None:
    from bot.evaluation.missed import missed  # noqa: PLC0415 - only this path needs it
    from bot.evaluation.questions import read_questions, read_questions_file  # noqa: PLC0415

    if file == Path():
        cases = [asked.case for asked in read_questions(folder)]
    else:
        cases = read_questions_file(file)
    _print("\n" + "\n".join(map(printable.one_line, missed(Search(corpus), cases))))


def new(options: argparse.Namespace, settings: Settings) -> int:
    """Start an event's folder, and print what is still to do."""
    *others, last = options.given
    is_name = _is_name(last, alone=not others)
    started = start_event(
        others if is_name else options.given,
        options.corpus or settings.corpus_dir,
        last if is_name else None,
        named=options.corpus,
    )
    for left_out in started.left_out:
        _print(f"Not taken: {left_out}")
    _print(f"Speakers found: {', '.join(started.speakers) or 'none'}.")
    _print(f"{started.folder} is there. What is still to do:")
    for number, step in enumerate(started.to_do, start=1):
        _print(f"{number}. {step}")
    return OK


def _is_name(given: str, *, alone: bool) -> bool:
    """Tell whether the last of what is given is a name rather than a file, folder or address."""
    path = Path(given)
    if is_web_address(given) or path.is_file() or (path.suffix and not path.is_dir()):
        return given in {".", ".."}
    plain = path.name == given
    return not path.is_dir() or (plain and not alone)


def turns(options: argparse.Namespace, settings: Settings) -> int:
    """Ask who begins to speak when."""
    from bot.turns import ask_turns  # noqa: PLC0415 - only this path needs it

    folder = (options.corpus or settings.corpus_dir) / options.event
    _print(ask_turns(folder, options.corpus))
    return OK


def _print(text: str) -> None:
    print(printable.printable(text), flush=True)
