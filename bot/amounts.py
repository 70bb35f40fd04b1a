"""Numbers of things, seconds, and choices between names, as people write them."""

from collections.abc import Iterable, Sized


def count(number: float, thing: str) -> str:
    """Return a number of things in words: 1 passage, 2 passages, 0.3 minutes."""
    return f"{number:.15g} {thing}{'' if number == 1 else 's'}"


def also_in(places: Sized) -> str:
    """Return what a note on the first of places tells of the others: “ (also in 2 more places)”."""
    others = len(places) - 1
    return f" (also in {count(others, 'more place')})" if others > 0 else ""


def clock(second: float) -> str:
    """Return a second of a recording as people write it: 12:40, or 1:02:03."""
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def either(names: Iterable[str]) -> str:
    """Return names as a choice between them: A, B or C."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
