"""Replies to what is no question about what was said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.chat import wording
from bot.chat.actions import PER_PAGE
from bot.chat.chat import Chat
from bot.chat.commands import help_text, privacy
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.intents import followups, intents
from bot.chat.dialogue.intents.followups import FollowUpKind
from bot.chat.dialogue.intents.intents import OF_ENDS, Intent, Meant
from bot.chat.dialogue.languages import is_foreign
from bot.chat.dialogue.rewriting import references
from bot.chat.recent import Previous
from bot.chat.replies import question_replies, record_replies
from bot.chat.reply import Reply
from bot.chat.talk.addresses import addresses
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.outcomes import decision, end_of_talks
from bot.chat.wording import record, small_talk
from bot.corpus.model import Corpus, Event
from bot.search.answer import Answer
from bot.search.excerpts import unasked
from bot.search.query.query import Query
from bot.search.ranking.finding import UNSURE, Outcome
from bot.search.search import Search

_NOT_OF_PEOPLE = intents.MOODS | {Intent.OVERVIEW}  # somebody may be called so, or have a part


class Heard(NamedTuple):
    """What is said to the bot, and what it asks if it is a question.

    `previous` is what the chat was told before, if anybody remembers.
    """

    text: str
    asked: Query
    previous: Previous | None = None
    in_group: bool = False


def reply(chat: Chat, message: Heard, codes: Sequence[str]) -> Reply | None:
    """Return the reply to what is no question about what was said in any of some languages.

    In a group it is perhaps only a reaction; to a question it is None.
    """
    asked, search = message.asked, chat.search
    meant = intents.read(message.text, codes) or narrowing.meant_of_event(asked, codes)
    meant = meant or (intents.greeting(message.text) if is_foreign(search, asked) else None)
    if meant is None:
        return _of_which(search, asked, codes)
    if meant.intent in _NOT_OF_PEOPLE and (asked.people or references.goes_on_to_name(asked)):
        return None
    if meant.may_be_asked and _is_spoken_of(search.ask(asked, limit=1)):
        return None
    told = _on_subject(chat, message, meant, codes)
    if not told and meant.intent is Intent.OUTCOME and _is_of_topic(search, message):
        return None
    told = told if told or meant.subject else _meant(chat, meant.intent, message)
    return _answering(search, asked, told) if told and meant.intent in OF_ENDS else told


def _is_of_topic(search: Search, message: Heard) -> bool:
    """Tell whether "it" in a message is what was asked about before, no event: "did it fail?"."""
    last = message.previous and LastAnswer(search, message.previous)
    return bool(last and last.subject and references.is_of_it(message.asked))


def _on_subject(chat: Chat, message: Heard, meant: Meant, codes: Sequence[str]) -> Reply | None:
    """Return what is told on the subject that a message names, or on that spoken of before."""
    asked = message.asked
    match meant.intent:
        case Intent.OUTCOME:
            return _decision(chat.search, message, meant.subject)
        case Intent.EVENTS if meant.subject:
            return record.events(chat.search.corpus, int(meant.subject))
        case Intent.CONTACT if meant.subject and asked.people:
            return addresses(chat.search, asked, codes)
        case Intent.CONTACT if meant.subject:  # nobody who was there
            return small_talk.contact(chat.contact)
    return None


def _answering(search: Search, asked: Query, told: Reply) -> Reply:
    """Return a reply that knows, for programs, that it shows what is near to what is asked."""
    shown = told.previous.passages if told.previous else ()
    found = tuple(map(unasked, search.lookup.passages(shown)))
    near = Answer(asked, Outcome.NEAR, UNSURE, found, total=len(found))
    return replace(told, answer=near) if found else told


def _decision(search: Search, message: Heard, subject: str) -> Reply | None:
    """Return how a subject, or what was spoken of before, was decided; None if nothing tells."""
    events, before = _events(search, message), message.previous
    if subject:
        answer = search.ask(subject, limit=PER_PAGE)
        unknown = answer.outcome is Outcome.UNANSWERED or answer.unmatched
        held = () if unknown else answer.found
        told = decision(search, events, [each.passage for each in held]) if held else None
    else:
        shown = search.lookup.passages(before.passages if before else ())
        told = decision(search, events, shown) or decision(search, events, ())
    if told is None or told.previous is None:
        return told
    about = subject or (before.about if before else "")
    return replace(told, previous=told.previous.refusing(about))


def _is_spoken_of(answer: Answer) -> bool:
    """Tell whether the record answers a question, or holds several words that it is about."""
    if answer.outcome is not Outcome.NEAR:
        return answer.outcome is Outcome.ANSWERED
    return len(answer.question.content) > 1 and not answer.unmatched


def _of_which(search: Search, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the question back to what only makes sense after an answer, else None.

    Such is "tell me more" and "and Ana?".
    """
    follow = followups.read(asked, codes)
    if follow and follow.goes_on and follow.kind is FollowUpKind.OF_PERSON:
        return record_replies.of_which(search, asked.people[0])
    follow = followups.read_unnamed(asked, codes)
    none = follow and followups.is_none_alone(follow, asked, codes)
    return record_replies.of_which(search) if none else None


def _meant(chat: Chat, intent: Intent, message: Heard) -> Reply | None:
    if intent in OF_ENDS:
        return end_of_talks(chat.search, intent, _events(chat.search, message))
    if short := small_talk.short(intent, in_group=message.in_group):
        return short
    return _MAKING[intent](chat, message)


def _events(search: Search, message: Heard) -> Sequence[Event]:
    """Return the events that a message is about: those it names, the one shown before, or all."""
    shown = narrowing.event_shown(search, message.previous)
    return message.asked.events or ([shown] if shown else search.corpus.events)


def _overview(chat: Chat, message: Heard) -> Reply:
    """Return what stands for the event that was spoken of, or for the whole record."""
    asked, event = message.asked, narrowing.event_shown(chat.search, message.previous)
    there = narrowing.at(asked, [event]) if event and not asked.events else asked
    reply = question_replies.overview(chat.search, there)
    return reply if there is asked else wording.below(there.text, reply)


def _with_examples(make: Callable[[Corpus], Reply]) -> Callable[[Chat, Heard], Reply]:
    return lambda chat, _: record_replies.with_examples(chat.search, make(chat.search.corpus))


_MAKING: Mapping[Intent, Callable[[Chat, Heard], Reply]] = {
    Intent.OVERVIEW: _overview,
    Intent.TOPICS: lambda chat, _: record_replies.topics(chat.search),
    Intent.SPEAKERS: lambda chat, heard: record_replies.speakers(chat.search, heard.asked.events),
    Intent.EVENTS: lambda chat, _: record.events(chat.search.corpus),
    Intent.HELP: lambda chat, _: help_text(chat),
    Intent.PRIVACY: lambda chat, _: privacy(chat),
    Intent.GREETING: _with_examples(small_talk.greeting),
    Intent.IDENTITY: _with_examples(small_talk.identity),
    Intent.ABILITIES: _with_examples(small_talk.abilities),
    Intent.MAKER: lambda chat, _: small_talk.maker(chat.search.corpus, chat.contact),
    Intent.LANGUAGES: lambda chat, _: small_talk.languages(chat.search.corpus),
    Intent.CONTACT: lambda chat, _: small_talk.contact(chat.contact),
    Intent.COMPLAINT: lambda chat, _: small_talk.complaint(chat.contact),
}
