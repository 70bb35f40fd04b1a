"""Tells names by the letters of a label: in capitals, or small initials that come again."""

from collections import Counter
from collections.abc import Sequence

from bot.corpus.transcripts.captions.label_words import is_text, may_be_a_first_name
from bot.corpus.transcripts.text.lines import Lead

_LETTERS = (2, 3)  # of initials
_OFTEN = 3  # times that initials of two people come, at least


def in_capitals(opening: Sequence[Lead]) -> set[str]:
    """Return single words in capitals before a colon, as nothing behind them is in."""
    loud = [lead for lead in opening if is_single(lead) and (lead.label or "").isupper()]
    loud = [lead for lead in loud if lead.anew or any(map(str.islower, lead.named.rest))]
    return {lead.label for lead in loud if lead.label} if len(loud) > 1 else set()


def in_small_letters(opening: Sequence[Lead]) -> set[str]:
    """Return initials in small letters before a colon, where several people have them again.

    Beside these, whoever has them once is a person as well.
    """
    counts = Counter(
        label
        for lead in opening
        if (label := lead.label) and not (lead.named.weak or lead.line.heading)
        if label.isalpha() and label.islower() and len(label) in _LETTERS and not is_text(label)
    )
    again = sum(count >= _OFTEN for count in counts.values())
    return set(counts) if again > 1 else set()


def is_single(lead: Lead) -> bool:
    """Tell whether the label that opens a paragraph is one word such as first names are."""
    return bool(
        lead.opens
        and lead.label
        and not lead.named.weak
        and not lead.line.heading
        and may_be_a_first_name(lead.label)
    )
