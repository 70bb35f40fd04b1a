"""Whom and which events a question names, and what it wants of these people."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.search.query.events import EventMention, Events
from bot.search.query.naming.everybody import Everybody, everybody
from bot.search.query.naming.inquiries import Inquiry, inquiry
from bot.search.query.naming.voices import Voices, voices
from bot.search.query.people.mentions import Mention
from bot.search.query.people.offices import offices
from bot.search.query.people.recognition import People
from bot.search.query.spans import behind_commas, name_slot


class Named(NamedTuple):
    """Whom and what the words of a question name.

    `mentions` are of people, those left aside who are part of an event's name, or left out of
    `everybody`; `holders` are of people by an office of which it is asked what it does. `slot` is
    where a name mostly stands.
    """

    mentions: Sequence[Mention]
    holders: Sequence[Mention]
    events: Sequence[EventMention]
    everybody: Everybody
    inquiry: Inquiry | None
    voices: Voices
    slot: range

    @property
    def left_out(self) -> Sequence[Mention]:
        """The mention of those whose words are not wanted, if there are any."""
        return [self.everybody.but] if self.everybody.but else []

    @property
    def others(self) -> Sequence[Mention]:
        """The mentions of those whose words are not asked for."""
        return [mention for mention in self.mentions if mention not in self.voices.own]

    @property
    def places(self) -> set[int]:
        """The places of the words that name people or events."""
        return places_of([*self.mentions, *self.left_out, *self.events])

    @property
    def asking(self) -> frozenset[int]:
        """The places of the words that only say whose words are asked for, and to whom."""
        wanted = self.inquiry or self.voices
        return self.everybody.places | wanted.places


def named_in(words: Sequence[str], text: str, people: People, events: Events) -> Named:
    """Return whom and what the words of a text name, these as they are meant to be spelt."""
    tokens = people.tokens
    slot, of_events = name_slot(words, tokens), events.find(list(map(tokens.term, words)))
    found = people.find(words, slot, behind_commas(words, text))
    holders = offices(words, found, tokens)
    within = [
        m for m in found for event in of_events if event.start <= m.start and m.end <= event.end
    ]
    mentions = [mention for mention in found if mention not in (*holders, *within)]
    of_all = everybody(words, mentions, tokens)
    mentions = [mention for mention in mentions if mention.start not in of_all.places]
    sought = inquiry(words, mentions, tokens)
    heard = Voices(mentions) if sought else voices(words, mentions, tokens)
    return Named(mentions, holders, of_events, of_all, sought, heard, slot)


def places_of(mentions: Iterable[Mention | EventMention]) -> set[int]:
    """Return the places of the words that name people or events."""
    return {place for mention in mentions for place in range(mention.start, mention.end)}
