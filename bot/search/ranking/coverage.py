"""How far a passage speaks of what is asked: what it says, and what is said around it."""

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from bot.search.index.proximity import TermFrequencies
from bot.search.index.sorted_arrays import Floats
from bot.search.query.words.terms import SYNONYM, Term

PRESENT_FROM = 0.5  # presence from which a word counts as spoken of
OWN = 0.9  # how surely a passage speaks of a word it holds, or that a hint connects with it …
KINDRED = 0.4  # … and at most of one of which it only holds parts
MOST = 0.65  # share of what a question tells that a passage says, if it says most of it
ENOUGH_MEANT = 2  # words of a question that a passage has synonyms of, for it to be on them
FAINT, LOUD = 0.2, 10.0  # how often a word is said around a passage that is hardly, surely, on it


class Support(Enum):
    """What connects a word of a question with a passage, the strongest that does."""

    SAID = auto()  # the word stands in it or in its heading, in whatever form
    MEANT = auto()  # a synonym of it does
    HINTED = auto()  # somebody wrote a hint for it
    KINDRED = auto()  # another word of the same parts stands in it
    AROUND = auto()  # it is said around the passage
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Evidence:
    """How surely a passage speaks of a term of the question, 0 to 1, and by what it does."""

    term: Term
    presence: float
    support: Support

    @property
    def said(self) -> bool:
        """Tell whether the passage says it, or a synonym of it."""
        return self.support in {Support.SAID, Support.MEANT}


def evidence(
    terms: Sequence[Term],
    heard: TermFrequencies,
    said: Container[str],
    characters: Container[str] = (),
) -> tuple[Evidence, ...]:
    """Return how far a passage speaks of each term that tells something.

    `heard` is how often each is said in and around it, `said` the terms that stand in it, and
    `characters` those of them that say something alone.
    """
    presences, held = presence(heard)[:, 0].tolist(), (heard.own[:, 0] > 0).tolist()
    return tuple(
        _evidence(term, presence, _support(term, said, characters, presence, held=holds))
        for term, presence, holds in zip(terms, presences, held, strict=True)
        if term.information
    )


def _evidence(term: Term, presence: float, support: Support) -> Evidence:
    most = KINDRED if support is Support.KINDRED else 1.0
    return Evidence(term, min(presence, most), support)


def says_enough(known: Sequence[Evidence]) -> bool:
    """Tell whether a passage says enough of a question to be an answer, if all else speaks for it.

    One word that stands in it is enough, or two synonyms, or one if nothing else is asked.
    """
    supports = [each.support for each in known]
    meant = supports.count(Support.MEANT)
    return Support.SAID in supports or meant >= min(ENOUGH_MEANT, len(known))


def is_all_said(known: Sequence[Evidence]) -> bool:
    """Tell whether a passage says something of each word of a question, and most of them."""
    said, told = (sum(e.term.information for e in each) for each in (_said(known), known))
    some = {each.support for each in known}.isdisjoint({Support.AROUND, Support.NONE})
    return some and said >= MOST * told


def is_verbatim(known: Sequence[Evidence]) -> bool:
    """Tell whether every word of a question stands in a passage, in whatever form."""
    return bool(known) and all(each.support is Support.SAID for each in known)


def _said(known: Sequence[Evidence]) -> list[Evidence]:
    return [each for each in known if each.said]


def _support(
    term: Term,
    said: Container[str],
    characters: Container[str],
    presence: float,
    *,
    held: bool,
) -> Support:
    """Return what connects a term with a passage that is found by it, if `held`, or near it."""
    standing = [
        worth
        for variant, worth in term.variants.items()
        if all(stem in said for stem in variant.split())
    ]
    if standing and max(standing) >= SYNONYM:
        return Support.SAID if max(standing) == 1 else Support.MEANT
    in_part = any(form in characters for form, worth in term.variants.items() if worth < SYNONYM)
    if standing or in_part:
        return Support.KINDRED
    if held:
        return Support.HINTED
    return Support.AROUND if presence else Support.NONE


def presence(heard: TermFrequencies) -> Floats:
    """Return how surely passages speak of terms, each from 0 to 1, as an array of both.

    A passage does where it holds the term, or where all the talk around it does.
    """
    around = np.maximum(heard.around, FAINT)
    loudness = np.log(around / FAINT) / math.log(LOUD / FAINT)
    return np.maximum(np.where(heard.own > 0, OWN, 0.0), np.minimum(1.0, loudness))


def speaking(terms: Sequence[Term], present: Floats) -> NDArray[np.bool_]:
    """Tell of each passage by its presences whether it speaks of what is asked.

    That is of any term that tells something, or of any at all where none does.
    """
    content = [row for row, term in enumerate(terms) if term.information]
    told = present.take(content, axis=0) if content else present  # in a third of present[content]
    spoken: NDArray[np.bool_] = np.logical_or.reduce(told)
    return spoken


def spoken_share(terms: Sequence[Term], worths: Floats, present: Floats) -> float:
    """Return the share of a question's content that the best passage for it speaks of."""
    content = worths * [term.information > 0 for term in terms]
    covered = content @ present
    return float(covered.max(initial=0.0)) / (content.sum() or 1.0)
