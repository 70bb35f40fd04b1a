"""What is on record: events, people, topics and sources, and the bot's own introduction."""

from collections import Counter
from collections.abc import Sequence
from textwrap import shorten

from bot.chat.reply import Block, Reply, Span, bold, item, paragraph
from bot.chat.wording import chosen, joined
from bot.chat.wording.passages import who
from bot.corpus.attribution import attributions
from bot.corpus.event_notes import count
from bot.corpus.model import Corpus, Event, Kind, Source
from bot.language.dates import day

_EXAMPLE, _OFFERED = 60, 130  # letters of an example in a description, and of all together


def introduction_to_group(corpus: Corpus, examples: Sequence[str] = ()) -> Reply:
    """Return what the bot says of itself to a group that it was added to."""
    names = joined([event.name for event in corpus.events])
    return Reply(
        (
            paragraph("I answer questions about ", bold(names), " with what was really said."),
            paragraph("Ask me with /ask, or reply to a message of mine.", follows=True),
            *([paragraph("For example:"), *map(_asked, examples)] if examples else ()),
        )
    )


def start(corpus: Corpus) -> Reply:
    """Return what the bot is, in three lines."""
    names = joined([event.name for event in corpus.events])
    return Reply(
        (
            paragraph("Ask me about ", bold(names), " in your own words."),
            paragraph("I answer with what was said, and who said it.", follows=True),
            paragraph("I only quote: if it is not on record, I say so.", follows=True),
        )
    )


def _asked(question: str) -> Block:
    return item(f"/ask {question}")


def events(corpus: Corpus) -> Reply:
    """Return which events are on record, the latest first."""
    latest = sorted(corpus.events, key=lambda event: event.date, reverse=True)
    return Reply((paragraph("On record:"), *map(_event, latest)))


def _event(event: Event) -> Block:
    return item(
        Span(event.name, bold=True, url=event.address), f", {day(event.date)}{_hosted(event)}"
    )


def speakers(corpus: Corpus) -> Reply:
    """Return who was there, with how much of theirs is on record."""
    blocks: list[Block] = []
    counts = Counter((p.event.slug, who.name) for p in corpus.passages for who in p.voices)
    for captions in attributions(corpus.events, corpus.passages):
        event = captions.event
        blocks.append(paragraph("At ", bold(event.name), ":"))
        for person in event.people:
            number = counts[event.slug, person.name]
            held = count(number, "passage") if number else captions.silence
            part = f" ({person.part})" if person.part else ""
            blocks.append(item(*who(person), f"{part}: {held}"))
    return Reply(tuple(blocks))


def topics(labels: Sequence[str]) -> Reply:
    """Return what was spoken about."""
    if not labels:
        return Reply((paragraph("The record has no topics; ask in your own words."),))
    return Reply(chosen("On record:", labels))


def about(corpus: Corpus) -> Reply:
    """Return what the record is of, how large it is, and where it comes from."""
    blocks: list[Block] = []
    for event in corpus.events:
        own = [passage for passage in corpus.passages if passage.event.slug == event.slug]
        counts = Counter(passage.kind for passage in own)
        sizes = joined([count(counts[kind], kind.value) for kind in Kind if counts[kind]])
        blocks.append(paragraph(bold(event.title), f", {day(event.date)}{_hosted(event)}."))
        blocks.append(paragraph(f"On record: {sizes}.", follows=True))
        sources = {passage.source.title: passage.source for passage in own}
        blocks += [paragraph("Sources:"), *(_source(source) for source in sources.values())]
    blocks.append(
        paragraph("I rank passages by their words and quote them. I write no answers of my own.")
    )
    return Reply(tuple(blocks))


def _hosted(event: Event) -> str:
    return f", hosted by {event.host}" if event.host else ""


def _source(source: Source) -> Block:
    dated = f", {day(source.date)}" if source.date else ""
    return item(Span(source.title, url=source.url), f" ({source.publisher}{dated})")


def description(corpus: Corpus, examples: Sequence[str] = ()) -> str:
    """Return what the bot is, for whoever opens it for the first time: at most 512 letters."""
    names = shorten(joined([event.name for event in corpus.events]), 200, placeholder="…")
    told = (
        f"Ask about {names} in your own words. You get what was really said, who said it and where "
        "it is written. I only quote: what is not on record, I say so."
    )
    offered = "".join(f"\n“{example}”" for example in examples if len(example) < _EXAMPLE)[
        :_OFFERED
    ]
    return f"{told}\n{offered}" if offered.endswith("”") else told


def short_description(corpus: Corpus) -> str:
    """Return what the bot is, for its profile."""
    names = shorten(joined([event.name for event in corpus.events]), 70, placeholder="…")
    return f"What was really said at {names}, in quotes."
