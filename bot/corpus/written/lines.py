"""Gives Markdown as the lines of a transcript: plain text that knows what was emphasised."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match
from bot.corpus.transcripts.text.lines import Line

_BREAKS = {"softbreak", "hardbreak"}
_WORDS = {"text", "code_inline", "text_special"}
_OPENS, _CLOSES = {"strong_open", "em_open"}, {"strong_close", "em_close"}


def transcript_lines(tokens: Sequence[Token]) -> Iterator[Line]:
    """Yield the lines of all paragraphs and headings, an empty one behind each of them."""
    lists = 0
    for opened, token in pairwise(tokens):
        first = token.map[0] + 1 if token.map else 1
        lists += token.nesting if token.type.startswith("list_item") else 0
        if token.type == "inline":
            heading = int(opened.tag[1:]) if opened.type == "heading_open" else 0
            inline = _inline(token.children or [], first, heading)
            yield from (line._replace(item=lists > 0) for line in inline)
            yield Line(first, "")
        elif token.type == "code_block":
            yield from (Line(first + n, text) for n, text in enumerate(token.content.split("\n")))


def _inline(children: Sequence[Token], number: int, heading: int) -> Iterator[Line]:
    """Yield the lines of a paragraph; an emphasised `Name:` within a line begins another."""
    text, begun, strong = "", None, None
    for child, following in zip(children, [*children[1:], None], strict=False):
        if child.type in _BREAKS:
            yield Line(number, text, strong, heading)
            number, text, begun, strong = number + 1, "", None, None
        elif child.type in _OPENS:
            label = following.content.rstrip() if following else ""
            if label.endswith((":", "：")) and text.strip("*_ "):
                yield Line(number, text, strong, heading)
                text, strong = "", None
            begun = len(text)
        elif child.type in _CLOSES:
            strong = strong or ((begun, len(text)) if begun is not None else None)
        elif child.type in _WORDS:
            text += child.content
    yield Line(number, text, strong, heading)


def with_named_headings(lines: Sequence[Line], event: Event, *, certain: bool) -> list[Line]:
    """Return the lines with a colon behind headings that are names, and behind all of their level.

    Headings are taken for names where it is certain that the file is a transcript, or where one
    comes again; else a heading is a topic, even one that is a name.
    """
    headings = {line.text for line in lines if line.heading}
    names = {text for text in headings if match(text, event).person}
    known = [line for line in lines if line.heading and line.text in names]
    again = len(names) < len(known)
    levels = {line.heading for line in known} if certain or again else set()
    return [
        line._replace(text=f"{line.text}:") if line.heading in levels and _is_bare(line) else line
        for line in lines
    ]


def _is_bare(line: Line) -> bool:
    return line.text[:1].isalpha() and not line.text.rstrip().endswith((":", "："))
