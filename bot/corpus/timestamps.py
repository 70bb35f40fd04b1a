"""When the words of a text are said: seconds at some of its characters."""

from bisect import bisect_right
from math import inf

Marks = tuple[tuple[int, float], ...]  # (character, second), in the order of the characters


def second_at(marks: Marks, character: int) -> float:
    """Return the second at a character: a mark's own, else in proportion between two of them.

    There has to be a mark. Where times run backwards, the earlier mark holds until the next.
    """
    number = bisect_right(marks, (character, inf))
    (start, second), (end, later) = marks[max(number - 1, 0)], marks[min(number, len(marks) - 1)]
    share = (character - start) / (end - start) if end > start else 0.0
    return second + share * max(later - second, 0.0)
