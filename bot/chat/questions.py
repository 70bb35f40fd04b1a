"""Replies to questions about what was said, and to what can be chosen from there."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import passage_replies, replies, suggestions, wording
from bot.chat.actions import PER_PAGE, WELCOME, Of, View
from bot.chat.dialogue import intents, languages
from bot.chat.dialogue.framing import question_in
from bot.chat.dialogue.intents import Intent
from bot.chat.dialogue.narrowing import at, parted
from bot.chat.dialogue.question_forms import asks_fact, has_subject, without_verbatim
from bot.chat.dialogue.quoted import word_for_word
from bot.chat.reply import Reply
from bot.chat.suggestions import overview_answer
from bot.corpus.model import Event
from bot.search.answer import Answer
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_FIRST = View()


def read(search: Search, text: str) -> Query:
    """Return what a message asks, without the greeting and the thanks around it.

    One that `at` has narrowed to an event is so again.
    """
    question, event = parted(search, text)
    asked = search.read(question_in(question, languages.own(search))[:LONGEST_QUESTION])
    return at(asked, [event]) if event else asked


def is_overview(search: Search, question: str, codes: Sequence[str]) -> bool:
    """Tell whether a question wants what stands for the whole, or for the event it is of.

    The label of what shows that does so in every language. A question of people, such as "the
    speakers" where others only listen, wants their words.
    """
    text, _ = parted(search, question)
    meant = intents.read(text, codes)
    wanted = meant is not None and meant.intent is Intent.OVERVIEW
    if text in wording.OVERVIEW.everywhere():
        return True
    return wanted and not search.read(text).people


def answer(search: Search, asked: Query, view: View = _FIRST) -> Answer:
    """Return a page of the answer to a question."""
    narrowing = search.lookup.passage(view.by) if view.by else None
    speaker = narrowing.speaker.name if narrowing and narrowing.speaker else None
    return search.ask(asked, limit=PER_PAGE, offset=view.offset, speaker=speaker)


def is_sure(answer: Answer | None) -> bool:
    """Tell whether an answer is one to what was typed, letter by letter."""
    return bool(answer and answer.outcome is Outcome.ANSWERED and not answer.corrections)


def first(
    search: Search, asked: Query, *, name_events: bool = False, shown: Event | None = None
) -> Reply:
    """Return the reply to a question that nobody has asked before in a chat.

    What is asked of an event itself is asked of the one `shown` just before, if it names no other.
    """
    retold = without_verbatim(asked)
    if retold is not None and (of_whom := search.read(retold)).people:
        return replies.verbatim_wanted(search, answer(search, of_whom))
    if held := word_for_word(search, asked):
        return replies.word_for_word(held)
    found = answer(search, asked)
    if found.outcome is not Outcome.ANSWERED and _asks_nothing(asked):
        return ask_something(search)
    if shown and not asked.events and _is_fact(found) and _is_elsewhere(found, shown):
        there = answer(search, at(asked, [shown]))
        if _is_fact(there):
            return asked_again(replies.first(search, there))
    return replies.first(search, replace(found, several=True) if name_events else found)


def asked_again(reply: Reply) -> Reply:
    """Return the reply to another question than the one typed, which stands above it."""
    if reply.answer is None:
        return reply
    return wording.below(reply.answer.question.text, reply)


def ask_something(search: Search) -> Reply:
    """Return that a question is wanted, with some to try."""
    return replies.with_examples(search, wording.sentence(wording.ASK_SOMETHING()))


def start(search: Search, passage: str) -> Reply:
    """Return the welcome, or the passage with an id, between its neighbours."""
    if passage in {"", WELCOME}:
        return replies.welcome(search)
    return passage_replies.in_context(search, View(Of.LINK, context=passage))


def follow(search: Search, view: View, question: str) -> Reply:
    """Return what a view is of; `question` is the one it was taken from, if any."""
    if view.context:
        return passage_replies.in_context(search, view)
    match view.of:
        case Of.HIGHLIGHTS:
            return highlights(search, view)
        case Of.EXAMPLE:
            return _example(search, view.offset)
        case Of.QUESTION:
            return page(search, view, question)
    return passage_replies.listed(search, view)


def highlights(search: Search, view: View) -> Reply:
    """Return what stands for the whole record, or for the event of the passage a view is by."""
    asked, one = search.read(wording.OVERVIEW()), search.lookup.passage(view.by or "")
    found = overview_answer(search, at(asked, [one.event]) if one else asked, view.offset)
    return replies.overview(search, found, view._replace(fresh=False))


def page(search: Search, view: View, question: str) -> Reply:
    """Return what a view of the answer to a question shows."""
    if view.by and not search.lookup.passage(view.by):
        return passage_replies.gone(search)
    found = _page(search, view, question)
    if found.is_overview:
        return replies.overview(search, found, view._replace(of=Of.HIGHLIGHTS))
    start_over = view == _FIRST and found.outcome is Outcome.ANSWERED
    return replies.first(search, found) if start_over else replies.page(found, view)


def _page(search: Search, view: View, question: str) -> Answer:
    asked = read(search, question)
    if is_overview(search, question, languages.tried_first(search, asked)):
        return overview_answer(search, asked, view.offset)
    found, others = answer(search, asked, view), languages.others(search, asked)
    if not is_sure(found) and is_overview(search, question, others):
        return overview_answer(search, asked, view.offset)
    return found


def _example(search: Search, number: int) -> Reply:
    """Return the answer to a question that was offered."""
    examples = suggestions.examples(search)
    if number >= len(examples):
        return ask_something(search)
    return wording.below(examples[number], first(search, read(search, examples[number])))


def _is_fact(answer: Answer) -> bool:
    """Tell whether what answers is what an event's `event.yaml` states."""
    return bool(answer.found and answer.found[0].passage.fact)


def _is_elsewhere(answer: Answer, event: Event) -> bool:
    """Tell whether some of an answer is of another event."""
    return any(found.passage.event.slug != event.slug for found in answer.found)


def _asks_nothing(asked: Query) -> bool:
    """Tell whether a question has no word that tells what it is about, nor needs one."""
    told = has_subject(asked) or asked.people or asked.events or asked.corrections
    return not told and not asks_fact(asked)
