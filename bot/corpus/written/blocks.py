"""The blocks of a Markdown file, each with the plain text of its paragraphs and its line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from markdown_it.token import Token

from bot.corpus.plain_text import one_line, plain
from bot.corpus.problems import Findings

_COMMENT = re.compile(r"^<!--.*-->\s*$", re.DOTALL)
_HINTS = re.compile(r"^<!--\s*asked as:(?P<hints>.*)-->\s*$", re.DOTALL | re.IGNORECASE)
_ATTRIBUTION = re.compile(r"^(?:—|–|--)\s*(?P<name>\S.*)$")
_TAGS = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|</?\w[^<>]*>", re.DOTALL)
_MOST = 100  # words of a list that is one passage with the line that leads to it
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
    items: int = 0  # which of the file's lists it is in, from 1


def hints_in(block: MarkdownBlock) -> str | None:
    """Return the words of a comment “asked as: …”, None for any other block."""
    found = _HINTS.match("".join(block.paragraphs)) if block.type == "html_block" else None
    return found["hints"] if found else None


def tell_left_out(block: MarkdownBlock, findings: Findings, *, spoken: bool) -> None:
    """Note a block that is not read, unless it is a comment; of what may be `spoken` only warn.

    Nobody says mere tags, nor what else has no words there.
    """
    text, what = "".join(block.paragraphs), _LEFT_OUT.get(block.type, block.type)
    if spoken and block.type in {"fence", "html_block"} and _TAGS.sub("", text).strip():
        findings.warn(block.line, f"{what}, left out; if somebody says it, write it as a paragraph")
    elif not spoken and not _COMMENT.match(text):
        findings.error(
            block.line, f"{what} has no meaning here; write it as a paragraph or a > quote"
        )


def blocks(tokens: list[Token]) -> Iterator[MarkdownBlock]:
    """Yield the blocks outside and within lists, each with the plain text of its paragraphs."""
    start, paragraphs = tokens[0] if tokens else None, list[str]()
    lists = many = 0
    for token in tokens:
        if "list" in token.type:
            many += lists == 0
            lists += token.nesting
            continue
        level = token.level - lists
        if level == 0 and token.nesting >= 0:
            start, paragraphs = token, []
        if token.type == "inline":
            paragraphs.append(plain(token))
        elif token.type in {"html_block", "fence", "code_block"}:
            paragraphs.append(token.content)
        if start and level == 0 and token.nesting <= 0:
            line = start.map[0] + 1 if start.map else 1
            items = many if lists else 0
            yield MarkdownBlock(start.type.removesuffix("_open"), line, tuple(paragraphs), items)


def with_lists_joined(found: Iterable[MarkdownBlock]) -> Iterator[MarkdownBlock]:
    """Yield blocks with a short list and the line that leads to it as one.

    So is a list of any length that “— Name” stands below: all of it is theirs.
    """
    groups = [list(group) for _, group in groupby(found, lambda block: block.items)]
    past: list[MarkdownBlock] = []
    for group, after in zip(groups, [*groups[1:], []], strict=False):
        led = past and past[0].type == "paragraph" and past[0].paragraphs[-1].endswith((":", "："))
        short = len("\n".join(map(_text, group)).split()) <= _MOST
        theirs = after and not split_attribution(_text(after[0]))[0]
        if group[0].items and all(map(_is_plain, group)) and ((led and short) or theirs):
            yield from () if led else past
            whole = [*past, *group] if led else group
            past = [replace(whole[0], paragraphs=("\n• ".join(map(_text, whole)),))]
            continue
        yield from (*past, *group[:-1])
        past = group[-1:]
    yield from past


def _is_plain(block: MarkdownBlock) -> bool:
    """Tell whether a block is a paragraph that attributes nothing."""
    return block.type == "paragraph" and split_attribution(_text(block))[1] is None


def _text(block: MarkdownBlock) -> str:
    return "\n".join(block.paragraphs)


def split_attribution(paragraph: str) -> tuple[str, str | None]:
    """Return the text and the name in an attribution that is its last line."""
    *above, last = paragraph.split("\n")
    if found := _ATTRIBUTION.match(last):
        return one_line("\n".join(above)), found["name"].strip()
    return one_line(paragraph), None
