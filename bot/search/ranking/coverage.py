"""How far a passage can be trusted to answer: by how much of the question it speaks of.

What a word of the question tells is counted in nats of information, so that an unknown name
outweighs three everyday words.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.analysis.word_frequencies import RAREST
from bot.search.index.proximity import TermFrequencies
from bot.search.query.parser import Query, Term

ANSWERED = 0.32  # share of the question covered from which a passage counts as an answer …
NEAR = 0.27  # … and from which it is offered as the closest there is
BELOW = ANSWERED - 0.01  # share counted at most where something else speaks against the passage

PRESENT_FROM = 0.5  # presence from which a word counts as spoken of …
FEWEST = 2  # … which so many must be, if the question has as many
SHORTEST_NAME = 4  # letters of a word that may be a name; what is shorter is an abbreviation

OWN = 0.9  # how surely a passage speaks of a word it holds, or that a hint connects with it
FAINT, LOUD = 0.2, 10.0  # how often a word is said around a passage that is hardly, surely, on it

PERSON = 9.0  # nats that the name of somebody on record tells
PRIOR, DOUBT = 9.0, 0.25  # nats of the trust there is before anything is known, and its measure


@dataclass(frozen=True, slots=True)
class Evidence:
    """How surely a passage speaks of a term of the question, 0 to 1."""

    term: Term
    presence: float


def evidence(terms: Sequence[Term], heard: TermFrequencies) -> tuple[Evidence, ...]:
    """Return how far a passage speaks of each term that tells something, by what is heard there."""
    presences = map(_presence, heard.own[:, 0].tolist(), heard.around[:, 0].tolist())
    return tuple(
        Evidence(term, presence)
        for term, presence in zip(terms, presences, strict=True)
        if term.information
    )


def coverage(evidence: Sequence[Evidence]) -> float:
    """Return the share of what the question is about that the passage speaks of, 0 to 1.

    It stays below what counts as an answer where too few words are spoken of, or where one is not
    that is written with a capital or that English doesn't know: a name, most likely, which the
    rest of the question is about.
    """
    told = sum(each.term.information for each in evidence)
    if not told:
        return 0.0
    covered = sum(each.term.information * each.presence for each in evidence) / told
    held = sum(each.presence >= PRESENT_FROM for each in evidence)
    enough = held >= min(FEWEST, len(evidence)) and not any(map(_is_strange, evidence))
    return covered if enough else min(covered, BELOW)


def _is_strange(evidence: Evidence) -> bool:
    term = evidence.term
    name = (term.capital or term.information >= RAREST) and len(term.word) >= SHORTEST_NAME
    return name and not evidence.presence


def confidence(question: Query, covered: float, sure: int | None = None) -> float:
    """Return how surely the record answers, 0 to 1 and comparable between questions.

    It grows with the share covered, the more the question tells; people on record who are named
    in it count as covered, all but `sure` of them excepted.
    """
    told = sum(term.information for term in question.content) or PRIOR
    people = PERSON * len(question.people)
    known = people if sure is None else PERSON * sure
    return (told * covered + known + PRIOR * DOUBT) / (told + people + PRIOR)


def _presence(own: float, around: float) -> float:
    """Return how surely a passage speaks of a term: it holds it, or all the talk around does."""
    loudness = math.log(around / FAINT) / math.log(LOUD / FAINT) if around > 0 else 0.0
    return max(OWN if own else 0.0, min(1.0, loudness))
