"""Replies together with what can be chosen next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.chat import suggestions, wording
from bot.chat.actions import PER_PAGE, Choice, Find, Link, Of, Share, View
from bot.chat.reply import Reply
from bot.chat.wording import answers, passages, record
from bot.corpus.model import Passage
from bot.search.answer import Answer, Outcome
from bot.search.index.lookup import Around
from bot.search.search import Search

Row: TypeAlias = tuple[Choice, ...]

_COLUMNS = 2  # of a list, whose labels may be cut since they stand above too
_FIND: tuple[Row, ...] = ((Choice(wording.FIND, Find()),),)


def first(answer: Answer) -> Reply:
    """Return the first page of an answer, or that there is none and what to do about it."""
    reply = replace(answers.answer(answer), answer=answer)
    match answer.outcome:
        case Outcome.ANSWERED:
            return replace(reply, choices=_of_answer(answer, View()))
        case Outcome.NEAR:
            return replace(reply, choices=((Choice(wording.SHOW, View(), "more"),),))
        case Outcome.UNANSWERED:
            return replace(reply, choices=_FIND)


def page(answer: Answer, view: View) -> Reply:
    """Return the page of an answer that a view is of."""
    return replace(answers.passages(answer), answer=answer, choices=_of_answer(answer, view))


def listed(search: Search, view: View) -> Reply:
    """Return some of the passages on a topic or of a speaker."""
    by = view.by or ""
    lookup = search.lookup
    every = lookup.on_topic(by) if view.of is Of.TOPIC else lookup.of_speaker(by)
    shown = every[view.offset : view.offset + PER_PAGE]
    if not shown:
        return gone(search)
    reply = passages.listed(shown, view, len(every), several=search.corpus.several)
    return replace(reply, choices=page_choices(view, shown, len(every), narrowed=True))


def in_context(search: Search, view: View) -> Reply:
    """Return the passage that a view is of, between its neighbours."""
    if (around := search.lookup.around(view.context or "")) is None:
        return gone(search)
    return replace(passages.in_context(around), choices=_beside(view, around))


def meant(search: Search, found: Sequence[Passage]) -> Reply:
    """Return the passages, hardly ever several, that somebody asks about by their words."""
    shown = found[:PER_PAGE]
    reply = passages.meant(shown, several=search.corpus.several)
    return replace(reply, choices=page_choices(View(Of.LINK), shown, len(shown), narrowed=True))


def gone(search: Search) -> Reply:
    """Return that a passage is no longer there, and a way to look for it."""
    return replace(wording.gone(has_topics=search.lookup.has_topics), choices=_FIND)


def welcome(search: Search) -> Reply:
    """Return what the bot is, with questions to try."""
    examples = suggestions.examples(search)
    rows = [row for of, label, p in examples for row in list_choices(of, [(label, p)])]
    reply = record.start(search.corpus, [label for _, label, _ in examples])
    return replace(reply, choices=tuple(rows))


def topics(search: Search) -> Reply:
    """Return what was spoken about, each topic with a way to its passages."""
    labelled = [(passage.topic or "", passage) for passage in search.lookup.first_of_topics()]
    reply = record.topics([label for label, _ in labelled])
    return replace(reply, choices=list_choices(Of.TOPIC, labelled))


def speakers(search: Search) -> Reply:
    """Return who was there, each with a way to their words."""
    rows = list_choices(Of.SPEAKER, search.lookup.first_of_speakers())
    return replace(record.speakers(search.corpus), choices=rows)


def page_choices(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> tuple[Row, ...]:
    """Return what can be done from a page that shows passages of a list.

    `narrowed` tells that the list holds no more than what few people said.
    """
    earlier = replace(view, offset=max(0, view.offset - PER_PAGE))
    more = replace(view, offset=view.offset + PER_PAGE)
    return _rows(
        (
            Choice(wording.EARLIER, earlier, "earlier") if view.offset else None,
            Choice(wording.MORE, more, "more") if more.offset < total else None,
        ),
        tuple(_contexts(view, shown)),
        _taking_along(shown[0]) if len(shown) == 1 else (),
        tuple(_narrowing(view, shown, total, narrowed=narrowed)),
    )


def list_choices(
    of: Of, labelled: Iterable[tuple[str, Passage]], columns: int = _COLUMNS
) -> tuple[Row, ...]:
    """Return a choice for each label, leading to the topic or the speaker of its passage."""
    every = [Choice(label, View(of, by=passage.id, fresh=True)) for label, passage in labelled]
    return tuple(tuple(every[start : start + columns]) for start in range(0, len(every), columns))


def _of_answer(answer: Answer, view: View) -> tuple[Row, ...]:
    shown = [found.passage for found in answer.found]
    if not shown:
        return ()
    return page_choices(view, shown, answer.total, narrowed=bool(answer.people))


def _contexts(view: View, shown: Sequence[Passage]) -> Iterator[Choice]:
    for number, passage in enumerate(shown, 1):
        there = replace(view, context=passage.id)
        if len(shown) == 1:
            yield Choice(wording.IN_CONTEXT, there, "context")
        else:
            yield Choice(wording.in_context_number(number), there, f"context {number}")


def _beside(view: View, around: Around) -> tuple[Row, ...]:
    """Return what can be done from a passage between its neighbours."""
    before, passage, after = around
    said = passage.transcript is not None
    earlier, later = wording.IN_TIME if said else wording.IN_PLACE
    back = replace(view, context=None)
    return _rows(
        (
            Choice(earlier, replace(view, context=before.id), "before") if before else None,
            Choice(later, replace(view, context=after.id), "after") if after else None,
        ),
        (
            Choice(wording.BACK, back, "back") if view.of is not Of.LINK else None,
            *_taking_along(passage),
        ),
    )


def _narrowing(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> Iterator[Choice]:
    """Yield ways to what one of the speakers said, or back from there."""
    if view.of is Of.QUESTION and view.by:
        yield Choice(wording.EVERYONE, View(), "everyone")
    elif view.of is Of.QUESTION and total > 1 and not narrowed:
        speakers = {p.speaker.name: p for p in reversed(shown) if p.speaker}
        for name, passage in reversed(speakers.items()):
            yield Choice(wording.only(name), View(by=passage.id), f"only {name.casefold()}")


def _taking_along(passage: Passage) -> Row:
    return Choice(wording.SHARE, Share(passage.id)), Choice(wording.LINK, Link(passage.id))


def _rows(*rows: tuple[Choice | None, ...]) -> tuple[Row, ...]:
    kept = (tuple(choice for choice in row if choice) for row in rows)
    return tuple(row for row in kept if row)
