"""Replies that show how talks began, how they ended, and how something was decided there."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.dialogue.intents.intents import Intent
from bot.chat.replies.context_replies import in_context
from bot.chat.replies.passage_replies import listing
from bot.chat.reply import Reply, paragraph
from bot.corpus.model import Event, Passage
from bot.corpus.parts import is_chair
from bot.corpus.passage_language import code_of
from bot.language.reader import spoken
from bot.language.translation import Message
from bot.search.analysis.tokens import fold, split
from bot.search.excerpts import telling, unasked
from bot.search.ranking.turns.passage_kinds import asks, is_brief, replies_to
from bot.search.search import Search

_BEFORE = 40  # characters before words for a result that tell whether it is one
_REACH = 150  # passages after what is said on a subject, in which it may be decided


class _End(NamedTuple):
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


def end_of_talks(search: Search, wanted: Intent, events: Sequence[Event]) -> Reply | None:
    """Return what was said at the end of a talk that is wanted, None where nothing is recorded.

    Of several events it is a passage each, of the first of them.
    """
    end, most = _ENDS[wanted], PER_PAGE if len(events) == 1 else 1
    told = (_part(search.lookup.recorded(event.slug), end, most) for event in events)
    shown = [passage for part in told for passage in part][:PER_PAGE]
    return listing(search, list(map(unasked, shown)), lead=end.lead()) if shown else None


def _part(said: Sequence[Passage], end: _End, most: int) -> Sequence[Passage]:
    """Return so many of the passages at an end of what is said, none too short to tell anything.

    The last words may be few, if there is more to them than thanks. Of questions the last is first.
    """
    among = _questions(said) if end.asking else said
    last = among[-1:] if among is said and not end.first else ()
    shown = [each for each in among if not is_brief(each) or (each in last and _tells(each))]
    if end.asking and not end.first:
        return shown[: -most - 1 : -1]
    return shown[:most] if end.first else shown[-most:]


def _tells(passage: Passage) -> bool:
    """Tell whether a passage holds a word that is no stop word, greeting or name or role there."""
    known = spoken(code_of(passage))
    silent = known.words.stop_words | known.questions.greetings
    people = passage.event.people
    called = " ".join(t for p in people for t in (p.name, *p.aliases, p.role, p.part) if t)
    return not silent.union(map(fold, split(called))).issuperset(map(fold, split(passage.text)))


def _questions(said: Sequence[Passage]) -> Sequence[Passage]:
    """Return what asks: the questions after which others speak, or all if there are none."""
    put = [one for one, after in pairwise(said) if asks(one) and replies_to(after, one)]
    return put or list(filter(asks, said))


class _Result(NamedTuple):
    passage: Passage
    place: tuple[int, int]
    counted: bool


def decision(search: Search, events: Sequence[Event], on: Sequence[Passage]) -> Reply | None:
    """Return how something was decided at events, None where nothing tells it.

    What was said `on` it, if anything is given, tells which result may be meant: the next after
    it. Where votes are counted, that is one before all.
    """
    found = [each for event in events for each in _results(search.lookup.recorded(event.slug))]
    if on:
        after = _next(search, on, found)
        shown = in_context(search, View(ViewKind.LINK, context=after.passage.id)) if after else None
        return shown and shown.headed(paragraph(wording.NEXT_RESULT()))
    best = [each for each in found if each.counted] or list(filter(_is_sure, found)) or found
    return _listed(search, best[:PER_PAGE]) if best else None


def _results(said: Sequence[Passage]) -> Sequence[_Result]:
    found = ((passage, _told(passage)) for passage in said)
    return [_Result(p, match.span(), bool(match["counted"])) for p, match in found if match]


def _told(passage: Passage) -> re.Match[str] | None:
    """Return the first words that tell a result, but none that is only wished or thought."""
    known, text = spoken(code_of(passage)).transcripts, passage.text
    before = (
        (text[max(0, m.start() - _BEFORE) : m.start()], m) for m in known.results.finditer(text)
    )
    return next((m for told, m in before if m["counted"] or not known.undecided.search(told)), None)


def _is_sure(result: _Result) -> bool:
    """Tell whether a result is by votes, or of whoever leads the talk."""
    speaker, event = result.passage.speaker, result.passage.event
    return result.counted or (speaker is not None and is_chair(speaker.part, event))


def _next(search: Search, on: Sequence[Passage], found: Sequence[_Result]) -> _Result | None:
    """Return the result that comes next after passages, one with votes before others."""
    places = {passage.id: place for place, passage in enumerate(search.corpus.passages)}
    behind = [
        (not result.counted, places[result.passage.id] - places[passage.id], result)
        for result in found
        for passage in on
        if passage.talk == result.passage.talk
        and 0 <= places[result.passage.id] - places[passage.id] <= _REACH
    ]
    return min(behind, key=lambda each: each[:2])[2] if behind else None


def _listed(search: Search, results: Sequence[_Result]) -> Reply:
    found = [telling(each.passage, each.place) for each in results]
    lead = wording.RESULTS if all(map(_is_sure, results)) else wording.UNSURE
    return listing(search, found, lead=lead())
