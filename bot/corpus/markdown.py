"""Reads a written source: Markdown whose blockquotes are quotes, with their attributions.

Everything in the file is taken or reported; nothing is passed over in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from bot.corpus.content import Content
from bot.corpus.model import Draft, Event, Kind, Person, Source
from bot.corpus.problems import Findings
from bot.corpus.records import read_record

_PARSER = MarkdownIt("commonmark").use(front_matter_plugin)
_ATTRIBUTION = re.compile(r"^(?:—|–|--)\s*(?P<name>\S.*)$")
_COMMENT = re.compile(r"^<!--(?P<words>.*)-->\s*$", re.DOTALL)
_HINTS = re.compile(r"^\s*asked as:(?P<hints>.*)$", re.DOTALL | re.IGNORECASE)
_LEFT_OUT = {
    "bullet_list": "a list",
    "ordered_list": "a list",
    "fence": "a code block",
    "code_block": "an indented (code) block",
    "hr": "a rule (---)",
    "html_block": "HTML",
}


@dataclass(frozen=True, slots=True)
class _Block:
    """A top-level piece of the file: its type, its paragraphs, the line it starts on."""

    type: str
    line: int
    paragraphs: tuple[str, ...]


def read_markdown(text: str, event: Event, findings: Findings) -> Content:
    """Return the source and its passages in order; what is wrong goes to `findings`."""
    tokens = _PARSER.parse(text)
    source = _read_source(tokens, findings)
    drafts: list[Draft] = []
    topic: str | None = None
    for block in _blocks(tokens):
        match block.type:
            case "front_matter":
                pass
            case "heading":
                topic = " ".join(block.paragraphs) or None
            case "blockquote":
                drafts += _quote(block, event, topic, findings)
            case "paragraph":
                _add_paragraph(block, event, topic, drafts, findings)
            case "html_block" if comment := _COMMENT.match(block.paragraphs[0]):
                _add_hints(comment["words"], block.line, drafts, findings)
            case _:
                what = _LEFT_OUT.get(block.type, block.type)
                findings.error(
                    block.line, f"{what} has no meaning here; write it as a paragraph or a > quote"
                )
    _demand_passages(drafts, findings)
    return Content(findings.path.name, source, written=tuple(drafts))


def _demand_passages(drafts: list[Draft], findings: Findings) -> None:
    if not drafts and findings.clean:
        findings.warn(1, "no passages in this file; add a quote, a report or a note")
    for draft in drafts:
        if draft.topic is None:
            findings.warn(draft.line, "no topic above this passage; add a heading `## …`")


def _read_source(tokens: list[Token], findings: Findings) -> Source | None:
    if tokens and tokens[0].type == "front_matter":
        return read_record(tokens[0].content, Source, findings, first_line=2)
    findings.error(
        1, "front matter is missing; start the file with --- title, publisher, date, url ---"
    )
    return None


def _blocks(tokens: list[Token]) -> Iterator[_Block]:
    """Yield the top-level blocks, each with the plain text of the paragraphs in it."""
    start, paragraphs = tokens[0] if tokens else None, list[str]()
    for token in tokens:
        if token.level == 0 and token.nesting >= 0:
            start, paragraphs = token, []
        if token.type == "inline":
            paragraphs.append(_plain(token))
        elif token.type in {"html_block", "fence", "code_block"}:
            paragraphs.append(token.content)
        if start and token.level == 0 and token.nesting <= 0:
            line = start.map[0] + 1 if start.map else 1
            yield _Block(start.type.removesuffix("_open"), line, tuple(paragraphs))


def _plain(inline: Token) -> str:
    """Return the words of a paragraph, its line ends kept, its markup dropped."""
    parts = []
    for child in inline.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
    return "".join(parts).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _split_attribution(paragraph: str) -> tuple[str, str | None]:
    """Return the text and the name in an attribution that is its last line."""
    *above, last = paragraph.split("\n")
    if found := _ATTRIBUTION.match(last):
        return _one_line("\n".join(above)), found["name"].strip()
    return _one_line(paragraph), None


def _attributed(name: str, line: int, event: Event, findings: Findings) -> Person | None:
    person = event.person(name)
    if person is None:
        names = ", ".join(known.name for known in event.people)
        findings.error(line, f"“{name}” is nobody in event.yaml; its people are {names}")
    return person


def _quote(block: _Block, event: Event, topic: str | None, findings: Findings) -> list[Draft]:
    """Return a blockquote as one passage; it must end in its attribution."""
    text, name = _split_attribution("\n".join(block.paragraphs))
    if not text:
        findings.error(block.line, "an empty quote; write the words, then > — Name")
        return []
    if name is None:
        findings.error(block.line, "a quote must say whose words it is; end it with > — Name")
        return []
    speaker = _attributed(name, block.line, event, findings)
    return [Draft(Kind.QUOTE, text, block.line, speaker, topic)]


def _add_paragraph(
    block: _Block, event: Event, topic: str | None, drafts: list[Draft], findings: Findings
) -> None:
    """Take a paragraph: a note, a report with its attribution, or the attribution of the last."""
    text, name = _split_attribution("\n".join(block.paragraphs))
    if text:
        drafts.append(Draft(Kind.NOTE, text, block.line, None, topic))
    if name is None:
        return
    if not drafts or drafts[-1].kind is not Kind.NOTE or drafts[-1].topic != topic:
        findings.error(block.line, f"“— {name}” follows nothing that it could attribute")
        return
    speaker = _attributed(name, block.line, event, findings)
    drafts[-1] = replace(drafts[-1], kind=Kind.REPORT, speaker=speaker)


def _add_hints(words: str, line: int, drafts: list[Draft], findings: Findings) -> None:
    found = _HINTS.match(words)
    if found is None:
        return
    hints = tuple(filter(None, (_one_line(hint) for hint in found["hints"].split(","))))
    if not drafts:
        findings.error(line, "“asked as” follows no passage; put it below the one it is for")
    elif not hints:
        findings.error(line, "“asked as” has no words; list them with commas, or take it out")
    else:
        drafts[-1] = replace(drafts[-1], hints=drafts[-1].hints + hints)
