"""Replies to several questions in one message."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE
from bot.chat.dialogue import languages
from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.intents import MOODS, Intent
from bot.chat.dialogue.intents.question_forms import asks_bare_fact, asks_nothing, names_alone
from bot.chat.dialogue.rewriting.asking_anew import is_about, on_subject, subject_of, with_what
from bot.chat.dialogue.rewriting.references import (
    is_there,
    new_subject,
    only_refers,
    refers_back,
    resolved,
)
from bot.chat.dialogue.said_words import words_sought
from bot.chat.dialogue.several import questions_in
from bot.chat.replies import answer_replies
from bot.chat.replies.passage_replies import showing
from bot.chat.reply import Block, Reply, paragraph
from bot.chat.wording import answers
from bot.corpus.model import Event, Person
from bot.search.answer import Answer
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_CHAT = MOODS | {Intent.ABILITIES, Intent.IDENTITY}


def each_answered(search: Search, asked: Query, shown: Event | None) -> Reply | None:
    """Return the best answer to each of the first few questions of a message, and what is left.

    None where it is one question, or none has an answer, or two have the same. Of somebody of whom
    another is not asked, what is only near is an answer as well. What is left as well is what is no
    question about what was said, and how often that was; what only makes conversation is left out,
    and where one question remains, that is answered.
    """
    questions, codes = questions_in(asked), languages.tried_first(search, asked)
    if asked.events or not questions:
        return None
    meant = {question: intents.read(question, codes) for question in questions}
    wanted = [each for each, one in meant.items() if one is None or one.intent not in _CHAT]
    asked_about = [each for each in wanted if not meant[each]]
    about = [q for q in asked_about if not words_sought(search, search.read(q))][:PER_PAGE]
    left = [each for each in wanted if each not in about]
    found = _answers(search, about, shown)
    apart = len({one.people for one in found}) > 1
    enough = [one for one in found if _is_enough(one, of_person=apart and bool(one.people))]
    if len(about) > 1 and any(one.outcome is not Outcome.UNANSWERED for one in found):
        enough = found
    told = [one.found[0].passage.id for one in enough if one.outcome is not Outcome.UNANSWERED]
    if not enough or len(set(told)) < len(told):
        return None
    if len(found) + len(left) == 1:
        return answer_replies.asked_again(search, found[0]) if len(wanted) == 1 else None
    return _below(asked, found, left)


def _answers(search: Search, questions: Iterable[str], shown: Event | None) -> list[Answer]:
    """Return an answer to each question; one that is none by itself is part of that before it.

    "She" and "about it" mean what was asked before.
    """
    found, texts = list[Answer](), list[str]()
    for question in questions:
        asked = _resolved(search, question, found[-1]) if found else search.read(question)
        texts.append(asked.text)
        if found and _goes_on(search, asked, found[-1]):
            texts[-2:] = [" ".join(texts[-2:])]
            found.pop()
            asked = search.read(texts[-1])
        found.append(asking.answer_at(search, asked, shown))
    return found


def _resolved(search: Search, question: str, before: Answer) -> Query:
    asked, is_fact = search.read(question), asking.is_fact(before)
    person = _person(search, before)
    if what := new_subject(asked):
        return search.read(on_subject(what, person, before.question) if person else what)
    subject = "" if is_fact else subject_of(before.question)
    told = resolved(asked, lambda _: person, subject)
    if not told and subject and only_refers(asked):
        told = with_what(asked, subject)
    return search.read(told) if told else asked


def _goes_on(search: Search, asked: Query, before: Answer) -> bool:
    """Tell whether a question is understood only with the one before it, as "when?" mostly is.

    One of an event is not where the one before is such, nor where its own words tell what it asks.
    """
    bare = asks_bare_fact(asked)
    if bare or search.asks_fact(asked):
        put = before.question
        of_event = asking.is_fact(before) or asks_bare_fact(put) or search.asks_fact(put)
        return not of_event and (bare or is_there(asked))
    refers = refers_back(asked) or (only_refers(asked) and not is_about(asked))
    return asks_nothing(asked) or is_there(asked) or refers or names_alone(asked)


def _is_enough(answer: Answer, *, of_person: bool) -> bool:
    """Tell whether one of several is answered; by what is near, where it is of a person."""
    return answer.outcome is Outcome.ANSWERED or (of_person and answer.outcome is Outcome.NEAR)


def _person(search: Search, answer: Answer) -> Person | None:
    """Return the one person whom a question names, else the one whom the fact names it asks for."""
    told = answer.found[0].passage.text if asking.is_fact(answer) else ""
    people = answer.people or search.read(told).people
    return people[0] if len(people) == 1 else None


def _below(asked: Query, found: Sequence[Answer], left: Sequence[str]) -> Reply:
    """Return the best of several answers, each below its question, and which questions are left.

    For programs that is one answer: all that is shown, what is answered first, and then what else
    was found.
    """
    best = list(map(_best, found))
    told = [one for one in best if one.outcome is not Outcome.UNANSWERED]
    first, *_ = surest = sorted(told, key=lambda one: one.outcome is not Outcome.ANSWERED)
    shown = [each for one in surest for each in one.found]
    more = [each for one in found if one.outcome is not Outcome.UNANSWERED for each in one.found]
    every = tuple({each.passage.id: each for each in (*shown, *more)}.values())
    blocks = [block._replace(number=0) for one in best for block in _told(one)]
    blocks += wording.bulleted(wording.ONE_BY_ONE(), left)
    reply = showing(blocks, [one.found[0].passage for one in told], first.question.text)
    people = tuple(dict.fromkeys(person for one in found for person in one.people))
    answer = replace(first, question=replace(asked, people=people), found=every, total=len(every))
    return replace(reply, answer=answer)


def _best(answer: Answer) -> Answer:
    """Return an answer with its first passage alone; of a fact, with that of other events too."""
    fact = answer.found[0].passage.fact if answer.found else None
    rest = [found for found in answer.found[1:] if fact and found.passage.fact == fact]
    best = (*answer.found[:1], *rest)
    return replace(answer, found=best, total=len(best))


def _told(answer: Answer) -> Iterator[Block]:
    yield wording.asked(answer.question.text)
    if answer.outcome is Outcome.UNANSWERED:
        yield paragraph(wording.NOT_ON_RECORD())
    else:
        yield from answers.passages(answer)
