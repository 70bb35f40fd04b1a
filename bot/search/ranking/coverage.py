"""How far a passage speaks of what is asked: what it says, and what is said around it."""

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.index.proximity import TermFrequencies
from bot.search.index.sorted_arrays import Floats
from bot.search.query.parser import Term

PRESENT_FROM = 0.5  # presence from which a word counts as spoken of
OWN = 0.9  # how surely a passage speaks of a word it holds, or that a hint connects with it
FAINT, LOUD = 0.2, 10.0  # how often a word is said around a passage that is hardly, surely, on it


@dataclass(frozen=True, slots=True)
class Evidence:
    """How surely a passage speaks of a term of the question, 0 to 1.

    `said` tells that the word stands in it or in its heading, in whatever form; what a hint
    connects with it is not said.
    """

    term: Term
    presence: float
    said: bool


def evidence(
    terms: Sequence[Term], heard: TermFrequencies, said: Container[str]
) -> tuple[Evidence, ...]:
    """Return how far a passage speaks of each term that tells something.

    `heard` is how often each is said in and around it, `said` the terms that stand in it.
    """
    presences = presence(heard)[:, 0].tolist()
    return tuple(
        Evidence(term, presence, said=_is_said(term, said))
        for term, presence in zip(terms, presences, strict=True)
        if term.information
    )


def _is_said(term: Term, said: Container[str]) -> bool:
    return any(all(stem in said for stem in variant.split()) for variant in term.variants)


def presence(heard: TermFrequencies) -> Floats:
    """Return how surely passages speak of terms, each from 0 to 1, as an array of both.

    A passage does where it holds the term, or where all the talk around it does.
    """
    around = np.maximum(heard.around, FAINT)
    loudness = np.log(around / FAINT) / math.log(LOUD / FAINT)
    return np.maximum(np.where(heard.own > 0, OWN, 0.0), np.minimum(1.0, loudness))
