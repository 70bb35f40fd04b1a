"""What is on record: events, people, topics, sources; what to ask of it; and what the bot is."""

from collections import Counter
from collections.abc import Sequence

from bot.chat.reply import QUOTED, Block, Reply, Span, bold, choice, filled, item, paragraph
from bot.chat.wording import NOT_ON_RECORD, shortened
from bot.chat.wording.languages import ask_in_another, held_in_another
from bot.chat.wording.lists import joined
from bot.chat.wording.passage_blocks import who
from bot.corpus.attribution import attributions
from bot.corpus.model import Corpus, Event, Kind, Source
from bot.corpus.parts import part_at
from bot.language.dates import day
from bot.language.translation import _, ngettext, speaking
from bot.search.analysis.unspaced import count_words

_EXAMPLE, _OFFERED = 60, 130  # letters of an example in a description, and of all together


def introduction_to_group(corpus: Corpus, examples: Sequence[str]) -> Reply:
    """Return what the bot says of itself to a group that it was added to."""
    told = _("I answer questions about {events} with what was really said.")
    offered = [item(f"/ask {question}") for question in examples]
    return Reply(
        (
            of_events(told, corpus),
            paragraph(_("Ask me with /ask, or reply to a message of mine."), follows=True),
            *ask_in_another(corpus),
            *([paragraph(_("For example:")), *offered] if examples else ()),
        )
    )


def start(corpus: Corpus) -> Reply:
    """Return what the bot is, in three lines."""
    told = _("Ask me about {events} in your own words.")
    return Reply(
        (
            of_events(told, corpus),
            paragraph(_("I answer with what was said, and who said it."), follows=True),
            paragraph(_("I only quote: if it is not on record, I say so."), follows=True),
            *ask_in_another(corpus),
        )
    )


def of_events(told: str, corpus: Corpus) -> Block:
    """Return what is told of `{events}`, with what the events are called in bold."""
    return paragraph(*filled(told, events=bold(names(corpus))))


def names(corpus: Corpus) -> str:
    """Return what the events are called."""
    return joined([event.name for event in corpus.events])


def events(corpus: Corpus, year: int = 0) -> Reply:
    """Return which events are on record, those of a year if any was then; the latest first."""
    of_year = [event for event in corpus.events if event.date.year == year]
    latest = sorted(of_year or corpus.events, key=lambda event: event.date, reverse=True)
    number = len(latest)
    told = ngettext(
        "{number} event on record:", "{number} events on record, the latest first:", number
    )
    none = f"{NOT_ON_RECORD()} " if year and not of_year else ""
    return Reply((paragraph(none, told.format(number=number)), *map(_event, latest)))


def _event(event: Event) -> Block:
    return item(
        Span(event.name, bold=True, url=event.address), f", {day(event.date)}{_hosted(event)}"
    )


def what_was_said(code: str, topic: str) -> str:
    """Return a question to offer on a topic, in the language with a code: that of the record."""
    with speaking(code):
        return _("What was said about “{topic}”?").format(topic=topic)


def what_somebody_said(code: str, name: str, topic: str | None = None) -> str:
    """Return a question to offer for what somebody said, perhaps on a topic."""
    with speaking(code):
        if topic is None:
            return _("What did {name} say?").format(name=name)
        return _("What did {name} say about “{topic}”?").format(name=name, topic=topic)


def speakers(corpus: Corpus, events: Sequence[Event]) -> Reply:
    """Return who was there, at some events or all, with how much of theirs is on record.

    Whoever has most words there is the first.
    """
    blocks: list[Block] = []
    counts = Counter[tuple[str, str]]()
    for passage in corpus.passages:
        for voice in passage.voices:
            counts[passage.event.slug, voice.name] += count_words(passage.text)
    others = corpus.unlisted
    for captions in attributions(corpus):
        event = captions.event
        if events and event not in events:
            continue
        blocks.append(paragraph(*filled(_("At {event}:"), event=bold(event.name))))
        heard = (other for other in others if counts[event.slug, other.name])
        spoken = {person: counts[event.slug, person.name] for person in (*event.people, *heard)}
        for person, number in sorted(spoken.items(), key=lambda each: -each[1]):
            held = ngettext("{number} word", "{number} words", number).format(number=number)
            part = part_at(event, person)
            whose = [*who(person), *([Span(f" ({part})")] if part else [])]
            told = held if number else captions.silence(person)
            blocks.append(item(*filled(_("{label}: {told}"), label=whose, told=told)))
    return Reply(tuple(blocks))


def topics(told: Sequence[tuple[str, Sequence[str]]], *, several: bool) -> Reply:
    """Return what was spoken about at events: what each is called, and the labels of its topics.

    Where there are `several` on record, each is named.
    """
    if not told:
        return Reply((paragraph(_("The record has no topics; ask in your own words.")),))
    blocks: list[Block] = []
    for event, labels in told:
        heading = filled(_("At {event}:"), event=bold(event)) if several else (_("On record:"),)
        blocks += [paragraph(*heading), *map(choice, labels)]
    return Reply(tuple(blocks))


def about(corpus: Corpus) -> Reply:
    """Return what the record is of, how large it is, and where it comes from."""
    blocks: list[Block] = []
    held = corpus.by_event()
    for event in corpus.events:
        own = held[event.slug]
        counts = Counter(passage.kind for passage in own)
        sizes = joined([_count(kind, counts[kind]) for kind in Kind if counts[kind]])
        blocks.append(paragraph(bold(event.title), f", {day(event.date)}{_hosted(event)}."))
        blocks.append(paragraph(_("On record: {sizes}.").format(sizes=sizes), follows=True))
        sources = {passage.source.title: passage.source for passage in own}
        blocks += [paragraph(_("Sources:")), *(_source(source) for source in sources.values())]
    told = _("I rank passages by their words and quote them. I write no answers of my own.")
    return Reply((*blocks, paragraph(told), *held_in_another(corpus)))


def _count(kind: Kind, number: int) -> str:
    match kind:
        case Kind.QUOTE:
            told = ngettext("{number} quote", "{number} quotes", number)
        case Kind.REPORT:
            told = ngettext("{number} report", "{number} reports", number)
        case Kind.NOTE:
            told = ngettext("{number} note", "{number} notes", number)
    return told.format(number=number)


def _hosted(event: Event) -> str:
    return ", " + _("hosted by {host}").format(host=event.host) if event.host else ""


def _source(source: Source) -> Block:
    dated = f", {day(source.date)}" if source.date else ""
    return item(Span(source.title, url=source.url), f" ({source.publisher}{dated})")


def description(corpus: Corpus, examples: Sequence[str]) -> str:
    """Return what the bot is, for whoever opens it for the first time: at most 512 letters."""
    told = _(
        "Ask about {events} in your own words. You get what was really said, who said it and where "
        "it is written. I only quote: what is not on record, I say so."
    ).format(events=shortened(names(corpus), 200))
    offered = "".join(f"\n{QUOTED(words=each)}" for each in examples if len(each) < _EXAMPLE)
    return f"{told}\n{offered}" if 0 < len(offered) <= _OFFERED else told


def short_description(corpus: Corpus) -> str:
    """Return what the bot is, for its profile: at most 120 letters."""
    shown = shortened(names(corpus), 70)
    # Translators: at most 50 letters beside the names
    return _("What was really said at {events}, in quotes.").format(events=shown)
