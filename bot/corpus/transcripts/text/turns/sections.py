"""Tells which parts of a transcript are no turn of whoever spoke before: lists, chats, notes."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.amounts import also_in
from bot.corpus.problems import Findings
from bot.corpus.transcripts.text.lines import Lead
from bot.language.reader import captions

_HEADS_NOTES = captions().tail_headings.fullmatch
_SEVERAL = 4  # turns of a talk that goes on without headings
_OFTEN, _MOSTLY = 2, 2 / 3  # headings, and share of those above the last turn, with a name below


class _Section(NamedTuple):
    """What stands below a heading, or below several.

    `named` tells that it begins with a name or a time, `last` that no name is in it or below it,
    `told` that a heading has words behind a colon, as “Notes: Ann Hall” has, `notes` that one is
    of what is no talk.
    """

    line: int
    named: bool
    last: bool
    told: bool
    notes: bool


def with_sections_ended(
    found: Sequence[Lead], names: Collection[str]
) -> tuple[list[Lead], tuple[int, ...]]:
    """Return lines with those begun anew that are nobody's below a heading, and their numbers.

    Where a name stands below most headings amid several, nobody says what has none below “Notes:
    Ann Hall”, or below a heading behind the last turn; below several turns, what “Links” heads.
    """
    sections = list(_sections(found, names))
    amid = [section for section in sections if not section.last]
    several = sum(lead.label in names for lead in found) >= _SEVERAL
    mostly = sum(one.named for one in amid) >= max(_OFTEN, _MOSTLY * len(amid))
    ended = tuple(
        each.line
        for each in sections
        if not each.named
        if (mostly and (each.last or each.told)) or (several and each.last and each.notes)
    )
    begun = {lead.line.number: lead for lead in found if lead.line.number in ended}
    return [
        lead._replace(anew=True) if lead is begun.get(lead.line.number) else lead for lead in found
    ], ended


def tell_ended(ended: Sequence[int], findings: Findings) -> None:
    """Warn of what stands below headings without a name."""
    if ended:
        findings.warn(
            ended[0],
            f"no name between this and the heading above{also_in(ended)}; shown as an "
            "unidentified speaker's. If nobody said it, take it out; else write “Name:” before it",
        )


def _sections(found: Sequence[Lead], names: Collection[str]) -> Iterator[_Section]:
    """Yield the sections of a file from its first turn on."""
    turns = [place for place, lead in enumerate(found) if lead.label in names]
    told = heads = notes = False
    for place, lead in enumerate(found):
        if lead.line.heading and lead.label not in names and not lead.is_time:
            notes = notes or _HEADS_NOTES(lead.words) is not None
            heads, told = True, told or (lead.label is not None and lead.named.rest != "")
            continue
        if heads and turns and place >= turns[0]:
            named = lead.label in names or lead.is_time
            yield _Section(lead.line.number, named, place > turns[-1], told, notes)
        told = heads = notes = False
