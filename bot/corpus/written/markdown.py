"""Reads a written source: Markdown whose blockquotes are quotes, with their attributions.

Everything in the file is taken or reported; nothing is passed over in silence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from bot.amounts import count
from bot.corpus.event_notes import event_source
from bot.corpus.model import Draft, Event, Kind, Person
from bot.corpus.plain_text import one_line
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.label_words import is_voice
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.delimited import matches as is_table
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import transcript
from bot.corpus.transcripts.text.evidence import Verdict, is_transcript_title, judge
from bot.corpus.transcripts.text.first_names import in_full
from bot.corpus.transcripts.text.heading import UNNAMED, Above, below_title, tell_notes
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.names import is_known, looks_like_one
from bot.corpus.transcripts.text.program_lines import without_program_lines
from bot.corpus.transcripts.text.questions import with_colons
from bot.corpus.transcripts.text.script import Script, Speech, read_script, utterances_of
from bot.corpus.transcripts.text.sections import tell_ended
from bot.corpus.transcripts.text.unsaid import tell_unsaid
from bot.corpus.transcripts.utterance import moved
from bot.corpus.written.blocks import (
    COMMENT,
    MarkdownBlock,
    blocks,
    refuse,
    split_attribution,
    with_lists_joined,
)
from bot.corpus.written.front_matter import FrontMatter, read_front_matter, unclosed_at
from bot.corpus.written.lines import transcript_lines, with_named_headings

_PARSER = MarkdownIt("commonmark").use(front_matter_plugin)
_HINTS = re.compile(r"^\s*asked as:(?P<hints>.*)$", re.DOTALL | re.IGNORECASE)
_ASIDE = re.compile(r"[\[(<]([^\[\]()<>]+)[\])>]:?\s")
_NOTES = 80  # words above the first name that are no talk, however short that is
_DOUBT = (
    "this looks like a transcript: {number} with a name of `people`; as notes they would be "
    "nobody's words. Write `transcript: true` into the front matter if these are their words as "
    "they were said, else `transcript: false`"
)


def read_markdown(text: str, event: Event, findings: Findings) -> Content:
    """Return the source and what it holds, in order; what is wrong goes to `findings`.

    A file that is the transcript of what was said gives that instead of passages. It needs no front
    matter: where it has none of a source, the source is the event.
    """
    if line := unclosed_at(text):
        findings.error(line, "the front matter ends with a line of three dashes, ---; write it")
        return Content(findings.path.name, None)
    tokens = _PARSER.parse(text)
    front = read_front_matter(tokens, findings.path)
    if front.transcript is not False and (table := _table(text, tokens, findings.path)):
        front.tell_of_transcript(findings)
        said = transcript(table, event, findings) or Content(table.name, None)
        return replace(said, source=front.source or said.source)
    notes, lines = _lines(tokens, front, event)
    script = read_script(lines, event)
    verdict = _verdict(script, front, tokens, event)
    if verdict is Verdict.TRANSCRIPT:
        front.tell_of_transcript(findings)
        tell_notes(notes, findings)
        tell_unsaid(script.unsaid, findings)
        tell_ended(script.ended, findings)
        script = read_script(with_colons(lines), event)
        if front.speaker and any(_names_another(line, front.speaker, event) for line in lines):
            front = replace(front, speaker=None)
        return _transcript(tokens, script, front, event, findings)
    front.tell(findings)
    if verdict is Verdict.DOUBTFUL:
        many = count(script.known, "paragraph") + (" begins" if script.known == 1 else " begin")
        findings.error(script.spoken[0].line, _DOUBT.format(number=many))
    drafts = _written(tokens, event, findings)
    return Content(findings.path.name, front.source, written=tuple(drafts))


def _table(text: str, tokens: list[Token], path: Path) -> Document | None:
    """Return the table of what was said that is all of a file below its front matter, or None."""
    held = [block for block in blocks(tokens) if block.type != "front_matter"]
    if [block.type for block in held] != ["paragraph"]:
        return None
    above, lines = held[0].line - 1, text.split("\n")
    table = Document("\n" * above + "\n".join(lines[above:]), path.name)
    return table if is_table(table) else None


def _lines(tokens: list[Token], front: FrontMatter, event: Event) -> Above:
    """Return the lines of the file as a transcript's, and those above that, notes on it."""
    certain = front.transcript or is_transcript_title(front.title)
    notes, lines = below_title(without_program_lines(transcript_lines(tokens)))
    return Above(notes, with_named_headings(lines, event, certain=bool(certain)))


def _verdict(script: Script, front: FrontMatter, tokens: list[Token], event: Event) -> Verdict:
    """Return whether the file is a transcript: as its front matter says, else by what is in it."""
    if front.transcript is not None:
        return Verdict.TRANSCRIPT if front.transcript else Verdict.WRITTEN
    paragraphs = [paragraph for block in blocks(tokens) for paragraph in block.paragraphs]
    names = [split_attribution(paragraph)[1] for paragraph in paragraphs]
    attributes = any(event.person(name) for name in names if name)
    return judge(script, front.title, attributes=attributes)


