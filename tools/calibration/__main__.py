"""Makes the coefficients of confidence from panels: python -m tools.calibration FOLDER."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

import bot.search.ranking
from bot.search.ranking.confidence import Signs
from bot.search.ranking.finding import ANSWERED
from tools.calibration.figures import auroc, reliability
from tools.calibration.logistic import Floats, Logistic, fit
from tools.calibration.panels import Judged, judged

OUT = Path(bot.search.ranking.__file__).parent / "confidence.json"
DIGITS = 4


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask, report how well confidences hold on panels they were not made from, and write them."""
    given = _parser().parse_args(arguments)
    cases, beside = list(judged(given.folders)), list(judged(given.beside))
    weights = np.array([1.0] * len(cases) + [given.weight] * len(beside))
    rows = [*cases, *beside]
    told = report(cases, left_out(cases, beside, given.weight))
    sys.stdout.writelines(f"{line}\n" for line in told)
    given.out.write_text(as_json(_fitted(rows, weights)), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of panels")
    parser.add_argument(
        "--beside", nargs="*", type=Path, default=[], help="others, that count less"
    )
    parser.add_argument("--weight", type=float, default=0.3, help="of a question about those")
    parser.add_argument("--out", type=Path, default=OUT)
    return parser


def left_out(cases: Sequence[Judged], beside: Sequence[Judged], weight: float) -> Floats:
    """Return the confidence for each case by coefficients that were made without its panel."""
    found = np.zeros(len(cases))
    panels = np.array([case.panel for case in cases])
    for panel in np.unique(panels):
        own = panels == panel
        others = [case for case in cases if case.panel != panel]
        weights = np.array([1.0] * len(others) + [weight] * len(beside))
        found[own] = _fitted([*others, *beside], weights).probabilities(_signs(cases)[own])
    return found


def report(cases: Sequence[Judged], confidences: Floats) -> Iterator[str]:
    """Yield the lines of how well confidences hold."""
    right = np.array([case.right for case in cases], np.float64)
    answerable = np.array([case.answerable for case in cases])
    doubted = np.array([case.doubted for case in cases])
    asserted = (confidences >= ANSWERED) & ~doubted
    panels = len({case.panel for case in cases})
    yield f"{len(cases)} questions about {panels} panels, each left out"
    for low, high, questions, confidence, share in reliability(confidences, right):
        yield f"{low:.2f} to {high:.2f}: {questions:4}, said {confidence:.2f}, right {share:.2f}"
    yield f"AUROC, answered on record or not: {auroc(confidences, answerable):.3f}"
    own = auroc(confidences[answerable], right[answerable])
    yield f"AUROC, right or wrong where it is on record: {own:.3f}"
    yield (
        f"asserted {_share(asserted[answerable]):.3f}, of them right "
        f"{_share(right[asserted & answerable]):.3f}; "
        f"of what isn't on record {_share(asserted[~answerable]):.3f}"
    )


def _share(values: Floats) -> float:
    return float(values.mean()) if len(values) else 0.0


def _signs(cases: Sequence[Judged]) -> Floats:
    return np.array([case.signs for case in cases], np.float64).reshape(-1, len(Signs._fields))


def _fitted(cases: Sequence[Judged], weights: Floats) -> Logistic:
    return fit(_signs(cases), np.array([case.right for case in cases], np.float64), weights)


def as_json(logistic: Logistic) -> str:
    """Return coefficients by the names of the signs, as `confidence` reads them."""
    named = zip(Signs._fields, logistic.coefficients, strict=True)
    values = {"intercept": logistic.intercept, **dict(named)}
    rounded = {name: round(float(value), DIGITS) for name, value in values.items()}
    return json.dumps(rounded, indent=2) + "\n"


if __name__ == "__main__":
    main()
