"""Takes the passages out of a written source, whose blockquotes are quotes.

Everything in the file is taken or reported; nothing is passed over in silence.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.corpus.model import Draft, Event, Kind, Person
from bot.corpus.plain_text import one_line
from bot.corpus.problems import Findings
from bot.corpus.written.blocks import (
    MarkdownBlock,
    hints_in,
    split_attribution,
    tell_left_out,
    with_lists_joined,
)


def written_passages(
    found: Iterable[MarkdownBlock], event: Event, findings: Findings
) -> list[Draft]:
    """Return the passages that blocks hold, in order; what is wrong goes to `findings`."""
    drafts: list[Draft] = []
    topic: str | None = None
    for block in with_lists_joined(found):
        match block.type:
            case "front_matter":
                pass
            case "heading":
                topic = " ".join(block.paragraphs) or None
            case "blockquote":
                drafts += _quote(block, event, topic, findings)
            case "paragraph":
                _add_paragraph(block, event, topic, drafts, findings)
            case _ if (hints := hints_in(block)) is not None:
                _add_hints(hints, block.line, drafts, findings)
            case _:
                tell_left_out(block, findings, spoken=False)
    if not drafts and findings.clean:
        findings.warn(1, "no passages in this file; add a quote, a report or a note")
    for draft in drafts:
        if draft.topic is None:
            findings.warn(draft.line, "no topic above this passage; add a heading `## …`")
    return drafts


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
    hints = tuple(filter(None, map(one_line, words.split(","))))
    if not drafts:
        findings.error(line, "“asked as” follows no passage; put it below the one it is for")
    elif not hints:
        findings.error(line, "“asked as” has no words; list them with commas, or take it out")
    else:
        drafts[-1] = replace(drafts[-1], hints=drafts[-1].hints + hints)
