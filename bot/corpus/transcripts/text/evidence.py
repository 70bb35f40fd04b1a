"""Judges whether a text is the transcript of what was said, or somebody's writing about it."""

from collections import Counter
from enum import Enum, auto
from itertools import groupby

from bot.corpus.names.name_matching import is_nobody
from bot.corpus.transcripts.text.script import Script
from bot.language.reader import captions

_MOSTLY = 0.5  # share of paragraphs that begin with a name
_OFTEN = 0.3  # … where there is more to tell that it is a transcript
_SEVERAL = 2  # names of people of the event
_EXCHANGE = 4  # turns of people who are all unknown


class Verdict(Enum):
    """What a text is."""

    TRANSCRIPT = auto()
    WRITTEN = auto()
    DOUBTFUL = auto()


def judge(script: Script, title: str, *, attributes: bool) -> Verdict:
    """Return what a text is, by its title and all of its paragraphs.

    `attributes` tells that it says otherwise whose words something is: by quotes with a dash and a
    name. A name once in bold makes no transcript; names with times, names that come again, or a
    title that says so do.
    """
    names, known = len(script.labels), script.known
    if not names or not script.spoken:
        return Verdict.WRITTEN
    share = names / max(script.paragraphs, 1)
    titled = is_transcript_title(title)
    throughout = share >= _OFTEN or (titled and script.spoken[0].label is not None)
    if not attributes and throughout and _is_exchange(script, titled=titled):
        return Verdict.TRANSCRIPT
    if known >= _SEVERAL or (known and (titled or share > _MOSTLY)):
        return Verdict.DOUBTFUL
    return Verdict.WRITTEN


def is_transcript_title(title: str) -> bool:
    """Tell whether a title says that a text is a transcript."""
    return captions().transcript_titles.search(title) is not None


def _is_exchange(script: Script, *, titled: bool) -> bool:
    names, known = len(script.labels), script.known
    some = known >= 1 or names >= _SEVERAL
    if (script.timed >= _SEVERAL or (script.timed and known)) and script.timed >= names / 2:
        return True
    if some and (script.times or titled):
        return True
    if not _comes_again(script.labels):
        return False
    return known >= _SEVERAL or (names >= _EXCHANGE and _mostly_come_again(script.labels))


def _comes_again(labels: tuple[str, ...]) -> bool:
    """Tell whether somebody speaks again after somebody else."""
    turns = _turns(labels)
    return len(set(turns)) < len(turns)


def _mostly_come_again(labels: tuple[str, ...]) -> bool:
    """Tell whether most turns with a name are of people who speak again, unlike items of a list."""
    counts = Counter(label for label in _turns(labels) if not is_nobody(label))
    again = sum(count for count in counts.values() if count > 1)
    return again >= _MOSTLY * counts.total()


def _turns(labels: tuple[str, ...]) -> list[str]:
    return [label for label, _ in groupby(labels)]
