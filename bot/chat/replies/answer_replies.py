"""Replies that show what answers a question, or that nothing does."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.dialogue.intents.followups import asks_sides
from bot.chat.dialogue.intents.question_forms import asks_whereon, asks_yes_or_no
from bot.chat.dialogue.languages import is_foreign
from bot.chat.recent import Previous
from bot.chat.replies.choices import Row, find, list_choices, page_choices
from bot.chat.replies.record_replies import all_of
from bot.chat.reply import QUOTED, Block, Reply, paragraph
from bot.chat.wording import answers
from bot.chat.wording.languages import cannot_search
from bot.chat.wording.lists import names_of
from bot.corpus.event_notes import PERSON
from bot.corpus.model import Event, Kind, Passage
from bot.language.reader import has_table
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.answer import Answer
from bot.search.overview.overview import in_turn
from bot.search.overview.topics import Topic
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_ALIKE = 6  # letters that words of two languages which are one begin with, if they have as many
_LIKE_ENOUGH = 0.2  # likeness below which most of what is found in another language is off
_TOPICS = 8  # that stand below an overview


def first(search: Search, answer: Answer) -> Reply:
    """Return the first page of an answer, or that there is none and what to do about it."""
    if answer.outcome is not Outcome.ANSWERED and is_foreign(search, answer.question):
        return _in_another_language(search, answer)
    if answer.outcome is not Outcome.ANSWERED and _asks_whereon_in_vain(answer):
        return _offering(search, replace(answer, outcome=Outcome.UNANSWERED), answers.agreement)
    if answer.outcome is Outcome.UNANSWERED:
        nothing = partial(answers.nothing, has_topics=search.overview.has_topics)
        return _offering(search, answer, nothing)
    if answer.question.addressed and not answer.unmatched and asks_sides(answer.question):
        answer = replace(answer, outcome=Outcome.ANSWERED)  # the verdict says how far it is that
    reply = page(answer, View())
    if answer.found[0].passage.fact == PERSON:
        words = all_of(search, {person.name for person in answer.people})
        return replace(reply, choices=(*reply.choices, *words))
    verdict = _verdict(answer)
    return reply.headed(paragraph(verdict)) if verdict else reply


def asked_again(search: Search, answer: Answer) -> Reply:
    """Return the answer to another question than the one typed, which stands above it."""
    return wording.below(answer.question.text, first(search, answer))


def _asks_whereon_in_vain(answer: Answer) -> bool:
    """Tell whether it is asked where people agree or not, and nobody says that they do."""
    said = any(evidence.said for evidence in answer.evidence)
    return not (said or answer.question.named.mentions) and asks_whereon(answer.question)


def _verdict(answer: Answer) -> str:
    """Return what leaves the verdict to whoever reads an answer; empty where none is wanted.

    Where it is asked how often words were said, it is that.
    """
    if answer.said:
        return wording.said_in(QUOTED(words=answer.said), answer.total, names_of(answer.people))
    if answer.outcome is not Outcome.ANSWERED:
        return ""
    if asks_sides(answer.question):
        return wording.NO_SIDES()
    judges = asks_yes_or_no(answer.question) and not answer.found[0].passage.fact
    return wording.NO_VERDICT() if judges else ""


def page(answer: Answer, view: View) -> Reply:
    """Return the page of an answer that a view is of."""
    return _showing(answer, answers.passages(answer), _of_answer(answer, view))


def overview(search: Search, answer: Answer, view: View) -> Reply:
    """Return excerpts that stand for the whole, its topics below them.

    A summary of a maintainer's comes before them.
    """
    events = answer.question.events
    told = () if view.offset else events or search.corpus.events
    summaries = [event.summary for event in told if event.summary]
    labels = [topic.names[0] for topic in _topics(search, told)]
    blocks = answers.overview(answer, summaries, labels[:_TOPICS])
    if len(events) == 1 and answer.found:
        view = view._replace(by=answer.found[0].passage.id)
    return _showing(answer, blocks, _of_answer(answer, view))


def verbatim_wanted(search: Search, answer: Answer) -> Reply:
    """Return what somebody is on record with, and where none of it is verbatim, that so it is."""
    reply = first(search, answer)
    quoted = any(found.passage.kind is Kind.QUOTE for found in answer.found)
    if quoted or not answer.found or answer.outcome is Outcome.UNANSWERED:
        return reply
    names = names_of(answer.people)
    return reply.headed(paragraph(wording.RETOLD_ONLY(name=names)))


def agreeing(search: Search, answer: Answer) -> Reply:
    """Return what people are on record with of whom it is asked whether they agree."""
    reply = first(search, answer)
    if answer.outcome is Outcome.ANSWERED:
        reply = reply.headed(paragraph(wording.NO_AGREEMENT()))
    return wording.below(answer.question.text, reply)


def _offering(search: Search, answer: Answer, told: Callable[[Answer], tuple[Block, ...]]) -> Reply:
    """Return what is told of an answer that there is not, with topics to ask about instead."""
    offered = _offered(search, answer)
    blocks = told(replace(answer, offered=tuple(label for label, _ in offered)))
    choices = (*list_choices(ViewKind.TOPIC, offered), *find())
    return _showing(answer, blocks, choices)


def _in_another_language(search: Search, answer: Answer) -> Reply:
    """Return what is near in meaning; else that a question can't be searched for in its language.

    That stands above words of those named, or what holds a word of it.
    """
    if answer.outcome is Outcome.NEAR and _is_near_in_meaning(answer):
        return page(answer, View())
    lead = paragraph(cannot_search(search.corpus, answer.question.events))
    if answer.outcome is Outcome.NEAR and (answer.question.addressed or _holds_a_word(answer)):
        return page(replace(answer, unmatched=()), View()).headed(lead)
    names = names_of(answer.people)
    own = search.ask(names, limit=PER_PAGE) if names else answer
    if names and own.outcome is Outcome.ANSWERED:
        near = replace(own, question=answer.question, outcome=Outcome.NEAR, total=len(own.found))
        reply = _showing(near, (lead, *answers.of_people(near)), _of_answer(own, View()))
        shown = tuple(found.passage.id for found in own.found)
        return replace(reply, previous=Previous(names, shown))
    none = replace(answer, outcome=Outcome.UNANSWERED)
    return _offering(search, none, lambda given: (lead, *answers.instead(given)))


def _is_near_in_meaning(answer: Answer) -> bool:
    """Tell whether what comes first is like a question in another language in meaning."""
    alike = answer.signs.likeness if answer.signs else 0.0
    is_compared = has_table(answer.question.language.code)
    return is_compared and alike >= _LIKE_ENOUGH and _is_theirs(answer)


def _is_theirs(answer: Answer) -> bool:
    """Tell whether what comes first is said by somebody who is named, if anybody is."""
    return not answer.people or answer.found[0].passage.speaker in answer.people


def _holds_a_word(answer: Answer) -> bool:
    """Tell whether what comes first is a fact, or holds a word of a question in another language.

    That begins alike: “éligibles”. Stems of two languages may be one by chance: “Kinder”, “kind”.
    """
    begun = {IN_ENGLISH.fold(term.word)[:_ALIKE] for term in answer.question.content}
    passage = answer.found[0].passage
    said = (IN_ENGLISH.fold(word)[:_ALIKE] for word in IN_ENGLISH.split(passage.text))
    return passage.fact is not None or (_is_theirs(answer) and not begun.isdisjoint(said))


def _showing(answer: Answer, blocks: tuple[Block, ...], choices: tuple[Row, ...]) -> Reply:
    """Return a reply that knows which answer it shows, for what may go on from it."""
    ids = tuple(found.passage.id for found in answer.found)
    shown = () if answer.outcome is Outcome.UNANSWERED else ids
    told = Previous(answer.question.text, shown, answer.offset)
    return Reply(blocks, choices, answer, previous=told)


def _offered(search: Search, answer: Answer) -> list[tuple[str, Passage]]:
    events = answer.question.events or search.corpus.events
    first = {topic.label: topic.passages[0] for topic in _topics(search, events)}
    offered = answer.offered or (() if answer.people else tuple(first))
    return [(label, first[label]) for label in offered if label in first][:PER_PAGE]


def _topics(search: Search, events: Sequence[Event]) -> list[Topic]:
    """Return the topics of events, one of each in turn, if nobody has to wait for them."""
    ready = search.overview.ready_topics
    return in_turn([topic for topic in ready if topic.event == event] for event in events)


def _of_answer(answer: Answer, view: View) -> tuple[Row, ...]:
    shown = [found.passage for found in answer.found]
    if not shown:
        return ()
    return page_choices(view, shown, answer.total, narrowed=bool(answer.people))
