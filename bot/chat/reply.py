"""A reply before any front end has given it a look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from string import Formatter
from typing import NamedTuple

from bot.chat.actions import Choice
from bot.chat.recent import Previous
from bot.language.translation import Message
from bot.search.answer import Answer

QUOTED = Message("“{words}”")


class Span(NamedTuple):
    """A run of text in one style; with a `url`, a link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


class BlockStyle(Enum):
    """How a block is set."""

    PLAIN = auto()
    VERBATIM = auto()  # words that were said, and only those
    WHOLE = auto()  # all of a passage of which an excerpt is shown: set aside until asked for
    ITEM = auto()  # a line of a list
    CHOICE = auto()  # … that a button bears as well


class Block(NamedTuple):
    """A paragraph of a reply; `follows` sets it close below the block before it.

    A `number` stands before it, by which buttons name what is shown.
    """

    spans: tuple[Span, ...]
    style: BlockStyle = BlockStyle.PLAIN
    follows: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: blocks from top to bottom.

    `choices` are rows of what can be chosen next; `answer` is what it shows, if it replies to a
    question. `asks` tells that it waits for a question in return. `reaction` is an emoji to put
    below the message replied to, where the front end can; with one there may be no blocks.
    `previous` is what the next message may go on from.
    """

    blocks: tuple[Block, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    answer: Answer | None = None
    asks: bool = False
    reaction: str | None = None
    previous: Previous | None = None

    @property
    def first_line(self) -> str:
        """The text of its first block."""
        return "".join(span.text for span in self.blocks[0].spans) if self.blocks else ""

    def headed(self, *above: Block) -> "Reply":
        """Return it with further blocks above its own."""
        return replace(self, blocks=(*above, *self.blocks))


def paragraph(*parts: str | Span, follows: bool = False) -> Block:
    """Return a plain block of spans and bare strings."""
    return Block(_spans(parts), BlockStyle.PLAIN, follows)


def verbatim(*parts: str | Span) -> Block:
    """Return a block of words that were said."""
    return Block(_spans(parts), BlockStyle.VERBATIM)


def whole(text: str) -> Block:
    """Return a block that holds all the words of a passage, for whoever wants them."""
    return Block((Span(text),), BlockStyle.WHOLE, follows=True)


def item(*parts: str | Span) -> Block:
    """Return a line of a list."""
    return Block(_spans(parts), BlockStyle.ITEM, follows=True)


def choice(text: str) -> Block:
    """Return a line of a list that is a choice of its reply as well."""
    return Block((Span(text),), BlockStyle.CHOICE, follows=True)


def bold(text: str) -> Span:
    """Return a bold span."""
    return Span(text, bold=True)


def italic(text: str) -> Span:
    """Return an italic span."""
    return Span(text, italic=True)


def filled(sentence: str, **parts: str | Span | Sequence[Span]) -> tuple[Span, ...]:
    """Return a sentence as spans, with those that go in the place of each {name}.

    Where a translation puts them is its own business.
    """
    spans: list[str | Span] = []
    for text, name in _parts(sentence):
        given = parts[name] if name is not None else ""
        spans += (text, *([given] if isinstance(given, str | Span) else given))
    return tuple(span for span in _spans(tuple(spans)) if span.text)


@cache
def _parts(sentence: str) -> tuple[tuple[str, str | None], ...]:
    """Return the parts of a sentence of the bot's, each with the name of what follows it."""
    return tuple((text, name) for text, name, _, _ in Formatter().parse(sentence))


def _spans(parts: tuple[str | Span, ...]) -> tuple[Span, ...]:
    return tuple([Span(part) if isinstance(part, str) else part for part in parts])


def plain(reply: Reply) -> str:
    """Return a reply as plain text: verbatim words in quotation marks, no links, no numbers."""
    lines: list[str] = []
    for block in reply.blocks:
        if block.style is BlockStyle.WHOLE:
            continue
        text = "".join(span.text for span in block.spans)
        match block.style:
            case BlockStyle.VERBATIM:
                text = QUOTED(words=text)
            case BlockStyle.ITEM | BlockStyle.CHOICE:
                text = f"• {text}"
        if lines and not block.follows:
            lines.append("")
        lines.append(text)
    return "\n".join(lines)
