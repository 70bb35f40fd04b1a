"""Finds who speaks in a caption file: by voice tags, else by the names that lines begin with."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from bot.amounts import also_in
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.sentences import ends_sentence
from bot.corpus.timestamps import Marks, second_at
from bot.corpus.transcripts.captions.labels import Labels, PossibleLabel, begins, dash_of
from bot.corpus.transcripts.utterance import Utterance

_HARDLY_ANY = 0.05  # share of utterances with which a sentence ends where a file has full stops
_OFTEN, _NEARLY_ALL = 3, 0.8  # captions, and the share of all, that begin with a dash
_GLIMPSE = 8  # characters that tell how a line begins, or how the one before it ends


class _Line(NamedTuple):
    """A line of an utterance that may begin with a label, from a character of the text on.

    `dash` is the length of a dash that stands for another voice, as each line of a dialogue has.
    """

    start: int
    may: tuple[PossibleLabel, ...]
    dash: int = 0


class _Cut(NamedTuple):
    """Where another voice begins within an utterance, where its words do, and what it is called."""

    start: int
    words: int
    label: str | None
    anew: bool
    maybe: str | None = None


def labelled(said: Sequence[Utterance], event: Event, findings: Findings) -> list[Utterance]:
    """Return what is said with the names that its lines begin with made labels, a voice each.

    A phrase is a name where the event knows it, and in a file that is seen to set names apart so,
    where each of several words has a capital, where a word comes time and again, and where nearly
    everything begins so. What may be a name in such a file begins a turn of nobody, with a warning.
    A dash before some captions parts voices as well.
    """
    dashes = _may_part_voices([one.text for one in said])
    lines = [tuple(_lines(one, dashes=dashes)) for one in said]
    labels = Labels([line.may for own in lines for line in own], event)
    found: list[Utterance] = []
    stops = sum(ends_sentence(one.text) for one in said) >= _HARDLY_ANY * len(said)
    ended = True
    for one, own in zip(said, lines, strict=True):
        for voice in _voices(one, own, labels, ended=ended or not stops):
            found.append(voice)
            ended = ends_sentence(voice.text)
    tell_doubtful(found, findings)
    return found


def _may_part_voices(texts: Sequence[str]) -> bool:
    """Tell whether a dash stands before some captions, to say that somebody else speaks."""
    begun = sum(_is_begun(text) for text in texts)
    return _OFTEN <= begun < _NEARLY_ALL * len(texts)


def _is_begun(text: str) -> bool:
    """Tell whether a text begins with a dash and what may be the first word of a sentence."""
    dash = dash_of(text)
    return dash > 0 and text[dash].isalpha() and not text[dash].islower()


def _lines(said: Utterance, *, dashes: bool) -> Iterator[_Line]:
    """Yield the first line of an utterance, and those further ones that a voice may begin.

    `dashes` tells that one before its first word parts voices.
    """
    dialogue = len(said.breaks) > 0 and dash_of(said.text) > 0
    dialogue = dialogue and any(dash_of(said.text[at : at + _GLIMPSE]) for at in said.breaks)
    may = () if said.label else tuple(begins(said.text[: _first(said.breaks)]))
    begun = dialogue or (dashes and said.label is None and _is_begun(said.text))
    yield _Line(0, may, dash_of(said.text) if begun else 0)
    for start, end in pairwise((*said.breaks, len(said.text))):
        line = said.text[start:end]
        dash = dash_of(line) if dialogue else 0
        if (may := tuple(begins(line))) or dash:
            yield _Line(start, may, dash)


def _first(breaks: Sequence[int]) -> int | None:
    return breaks[0] if breaks else None


def _voices(
    said: Utterance, lines: Sequence[_Line], labels: Labels, *, ended: bool
) -> Iterator[Utterance]:
    """Yield what each voice says in an utterance; `ended` is whether a sentence ended before it."""
    cuts = [_Cut(0, _own_label(said), said.label, said.anew)]
    for line in lines:
        if line.start:
            ended = ends_sentence(said.text[max(line.start - _GLIMPSE, 0) : line.start])
        if cut := _cut(line, labels, ended=ended):
            if line.start == 0:
                cut = cuts.pop()._replace(words=cut.words, label=cut.label, maybe=cut.maybe)
                cut = cut._replace(anew=cut.anew or cut.label is None)
            cuts.append(cut)
    marks = (*said.marks, (len(said.text), said.end))
    for cut, end in zip(cuts, [*(cut.start for cut in cuts[1:]), len(said.text)], strict=True):
        yield _voice(said, cut, end, marks)


def _own_label(said: Utterance) -> int:
    """Return the length of the label that a text begins with though its voice is told besides."""
    if not said.label or said.label not in said.text:  # as nearly always
        return 0
    return next((begin.length for begin in begins(said.text) if begin.label == said.label), 0)


def _cut(line: _Line, labels: Labels, *, ended: bool) -> _Cut | None:
    """Return how another voice begins with a line, if one does."""
    for begin in filter(labels.is_label, line.may):
        return _Cut(line.start, line.start + begin.length, begin.label or None, not begin.label)
    for begin in line.may:
        if labels.is_doubtful(begin, ended):
            return _Cut(line.start, line.start + line.dash, None, anew=True, maybe=begin.label)
    return _Cut(line.start, line.start + line.dash, None, anew=True) if line.dash else None


def _voice(said: Utterance, cut: _Cut, end: int, marks: Marks) -> Utterance:
    """Return what a voice says up to a character, with the seconds of its own words."""
    start = marks[0][1] if cut.start == 0 else second_at(marks, cut.start)
    until = said.end if end == len(said.text) else second_at(marks, end)
    first, last = bisect_right(marks, (cut.words, inf)), bisect_left(marks, (end, -inf))
    inner = [(place - cut.words, second) for place, second in marks[max(first, 1) : last]]
    text = said.text[cut.words : end].strip()
    own = ((0, start), *inner)
    return Utterance(said.line, cut.label, cut.anew, text, own, until, maybe=cut.maybe)


def tell_doubtful(said: Sequence[Utterance], findings: Findings) -> None:
    """Warn of what may begin with a name."""
    doubtful = [one for one in said if one.maybe is not None]
    if doubtful:
        findings.warn(
            doubtful[0].line,
            f"“{doubtful[0].text[:40]}” may begin with a name{also_in(doubtful)}; shown as an "
            "unidentified speaker's. Put the name into `people` or `labels`, or whoever "
            "speaks before it",
        )
