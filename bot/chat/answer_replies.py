"""Replies that show what answers a question, or that nothing does."""

from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.choices import Row, find, list_choices, page_choices
from bot.chat.dialogue.question_forms import asks_yes_or_no
from bot.chat.dialogue.recent import Previous
from bot.chat.reply import Block, Reply, paragraph
from bot.chat.wording import answers
from bot.chat.wording.languages import ask_in_another
from bot.chat.wording.lists import joined
from bot.corpus.model import Kind, Passage
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_TOPICS = 8  # that stand below an overview


def first(search: Search, answer: Answer) -> Reply:
    """Return the first page of an answer, or that there is none and what to do about it."""
    if answer.outcome is Outcome.UNANSWERED:
        return _nothing(search, answer)
    verdict = asks_yes_or_no(answer.question) and not answer.found[0].passage.fact
    return page(answer, View()).beside(
        above=[paragraph(wording.NO_VERDICT())] if verdict else (),
        below=_ask_in_another(search, answer) if answer.outcome is Outcome.NEAR else (),
    )


def page(answer: Answer, view: View) -> Reply:
    """Return the page of an answer that a view is of."""
    return _showing(answer, replace(answers.passages(answer), choices=_of_answer(answer, view)))


def overview(search: Search, answer: Answer, view: View) -> Reply:
    """Return excerpts that stand for the whole, its topics below them.

    A summary of a maintainer's comes before them.
    """
    events = answer.question.events
    told = () if view.offset else events or search.corpus.events
    summaries = [event.summary for event in told if event.summary]
    labels = [
        topic.label.partition(", ")[0]
        for topic in search.overview.ready_topics
        if topic.passages[0].event in told
    ]
    reply = answers.overview(answer, summaries, labels[:_TOPICS])
    if len(events) == 1 and answer.found:
        view = replace(view, by=answer.found[0].passage.id)
    return _showing(answer, replace(reply, choices=_of_answer(answer, view)))


def verbatim_wanted(search: Search, answer: Answer) -> Reply:
    """Return what somebody is on record with, and where none of it is verbatim, that so it is."""
    reply = first(search, answer)
    quoted = any(found.passage.kind is Kind.QUOTE for found in answer.found)
    if quoted or not answer.found or answer.outcome is Outcome.UNANSWERED:
        return reply
    names = joined(list(dict.fromkeys(person.name for person in answer.people)))
    return reply.beside(above=[paragraph(wording.RETOLD_ONLY(name=names))])


def word_for_word(answer: Answer) -> Reply:
    """Return passages that hold what is asked about, and that it is there word for word."""
    return page(answer, View()).beside(above=[paragraph(wording.WORD_FOR_WORD())])


def _nothing(search: Search, answer: Answer) -> Reply:
    offered = _offered(search, answer)
    reply = answers.nothing(replace(answer, offered=tuple(label for label, _ in offered)))
    choices = (*list_choices(ViewKind.TOPIC, offered), *find())
    told = replace(reply.beside(below=_ask_in_another(search, answer)), choices=choices)
    return _showing(answer, told)


def _ask_in_another(search: Search, answer: Answer) -> tuple[Block, ...]:
    """Return in which language to ask, where words of a question are nowhere on record."""
    code = answer.question.language.code
    return ask_in_another(search.corpus, code) if answer.unmatched else ()


def _showing(answer: Answer, reply: Reply) -> Reply:
    """Return a reply that knows which answer it shows, for what may go on from it."""
    ids = tuple(found.passage.id for found in answer.found)
    shown = () if answer.outcome is Outcome.UNANSWERED else ids
    told = Previous(answer.question.text, shown, answer.offset)
    return replace(reply, answer=answer, previous=told)


def _offered(search: Search, answer: Answer) -> list[tuple[str, Passage]]:
    """Return the topics that are offered where there is no answer, each with a passage on it."""
    first = {topic.label: topic.passages[0] for topic in search.overview.ready_topics}
    offered = answer.offered or (() if answer.people else tuple(first))
    return [(label, first[label]) for label in offered if label in first][:PER_PAGE]


def _of_answer(answer: Answer, view: View) -> tuple[Row, ...]:
    shown = [found.passage for found in answer.found]
    if not shown:
        return ()
    return page_choices(view, shown, answer.total, narrowed=bool(answer.people))
