"""Replies that show a passage in its context: between its neighbours, with ways to these."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import Choice, View, ViewKind
from bot.chat.recent import Previous
from bot.chat.replies.choices import Row, rows, taking_along
from bot.chat.replies.passage_replies import gone
from bot.chat.reply import Reply, paragraph
from bot.chat.wording import passages, typed
from bot.corpus.model import Passage
from bot.language.translation import _
from bot.search.index.lookup import Around
from bot.search.search import Search


def in_context(search: Search, view: View) -> Reply:
    """Return the passage that a view is of, between its neighbours."""
    if (around := search.lookup.around(view.context or "")) is None:
        return gone(search)
    reply = passages.in_context(around, _topic_place(search, around.passage))
    return replace(
        reply, choices=_beside(view, around), previous=Previous("", (around.passage.id,))
    )


def chosen_in_context(
    search: Search, view: View, question: str, previous: Previous | None
) -> Reply:
    """Return the passage that a view is of in its context, chosen of those shown for a question.

    The chat goes on from there: of those, if they were shown last, another may be chosen.
    """
    reply = in_context(search, view)
    if not (question and view.context and reply.previous):
        return reply
    known = previous if previous and previous.question == question else None
    shown = known or Previous(question, (view.context,), view.offset)
    return replace(reply, previous=_chosen(shown, view.context))


def meant_in_context(
    search: Search, previous: Previous, meant: Passage, others: Sequence[Passage], lead: str
) -> Reply:
    """Return one of the passages shown in its context, with a way to those of the others.

    What is to `lead` stands above.
    """
    view = View(context=meant.id) if previous.question else View(ViewKind.LINK, context=meant.id)
    reply = in_context(search, view)
    row = tuple(
        Choice(wording.NUMBER_IN_CONTEXT(number=number), view._replace(context=identifier))
        for number, identifier in enumerate(previous.passages, 1)
        if any(other.id == identifier for other in others)
    )
    above = [wording.asked(previous.question)] if previous.question else []
    above += [paragraph(lead)] if lead else []
    told = _chosen(previous, meant.id)
    return replace(reply.headed(*above), choices=rows(*reply.choices, row), previous=told)


def _chosen(previous: Previous, identifier: str) -> Previous:
    """Return what a chat goes on from where one of the passages shown was chosen."""
    listed = previous.listed or previous.passages
    return Previous(previous.question, (identifier,), previous.offset, listed=listed)


def _topic_place(search: Search, passage: Passage) -> str:
    """Return which of an event's topics a passage is on: Topic 3 of 9: Procurement."""
    if (found := search.overview.topic_of(passage)) is None:
        return ""
    number, topic = found
    every = len(search.overview.topics_of(passage.event))
    told = _("Topic {number} of {every}: {topic}")
    return told.format(number=number, every=every, topic=topic.label)


def _beside(view: View, around: Around) -> tuple[Row, ...]:
    before, passage, after = around
    said = passage.transcript is not None
    earlier = wording.BEFORE() if said else wording.PREVIOUS()
    later = wording.AFTER() if said else wording.NEXT()
    back = view._replace(context=None)
    return rows(
        (
            Choice(earlier, view._replace(context=before.id), typed.BEFORE()) if before else None,
            Choice(later, view._replace(context=after.id), typed.AFTER()) if after else None,
        ),
        (
            Choice(wording.BACK(), back, typed.BACK()) if view.kind is not ViewKind.LINK else None,
            *taking_along(passage),
        ),
    )
