"""The titles of chapters in a transcript that is copied from YouTube: each above its first time."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.names.name_matching import is_nobody, match
from bot.corpus.problems import Findings
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.text.lines import TIME, Line
from bot.language.letters import lowered

_ALONE = re.compile(rf"\s*{TIME}\s*", re.ASCII)
_LABEL = re.compile(r"\s*(?:>>|[^:：]{1,60}[:：](?:\s|$))")
_LINES = 2  # below a time, at most: words, and a title
_CHAPTERS = 3  # at least, as YouTube wants it
_TIMES = 5  # in a chapter at least, on the average
_OFTEN, _NEARLY_ALL = 0.5, 0.8  # shares of the lines of words that begin with a small letter
_ENDS = (".", ",", ";")  # what no title ends with


class Chapters(NamedTuple):
    """The titles with their lines, and the lines of the transcript without them."""

    titles: tuple[tuple[int, str], ...]
    lines: list[Line]


class _Cue(NamedTuple):
    """The words below a time, what may be a title below those, and the words behind both."""

    words: str
    title: str
    following: str


def without_chapters(
    lines: Sequence[Line], name: str, event: Event, findings: Findings
) -> Chapters:
    """Take the titles of chapters out of lines in which each time has a line of words below it.

    Those are titles that `chapters` of a file of that name has; else what stands where titles do,
    if nothing tells that it may have been said.
    """
    filled = [line for line in lines if line.text.strip()]
    noted = {lowered(begin.what or "") for begin in event.chapters_of(name)}
    titles = [line for line in _in_place(filled) if lowered(line.text) in noted]
    if not titles:
        titles = _sure(filled, event)
        for line in titles:
            findings.warn(
                line.number,
                f"“{' '.join(line.text.split())}” is taken for the title of a chapter; if it is "
                "one, list it in `chapters` of event.yaml; if it was said, join it to the words "
                "before or after it",
            )
    numbers = {line.number for line in titles}
    told = tuple((line.number, " ".join(line.text.split())) for line in titles)
    return Chapters(told, [line for line in lines if line.number not in numbers])


def _in_place(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines right above a time that is alone, if others stand below the one before."""
    alone = [False, *(_ALONE.fullmatch(line.text) is not None for line in lines), False]
    for place, line in enumerate(lines):
        if alone[place : place + 3] == [False, False, True]:
            yield line


def _sure(lines: Sequence[Line], event: Event) -> list[Line]:
    """Return what stands above the first time and below some words, if all are titles surely."""
    times = [place for place, line in enumerate(lines) if _ALONE.fullmatch(line.text)]
    if not times or times[0] == 0:
        return []
    below = [lines[time + 1 : until] for time, until in pairwise([*times, times[-1] + 2])]
    cues = [
        _Cue(own[0].text.strip(), "".join(line.text.strip() for line in own[1:]), then[0].text)
        for own, then in pairwise(below)
        if own and then
    ]
    further = [line for own in below for line in own[1:]]
    titles = [lines[times[0] - 1], *further]
    texts = {line.text.strip() for line in titles}
    few = _CHAPTERS <= len(titles) <= 1 + len(cues) / _TIMES and len(texts) == len(titles)
    fits = few and max(map(len, below)) <= _LINES and _stand_out(cues)
    return titles if fits and all(_may_be_a_title(text, event) for text in texts) else []


def _stand_out(cues: Sequence[_Cue]) -> bool:
    """Tell whether capitals set the titles off from words, and no sentence runs through them.

    Where nothing ends with a full stop, a name or “I” may be why a line of words has a capital.
    """
    small = sum(cue.words[0].islower() for cue in cues)
    above = [cue for cue in cues if cue.title]
    if any(_LABEL.match(cue.words) for cue in cues):
        return False
    if any(ends_sentence(cue.words) for cue in cues):
        return small >= _OFTEN * len(cues) and all(map(_is_between_sentences, above))
    said = {word for cue in cues for word in cue.words.split()}
    first = {cue.title.split()[0] for cue in above}
    return small >= _NEARLY_ALL * len(cues) and said.isdisjoint(first)


def _is_between_sentences(cue: _Cue) -> bool:
    follows = not cue.following.lstrip()[0].islower()
    return ends_sentence(cue.words) and follows and not ends_sentence(cue.title)


def _may_be_a_title(text: str, event: Event) -> bool:
    if not text[0].isupper() or text.endswith(_ENDS) or _LABEL.match(text):
        return False
    return match(text, event).person is None and not is_nobody(text)
