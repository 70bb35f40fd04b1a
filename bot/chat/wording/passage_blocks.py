"""A passage as blocks: its words, whose they are, and where they stand."""

from collections.abc import Container, Iterable, Iterator, Sequence

from bot.chat.reply import Block, Span, bold, italic, paragraph, verbatim, whole
from bot.chat.wording import NOTE, RETOLD, UNIDENTIFIED, shortened
from bot.chat.wording.asked_before import asked_before
from bot.chat.wording.lists import names_of
from bot.chat.wording.places import tells_event, when, where
from bot.corpus.model import Kind, Passage, Person
from bot.language.translation import _
from bot.search.answer import Found
from bot.search.excerpts import ELISION, in_full


def several_passages(
    shown: Sequence[Found], *, name_events: bool, name_topics: bool = False
) -> Iterator[Block]:
    """Yield passages, numbered where there are several; in what capacity somebody spoke once.

    With `name_topics` each stands under what it is about, where the record tells.
    """
    known = set[str]()
    for number, found in enumerate(shown, 1):
        first, *rest = passage(found, name_event=name_events, known=known)
        above = [*_above(found, name_topic=name_topics)]
        yield from above
        yield first._replace(number=number if len(shown) > 1 else 0, follows=bool(above))
        yield from rest
        known.update(person.name for person in found.passage.voices)


def passage(found: Found, *, name_event: bool = False, known: Container[str] = ()) -> list[Block]:
    """Return a passage as blocks: the words, whose they are, and where they stand.

    Of a long one the excerpt is shown, and the whole of it set aside. Of people who are `known`
    it is not told in what capacity they spoke.
    """
    held = found.passage
    named = name_event and tells_event(held)
    event = (Span(_("At {event}").format(event=held.event.name)), Span(", ")) if named else ()
    blocks = [words(found)]
    if whose := whose_words(held, brief=bool(held.speaker and held.speaker.name in known)):
        blocks.append(whose)
    if found.reply and not found.excerpt.endswith(ELISION):  # else the question itself is left out
        blocks.append(_reply(found.reply))
    blocks.append(paragraph(*event, *where(held), *when(found), follows=True))
    if held.text not in found.excerpt:
        blocks.append(whole(in_full(held).excerpt))
    return blocks


def words(found: Found) -> Block:
    """Return the words of a passage as they are set for its kind."""
    marked = _marked(found.excerpt, found.highlights)
    match found.passage.kind:
        case Kind.QUOTE:
            return verbatim(*marked)
        case Kind.REPORT:
            source = found.passage.source
            retold = _("Retold by {name}:").format(name=source.author or source.publisher)
            return paragraph(italic(retold), " ", *marked)
        case Kind.NOTE:
            return paragraph(bold(_written(found.passage) or NOTE()), " ", *marked)


def whose_words(passage: Passage, *, brief: bool) -> Block | None:
    """Return whose words they are; `brief` leaves out in what capacity."""
    if person := passage.speaker:
        named = [bold(person.name)] if brief else who(person)
        return paragraph("— ", *named, follows=True)
    unidentified = passage.kind is Kind.QUOTE
    return paragraph(f"— {UNIDENTIFIED()}", follows=True) if unidentified else None


def who(person: Person) -> Iterable[Span]:
    """Yield the name of a person in bold, and in what capacity they spoke."""
    yield bold(person.name)
    if person.capacity:
        yield Span(f", {person.capacity}")


def _above(found: Found, *, name_topic: bool) -> Iterator[Block]:
    """Yield what stands above a passage in small: what it is about, and what it was asked."""
    topic = found.passage.topic if name_topic else None
    if topic:
        yield paragraph(italic(topic))
    if asked := asked_before(found):
        told = _("Asked: “{question}”").format(question=asked)
        yield paragraph(italic(told), follows=bool(topic))


def _reply(words: Passage) -> Block:
    """Return the few words with which somebody else replies to a question that is shown."""
    told = _("Reply: “{words}”").format(words=words.text)
    return paragraph(italic(told), " — ", words.speaker_name or UNIDENTIFIED(), follows=True)


def _written(note: Passage) -> str | None:
    """Return by whom a note is written where that is one of an event's people."""
    names = names_of(note.authors)
    return _("Written by {names}:").format(names=names) if names else None


def _marked(text: str, highlights: Iterable[tuple[int, int]]) -> Iterable[Span]:
    last = 0
    for start, end in highlights:
        yield Span(text[last:start])
        yield bold(text[start:end])
        last = end
    yield Span(text[last:])


def title(passage: Passage) -> str:
    """Return whose words a passage is, or what kind it is of, in a list."""
    who = passage.speaker_name or UNIDENTIFIED()
    match passage.kind:
        case Kind.QUOTE:
            return who
        case Kind.REPORT:
            return f"{who} {RETOLD()}"
        case Kind.NOTE:
            written = _written(passage) or NOTE()
            return f"{written} {passage.topic or passage.source.title}"


def first_words(found: Found) -> str:
    """Return how a passage starts, in a list."""
    return shortened(found.excerpt, 120, " …")
