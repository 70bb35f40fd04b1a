"""Replies that show how something was decided, where words on record tell."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.replies.passage_replies import in_context, showing
from bot.chat.reply import Reply, paragraph
from bot.chat.wording.passage_blocks import several_passages
from bot.corpus.model import Event, Passage
from bot.corpus.passage_language import code_of
from bot.language.reader import spoken
from bot.search.excerpts import telling
from bot.search.search import Search

_REACH = 150  # passages after what is said on a subject, in which it may be decided


class _Result(NamedTuple):
    """A passage that tells a result, where it does so, and whether votes are counted there."""

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
    best = [each for each in found if each.counted] or found
    return _listed(search, best[:PER_PAGE]) if best else None


def _results(said: Sequence[Passage]) -> Sequence[_Result]:
    found = ((passage, _told(passage)) for passage in said)
    return [_Result(p, match.span(), bool(match["counted"])) for p, match in found if match]


def _told(passage: Passage) -> re.Match[str] | None:
    return spoken(code_of(passage)).transcripts.results.search(passage.text)


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
    blocks = several_passages(found, name_events=search.corpus.several)
    return showing((paragraph(wording.RESULTS()), *blocks), [each.passage for each in results])
