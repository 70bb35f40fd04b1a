"""What stands above a transcript: its title, its date, who was there. Nobody says it."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.amounts import count
from bot.corpus.problems import Findings
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.script import Script, Speech
from bot.language.reader import captions

_MOST = 80  # words of a heading
_LONGEST = 15  # … and of a line of it
_WIDEST = 200  # characters of one
_KEYS, _TITLE = captions().heading_keys, captions().transcript_line
_TIME_OR_VOICE = re.compile(r"[\[(<]?\d{1,3}:\d{2}|.{0,60}\d:\d{2}[\])]?:?$|>>")
_LABEL = re.compile(r"[^:]{1,60}[:：]")

UNNAMED = (
    "no name above this paragraph; shown as an unidentified speaker's. If nobody said it, take it "
    "out; else write “Name:” before it"
)


class Above(NamedTuple):
    """The lines that tell of a transcript, and all others; the numbers stay."""

    told: tuple[str, ...]
    lines: list[Line]


def below_title(lines: Sequence[Line]) -> Above:
    """Take out what stands above “Transcript”, as a summary that a program wrote, and nobody said.

    That is only where more turns begin below that line than above it. A heading or bold line is
    preferred to another: that may be of a table of contents.
    """
    titles = [place for place, line in enumerate(lines) if _TITLE.fullmatch(line.text.strip())]
    place = min(titles, key=lambda n: not (lines[n].heading or lines[n].strong), default=0)
    above = [line.text for line in lines[:place] if line.text.strip()]
    if not above or sum(map(_begins, above)) >= sum(
        _begins(line.text.strip()) for line in lines[place + 1 :]
    ):
        return Above((), list(lines))
    kept = [line._replace(text="", strong=None, heading=0) for line in lines[: place + 1]]
    return Above(tuple(above), [*kept, *lines[place + 1 :]])


def tell_notes(above: Sequence[str], findings: Findings, number: int = 1) -> None:
    """Warn that lines above a transcript are not read, if they are more than its heading."""
    many = sum(len(line.split()) for line in above) > _MOST
    if many or any(_begins(line) or ends_sentence(line) for line in above):
        findings.warn(
            number,
            f"{count(len(above), 'line')} above the talk taken for notes on it, not for what was "
            "said, and left out; what of it people may ask for, write into a source",
        )


def without_heading(
    script: Script, lines: Sequence[Line], findings: Findings
) -> tuple[Sequence[str], Sequence[Speech]]:
    """Return the lines of a title above what is said, and what is said.

    What is long enough to be words of somebody stays, as nobody's, with a warning.
    """
    spoken = script.spoken
    unnamed = takewhile(lambda one: _is_unnamed(one) and one.line not in script.asked, spoken)
    number = len(list(unnamed))
    if number in {0, len(spoken)}:
        return (), spoken
    until = spoken[number].line
    above = [line.text for line in lines if line.number < until and line.text.strip()]
    sizes = [len(line.split()) for line in above]
    changes = any(line.lstrip().startswith(">>") for line in above)
    long = max(sizes, default=0) > _LONGEST or max(map(len, above), default=0) > _WIDEST
    if changes or long or sum(sizes) > _MOST:
        if not changes:
            findings.warn(spoken[0].line, UNNAMED)
        return (), spoken
    if any(map(ends_sentence, above)):
        findings.warn(
            spoken[0].line,
            f"{count(len(above), 'line')} above the first name taken for a heading, not for what "
            "was said; if it was, write >> before it",
        )
    return above, spoken[number:]


def _is_unnamed(one: Speech) -> bool:
    return one.label is None and one.second is None and one.maybe is None


def _begins(text: str) -> bool:
    """Tell whether what is said begins here: with a time, or a voice that is no key."""
    voice = _LABEL.match(text) and not _KEYS.match(text)
    return bool(_TIME_OR_VOICE.match(text) or voice)
