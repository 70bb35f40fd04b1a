"""Replies to several questions in one message."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE
from bot.chat.dialogue import intents, languages
from bot.chat.dialogue.question_forms import asks_fact, asks_nothing, has_subject
from bot.chat.dialogue.references import is_there, refers_back, resolved, subject_of
from bot.chat.dialogue.several import questions_in
from bot.chat.replies.passage_replies import showing
from bot.chat.reply import Block, Reply, paragraph
from bot.chat.wording import answers
from bot.corpus.model import Event, Person
from bot.search.answer import Answer
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


def each_answered(search: Search, asked: Query, shown: Event | None) -> Reply | None:
    """Return the best answer to each of the first few questions of a message, and what is left.

    None where it is one question, or none has an answer, or two have the same. Of somebody of whom
    another is not asked, what is only near is an answer as well. What is left as well is what is no
    question about what was said.
    """
    questions, codes = questions_in(asked), languages.tried_first(search, asked)
    if asked.events or not questions:
        return None
    about = [question for question in questions if not intents.read(question, codes)][:PER_PAGE]
    left = [question for question in questions if question not in about]
    found = _answers(search, about, shown)
    apart = len({one.people for one in found}) > 1
    enough = [one for one in found if _is_enough(one, of_person=apart and bool(one.people))]
    same = len({one.found[0].passage.id for one in enough}) < len(enough)
    if len(found) + len(left) <= 1 or not enough or same:
        return None
    return _below(found, left)


def _answers(search: Search, questions: Iterable[str], shown: Event | None) -> list[Answer]:
    """Return an answer to each question; one that is none by itself is part of that before it.

    "She" and "about it" mean what was asked before.
    """
    found, texts = list[Answer](), list[str]()
    for question in questions:
        asked = _resolved(search, question, found[-1]) if found else search.read(question)
        texts.append(asked.text)
        if found and not _is_by_itself(search, asked):
            texts[-2:] = [" ".join(texts[-2:])]
            found.pop()
            asked = search.read(texts[-1])
        found.append(asking.answer_at(search, asked, shown))
    return found


def _resolved(search: Search, question: str, before: Answer) -> Query:
    asked, is_fact = search.read(question), asking.is_fact(before)
    subject = "" if is_fact else subject_of(before.question)
    told = resolved(asked, _person(search, before), subject)
    return search.read(told) if told else asked


def _is_by_itself(search: Search, asked: Query) -> bool:
    """Tell whether a question needs no other to be understood."""
    if search.asks_fact(asked) or (asks_fact(asked) and not has_subject(asked)):
        return True
    return not (asks_nothing(asked) or is_there(asked) or refers_back(asked))


def _is_enough(answer: Answer, *, of_person: bool) -> bool:
    """Tell whether one of several is answered; by what is near, where it is of a person."""
    return answer.outcome is Outcome.ANSWERED or (of_person and answer.outcome is Outcome.NEAR)


def _person(search: Search, answer: Answer) -> Person | None:
    """Return the one person whom a question names, else the one whom the fact names it asks for."""
    told = answer.found[0].passage.text if asking.is_fact(answer) else ""
    people = answer.people or search.read(told).people
    return people[0] if len(people) == 1 else None


def _below(found: Sequence[Answer], left: Sequence[str]) -> Reply:
    """Return the best of several answers, each below its question, and which questions are left."""
    best = list(map(_best, found))
    told = [one for one in best if one.outcome is not Outcome.UNANSWERED]
    first = next((one for one in told if one.outcome is Outcome.ANSWERED), told[0])
    blocks = [block._replace(number=0) for one in best for block in _told(one)]
    blocks += wording.bulleted(wording.ONE_BY_ONE(), left)
    reply = showing(blocks, [one.found[0].passage for one in told], first.question.text)
    return replace(reply, answer=first)


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
