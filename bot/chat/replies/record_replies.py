"""Replies about the record itself: who was there, what was spoken about, what could be asked."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import Choice, View, ViewKind
from bot.chat.recent import Previous
from bot.chat.replies import suggestions
from bot.chat.replies.choices import Row, list_choices
from bot.chat.reply import Reply
from bot.chat.wording import record, typed
from bot.corpus.model import Event, Person
from bot.search.search import Search


def of_which(search: Search, person: Person | None = None) -> Reply:
    """Return that it is not known what is meant, with questions to ask instead.

    Of a person who is named, all of their words are among what can be chosen.
    """
    own = all_of(search, [person.name] if person else [])
    return with_examples(search, replace(wording.sentence(wording.OF_WHICH()), choices=own))


def all_of(search: Search, names: Collection[str]) -> tuple[Row, ...]:
    """Return the ways to all words of those with some names who have any."""
    spoken = search.lookup.first_of_speakers.items()
    every = [(wording.all_of(name), p) for name, p in spoken if name in names]
    return list_choices(ViewKind.SPEAKER, every)


def ask_something(search: Search) -> Reply:
    """Return that a question is wanted, with some to try."""
    return with_examples(search, wording.sentence(wording.ASK_SOMETHING()))


def with_examples(search: Search, reply: Reply) -> Reply:
    """Return a reply with questions to try below it, and the way to the highlights."""
    examples = suggestions.examples(search)
    rows = [
        (Choice(label, View(ViewKind.EXAMPLE, offset=number, fresh=True), str(number + 1)),)
        for number, label in enumerate(examples)
    ]
    highlights = View(ViewKind.HIGHLIGHTS, fresh=True)
    rows.append((Choice(wording.OVERVIEW(), highlights, typed.HIGHLIGHTS()),))
    heading = wording.YOU_COULD_ASK() if len(reply.blocks) > 1 else ""
    blocks = (*reply.blocks, *wording.chosen(heading, examples))
    return replace(reply, blocks=blocks, choices=(*reply.choices, *rows))


def topics(search: Search) -> Reply:
    """Return what was spoken about at each event, each topic with a way to its passages."""
    every = search.overview.topics
    labelled = [(topic.label, topic.passages[0]) for topic in every]
    told = [
        (event.name, labels)
        for event in search.corpus.events
        if (labels := [topic.label for topic in every if topic.event == event])
    ]
    reply = record.topics(told, several=search.corpus.several)
    listed = Previous("", topics=tuple(passage.id for _, passage in labelled))
    return replace(reply, choices=list_choices(ViewKind.TOPIC, labelled), previous=listed)


def speakers(search: Search, events: Sequence[Event] = ()) -> Reply:
    """Return who was there, at some events if any are given, each with a way to their words."""
    spoken = search.lookup.first_of_speakers.items()
    there = {voice.name for p in search.corpus.passages if p.event in events for voice in p.voices}
    rows = list_choices(
        ViewKind.SPEAKER, [each for each in spoken if not events or each[0] in there]
    )
    return replace(record.speakers(search.corpus, events), choices=rows)
