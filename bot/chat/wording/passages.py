"""How a passage is set: its words, whose they are, and where they stand."""

from collections.abc import Container, Iterable, Iterator, Sequence

from bot.chat.actions import PER_PAGE
from bot.chat.excerpts import in_full, unasked
from bot.chat.reply import Block, Reply, Span, bold, italic, paragraph, verbatim, whole
from bot.chat.wording import NOBODYS, NOT_TOLD, NOTE, RETOLD, UNIDENTIFIED, shortened
from bot.chat.wording.lists import joined
from bot.chat.wording.places import when, where
from bot.corpus.model import Kind, Passage, Person
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import QUESTION_MARKS, sentences
from bot.language.translation import Message, _
from bot.search.answer import Found
from bot.search.index.lookup import Around

LONGEST_QUESTION = 140  # characters of what was asked before a passage …
SHORTEST_QUESTION = 5  # … and words, from which it is worth showing
KINDS = {Kind.QUOTE: Message("Quote"), Kind.REPORT: Message("Report"), Kind.NOTE: Message("Note")}


def place(offset: int, total: int) -> tuple[Block, ...]:
    """Return which page of how many is shown."""
    page, pages = (-(-number // PER_PAGE) for number in (offset + 1, total))
    told = _("page {page} of {pages}").format(page=page, pages=pages)
    return (paragraph(italic(told)),) if pages > 1 else ()


def labelled(label: str, told: str) -> str:
    """Return what is told of something or somebody."""
    # Translators: what something is called, and what is told of it
    return _("{label}: {told}").format(label=label, told=told)


def several_passages(
    shown: Sequence[Found], *, name_events: bool, name_topics: bool = False
) -> Iterator[Block]:
    """Yield passages, numbered where there are several; in what capacity somebody spoke once.

    With `name_topics` each stands under what it is about, where the record tells.
    """
    known = set[str]()
    for number, found in enumerate(shown, 1):
        words, *rest = passage(found, name_event=name_events, known=known)
        above = [*_above(found, name_topic=name_topics)]
        yield from above
        yield words._replace(number=number if len(shown) > 1 else 0, follows=bool(above))
        yield from rest
        known.update(person.name for person in found.passage.voices)


def _above(found: Found, *, name_topic: bool) -> Iterator[Block]:
    """Yield what stands above a passage in small: what it is about, and what it was asked."""
    topic = found.passage.topic if name_topic else None
    if topic:
        yield paragraph(italic(topic))
    if asked := _asked_in(found.question):
        told = _("Asked: “{question}”").format(question=asked)
        yield paragraph(italic(told), follows=bool(topic))


def _asked_in(passage: Passage | None) -> str:
    """Return the last question in a passage, or how it ends if no mark tells of any.

    Nothing is returned where that is too short to tell what was asked.
    """
    if passage is None:
        return ""
    spans = sentences(passage.text, code_of(passage))
    told = [passage.text[start:end] for start, end in spans]
    last = next((each for each in reversed(told) if each.endswith(tuple(QUESTION_MARKS))), told[-1])
    asked = shortened(last, LONGEST_QUESTION, " …")
    return asked if len(asked.split()) >= SHORTEST_QUESTION else ""


def listed(
    passages: Sequence[Passage], title: str, offset: int, total: int, *, several: bool
) -> Reply:
    """Return passages of a list of so many, from number `offset` on, under what they are of."""
    blocks = several_passages([unasked(each) for each in passages], name_events=several)
    return Reply((paragraph(bold(title)), *blocks, *place(offset, total)))


def in_context(around: Around, topic: str = "") -> Reply:
    """Return a passage whole, between its neighbours: in a written source they tell no order.

    It names its event: whoever follows a link to it may know of none. A `topic` stands above.
    """
    held = around.passage
    words, *rest = passage(in_full(held), name_event=True)
    said = held.transcript is not None
    return Reply(
        (
            *([paragraph(italic(topic))] if topic else ()),
            *_beside(_("Before that:") if said else _("In the same source:"), around.before),
            paragraph(bold(_("The passage:"))),
            words._replace(follows=True),
            *rest,
            *_beside(_("After that:") if said else _("In the same source:"), around.after),
        )
    )


def _beside(heading: str, neighbour: Passage | None) -> Iterable[Block]:
    if neighbour:
        yield paragraph(italic(heading))
        yield _words(unasked(neighbour))._replace(follows=True)
        if whose := _whose(neighbour, brief=True):
            yield whose


def whose(passages: Sequence[Passage]) -> Reply:
    """Return who said what was shown."""
    if not any(passage.voices for passage in passages):
        return Reply((paragraph(NOT_TOLD() if passages[0].transcript else NOBODYS()),))
    lines = [_voices(passage) for passage in passages]
    if len(set(lines)) == 1:
        return Reply((lines[0],))
    numbered = enumerate(lines, 1)
    return Reply(tuple(line._replace(number=n, follows=n > 1) for n, line in numbered))


def _voices(passage: Passage) -> Block:
    spans = [span for person in passage.voices for span in (Span("; "), *who(person))][1:]
    nobody = UNIDENTIFIED() if passage.transcript else KINDS[Kind.NOTE]()
    retold = (" ", RETOLD()) if passage.kind is Kind.REPORT else ()
    return paragraph(*(spans or [Span(nobody)]), *retold)


def handed_on(held: Sequence[Passage]) -> Reply:
    """Return passages whole, with their event, as they are handed to somebody who has not asked."""
    return Reply(tuple(several_passages(list(map(in_full, held)), name_events=True)))


def meant(passages: Sequence[Passage], *, several: bool) -> Reply:
    """Return whole passages whose words somebody asks about."""
    blocks = list(several_passages(list(map(in_full, passages)), name_events=several))
    if any(passage.is_of_nobody for passage in passages):
        blocks.append(paragraph(NOT_TOLD()))
    return Reply(tuple(blocks))


def title(passage: Passage) -> str:
    """Return whose words a passage is, or what kind it is of, in a list."""
    who = passage.speaker.name if passage.speaker else UNIDENTIFIED()
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


def passage(found: Found, *, name_event: bool = False, known: Container[str] = ()) -> list[Block]:
    """Return a passage as blocks: the words, whose they are, and where they stand.

    Of a long one the excerpt is shown, and the whole of it set aside. Of people who are `known`
    it is not told in what capacity they spoke.
    """
    held = found.passage
    named = name_event and held.source.publisher not in {held.event.name, held.event.title}
    event = (Span(_("At {event}").format(event=held.event.name)), Span(", ")) if named else ()
    blocks = [_words(found)]
    if whose := _whose(held, brief=bool(held.speaker and held.speaker.name in known)):
        blocks.append(whose)
    blocks.append(paragraph(*event, *where(held), *when(found), follows=True))
    if held.text not in found.excerpt:
        blocks.append(whole(in_full(held).excerpt))
    return blocks


def _words(found: Found) -> Block:
    words = _marked(found.excerpt, found.highlights)
    match found.passage.kind:
        case Kind.QUOTE:
            return verbatim(*words)
        case Kind.REPORT:
            source = found.passage.source
            retold = _("Retold by {name}:").format(name=source.author or source.publisher)
            return paragraph(italic(retold), " ", *words)
        case Kind.NOTE:
            return paragraph(bold(_written(found.passage) or NOTE()), " ", *words)


def _written(note: Passage) -> str | None:
    """Return by whom a note is written where that is one of an event's people."""
    names = joined([author.name for author in note.authors])
    return _("Written by {names}:").format(names=names) if names else None


def _whose(passage: Passage, *, brief: bool = False) -> Block | None:
    """Return whose words they are; `brief` leaves out in what capacity."""
    if person := passage.speaker:
        named = [bold(person.name)] if brief else who(person)
        return paragraph("— ", *named, follows=True)
    unidentified = passage.kind is Kind.QUOTE
    return paragraph(f"— {UNIDENTIFIED()}", follows=True) if unidentified else None


def _marked(text: str, highlights: Iterable[tuple[int, int]]) -> Iterable[Span]:
    """Yield a text with the words that matched in bold."""
    last = 0
    for start, end in highlights:
        yield Span(text[last:start])
        yield bold(text[start:end])
        last = end
    yield Span(text[last:])


def who(person: Person) -> Iterable[Span]:
    """Yield the name of a person in bold, and in what capacity they spoke."""
    yield bold(person.name)
    if person.capacity:
        yield Span(f", {person.capacity}")
