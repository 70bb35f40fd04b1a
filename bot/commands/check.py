"""Looks over a corpus folder, and reports every problem."""

import argparse
from pathlib import Path

from bot.commands import FAILED, OK
from bot.corpus.loader import inspect
from bot.corpus.model import Corpus
from bot.corpus.problems import errors_in
from bot.corpus.upkeep.report import as_annotations, as_json, as_text
from bot.evaluation.questions import check_questions, read_questions, read_questions_file
from bot.evaluation.report import missed
from bot.printable import one_line, say
from bot.search.search import Search
from bot.settings import Settings


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    command.add_argument("--json", action="store_true", help="for other programs")
    command.add_argument("--github", action="store_true", help="as annotations of a pull request")
    command.add_argument(
        "--questions",
        type=Path,
        nargs="?",
        const=Path(),
        metavar="FILE",
        help="list the passages that questions miss (default: those of each event)",
    )


def run(options: argparse.Namespace, _: Settings) -> int:
    """Print every problem of a corpus, and what it holds."""
    corpus, problems = inspect(options.folder)
    problems += check_questions(options.folder, corpus)
    if options.github:
        say(as_annotations(problems))
    elif options.json:
        say(as_json(corpus, problems))
    else:
        say(as_text(options.folder, corpus, problems))
    if errors_in(problems):
        return FAILED
    if options.questions is not None:
        _tell_missed(options.questions, options.folder, corpus)
    return OK


def _tell_missed(file: Path, folder: Path, corpus: Corpus) -> None:
    if file == Path():
        cases = [asked.case for asked in read_questions(folder)]
    else:
        cases = read_questions_file(file)
    say("\n" + "\n".join(map(one_line, missed(Search(corpus), cases))))
