"""Replies on what was asked about before: "and about fees?", "is it online?"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.intents.question_forms import asks, asks_nothing, has_subject, leads
from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.rewriting import asking_anew, references
from bot.chat.dialogue.rewriting.ordinals import of_another
from bot.chat.dialogue.rewriting.pronouns import pronouns
from bot.chat.dialogue.said_words import word_for_word, words_sought
from bot.chat.dialogue.several import questions_in
from bot.chat.replies import record_replies
from bot.chat.replies.answer_replies import asked_again
from bot.chat.reply import Reply
from bot.chat.talk.last_answer import LastAnswer
from bot.corpus.model import Person
from bot.search.analysis.tokens import fold
from bot.search.answer import Answer
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome

_OF_THINGS = frozenset({"", "title", "host"})  # facts that a thing spoken of may have as well


def on_what_was_asked(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the answer to what is asked of what was asked before, else None.

    That is "and about fees?", and "is it online?", where nothing else is meant by it; what somebody
    said, to which a message replies, was not asked. Who is meant by what asks nothing but what "he"
    said is not known.
    """
    if asked_in(asked) not in codes or last.previous.is_remark:
        return None
    on = references.new_subject(asked) if has_subject(asked) and not asks(asked) else None
    if on and last.latest.people and len(asked.written_content) == 1 and leads(on, codes):
        return _of_leader(last, codes)
    if on and last.latest.people and last.person:
        return answered(last, asking_anew.on_subject(on, last.person, asked))
    if on and (question := _of_another_name(last, asked, on)):
        return answered(last, question)
    is_on_that = references.only_refers(asked) and bool(last.subject)
    if is_on_that and (reply := _how_often(last, asked)):
        return reply
    told = on_subject(last, asked) if is_on_that else None
    is_bare = asks_nothing(asked) and bool(pronouns(asked))  # "what did he say?"
    of_whom = wording.sentence(wording.OF_WHOM())
    return told or (record_replies.with_examples(last.search, of_whom) if is_bare else None)


def _of_leader(last: LastAnswer, codes: Sequence[str]) -> Reply | None:
    """Return the last question, asked of the one who leads the talk; None where that isn't one."""
    leaders = [p for event in last.events for p in event.people if leads(p.part, codes)]
    if len(leaders) != 1:
        return None
    return answered(last, asking_anew.of_person(last.latest, leaders[0]))


def _of_another_name(last: LastAnswer, asked: Query, name: str) -> str | None:
    """Return the last question of another that has a capital as a name has: "and Indeed?"."""
    told = set(map(fold, asked.written_content))
    is_name = told <= last.names or all(term.capital for term in asked.content)
    return asking_anew.of_name(last.latest, name, last.names) if is_name else None


def _how_often(last: LastAnswer, asked: Query) -> Reply | None:
    """Return how often was said what it was asked whether anybody said: "how often?"; else None."""
    if not last.latest.seeks_mention or last.latest.asks_who:
        return None
    question = asking_anew.of_question(last.latest, asked)
    meant = words_sought(last.search, last.search.read(question))
    return answered(last, question) if meant else None


def on_another(last: LastAnswer, asked: Query) -> Reply | None:
    """Return what answers the last question of the second thing, where it was of the first.

    None where nobody speaks of such a thing: then it is the second of those that are shown.
    """
    listed = last.previous.listed or last.previous.topics
    if listed or (other := of_another(last.latest, asked)) is None:
        return None
    told = answered(last, other.question)
    own = last.latest.inquiry and asking.is_sure(told.answer)  # a question of theirs
    return told if own or last.search.verbatim.in_any_form(other.called) else None


def on_subject(last: LastAnswer, asked: Query) -> Reply | None:
    """Return what answers a question on what was asked before; None if it is by itself.

    So it is where a thing it names is spoken of, and not in what answers it on that; where the last
    question had no more than a word for such a thing; and where several are no answer to that.
    """
    if not _has_thing(last) or (
        asking_anew.is_clause(last.subject) and not references.is_of_it(asked)
    ):
        return None
    is_said, fact = fold(last.subject) in fold(asked.text), last.search.fact_asked(asked)
    if is_said or fact.outside or fact.asked not in _OF_THINGS or is_by_itself(last, asked):
        return None
    on_that, things = with_subject(last, asked), references.things(asked)
    if not things or (on_that.answer and _says(on_that.answer, things)):
        return on_that
    return None if _is_said_alone(last, asked, things) else on_that


