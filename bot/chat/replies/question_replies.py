"""Replies to questions about what was said, and to what can be chosen from there."""

from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import WELCOME, View, ViewKind
from bot.chat.dialogue import languages, narrowing
from bot.chat.dialogue.intents.question_forms import (
    asks_agreement,
    asks_nothing,
    has_subject,
    without_verbatim,
)
from bot.chat.dialogue.said_words import said_by_others, word_for_word
from bot.chat.dialogue.several import first_question
from bot.chat.recent import Previous
from bot.chat.replies import (
    answer_replies,
    context_replies,
    passage_replies,
    record_replies,
    suggestions,
)
from bot.chat.replies.several_questions import each_answered
from bot.chat.reply import Reply, paragraph
from bot.chat.wording import record
from bot.chat.wording.lists import names_of
from bot.corpus.model import Event
from bot.search.answer import Answer
from bot.search.query.people.mentions import people_of
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


def first(
    search: Search,
    asked: Query,
    *,
    name_events: bool = False,
    shown: Event | None = None,
    said: str = "",
) -> Reply:
    """Return the reply to a question that nobody has asked before in a chat.

    What is asked of an event itself is asked of the one `shown` just before, if it names no other.
    One that asks nothing by itself, as "did anybody say that?", is of what was `said` before, if
    anything was.
    """
    if reply := _of_its_form(search, asked, shown):
        return reply
    if said and asks_nothing(asked):
        return answer_replies.asked_again(search, asking.answer(search, search.read(said)))
    found = asking.answer_at(search, asked, shown)
    if asks_agreement(asked) and (found.outcome is Outcome.UNANSWERED or not asked.addressed):
        return _of_all(search, asked)
    is_told = found.outcome is Outcome.ANSWERED or asking.is_fact(found)
    if not is_told and (instead := _instead(search, asked, found)):
        return instead
    if found.question.events and not asked.events:
        return answer_replies.asked_again(search, found)
    return answer_replies.first(search, replace(found, several=True) if name_events else found)


def _of_its_form(search: Search, asked: Query, shown: Event | None) -> Reply | None:
    """Return the reply to a question whose form is replied to in its own way, else None."""
    retold = without_verbatim(asked)
    if retold is not None and (of_whom := search.read(retold)).people:
        return answer_replies.verbatim_wanted(search, asking.answer(search, of_whom))
    if held := word_for_word(search, asked):
        return answer_replies.page(held, View()).headed(paragraph(wording.WORD_FOR_WORD()))
    if narrowing.is_event_alone(asked):
        return overview(search, asked)
    said = passage_replies.at_moment(search, asked, shown)
    return said or each_answered(search, asked, shown)


def _of_all(search: Search, asked: Query) -> Reply:
    """Return what those are on record with of whom it is asked whether they agree."""
    people = names_of(people_of(asked.named.mentions))
    said = narrowing.at(search.read(people), asked.events)
    return answer_replies.agreeing(search, asking.answer(search, said))


def going_on(reply: Reply, previous: Previous | None) -> Reply:
    """Return a reply from which a chat goes on where it was, if nothing is shown in it.

    Where topics are listed, one of these may be chosen as well.
    """
    if previous and reply.previous and reply.previous.topics:
        return replace(reply, previous=replace(previous, topics=reply.previous.topics))
    if reply.answer is None or reply.answer.outcome is not Outcome.UNANSWERED:
        return reply
    if previous is None or not previous.passages:
        return reply
    asked = reply.answer.question
    about = asked.text if has_subject(asked) or asked.people else ""
    called = reply.previous.called if reply.previous else previous.called
    return replace(reply, previous=replace(previous.refusing(about), called=called))


def _instead(search: Search, asked: Query, found: Answer) -> Reply | None:
    """Return the answer to the question that a message begins with, if it has one alone; else None.

    What else is said there is often only where that was heard: "what is rye? Ann told us". Before
    that come the words of others, where what was found is of somebody who does not say them. Where
    nothing is asked, the reply is that a question is wanted.
    """
    if others := said_by_others(search, found):
        return answer_replies.first(search, others)
    if asks_nothing(asked):
        return record_replies.ask_something(search)
    question = first_question(asked)
    alone = asking.answer(search, search.read(question)) if question else None
    if alone is None or not asking.is_sure(alone):
        return None
    return answer_replies.asked_again(search, alone)


def start(search: Search, passage: str) -> Reply:
    """Return the welcome, or the passage with an id, between its neighbours."""
    if passage in {"", WELCOME}:
        return record_replies.with_examples(search, record.start(search.corpus))
    return context_replies.in_context(search, View(ViewKind.LINK, context=passage))


def follow(search: Search, view: View, question: str, previous: Previous | None = None) -> Reply:
    """Return what a view is of; `question` is the one it was taken from, if any.

    `previous` is what the chat was told last, if anybody remembers.
    """
    if view.context:
        shown_for = _shown_for(view, question)
        return context_replies.chosen_in_context(search, view, shown_for, previous)
    match view.kind:
        case ViewKind.HIGHLIGHTS:
            return highlights(search, view)
        case ViewKind.EXAMPLE:
            return _example(search, view.offset)
        case ViewKind.QUESTION:
            return page(search, view, question)
    return passage_replies.listed(search, view)


def _shown_for(view: View, question: str) -> str:
    """Return the question that the list which a view is of was shown for, empty for none."""
    match view.kind:
        case ViewKind.QUESTION:
            return question
        case ViewKind.HIGHLIGHTS:
            return question or wording.OVERVIEW()
    return ""


def overview(search: Search, asked: Query) -> Reply:
    """Return what stands for the record, or for the events that a question is of."""
    found = asking.overview(search, asked)
    return answer_replies.overview(search, found, View(ViewKind.HIGHLIGHTS))


def highlights(search: Search, view: View) -> Reply:
    """Return what stands for the whole record, or for the event of the passage a view is by."""
    asked, one = search.read(wording.OVERVIEW()), search.lookup.passage(view.by or "")
    found = asking.overview(search, narrowing.at(asked, [one.event]) if one else asked, view.offset)
    return answer_replies.overview(search, found, view._replace(fresh=False))


def page(search: Search, view: View, question: str) -> Reply:
    """Return what a view of the answer to a question shows."""
    if view.by and not search.lookup.passage(view.by):
        return passage_replies.gone(search)
    found = _page(search, view, question)
    if found.is_overview:
        return answer_replies.overview(search, found, view._replace(kind=ViewKind.HIGHLIGHTS))
    start_over = view == View() and found.outcome is Outcome.ANSWERED
    return answer_replies.first(search, found) if start_over else answer_replies.page(found, view)


def _page(search: Search, view: View, question: str) -> Answer:
    asked = asking.read(search, question)
    if asking.is_overview(search, question, languages.tried_first(search, asked)):
        return asking.overview(search, asked, view.offset)
    found, others = asking.answer(search, asked, view), languages.others(search, asked)
    if not asking.is_sure(found) and asking.is_overview(search, question, others):
        return asking.overview(search, asked, view.offset)
    return found


def _example(search: Search, number: int) -> Reply:
    examples = suggestions.examples(search)
    if number >= len(examples):
        return record_replies.ask_something(search)
    return wording.below(examples[number], first(search, asking.read(search, examples[number])))
