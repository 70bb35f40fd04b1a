"""What one voice says at a stretch, in whatever form a transcript of it is written."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bot.corpus.timestamps import Marks


class Utterance(NamedTuple):
    """What one voice says in a cue that ends at the second `end`.

    `label` is what the captions call the voice, None where they don't; `anew` says that somebody
    else begins to speak. `marks` are characters of the text and the seconds at which they are said,
    `breaks` those that begin a further line on the screen. `maybe` is a label that is in doubt: it
    still stands in the text.
    """

    line: int
    label: str | None
    anew: bool
    text: str
    marks: Marks
    end: float
    breaks: tuple[int, ...] = ()
    maybe: str | None = None


def moved(said: Utterance, offset: float) -> Utterance:
    """Return an utterance as it is said so many seconds later, never before the recording."""
    marks = tuple((place, max(second + offset, 0.0)) for place, second in said.marks)
    return said._replace(marks=marks, end=max(said.end + offset, 0.0))


def divided(said: Utterance, place: int, second: float) -> tuple[Utterance, Utterance]:
    """Return what is said up to a character, which is said at a second, and from there on."""
    kept = tuple(mark for mark in said.marks if mark[0] < place)
    later = tuple((mark - place, at) for mark, at in said.marks if mark > place)
    before = said._replace(text=said.text[:place].rstrip(), marks=kept, end=second)
    return before, said._replace(text=said.text[place:], marks=((0, second), *later))


def runs(
    said: Iterable[Utterance], begins: Callable[[Utterance, list[Utterance]], bool]
) -> Iterator[list[Utterance]]:
    """Yield what is said in runs; `begins` tells whether an utterance begins one behind another."""
    run: list[Utterance] = []
    for one in said:
        if run and begins(one, run):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
