"""Reads what stands above the text of a Markdown file, be it that of another program."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from bot.corpus.event_file.field_types import Record
from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.model import Source
from bot.corpus.names.name_matching import is_nobody, names_in
from bot.corpus.problems import Findings
from bot.corpus.written.blocks import blocks, split_attribution

_KEY = re.compile(r"[\w ]+:")
_MADE_BY = re.compile(r"transcri\w*(?:er|[_ ]by)")  # a key that only a transcript has
_MISSING = (
    "front matter is missing; start the file with --- title, publisher, date, url ---, or, if it "
    "is the transcript of what was said, with --- transcript: true ---, a line each"
)
_NO_SOURCE = (
    "the front matter is not that of a source, so what is said here has the event as its source; "
    "in a source, {reason}"
)
_PERHAPS = (
    "if this is the transcript of what was said, write `transcript: true` into the front matter; "
    "then it needs nothing else"
)


class _Foreign(Record, extra="allow"):
    """Front matter that is not a source's, which tells little: a title perhaps."""

    title: object = ""
    transcript: bool | None = None
    speakers: object = None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a text: a source, or what keeps it from being one, with a `title` perhaps.

    `transcript` says whether the text is one, None where it is not said; `more` tells that there is
    more in it than that, `speaker` who is the only one to speak.
    """

    source: Source | None
    own: Findings
    title: str = ""
    transcript: bool | None = None
    more: bool = False
    speaker: str | None = None

    def tell(self, findings: Findings) -> None:
        """Add what is wrong with it where the text has to have a source."""
        findings.problems.extend(self.own.problems)
        if self.more and self.source is None and len(self.own.problems) > 1:
            findings.error(1, _PERHAPS)

    def tell_of_transcript(self, findings: Findings) -> None:
        """Add that it is not used, if there is anything in it, where the text is a transcript."""
        if self.source is None and self.more:
            wrong = self.own.problems[0]
            findings.warn(wrong.line, _NO_SOURCE.format(reason=wrong.reason))
        elif self.source is not None:
            findings.problems.extend(self.own.problems)


def read_front_matter(tokens: Sequence[Token], path: Path) -> FrontMatter:
    """Return what stands above the text of a file."""
    own = Findings(path)
    if not tokens or tokens[0].type != "front_matter":
        own.error(1, _MISSING)
        return FrontMatter(None, own)
    if source := read_record(tokens[0].content, Source, own, first_line=2):
        return FrontMatter(source, own, source.title, source.transcript)
    foreign = read_record(tokens[0].content, _Foreign, Findings(path))
    if foreign is None:
        return FrontMatter(None, own, more=True)
    more = bool(foreign.model_fields_set - {"transcript"} or foreign.model_extra)
    told = foreign.speakers or (foreign.model_extra or {}).get("speaker")
    names = told if isinstance(told, list) else [told]
    listed = [n for one in names for n in (names_in(one) if isinstance(one, str) else [""])]
    speaker = listed[0] if len(listed) == 1 and not is_nobody(listed[0]) else None
    written = {"publisher", "url"}.issubset(foreign.model_extra or ())
    written |= any(
        block.type == "blockquote" and split_attribution("\n".join(block.paragraphs))[1]
        for block in blocks([*tokens])
    )
    made = not written and any(map(_MADE_BY.fullmatch, foreign.model_extra or ()))
    said = True if made and foreign.transcript is None else foreign.transcript
    return FrontMatter(None, own, str(foreign.title), said, more, speaker)


def unclosed_at(text: str) -> int | None:
    """Return the line at which front matter that begins a text is to end, None where it does."""
    first, *lines = text.splitlines() or [""]
    if first.rstrip() != "---" or any(line.rstrip() == "---" for line in lines):
        return None
    past = (n for n, line in enumerate(lines, 2) if not _KEY.match(line) and not line[:1].isspace())
    return next(past, len(lines) + 1)
