"""Where the talk of each event begins and ends, for whoever asks that."""

from collections.abc import Iterable, Iterator, Sequence

from bot.corpus.model import Passage
from bot.search.ranking.answering_turns import asks, is_brief


def ends(passages: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """Yield the first and the last passage and question of each event's transcripts, by number.

    With each stands which it is: "first", "last", "first_question" or "last_question".
    """
    spans = dict[str, tuple[int, int]]()
    for number, passage in enumerate(passages):
        if passage.transcript is not None:
            first, _ = spans.get(passage.event.slug, (number, number))
            spans[passage.event.slug] = first, number
    for first, last in spans.values():
        yield first, "first"
        yield last, "last"
        yield from _question(passages, range(first, last + 1), "first_question")
        yield from _question(passages, range(last, first - 1, -1), "last_question")


def _question(
    passages: Sequence[Passage], numbers: Iterable[int], kind: str
) -> Iterator[tuple[int, str]]:
    """Yield the first of some passages that asks something, if any does."""
    asking = (n for n in numbers if asks(passages[n]) and not is_brief(passages[n]))
    if (found := next(asking, None)) is not None:
        yield found, kind
