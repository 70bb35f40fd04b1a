"""What can be chosen below each kind of reply."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.chat import wording
from bot.chat.actions import PER_PAGE, Choice, Find, Link, Of, Share, Step
from bot.corpus.model import Passage
from bot.search.index.lookup import Around

Row: TypeAlias = tuple[Choice, ...]

_COLUMNS = 2  # of a list, whose labels may be cut since they stand above too
FIND: tuple[Row, ...] = ((Choice(wording.FIND, Find()),),)


def of_page(
    step: Step, passages: Sequence[Passage], total: int, *, narrowed: bool
) -> tuple[Row, ...]:
    """Return what can be done from a page that shows passages of a list.

    `narrowed` tells that the list holds no more than what few people said.
    """
    earlier = replace(step, offset=max(0, step.offset - PER_PAGE))
    more = replace(step, offset=step.offset + PER_PAGE)
    return _rows(
        (
            Choice(wording.EARLIER, earlier, "earlier") if step.offset else None,
            Choice(wording.MORE, more, "more") if more.offset < total else None,
        ),
        tuple(_in_context(step, passages)),
        _taking_along(passages[0]) if len(passages) == 1 else (),
        tuple(_narrowing(step, passages, total, narrowed=narrowed)),
    )


def _in_context(step: Step, passages: Sequence[Passage]) -> Iterator[Choice]:
    for number, passage in enumerate(passages, 1):
        there = replace(step, context=passage.id)
        if len(passages) == 1:
            yield Choice(wording.IN_CONTEXT, there, "context")
        else:
            yield Choice(wording.in_context_number(number), there, f"context {number}")


def of_context(step: Step, around: Around) -> tuple[Row, ...]:
    """Return what can be done from a passage between its neighbours."""
    before, passage, after = around
    said = passage.transcript is not None
    earlier, later = wording.IN_TIME if said else wording.IN_PLACE
    return _rows(
        (
            Choice(earlier, replace(step, context=before.id), "before") if before else None,
            Choice(later, replace(step, context=after.id), "after") if after else None,
        ),
        (
            Choice(wording.BACK, replace(step, context=None), "back")
            if step.of is not Of.LINK
            else None,
            *_taking_along(passage),
        ),
    )


def of_list(
    of: Of, labelled: Iterable[tuple[str, Passage]], columns: int = _COLUMNS
) -> tuple[Row, ...]:
    """Return a choice for each label, leading to the topic or the speaker of its passage."""
    choices = [Choice(label, Step(of, by=passage.id, fresh=True)) for label, passage in labelled]
    starts = range(0, len(choices), columns)
    return tuple(tuple(choices[start : start + columns]) for start in starts)


def _narrowing(
    step: Step, passages: Sequence[Passage], total: int, *, narrowed: bool
) -> Iterator[Choice]:
    """Yield ways to what one of the speakers said, or back from there."""
    if step.of is Of.QUESTION and step.by:
        yield Choice(wording.EVERYONE, Step(), "everyone")
    elif step.of is Of.QUESTION and total > 1 and not narrowed:
        speakers = {p.speaker.name: p for p in reversed(passages) if p.speaker}
        for name, passage in reversed(speakers.items()):
            yield Choice(wording.only(name), Step(by=passage.id), f"only {name.casefold()}")


def _taking_along(passage: Passage) -> Row:
    return Choice(wording.SHARE, Share(passage.id)), Choice(wording.LINK, Link(passage.id))


def _rows(*rows: tuple[Choice | None, ...]) -> tuple[Row, ...]:
    kept = (tuple(choice for choice in row if choice) for row in rows)
    return tuple(row for row in kept if row)
