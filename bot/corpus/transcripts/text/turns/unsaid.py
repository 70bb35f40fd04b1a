"""What stands between turns and nobody says: addresses, headings, quotations."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import accumulate, groupby, pairwise, takewhile
from typing import NamedTuple

from bot.amounts import also_in
from bot.corpus.model import Event
from bot.corpus.names.name_matching import match, words
from bot.corpus.problems import Findings
from bot.corpus.sentences import ends_asking, ends_sentence, ends_with_mark
from bot.corpus.transcripts.captions.label_words import is_text
from bot.corpus.transcripts.text.lines import Lead, Line
from bot.language.reader import captions

_ADDRESSES = re.compile(r"(?:[<(\[]?https?://\S++\s*+)++")
_LINKED = re.compile(rf"(?P<what>[^:]{{1,60}}):\s+{_ADDRESSES.pattern}")
NAME = r"[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΫЀ-Я][\w.'’-]*"
_QUOTATION = re.compile(
    r"(?:“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|\"[^\"]+\")\s*(?:[–—-]+\s*)?"
    rf"\(?{NAME}(?:\s{NAME}){{0,4}}\)?"
)
_TAIL = captions().tail.fullmatch
_FEW = 5  # words with a name behind them that are no quotation
_MOST = 10  # words of a heading
_LEVEL = 6  # of such a heading: below those of the file
_LONG = 4  # letters of a word that has a capital in one
_OFTEN, _NEARLY_ALL = 5, 0.8  # paragraphs that end with a mark where all do that are said


class _Kind(Enum):
    """What a line may be."""

    SAID = auto()
    QUOTATION = auto()
    HEADING = auto()
    ASKED = auto()  # a question in bold of somebody who is not named


_UNSAID = {_Kind.QUOTATION, _Kind.HEADING}


class Apart(NamedTuple):
    """Lines of which those that nobody says are left out, or made headings.

    `told` are the numbers and texts of these; `asked` are the numbers of the questions in bold that
    begin a turn of somebody who is not named.
    """

    found: list[Lead]
    told: tuple[tuple[int, str], ...]
    asked: tuple[int, ...]


def without_addresses(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines without the paragraphs that are addresses, and nothing else."""
    for filled, paragraph in groupby(lines, lambda line: bool(line.text.strip())):
        held = list(paragraph)
        if not filled or not all(_ADDRESSES.fullmatch(line.text.strip()) for line in held):
            yield from held


def without_links(
    found: Sequence[Lead], names: Collection[str]
) -> tuple[list[Lead], tuple[tuple[int, str], ...]]:
    """Return lines without the paragraphs of addresses behind what they lead to, as “Slides:”.

    Those above the first name come second, with their numbers.
    """
    paragraph = accumulate(lead.opens for lead in found)
    held = list(zip(found, paragraph, strict=True))
    said = {number for lead, number in held if not _is_link(lead, names)}
    above = takewhile(lambda each: each[0].label not in names, held)
    links = ((lead.line.number, lead.words) for lead, number in above if number not in said)
    return [lead for lead, number in held if number in said], tuple(links)


def _is_link(lead: Lead, names: Collection[str]) -> bool:
    found = _LINKED.fullmatch(lead.words)
    if not found or found["what"].strip() in names or lead.line.heading:
        return False
    return not any(map(is_text, found["what"].split()))


def without_tail(
    found: Sequence[Lead], names: Collection[str]
) -> tuple[list[Lead], tuple[tuple[int, str], ...]]:
    """Return lines without the paragraphs on the file behind the last turn, which come second."""
    last = max((n for n, lead in enumerate(found) if lead.label in names), default=len(found) - 1)
    begun = last + 1 if found and found[last].named.rest else last + 2  # below a lone name
    starts = [n for n, lead in enumerate(found) if n >= begun and lead.opens]
    told, gone = list[tuple[int, str]](), set[int]()
    for start, end in pairwise([*starts, len(found)]):
        words = " ".join(lead.words for lead in found[start:end])
        if _TAIL(words):
            told.append((found[start].line.number, words))
            gone.update(range(start, end))
    return [lead for n, lead in enumerate(found) if n not in gone], tuple(told)


