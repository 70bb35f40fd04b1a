"""Draws a conversation as it looks on a phone, from real replies: `make picture`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bot.chat.conversation import Conversation
from bot.chat.reply import Block, BlockStyle, Reply, Span, bold, paragraph
from bot.corpus.loader import load
from bot.search.search import Search
from bot.settings import read_settings

QUESTIONS = (
    "What was said about success stories?",
    "What did they say about helicopters?",
    "What was it about?",
)
_WIDTH, _BUBBLE, _PADDING, _LINE = 440, 380, 12, 19  # pixels, as everything here
_LETTER = 7.7  # the width of one on average, in the widest of the fonts
_STYLE = """\
text { font-family: 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 14px; fill: #111 }
.bold { font-weight: 600 } .italic { font-style: italic } .link { fill: #2678b6 }
.label { text-anchor: middle; fill: #fff; font-size: 13px }"""


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A part of the picture, drawn from its own upper edge on."""

    height: float
    shapes: tuple[str, ...]

    def at(self, y: float) -> str:
        return f'<g transform="translate(0 {y:g})">{"".join(self.shapes)}</g>'


def draw(conversation: Conversation, questions: Iterable[str]) -> str:
    """Return an SVG of questions and what they are replied."""
    y, parts = _PADDING * 1.0, []
    for question in questions:
        reply = conversation.reply(question)
        asked = Reply((paragraph(question),))
        for part in (_bubble(asked, mine=True), _bubble(reply), *_keyboard(reply)):
            parts.append(part.at(y))
            y += part.height
        y += _PADDING
    size = f'width="{_WIDTH}" height="{y:g}" viewBox="0 0 {_WIDTH} {y:g}"'
    ground = f'<rect width="{_WIDTH}" height="{y:g}" fill="#c6d8bd"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<style>{_STYLE}</style>\n{ground}'
    return "\n".join((head, *parts, "</svg>\n"))


def _bubble(reply: Reply, *, mine: bool = False) -> _Drawing:
    left = _WIDTH - _BUBBLE - _PADDING if mine else _PADDING
    y, shapes = 8.0, []
    for number, block in enumerate(filter(_is_drawn, _numbered(reply.blocks))):
        y += 0 if block.follows or not number else _LINE / 2
        lines = list(_wrapped(block))
        if block.style is BlockStyle.VERBATIM:
            shapes.append(_quote_bar(left, y, len(lines) * _LINE))
        indent = left + _PADDING + 10 * (block.style is BlockStyle.VERBATIM)
        for line in lines:
            y += _LINE
            shapes.append(f'<text x="{indent}" y="{y - 4:g}">{"".join(map(_tspan, line))}</text>')
    box = f'x="{left}" width="{_BUBBLE}" height="{y + 8:g}" rx="14"'
    ground = f'<rect {box} fill="{"#e3fdc9" if mine else "#fff"}"/>'
    return _Drawing(y + 8 + 6, (ground, *shapes))


def _is_drawn(block: Block) -> bool:
    """Tell whether a block is in the message: not what is set aside or stands on a button."""
    return block.style not in {BlockStyle.WHOLE, BlockStyle.CHOICE}


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, a number before a quote on a line of its own."""
    for block in blocks:
        number = bold(f"{block.number}.")
        if block.number and block.style is BlockStyle.VERBATIM:
            yield paragraph(number)
            yield block._replace(follows=True)
        elif block.number:
            yield block._replace(spans=(number, Span(" "), *block.spans))
        else:
            yield block


def _quote_bar(left: float, y: float, height: float) -> str:
    x, width = left + _PADDING, _BUBBLE - 2 * _PADDING
    box = f'x="{x}" y="{y + 1:g}" height="{height}"'
    tint = f'<rect {box} width="{width}" rx="4" fill="#e9f3fb"/>'
    return f'{tint}<rect {box} width="3" fill="#2678b6"/>'


def _keyboard(reply: Reply) -> Iterator[_Drawing]:
    for row in reply.choices:
        width = (_BUBBLE - 4 * (len(row) - 1)) / len(row)
        shapes = []
        for number, choice in enumerate(row):
            x = _PADDING + number * (width + 4)
            shapes.append(
                f'<rect x="{x:g}" width="{width:g}" height="30" rx="8" fill="#5d7b52"/>'
                f'<text class="label" x="{x + width / 2:g}" y="20">{escape(choice.label)}</text>'
            )
        yield _Drawing(34, tuple(shapes))


def _wrapped(block: Block) -> Iterator[Sequence[Span]]:
    spans = (Span("• "), *block.spans) if block.style is BlockStyle.ITEM else block.spans
    room = (_BUBBLE - 2 * _PADDING - 14) / _LETTER
    line: list[Span] = []
    for word in (Span(w, s.bold, s.italic, s.url) for s in spans for w in _words(s.text)):
        if line and sum(len(span.text) for span in line) + len(word.text.rstrip()) > room:
            yield line
            line = []
        line.append(word)
    yield line


def _words(text: str) -> list[str]:
    return [word for word in text.replace(" ", " \0").split("\0") if word]


def _tspan(span: Span) -> str:
    kinds = {"bold": span.bold, "italic": span.italic, "link": span.url}
    names = " ".join(name for name, held in kinds.items() if held)
    text = escape(span.text, quote=False)
    return f'<tspan class="{names}">{text}</tspan>' if names else text


if __name__ == "__main__":
    sys.stdout.write(draw(Conversation(Search(load(read_settings().corpus_dir))), QUESTIONS))