def _transcript(
    tokens: list[Token], script: Script, front: FrontMatter, event: Event, findings: Findings
) -> Content:
    """Return what is said in a transcript; text before the first name is a note.

    Where nobody is named it is said by the only speaker whom the front matter gives.
    """
    for block in blocks(tokens):
        refuse(block, findings, {"fence", "html_block"})
        if (comment := COMMENT.match("".join(block.paragraphs))) and _HINTS.match(comment["words"]):
            findings.warn(block.line, "“asked as” has no effect in a transcript; take it out")
    spoken = list(script.spoken)
    last = max((one.line for one in spoken if one.label), default=0)
    begun = {one.line for one in spoken if one.label or one.second is not None} | {*script.asked}
    above = list(takewhile(lambda one: one.line not in begun, spoken)) if begun else []
    told = "\n".join(one.text for one in above)
    if _size(above) > max(_NOTES, _size(spoken) / 3):
        findings.warn(above[0].line, UNNAMED)
        above = []
    notes = sorted([*script.notes, *((one.line, one.text) for one in above)])
    for line, _ in notes:
        why = "this stands below a talk" if last and line > last else "no name above this paragraph"
        findings.warn(line, f"{why}; it is taken for a note")
    written = [Draft(Kind.NOTE, text, line) for line, text in notes]
    if not (spoken := spoken[len(above) :]):
        findings.warn(1, "no words in this file")
    if front.speaker and not script.asked and not any(one.label or one.maybe for one in spoken):
        spoken = [one._replace(label=front.speaker) for one in spoken]
    spoken = in_full(spoken, told, event, findings)
    offset = event.offset_of(findings.path.name)
    said = [moved(one, offset) for one in utterances_of(spoken, findings)]
    return Content(
        findings.path.name,
        front.source or event_source(event),
        tuple(written),
        tuple(said),
        script.topics,
        heading=tuple(_titles(tokens)),
    )


def _names_another(line: Line, speaker: str, event: Event) -> bool:
    """Tell whether a line is a name, begins with an emphasised or bracketed one, or with “>>”."""
    text = line.text.strip()
    if line.heading or text.startswith(">>"):
        return not line.heading
    strong = text[: line.strong[1]] if line.strong and not line.strong[0] else ""
    aside = _ASIDE.match(text)
    names = {name for name in (text, strong) if looks_like_one(name)} | {aside[1] if aside else ""}
    return any(is_voice(name) or is_known(name, event) for name in names - {speaker, ""})


def _size(spoken: Iterable[Speech]) -> int:
    return sum(len(one.text.split()) for one in spoken)


def _titles(tokens: list[Token]) -> Iterator[str]:
    for opened, token in pairwise(tokens):
        if opened.tag == "h1" and token.type == "inline":
            yield one_line(token.content)


def _written(tokens: list[Token], event: Event, findings: Findings) -> list[Draft]:
    drafts: list[Draft] = []
    topic: str | None = None
    for block in with_lists_joined(blocks(tokens)):
        match block.type:
            case "front_matter":
                pass
            case "heading":
                topic = " ".join(block.paragraphs) or None
            case "blockquote":
                drafts += _quote(block, event, topic, findings)
            case "paragraph":
                _add_paragraph(block, event, topic, drafts, findings)
            case "html_block" if comment := COMMENT.match(block.paragraphs[0]):
                _add_hints(comment["words"], block.line, drafts, findings)
            case _:
                refuse(block, findings, {block.type})
    _demand_passages(drafts, findings)
    return drafts


def _demand_passages(drafts: list[Draft], findings: Findings) -> None:
    if not drafts and findings.clean:
        findings.warn(1, "no passages in this file; add a quote, a report or a note")
    for draft in drafts:
        if draft.topic is None:
            findings.warn(draft.line, "no topic above this passage; add a heading `## …`")


def _attributed(name: str, line: int, event: Event, findings: Findings) -> Person | None:
    person = event.person(name)
    if person is None:
        names = ", ".join(known.name for known in event.people)
        findings.error(line, f"“{name}” is nobody in event.yaml; its people are {names}")
    return person


def _quote(
    block: MarkdownBlock, event: Event, topic: str | None, findings: Findings
) -> list[Draft]:
    """Return a blockquote as one passage; it must end in its attribution."""
    text, name = split_attribution("\n".join(block.paragraphs))
    if not text:
        findings.error(block.line, "an empty quote; write the words, then > — Name")
        return []
    if name is None:
        findings.error(block.line, "a quote must say whose words it is; end it with > — Name")
        return []
    speaker = _attributed(name, block.line, event, findings)
    return [Draft(Kind.QUOTE, text, block.line, speaker, topic)]


def _add_paragraph(
    block: MarkdownBlock, event: Event, topic: str | None, drafts: list[Draft], findings: Findings
) -> None:
    """Take a paragraph: a note, a report with its attribution, or the attribution of the last."""
    text, name = split_attribution("\n".join(block.paragraphs))
    if text:
        drafts.append(Draft(Kind.NOTE, text, block.line, None, topic))
    if name is None:
        _tell_attribution_within(text, block.line, event, findings)
        return
    if not drafts or drafts[-1].kind is not Kind.NOTE or drafts[-1].topic != topic:
        findings.error(block.line, f"“— {name}” follows nothing that it could attribute")
        return
    speaker = _attributed(name, block.line, event, findings)
    drafts[-1] = replace(drafts[-1], kind=Kind.REPORT, speaker=speaker)


def _tell_attribution_within(text: str, line: int, event: Event, findings: Findings) -> None:
    """Note that a paragraph ends with one of the people, as if they had said it."""
    before, dash, name = text.rpartition("—")
    if before.strip() and dash and event.person(name.strip()):
        findings.warn(
            line,
            f"“— {name.strip()}” is taken for words of this note; if it says whose they are, begin "
            "a line with it",
        )


def _add_hints(words: str, line: int, drafts: list[Draft], findings: Findings) -> None:
    found = _HINTS.match(words)
    if found is None:
        return
    hints = tuple(filter(None, (one_line(hint) for hint in found["hints"].split(","))))
    if not drafts:
        findings.error(line, "“asked as” follows no passage; put it below the one it is for")
    elif not hints:
        findings.error(line, "“asked as” has no words; list them with commas, or take it out")
    else:
        drafts[-1] = replace(drafts[-1], hints=drafts[-1].hints + hints)
