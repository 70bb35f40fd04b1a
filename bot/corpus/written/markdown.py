"""Reads a Markdown file: a written source, or the transcript of what was said."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from bot.amounts import count
from bot.corpus.event_notes import event_source
from bot.corpus.model import Draft, Event, Kind
from bot.corpus.plain_text import one_line
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.label_words import is_voice
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.delimited import holds_talk
from bot.corpus.transcripts.formats.delimited import matches as is_table
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import transcript
from bot.corpus.transcripts.text.arranging.program_lines import without_program_lines
from bot.corpus.transcripts.text.arranging.questions import with_colons
from bot.corpus.transcripts.text.evidence import Verdict, is_transcript_title, judge
from bot.corpus.transcripts.text.first_names import in_full
from bot.corpus.transcripts.text.heading import UNNAMED, Above, below_title, tell_notes
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.naming.names import is_known, looks_like_one
from bot.corpus.transcripts.text.script import Script, Speech, read_script, utterances_of
from bot.corpus.transcripts.text.turns.sections import tell_ended
from bot.corpus.transcripts.text.turns.unsaid import tell_unsaid
from bot.corpus.transcripts.utterance import moved
from bot.corpus.written.blocks import blocks, hints_in, split_attribution, tell_left_out
from bot.corpus.written.front_matter import FrontMatter, read_front_matter, unclosed_at
from bot.corpus.written.lines import transcript_lines, with_named_headings
from bot.corpus.written.passages import written_passages

_PARSER = MarkdownIt("commonmark").use(front_matter_plugin)
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
    if front.transcript is not False and (table := _table(text, tokens, front, findings.path)):
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
    drafts = written_passages(blocks(tokens), event, findings)
    return Content(findings.path.name, front.source, written=drafts)


def _table(text: str, tokens: list[Token], front: FrontMatter, path: Path) -> Document | None:
    """Return the table of what was said that is all of a file below its headings, or None.

    Below a heading it is surely one only where sentences are said, or the front matter says so.
    """
    heads = {"front_matter", "heading"}
    held = list(dropwhile(lambda block: block.type in heads, blocks(tokens)))
    if [block.type for block in held] != ["paragraph"]:
        return None
    above, lines = held[0].line - 1, text.split("\n")
    table = Document("\n" * above + "\n".join(lines[above:]), path.name)
    headed = any(token.type == "heading_open" for token in tokens) and not front.transcript
    return (
        table
        if is_table(table) and (not headed or holds_talk(table, named=front.source is not None))
        else None
    )


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
        tell_left_out(block, findings, spoken=True)
        if hints_in(block) is not None:
            findings.warn(block.line, "“asked as” has no effect in a transcript; take it out")
    spoken = list(script.spoken)
    last = max((one.line for one in spoken if one.label), default=0)
    begun = {one.line for one in spoken if one.label or one.second is not None} | {*script.asked}
    above = list(takewhile(lambda one: one.line not in begun, spoken)) if begun else []
    facts = [(run[0].line.number, "; ".join(fact.words for fact in run)) for run in script.facts]
    told = "\n".join([*(text for _, text in (*facts, *script.notes)), *(one.text for one in above)])
    if _size(above) > max(_NOTES, _size(spoken) / 3):
        findings.warn(above[0].line, UNNAMED)
        above = []
    notes = sorted([*facts, *script.notes, *((one.line, one.text) for one in above)])
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
