"""What is said where passages are looked at: in a list, between neighbours, for whose they are."""

from collections.abc import Iterable, Sequence

from bot.chat.actions import PER_PAGE
from bot.chat.reply import Block, Reply, Span, bold, italic, paragraph
from bot.chat.wording import NOBODYS, NOT_TOLD, RETOLD, UNIDENTIFIED
from bot.chat.wording.passage_blocks import passage, several_passages, who, whose_words, words
from bot.corpus.model import Kind, Passage
from bot.language.translation import Message, _
from bot.search.excerpts import in_full, unasked
from bot.search.index.lookup import Around

_NOTE = Message("Note")


def listed(
    passages: Sequence[Passage], title: str, offset: int, total: int, *, several: bool
) -> Reply:
    """Return passages of a list of so many, from number `offset` on, under what they are of."""
    blocks = several_passages([unasked(each) for each in passages], name_events=several)
    return Reply((paragraph(bold(title)), *blocks, *page_of(offset, total)))


def page_of(offset: int, total: int) -> tuple[Block, ...]:
    """Return which page of how many is shown."""
    page, pages = (-(-number // PER_PAGE) for number in (offset + 1, total))
    told = _("page {page} of {pages}").format(page=page, pages=pages)
    return (paragraph(italic(told)),) if pages > 1 else ()


def in_context(around: Around, topic: str) -> Reply:
    """Return a passage whole, between its neighbours: in a written source they tell no order.

    It names its event: whoever follows a link to it may know of none. A `topic` stands above.
    """
    held = around.passage
    first, *rest = passage(in_full(held), name_event=True)
    said = held.transcript is not None
    return Reply(
        (
            *([paragraph(italic(topic))] if topic else ()),
            *_beside(_("Before that:") if said else _("In the same source:"), around.before),
            paragraph(bold(_("The passage:"))),
            first._replace(follows=True),
            *rest,
            *_beside(_("After that:") if said else _("In the same source:"), around.after),
        )
    )


def _beside(heading: str, neighbour: Passage | None) -> Iterable[Block]:
    if neighbour:
        yield paragraph(italic(heading))
        yield words(unasked(neighbour))._replace(follows=True)
        if whose := whose_words(neighbour, brief=True):
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
    nobody = UNIDENTIFIED() if passage.transcript else _NOTE()
    retold = (" ", RETOLD()) if passage.kind is Kind.REPORT else ()
    return paragraph(*(spans or [Span(nobody)]), *retold)


def handed_on(held: Sequence[Passage], *, whole: bool = True) -> Reply:
    """Return passages with their event, as they are handed to somebody who has not asked.

    Of long ones that are not to be `whole` it is the beginning.
    """
    shown = map(in_full if whole else unasked, held)
    return Reply(tuple(several_passages(list(shown), name_events=True)))


def meant(passages: Sequence[Passage], *, several: bool) -> Iterable[Block]:
    """Yield whole passages whose words somebody asks about."""
    yield from several_passages(list(map(in_full, passages)), name_events=several)
    if any(passage.is_of_nobody for passage in passages):
        yield paragraph(NOT_TOLD())
