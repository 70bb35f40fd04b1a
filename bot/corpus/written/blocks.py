"""The blocks of a Markdown file, each with the plain text of its paragraphs and its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from bot.corpus.problems import Findings

COMMENT = re.compile(r"^<!--(?P<words>.*)-->\s*$", re.DOTALL)
_ATTRIBUTION = re.compile(r"^(?:—|–|--)\s*(?P<name>\S.*)$")
_LEFT_OUT = {
    "fence": "a code block",
    "code_block": "an indented (code) block",
    "hr": "a rule (---)",
    "html_block": "HTML",
}


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """A piece of the file: its type, its paragraphs, the line it starts on."""

    type: str
    line: int
    paragraphs: tuple[str, ...]


def refuse(block: MarkdownBlock, findings: Findings, types: set[str]) -> None:
    """Note a block of one of some types as an error, unless it is a comment."""
    if block.type in types and not COMMENT.match("".join(block.paragraphs)):
        what = _LEFT_OUT.get(block.type, block.type)
        findings.error(
            block.line, f"{what} has no meaning here; write it as a paragraph or a > quote"
        )


def blocks(tokens: list[Token]) -> Iterator[MarkdownBlock]:
    """Yield the blocks outside and within lists, each with the plain text of its paragraphs."""
    start, paragraphs = tokens[0] if tokens else None, list[str]()
    lists = 0
    for token in tokens:
        if "list" in token.type:
            lists += token.nesting
            continue
        level = token.level - lists
        if level == 0 and token.nesting >= 0:
            start, paragraphs = token, []
        if token.type == "inline":
            paragraphs.append(_plain(token))
        elif token.type in {"html_block", "fence", "code_block"}:
            paragraphs.append(token.content)
        if start and level == 0 and token.nesting <= 0:
            line = start.map[0] + 1 if start.map else 1
            yield MarkdownBlock(start.type.removesuffix("_open"), line, tuple(paragraphs))


def _plain(inline: Token) -> str:
    """Return the words of a paragraph, its line ends kept, its markup dropped."""
    parts = []
    for child in inline.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
    return "".join(parts).strip()


def one_line(text: str) -> str:
    """Return a text with its line ends and runs of spaces as single spaces."""
    return " ".join(text.split())


def split_attribution(paragraph: str) -> tuple[str, str | None]:
    """Return the text and the name in an attribution that is its last line."""
    *above, last = paragraph.split("\n")
    if found := _ATTRIBUTION.match(last):
        return one_line("\n".join(above)), found["name"].strip()
    return one_line(paragraph), None
