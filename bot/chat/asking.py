"""What a message asks of a record, and what the record answers."""

from collections.abc import Sequence

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View
from bot.chat.dialogue import languages, narrowing
from bot.chat.dialogue.asides import without_asides
from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.intents import Intent
from bot.chat.dialogue.intents.question_forms import asks_quotes
from bot.chat.dialogue.rewriting.references import is_there
from bot.chat.dialogue.said_words import saying
from bot.chat.wording.lists import names_of
from bot.corpus.model import Event, Kind
from bot.search.answer import Answer
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_FIRST = View()
_SURE = 0.9  # that an overview is what was wanted


def read(search: Search, text: str, *, is_bare: bool = False) -> Query:
    """Return what a message asks, without what is said around it: greetings, thanks, asides.

    One whose text says that it is narrowed to events is so again. One that `is_bare` is
    `without_asides` already.
    """
    question, events = narrowing.parted(search, text)
    question = question if is_bare else without_asides(search, question)
    asked = search.read(question_in(question, languages.own(search))[:LONGEST_QUESTION])
    return narrowing.at(asked, events) if events else asked


def is_overview(search: Search, question: str, codes: Sequence[str]) -> bool:
    """Tell whether a question wants what stands for the whole, or for the event it is of.

    The label of what shows that does so in every language. A question of people, such as "the
    speakers" where others only listen, wants their words.
    """
    text, _ = narrowing.parted(search, question)
    if text in wording.OVERVIEW.everywhere():
        return True
    text = without_asides(search, text)
    asked = search.read(text)
    if narrowing.is_event_alone(asked):
        return True
    meant = intents.read(text, codes) or narrowing.meant_of_event(asked, codes)
    return meant is not None and meant.intent is Intent.OVERVIEW and not asked.people


def answer(search: Search, asked: Query, view: View = _FIRST, *, limit: int = PER_PAGE) -> Answer:
    """Return a page of the answer to a question; for people's main points, of their words."""
    if narrowing.is_whole_of_people(asked, [languages.asked_in(asked)]):
        asked = narrowing.at(search.read(names_of(asked.people)), asked.events)
    shown = search.lookup.passage(view.by) if view.by else None
    speaker = shown.speaker_name if shown else None
    said = saying(search, asked, limit=limit, offset=view.offset, speaker=speaker)
    return said or search.ask(asked, limit=limit, offset=view.offset, speaker=speaker)


def answer_at(search: Search, asked: Query, shown: Event | None) -> Answer:
    """Return the answer to a question: that at the event just shown, where it may be of that.

    So is a fact of several events, how often something was said, and what is asked of "it" where it
    has as good an answer there.
    """
    found = answer(search, asked)
    elsewhere = shown and any(each.passage.event.slug != shown.slug for each in found.found)
    if not shown or asked.events or not elsewhere:
        return found
    if is_fact(found) or found.said or is_there(asked):
        there = answer(search, narrowing.at(asked, [shown]))
        return there if _is_as_good(there, found) else found
    return found


def overview(search: Search, asked: Query, offset: int = 0) -> Answer:
    """Return excerpts that stand for the record, or for the events that a question names."""
    every = search.overview.excerpts(asked.events)
    quotes = [found for found in every if found.passage.kind is Kind.QUOTE]
    if quotes and asks_quotes(asked.text, languages.own(search)):
        every = quotes
    return Answer(
        question=asked,
        outcome=Outcome.ANSWERED if every else Outcome.UNANSWERED,
        confidence=_SURE if every else 0.0,
        found=tuple(every[offset : offset + PER_PAGE]),
        offset=offset,
        total=len(every),
        several=search.corpus.several,
        is_overview=True,
    )


def is_sure(answer: Answer | None) -> bool:
    """Tell whether an answer is one to what was typed, letter by letter."""
    return bool(answer and answer.outcome is Outcome.ANSWERED and not answer.corrections)


def is_fact(answer: Answer) -> bool:
    """Tell whether what answers is what an event's `event.yaml` states."""
    return bool(answer.found and answer.found[0].passage.fact)


def _is_as_good(there: Answer, found: Answer) -> bool:
    """Tell whether an answer at one event will do in place of one of all events."""
    if is_fact(found):
        return is_fact(there)
    return there.outcome is Outcome.ANSWERED or there.outcome is found.outcome
