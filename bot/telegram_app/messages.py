"""Replies as Telegram messages: HTML within Telegram's limits, and the buttons below it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat import wording
from bot.chat.reply import Block, Look, Reply, Span

LONGEST_MESSAGE = 4096  # UTF-16 code units, after the entities are parsed
MORE = "more:"
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def to_html(reply: Reply) -> list[str]:
    """Return a reply as the texts of one or more messages, each within Telegram's limit."""
    messages, length = [""], 0
    for block in reply.blocks:
        for piece in _pieces(block):
            gap = "" if not messages[-1] else "\n" if piece.follows else "\n\n"
            size = len(gap) + _length(piece)
            if length + size > LONGEST_MESSAGE:
                messages.append("")
                gap, length, size = "", 0, _length(piece)
            messages[-1] += gap + _html(piece)
            length += size
    return messages


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the button that asks for further passages, if there are any."""
    if reply.more is None:
        return None
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(wording.MORE_BUTTON, callback_data=f"{MORE}{reply.more}")
    )


def _html(block: Block) -> str:
    text = "".join(map(_span, block.spans))
    match block.look:
        case Look.VERBATIM:
            return f"<blockquote>{text}</blockquote>"
        case Look.WHOLE:
            return f"<blockquote expandable>{text}</blockquote>"
        case Look.ITEM:
            return f"• {text}"
        case Look.PLAIN:
            return text


def _span(span: Span) -> str:
    text = escape(_UNSENDABLE.sub("", span.text), quote=False)
    if span.url:
        text = f'<a href="{escape(span.url)}">{text}</a>'
    if span.bold:
        text = f"<b>{text}</b>"
    return f"<i>{text}</i>" if span.italic else text


def _length(block: Block) -> int:
    mark = 2 if block.look is Look.ITEM else 0
    return mark + sum(_utf16(span.text) for span in block.spans)


def _utf16(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _pieces(block: Block) -> Iterator[Block]:
    """Yield a block, divided between words where it would not fit into one message."""
    if _length(block) <= LONGEST_MESSAGE:
        yield block
        return
    for span in block.spans:
        text = span.text
        while text:
            end = _fitting(text)
            yield replace(block, spans=(replace(span, text=text[:end]),))
            text = text[end:].lstrip()


def _fitting(text: str) -> int:
    """Return where to cut a text so that its start fits into a message, best after a word."""
    room = LONGEST_MESSAGE - 2
    if _utf16(text) <= room:
        return len(text)
    end = room // 2 if any(character > "\uffff" for character in text[:room]) else room
    space = text.rfind(" ", 1, end)
    return space if space > 0 else end
