"""Replies together with what can be chosen next."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import choices, wording
from bot.chat.actions import PER_PAGE, Of, Step
from bot.chat.reply import Reply
from bot.corpus.model import Passage
from bot.search.answer import Answer, Outcome
from bot.search.search import Search


def first(answer: Answer) -> Reply:
    """Return the first page of an answer, or that there is none and what to do about it."""
    reply = replace(wording.answer(answer), answer=answer)
    if answer.outcome is Outcome.UNANSWERED:
        return replace(reply, choices=choices.FIND)
    return replace(reply, choices=_choices(answer, Step()))


def page(answer: Answer, step: Step) -> Reply:
    """Return the page of an answer that a step leads to."""
    return replace(wording.passages(answer), answer=answer, choices=_choices(answer, step))


def _choices(answer: Answer, step: Step) -> tuple[choices.Row, ...]:
    passages = [found.passage for found in answer.found]
    if not passages:
        return ()
    return choices.of_page(step, passages, answer.total, narrowed=bool(answer.people))


def listed(search: Search, step: Step) -> Reply:
    """Return some of the passages on a topic or of a speaker."""
    by = step.by or ""
    lookup = search.lookup
    passages = lookup.on_topic(by) if step.of is Of.TOPIC else lookup.of_speaker(by)
    shown = passages[step.offset : step.offset + PER_PAGE]
    if not shown:
        return gone(search)
    reply = wording.listed(shown, step, len(passages), several=search.corpus.several)
    return replace(reply, choices=choices.of_page(step, shown, len(passages), narrowed=True))


def in_context(search: Search, step: Step) -> Reply:
    """Return the passage that a step leads to, between its neighbours."""
    if (around := search.lookup.around(step.context or "")) is None:
        return gone(search)
    reply = wording.in_context(around)
    return replace(reply, choices=choices.of_context(step, around))


def meant(search: Search, passages: Sequence[Passage]) -> Reply:
    """Return the passages, hardly ever several, that somebody asks about by their words."""
    shown = passages[:PER_PAGE]
    reply = wording.meant(shown, several=search.corpus.several)
    rows = choices.of_page(Step(Of.LINK), shown, len(shown), narrowed=True)
    return replace(reply, choices=rows)


def gone(search: Search) -> Reply:
    """Return that a passage is no longer there, and a way to look for it."""
    return replace(wording.gone(has_topics=search.lookup.has_topics), choices=choices.FIND)


def welcome(search: Search) -> Reply:
    """Return what the bot is, with questions to try."""
    examples = wording.examples(search.corpus)
    rows = [row for of, label, p in examples for row in choices.of_list(of, [(label, p)])]
    return replace(wording.start(search.corpus), choices=tuple(rows))


def topics(search: Search) -> Reply:
    """Return what was spoken about, each topic with a way to its passages."""
    first_of_each = wording.first_of_topics(search.corpus)
    labelled = [(passage.topic or "", passage) for passage in first_of_each]
    return replace(wording.topics(search.corpus), choices=choices.of_list(Of.TOPIC, labelled))


def speakers(search: Search) -> Reply:
    """Return who was there, each with a way to their words."""
    rows = choices.of_list(Of.SPEAKER, search.lookup.first_of_speakers())
    return replace(wording.speakers(search.corpus), choices=rows)
