"""Numbers of things, and seconds, as people write them."""


def count(number: int, thing: str) -> str:
    """Return a number of things in words: 1 passage, 2 passages."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def clock(second: float) -> str:
    """Return a second of a recording as people write it: 12:40, or 1:02:03."""
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
