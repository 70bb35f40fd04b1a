"""Transcripts that are text: names, with times beside or above them or with none."""

import re
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.text.arranging.chapters import without_chapters
from bot.corpus.transcripts.text.arranging.numbered_lines import (
    without_line_numbers,
    without_page_ends,
)
from bot.corpus.transcripts.text.arranging.text_lines import text_lines, with_names_told
from bot.corpus.transcripts.text.evidence import Verdict, is_transcript_title, judge
from bot.corpus.transcripts.text.first_names import in_full
from bot.corpus.transcripts.text.heading import (
    below_title,
    tell_notes,
    without_heading,
)
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.script import read_script, utterances_of
from bot.corpus.transcripts.text.turns.sections import tell_ended
from bot.corpus.transcripts.text.turns.unsaid import tell_asked, tell_unsaid
from bot.language.reader import captions

_SEVERAL = 2  # headings of a summary
_ZOOM = re.compile(r"\s*\[[^\[\]]+\]\s+\d{1,2}:\d{2}:\d{2}\s*")
_UNSURE = (
    "not read: nothing tells that it is a transcript, neither names before a colon nor times of a "
    "recording. Write “Name:” before what somebody says; or make it a source that ends in .md"
)
_SUMMARY = (
    "not read: a summary or minutes, not the words that were said. Make it a source that ends in "
    ".md, or take it out; if it is a transcript, say so in its name"
)
_HEADS_SUMMARY = captions().summary_line.fullmatch
_KEYS = captions().heading_keys.match


def read(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in a text, None where it is no transcript."""
    text = document.text.replace("\f", "\n")
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return read_lines(lines, document.name, event, findings)


def read_lines(
    lines: Sequence[Line], name: str, event: Event, findings: Findings
) -> Content | None:
    """Return what is said in the lines of a file of a name, None where it is no transcript."""
    notes = below_title(without_page_ends(without_line_numbers(lines), event))
    chapters = without_chapters(text_lines(notes.lines, event), name, event, findings)
    arranged = chapters.lines
    script = read_script(arranged, event)
    if judge(script, name) is Verdict.WRITTEN:
        arranged = with_names_told(arranged, event)
        script = read_script(arranged, event)
    timed = script.timed or script.times
    if not timed and not is_transcript_title(name) and _is_summary(arranged):
        findings.warn(1, _SUMMARY)
        return None
    if judge(script, name) is Verdict.WRITTEN:
        findings.warn(1, _UNSURE)
        return None
    tell_unsaid(script.unsaid, findings)
    tell_asked(script.asked, findings)
    tell_ended(script.ended, findings)
    heading, spoken = without_heading(script, arranged, findings)
    facts = [fact.words for run in script.facts for fact in run]
    links = [text for number, text in script.notes if number < script.spoken[0].line]
    told = (*facts, *links, *heading)
    tell_notes(notes.told, findings)
    for run in script.facts:
        doubtful = [fact.words for fact in run if not _KEYS(fact.words)]
        tell_notes(doubtful, findings, run[0].line.number)
    spoken = in_full(spoken, "\n".join((*notes.told, *told)), event, findings)
    clock = any(_ZOOM.fullmatch(line.text) for line in arranged)
    said = utterances_of(spoken, findings, by_clock=clock)
    topics = (*chapters.titles, *script.topics)
    return Content(name, said=said, topics=topics, heading=told or notes.told)


def _is_summary(lines: Sequence[Line]) -> bool:
    """Tell whether lines are headed as the parts of a summary are, several of them."""
    heads = {line.text.strip() for line in lines if _HEADS_SUMMARY(line.text.strip())}
    return len(heads) >= _SEVERAL
