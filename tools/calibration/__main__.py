"""Makes the weights of ranking and the coefficients of confidence from panels.

Usage: python -m tools.calibration FOLDER…
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

import bot.search.ranking
from bot.search.ranking import features
from bot.search.ranking.confidence import Signs
from bot.search.ranking.features import ByMeaning, ByWords, ByWordsFirst
from bot.search.ranking.finding import ANSWERED
from tools.calibration import logistic
from tools.calibration.figures import auroc, reliability
from tools.calibration.listwise import List, fit
from tools.calibration.logistic import Floats, Logistic
from tools.calibration.panels import Judged, Weighed, judged, questions, questions_of_parts, weighed

OUT = Path(bot.search.ranking.__file__).parent
PARTS = (4, 16)  # of a panel: small records are to be judged as well as large ones
DIGITS = 4


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask, report how well confidences hold on panels they were not made from, and write them."""
    given = _parser().parse_args(arguments)
    asked, others = list(questions(given.folders)), list(questions(given.beside))
    unaided = weighed([*asked, *others, *questions(given.unaided)], unaided=True)
    cases = [*weighed(asked), *weighed(others), *unaided]
    _write(given.out / "weights.json", as_weights(cases))
    features.weights.cache_clear()  # confidence is that of what comes first by them
    own, beside = list(judged(asked)), list(judged(others))
    for parts in PARTS:
        beside += judged(questions_of_parts(given.folders, parts))
    told = report(own, left_out(own, beside, given.weight))
    sys.stdout.writelines(f"{line}\n" for line in told)
    made = _fitted([*own, *beside], _counts(own, beside, given.weight))
    _write(given.out / "confidence.json", as_coefficients(made))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of panels")
    parser.add_argument("--beside", nargs="*", type=Path, default=[], help="folders of others")
    parser.add_argument(
        "--unaided", nargs="*", type=Path, default=[], help="… in other languages than English"
    )
    parser.add_argument(
        "--weight", type=float, default=0.5, help="of those, and of parts of panels, in confidence"
    )
    parser.add_argument("--out", type=Path, default=OUT, help="the folder to write to")
    return parser


def as_weights(cases: Sequence[Weighed]) -> dict[str, dict[str, float]]:
    """Return the weights of ranking by the names of what is weighed, as `scores` reads them."""
    found = dict[str, dict[str, float]]()
    for regime in (ByWords, ByWordsFirst, ByMeaning):
        name, fields = regime.__name__, regime._fields
        lists = [List(case.features, case.right) for case in cases if case.regime == name]
        found[name] = _rounded(zip(fields, fit(lists, len(fields)), strict=True))
    return found


def left_out(cases: Sequence[Judged], beside: Sequence[Judged], weight: float) -> Floats:
    """Return the confidence for each case by coefficients that were made without its panel."""
    found = np.zeros(len(cases))
    for panel in {case.panel for case in cases}:
        own = np.array([case.panel == panel for case in cases])
        others = [case for case in cases if case.panel != panel]
        near = [case for case in beside if case.panel != panel]
        made = _fitted([*others, *near], _counts(others, near, weight))
        found[own] = made.probabilities(_signs(cases)[own])
    return found


def _counts(cases: Sequence[Judged], beside: Sequence[Judged], weight: float) -> Floats:
    return np.array([1.0] * len(cases) + [weight] * len(beside))


def report(cases: Sequence[Judged], confidences: Floats) -> Iterator[str]:
    """Yield the lines of how well confidences hold."""
    right = np.array([case.right for case in cases], np.float64)
    answerable = np.array([case.answerable for case in cases])
    doubted = np.array([case.doubted for case in cases])
    asserted = (confidences >= ANSWERED) & ~doubted
    panels = len({case.panel for case in cases})
    yield f"{len(cases)} questions about {panels} panels, each left out"
    for low, high, number, confidence, share in reliability(confidences, right):
        yield f"{low:.2f} to {high:.2f}: {number:4}, said {confidence:.2f}, right {share:.2f}"
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
    return logistic.fit(
        _signs(cases), np.array([case.right for case in cases], np.float64), weights
    )


def as_coefficients(made: Logistic) -> dict[str, float]:
    """Return coefficients by the names of the signs, as `confidence` reads them."""
    named = zip(Signs._fields, made.coefficients, strict=True)
    return _rounded([("intercept", made.intercept), *named])


def _rounded(named: Iterable[tuple[str, float]]) -> dict[str, float]:
    return {name: round(float(value), DIGITS) for name, value in named}


def _write(path: Path, values: object) -> None:
    path.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
