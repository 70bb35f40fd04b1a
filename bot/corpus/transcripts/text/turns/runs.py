"""Tells where turns begin in a text that has no empty lines between them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match
from bot.corpus.names.probable_names import initials_in
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.captions.label_words import may_be_titled_short, name_words
from bot.corpus.transcripts.text.lines import Lead
from bot.corpus.transcripts.text.naming.office_names import office_name

_FROM = re.compile(r"\s*\([^()]*\)")
_AGAIN = 2  # turns with a label before it is seen to come again
_OFTEN = 3  # lines, at least, that make a habit …
_THROUGHOUT = 0.8  # … and the share of all where each line is a turn


def with_turns_opened(found: Sequence[Lead], event: Event) -> list[Lead]:
    """Return lines with those that begin a turn within a paragraph made the first of one.

    Such a line begins with a name of the event, or with a label that comes again in turn with
    others. Beside such, one that comes once begins a turn as well: behind the end of a sentence, or
    wherever nearly each line is a turn. Where empty lines part most turns, only who opens some may.
    """
    counts = Counter(lead.label for lead in found)
    initials = initials_in({label for label, n in counts.items() if label and n >= _AGAIN}, event)
    begun = list(_that_may_begin(found, initials, language_of(event)))
    opening = {_called(lead) for lead in begun if lead.opens}
    inside = [lead for lead in begun if not lead.opens]
    parted = 2 * len(inside) <= len(begun)
    again = {called for called in _coming_again(begun) if called in opening or not parted}
    known = {lead.label for lead in inside if match(lead.label or "", event).person}
    sure = known | initials | {lead.label for lead in begun if _called(lead) in again}
    throughout = len(begun) >= max(_OFTEN, _THROUGHOUT * len(found))
    habit = not parted and (throughout or any(_called(lead) in again for lead in inside))
    once = {lead.label for lead in inside} if habit else set()
    turns = (
        now.label in sure or (now.label in once and (throughout or ends_sentence(past.line.text)))
        for past, now in pairwise(found)
    )
    opens = zip(found[1:], turns, strict=True)
    return [*found[:1], *(lead._replace(opens=lead.opens or turn) for lead, turn in opens)]


def _that_may_begin(found: Sequence[Lead], short: set[str], language: str) -> Iterator[Lead]:
    """Yield the lines that begin with what may be a name, set off where most of them are."""
    counts = Counter(lead.label for lead in found if lead.label)
    opening = [lead for lead in found if lead.opens and lead.label]
    set_off = 2 * sum(lead.set_off for lead in opening) > len(opening)
    for lead in found:
        if lead.label is None or lead.named.weak or lead.line.heading:
            continue
        named = name_words(lead.label, counts[lead.label], language)
        titled = may_be_titled_short(lead.label, language) or office_name(lead.label, language)
        if lead.set_off >= set_off and (named or titled or lead.label in short):
            yield lead


def _called(lead: Lead) -> str:
    """Return a label without where somebody is from, which may stand behind a name only once."""
    return _FROM.sub("", lead.label or "")


def _coming_again(begun: Sequence[Lead]) -> set[str]:
    """Return what those are called who speak again after somebody else."""
    turns = Counter(called for called, _ in groupby(_called(lead) for lead in begun))
    return {called for called, count in turns.items() if count >= _AGAIN}