def set_apart(found: Sequence[Lead], names: Collection[str]) -> Apart:
    """Return lines without quotations, with headings, and with questions in bold begun anew.

    Each is a paragraph without one of the names. A quotation has a name behind it. A heading is
    “Evidence of the Millers”, or a question in bold, above a turn with a name. Above any other
    paragraph such a question is that of somebody who is not named, and so is what follows it.
    """
    kinds = list(_kinds(found, names))
    each = list(zip(found, kinds, [_Kind.SAID, *kinds], strict=False))
    return Apart(
        [_as(lead, kind, past) for lead, kind, past in each if kind is not _Kind.QUOTATION],
        tuple((lead.line.number, lead.words) for lead, kind, _ in each if kind in _UNSAID),
        tuple(lead.line.number for lead, kind, _ in each if kind is _Kind.ASKED),
    )


def tells_who(heading: str, names: Iterable[str], event: Event) -> bool:
    """Tell whether a heading ends with a name or part of somebody: "Questions from the Chair".

    One that asks is still a topic.
    """
    parts = heading.split()
    ends = [" ".join(parts[place:]) for place in range(1, len(parts))]
    called = {words(each) for each in (*names, *(one.part or "" for one in event.people))} - {()}
    named = any(words(end) in called or match(end, event).person for end in ends)
    return named and not ends_asking(heading)


def tell_unsaid(told: Sequence[tuple[int, str]], findings: Findings) -> None:
    """Warn of what only looks as if nobody said it."""
    if told:
        number, text = told[0]
        findings.warn(
            number,
            f"“{text[:40]}”{also_in(told)} taken for a heading, a quotation or a remark, not for "
            "what was said; if it was, write the name of whoever said it before it",
        )


def tell_asked(lines: Sequence[int], findings: Findings) -> None:
    """Warn of questions in bold that are taken for somebody's, in a file that names nobody."""
    if lines:
        findings.warn(
            lines[0],
            f"this question in bold{also_in(lines)} taken for what was asked, and what follows "
            "for what was answered; if nobody said it, make it a source that ends in .md",
        )


def _as(lead: Lead, kind: _Kind, past: _Kind) -> Lead:
    """Return a line as what it is, by what stands before it as well."""
    if kind is _Kind.HEADING:
        return lead._replace(line=lead.line._replace(heading=_LEVEL))
    return lead._replace(anew=lead.anew or _Kind.ASKED in (kind, past))


def _kinds(found: Sequence[Lead], names: Collection[str]) -> Iterator[_Kind]:
    """Yield what each line is."""
    punctuated = _is_punctuated(found)
    called = {word for name in names for word in words(name)}
    for past, now, after in zip((None, *found), found, (*found[1:], None), strict=False):
        named = after is not None and after.label in names
        said = now.label in names or now.is_time or now.line.heading or not now.opens
        if said or not (after is None or named or after.opens):
            yield _Kind.SAID
        elif len(now.words.split()) > _FEW and _QUOTATION.fullmatch(now.words):
            yield _Kind.QUOTATION
        elif _is_bold(now) and ends_asking(now.words):
            yield _Kind.HEADING if named else _Kind.SAID if names else _Kind.ASKED
        elif named and past and punctuated and _is_heading(past.words, now.words, called):
            yield _Kind.HEADING
        else:
            yield _Kind.SAID


def _is_bold(lead: Lead) -> bool:
    """Tell whether all of a line is emphasised."""
    start, end = lead.line.strong or (0, 0)
    return lead.words != "" and lead.line.text[start:end].strip() == lead.words


def _is_heading(past: str, text: str, called: Collection[str]) -> bool:
    """Tell whether a paragraph behind another is written as a heading, and is not only a name."""
    parts = text.split()
    if not ends_sentence(past) or ends_with_mark(text) or not 1 < len(parts) <= _MOST:
        return False
    small = [part for part in parts if not part[0].isupper()]
    written = parts[0] not in small and all(len(part) < _LONG for part in small)
    several = sum(len(part) > 1 for part in parts if part not in small) > 1
    return written and several and not set(words(text)) <= set(called)


def _is_punctuated(found: Sequence[Lead]) -> bool:
    """Tell whether nearly all paragraphs end with a mark, as a full stop or a dash."""
    last = [now.words for now, after in pairwise(found) if after.opens and not now.line.heading]
    ended = sum(map(ends_with_mark, last))
    return ended >= max(_OFTEN, _NEARLY_ALL * len(last))
