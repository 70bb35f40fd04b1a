"""Replies that show how talks began and how they ended, where it may show what came of them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.chat.actions import PER_PAGE
from bot.chat.dialogue.intents import Intent
from bot.chat.replies.passage_replies import showing
from bot.chat.reply import Reply, paragraph
from bot.chat.wording.passage_blocks import several_passages
from bot.corpus.model import Event, Passage
from bot.language.translation import Message
from bot.search.excerpts import unasked
from bot.search.ranking.turns.passage_kinds import asks, is_brief, replies_to
from bot.search.search import Search


class _End(NamedTuple):
    """What is shown of a talk, and what is said above it."""

    lead: Message
    first: bool = False
    asking: bool = False


_ENDS: Mapping[Intent, _End] = {
    Intent.BEGINNING: _End(Message("This is how it began:"), first=True),
    Intent.END: _End(Message("This is how it ended:")),
    Intent.FIRST_QUESTIONS: _End(Message("This was asked first:"), first=True, asking=True),
    Intent.LAST_QUESTIONS: _End(Message("This was asked last:"), asking=True),
    Intent.OUTCOME: _End(Message("I can't tell what came of it; this is how it ended:")),
}
OF_ENDS = frozenset(_ENDS)


def end_of_talks(search: Search, wanted: Intent, events: Sequence[Event]) -> Reply | None:
    """Return what was said at the end of a talk that is wanted, None where nothing is recorded.

    Of several events it is a passage each, of the first of them.
    """
    end, most = _ENDS[wanted], PER_PAGE if len(events) == 1 else 1
    told = (_part(search.lookup.recorded(event.slug), end, most) for event in events)
    shown = [passage for part in told for passage in part][:PER_PAGE]
    if not shown:
        return None
    blocks = several_passages(list(map(unasked, shown)), name_events=search.corpus.several)
    return showing((paragraph(end.lead()), *blocks), shown)


def _part(said: Sequence[Passage], end: _End, most: int) -> Sequence[Passage]:
    """Return so many of the passages at an end of what is said, none too short to tell anything."""
    among = _questions(said) if end.asking else said
    telling = [passage for passage in among if not is_brief(passage)]
    return telling[:most] if end.first else telling[-most:]


def _questions(said: Sequence[Passage]) -> Sequence[Passage]:
    """Return what asks: the questions after which others speak, or all if there are none."""
    put = [one for one, after in pairwise(said) if asks(one) and replies_to(after, one)]
    return put or list(filter(asks, said))
