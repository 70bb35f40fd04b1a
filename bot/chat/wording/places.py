"""Where a passage stands, and when it was said."""

from collections.abc import Iterable, Sequence

from bot.amounts import clock
from bot.chat.reply import Block, Span, bold, filled, paragraph
from bot.chat.wording.lists import names_of
from bot.corpus.model import Passage
from bot.language.dates import day
from bot.language.translation import _
from bot.search.answer import Found


def whence(shown: Sequence[Found], *, name_events: bool) -> list[Block]:
    """Return where and when what was shown stands or was said, each such place once.

    They are numbered as the excerpts are if each has its own.
    """
    once = list(dict.fromkeys(_whence(found, name_event=name_events) for found in shown))
    numbered = len(once) == len(shown) > 1
    return [
        block._replace(number=number if numbered else 0, follows=number > 1)
        for number, block in enumerate(once, 1)
    ]


def _whence(found: Found, *, name_event: bool) -> Block:
    passage = found.passage
    event = _event(passage) if name_event else ()
    return paragraph(*_named(passage, [*event, *where(passage), *when(found)]))


def _named(passage: Passage, told: Sequence[Span]) -> Iterable[Span]:
    """Return what is told of a passage, after the names of those whose words it is."""
    if not passage.voices:
        return told
    names = bold(names_of(passage.voices))
    # Translators: what something is called, and what is told of it
    return filled(_("{label}: {told}"), label=names, told=told)


def _event(passage: Passage) -> Iterable[Span]:
    return (Span(passage.event.name), Span(", ")) if tells_event(passage) else ()


def tells_event(passage: Passage) -> bool:
    """Tell whether the event of a passage is called otherwise than who published its source."""
    return passage.source.publisher not in {passage.event.name, passage.event.title}


def where(passage: Passage) -> Iterable[Span]:
    """Yield who published the source of a passage, and when."""
    source = passage.source
    yield Span(source.publisher, url=source.url)
    if source.date:
        yield Span(f", {day(source.date)}")


def when(found: Found) -> Iterable[Span]:
    """Yield the time of a recorded excerpt, linked to the recording a little before it."""
    passage = found.passage
    second = passage.second_at(found.start)
    if second is not None:
        recorded = passage.recording is not None
        time = Span(clock(second), url=passage.link_at(found.start) if recorded else None)
        # Translators: a time in a recording, such as 12:40 or 1:02:40; so in the following
        told = _("at {time}")
        if passage.event.timecodes == "approximate":
            told = _("about {time}")
        yield Span(", ")
        yield from filled(told, time=time)
