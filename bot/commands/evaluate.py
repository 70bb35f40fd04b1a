"""Asks the questions that a corpus comes with, and counts the right answers."""

import argparse

from bot.commands import FAILED, OK
from bot.corpus.loader import load
from bot.evaluation.asking import evaluate
from bot.evaluation.questions import read_questions
from bot.evaluation.report import figures, report
from bot.printable import one_line, say
from bot.settings import Settings


def run(options: argparse.Namespace, _: Settings) -> int:
    """Print what went wrong, and the figures."""
    results = evaluate(load(options.folder), read_questions(options.folder))
    say("\n".join(map(one_line, report(results))))
    return OK if figures(results.within).good_enough else FAILED
