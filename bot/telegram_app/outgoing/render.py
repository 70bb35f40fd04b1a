"""Replies as Telegram messages: HTML within Telegram's limits, and the buttons below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, User
from telegram.helpers import create_deep_linked_url

from bot.chat.actions import WELCOME, Choice, Find, Link, Share, View
from bot.chat.reply import Block, BlockStyle, Reply, Span

LONGEST_MESSAGE = 4096  # UTF-16 code units, after the entities are parsed
SHORT_MESSAGE = 1500  # … and as much of it as is shown unasked
LONG_QUOTE = 500  # … beyond which a quote is folded until it is tapped
_MAX_ROWS = 30  # Telegram takes 100 buttons, and no row has more than three
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def to_html(reply: Reply) -> list[str]:
    """Return a reply as the texts of one or more messages, each within Telegram's limit."""
    messages, length = [""], 0
    for block in _without_choices(reply):
        for piece in _pieces(block):
            gap = "" if not messages[-1] else "\n" if piece.follows else "\n\n"
            size = len(gap) + _length(piece)
            if length + size > LONGEST_MESSAGE:
                messages.append("")
                gap, length, size = "", 0, _length(piece)
            messages[-1] += gap + _html(piece)
            length += size
    return messages


def brief(reply: Reply) -> Reply:
    """Return a reply without those whole passages, the last first, that make it long."""
    blocks = list(reply.blocks)
    for block in reversed(reply.blocks):
        if block.style is BlockStyle.WHOLE and sum(map(_length, blocks)) > SHORT_MESSAGE:
            blocks.remove(block)
    return replace(reply, blocks=tuple(blocks))


def keyboard(reply: Reply, me: User) -> InlineKeyboardMarkup | None:
    """Return a button for each choice that a reply offers; `me` is the bot."""
    rows = reply.choices[:_MAX_ROWS]
    return InlineKeyboardMarkup([[_button(c, me) for c in row] for row in rows]) if rows else None


def deep_link(passage: str, me: User) -> str:
    """Return the address that opens the passage with an id."""
    return create_deep_linked_url(me.username or "", passage)


def _button(choice: Choice, me: User) -> InlineKeyboardButton:
    match choice.action:
        case View() as view:
            return InlineKeyboardButton(choice.label, callback_data=view.code())
        case Share(passage) if me.supports_inline_queries:
            return InlineKeyboardButton(choice.label, switch_inline_query=passage)
        case Share(passage):
            link = quote(deep_link(passage, me), safe="")
            return InlineKeyboardButton(choice.label, url=f"https://t.me/share/url?url={link}")
        case Link(passage):
            copied = CopyTextButton(deep_link(passage, me))
            return InlineKeyboardButton(choice.label, copy_text=copied)
        case Find() if me.supports_inline_queries:
            return InlineKeyboardButton(choice.label, switch_inline_query_current_chat="")
        case Find():
            return InlineKeyboardButton(choice.label, url=deep_link(WELCOME, me))


def _without_choices(reply: Reply) -> Iterator[Block]:
    """Yield the blocks of a reply but for those that stand on its buttons as well."""
    shown = len(reply.choices) <= _MAX_ROWS
    for block in reply.blocks:
        if not (reply.choices and shown and block.style is BlockStyle.CHOICE):
            yield block


def _html(block: Block) -> str:
    text = "".join(map(_span, block.spans))
    number = f"<b>{block.number}.</b>" if block.number else ""
    above = f"{number}\n" if number else ""
    match block.style:
        case BlockStyle.VERBATIM if _length(block) <= LONG_QUOTE:
            return f"{above}<blockquote>{text}</blockquote>"
        case BlockStyle.VERBATIM | BlockStyle.WHOLE:
            return f"{above}<blockquote expandable>{text}</blockquote>"
        case BlockStyle.ITEM | BlockStyle.CHOICE:
            return f"• {text}"
        case BlockStyle.PLAIN:
            return f"{number} {text}" if number else text


def _span(span: Span) -> str:
    text = escape(_UNSENDABLE.sub("", span.text), quote=False)
    if span.url:
        text = f'<a href="{escape(span.url)}">{text}</a>'
    if span.bold:
        text = f"<b>{text}</b>"
    return f"<i>{text}</i>" if span.italic else text


def _length(block: Block) -> int:
    mark = 2 if block.style in {BlockStyle.ITEM, BlockStyle.CHOICE} else 0
    mark += len(f"{block.number}. ") if block.number else 0
    return mark + sum(_utf16_length(span.text) for span in block.spans)


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _pieces(block: Block) -> Iterator[Block]:
    """Yield a block, divided between words where it would not fit into one message.

    A number stands before the first piece alone.
    """
    while _length(block) > LONGEST_MESSAGE:
        room = LONGEST_MESSAGE - _length(block._replace(spans=()))
        fitting, rest = _parted(block.spans, room)
        yield block._replace(spans=fitting)
        block = block._replace(spans=rest, number=0)
    yield block


def _parted(spans: Sequence[Span], room: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what of some spans fits into so many UTF-16 code units, and the rest."""
    for number, span in enumerate(spans):
        if (size := _utf16_length(span.text)) > room:
            end = _end_of_fitting(span.text, room)
            head, tail = span.text[:end], span.text[end:].lstrip()
            first = (*spans[:number], span._replace(text=head))
            return first, (span._replace(text=tail), *spans[number + 1 :])
        room -= size
    return tuple(spans), ()


def _end_of_fitting(text: str, room: int) -> int:
    """Return where to cut a text so that its start fits, best after a word."""
    end = room // 2 if any(character > "\uffff" for character in text[:room]) else room
    space = text.rfind(" ", 1, end)
    return space if space > 0 else end
