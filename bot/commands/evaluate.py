"""Asks the questions that a corpus comes with, and counts the right answers."""

import argparse

from bot.commands import FAILED, OK
from bot.corpus.loader import load
from bot.printable import one_line, say
from bot.settings import Settings


def add_arguments(_: argparse.ArgumentParser) -> None:
    """Add nothing: it takes the corpus folder."""


def run(options: argparse.Namespace, _: Settings) -> int:
    """Print what went wrong, and the figures."""
    from bot.evaluation.asking import evaluate  # noqa: PLC0415 - only this path needs it
    from bot.evaluation.questions import read_questions  # noqa: PLC0415
    from bot.evaluation.report import figures, report  # noqa: PLC0415

    results = evaluate(load(options.folder), read_questions(options.folder))
    say("\n".join(map(one_line, report(results))))
    return OK if figures(results.within).good_enough else FAILED