def on_topic(last: LastAnswer, person: Person) -> Reply | None:
    """Return what another says there on a topic that is surely on record; None where that isn't.

    It is of words, no name and nothing that somebody asked; of a whole question they say all. Whose
    own words were shown since leaves it as it was.
    """
    if topic := last.previous.topic:
        last = LastAnswer(last.search, replace(last.previous, question=topic))
    subject, of = last.subject, last.latest
    of_people = of.asks_who or of.inquiry or of.addressed or last.search.read(subject).people
    if of_people or not subject or last.previous.unanswered or person in of.people:
        return None
    told = answered(last, asking_anew.on_subject(subject, person, of))
    if told.answer is None or not told.answer.found:
        return None
    first, words = told.answer.found[0].passage, [t.word for t in told.answer.question.content]
    holds, sure = _says(told.answer, words), asking.is_sure(told.answer)
    enough = holds and sure and len(words) > 1 if asking_anew.is_clause(subject) else holds or sure
    theirs = first.is_by([person]) and first.event in last.events
    return told if enough and theirs and asking.is_sure(asking.answer(last.search, of)) else None


def _has_thing(last: LastAnswer) -> bool:
    """Tell whether the last question names more than "it": "when does it go on?" does not."""
    latest = last.latest
    return (
        not references.is_of_it(latest)
        or asking_anew.is_about(latest)
        or bool(references.things(latest))
    )


def with_subject(last: LastAnswer, asked: Query) -> Reply:
    """Return the answer to a question on what was asked before, in so many words.

    It is no sure answer where only that is spoken of.
    """
    what = last.subject if asked.content else last.whole_subject
    meant = last.search.read(asking_anew.with_what(asked, what))
    shown = narrowing.event_shown(last.search, last.previous)
    answer = asking.answer_at(last.search, meant, shown)
    sure = _says(answer, [term.word for term in asked.content])
    unsure = answer.outcome is Outcome.ANSWERED and not sure
    return asked_again(last.search, replace(answer, outcome=Outcome.NEAR) if unsure else answer)


def with_whoever(last: LastAnswer, asked: Query) -> Reply | None:
    """Return the answer to what is asked of somebody who was only spoken of.

    None where that was whoever did something, and it isn't told there: “who built it?”, “is she
    rich?”; nor where a thing it names is spoken of, but not there.
    """
    told, words = with_subject(last, asked), [term.word for term in asked.content]
    if not words or (told.answer is not None and _says(told.answer, words)):
        return told
    alone = last.latest.asks_who or _is_said_alone(last, asked, references.things(asked))
    return None if alone else told


def _is_said_alone(last: LastAnswer, asked: Query, things: Sequence[str]) -> bool:
    """Tell whether what answers a question by itself surely speaks of the things it names."""
    answer = asking.answer(last.search, asked)
    return answer.outcome is Outcome.ANSWERED and _says(answer, things)


def _says(answer: Answer, words: Sequence[str]) -> bool:
    """Tell whether an answer holds each of the words of its question that are given, if any are."""
    return bool(words) and {*words} <= {each.term.word for each in answer.evidence if each.said}


def is_by_itself(last: LastAnswer, asked: Query) -> bool:
    """Tell whether a question says itself whom it means, or holds words that somebody said."""
    first, *_ = (*questions_in(asked), "")
    meant_there = bool(first) and not references.refers_back(last.search.read(first))
    return meant_there or word_for_word(last.search, asked) is not None


def answered(last: LastAnswer, question: str) -> Reply:
    """Return the reply to a question made of a message and of what was asked before."""
    return asked_again(last.search, asking.answer(last.search, last.search.read(question)))
