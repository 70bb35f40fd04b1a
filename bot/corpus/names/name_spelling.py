"""Compares the words of two names: in another order, one of them misspelt or cut short."""

from difflib import SequenceMatcher

Words = tuple[str, ...]

_SEVERAL = 2
_SURE = 0.8  # likeness of two long words that may be one, misspelt
_LONG = 6  # letters of a word that is told from another by more than one of them


def same(one: Words, other: Words) -> bool:
    """Tell whether two names are of the same words, in whatever order."""
    return bool(one) and len(one) == len(other) and sorted(one) == sorted(other)


def misspelt(one: Words, other: Words) -> bool:
    """Tell whether names of several words differ in no more than the spelling of one of them."""
    unequal = _unequal(one, other)
    return unequal is not None and _is_misspelt(*unequal)


def cut_short(one: Words, other: Words) -> bool:
    """Tell whether a name of several words has in the other no more than an initial for one."""
    unequal = _unequal(one, other)
    return unequal is not None and unequal[1] == unequal[0][0]


def _unequal(one: Words, other: Words) -> tuple[str, str] | None:
    """Return the words, one of each, in which two names of several differ if they do in no more."""
    if len(one) != len(other) or len(one) < _SEVERAL:
        return None
    left = [word for word in one if word not in other]
    right = [word for word in other if word not in one]
    return (left[0], right[0]) if len(left) == len(right) == 1 else None


def _is_misspelt(one: str, other: str) -> bool:
    if sorted(one) == sorted(other):
        return one[0] == other[0]
    likeness = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return min(len(one), len(other)) >= _LONG and likeness >= _SURE
