"""What can be chosen below a reply, in rows as buttons stand."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from bot.chat import wording
from bot.chat.actions import PER_PAGE, Choice, Find, Link, Share, View, ViewKind
from bot.chat.wording import typed
from bot.corpus.model import Passage

Row: TypeAlias = tuple[Choice, ...]

_COLUMNS = 2  # of a list …
_FITS = 18  # letters of a label that are not cut in one of them


def page_choices(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> tuple[Row, ...]:
    """Return what can be done from a page that shows passages of a list.

    `narrowed` tells that the list holds no more than what few people said.
    """
    earlier = view._replace(offset=max(0, view.offset - PER_PAGE))
    more = view._replace(offset=view.offset + PER_PAGE)
    return rows(
        (
            Choice(wording.EARLIER(), earlier, typed.EARLIER()) if view.offset else None,
            Choice(wording.MORE(), more, typed.MORE()) if more.offset < total else None,
        ),
        tuple(_contexts(view, shown)),
        taking_along(shown[0]) if len(shown) == 1 else (),
        tuple(_narrowing(view, shown, total, narrowed=narrowed)),
    )


def list_choices(kind: ViewKind, labelled: Iterable[tuple[str, Passage]]) -> tuple[Row, ...]:
    """Return a choice for each label, leading to the topic or the speaker of its passage."""
    every = [Choice(label, View(kind, by=passage.id, fresh=True)) for label, passage in labelled]
    columns = 1 if any(len(choice.label) > _FITS for choice in every) else _COLUMNS
    return tuple(tuple(every[start : start + columns]) for start in range(0, len(every), columns))


def find() -> tuple[Row, ...]:
    """Return the way to look for something else."""
    return ((Choice(wording.FIND(), Find()),),)


def taking_along(passage: Passage) -> Row:
    """Return what hands a passage on."""
    return Choice(wording.SHARE(), Share(passage.id)), Choice(wording.LINK(), Link(passage.id))


def rows(*rows: tuple[Choice | None, ...]) -> tuple[Row, ...]:
    """Return rows of choices without those that there are not."""
    kept = (tuple(filter(None, row)) for row in rows)
    return tuple(filter(None, kept))


def _contexts(view: View, shown: Sequence[Passage]) -> Iterator[Choice]:
    for number, passage in enumerate(shown, 1):
        there = view._replace(context=passage.id)
        if len(shown) == 1:
            yield Choice(wording.IN_CONTEXT(), there, typed.CONTEXT())
        else:
            yield Choice(
                wording.NUMBER_IN_CONTEXT(number=number), there, typed.CONTEXT_OF(number=number)
            )


def _narrowing(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> Iterator[Choice]:
    """Yield ways to what one of the speakers said, or back from there."""
    if view.kind is ViewKind.QUESTION and view.by:
        yield Choice(wording.EVERYONE(), View(), typed.EVERYONE())
    elif view.kind is ViewKind.QUESTION and total > 1 and not narrowed:
        speakers = {p.speaker.name: p for p in reversed(shown) if p.speaker}
        for name, passage in reversed(speakers.items()):
            word = typed.ONLY(name=name.casefold())
            yield Choice(wording.only(name), View(by=passage.id), word)
