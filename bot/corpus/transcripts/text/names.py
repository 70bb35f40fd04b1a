"""Decides which of the words that lines of a transcript begin with are names of speakers."""

from collections import Counter
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.name_matching import bare, is_nobody, match, words
from bot.corpus.transcripts.captions.labels import may_be_a_first_name
from bot.corpus.transcripts.text.lines import Lead
from bot.language.plurals import ones
from bot.language.reader import ENGLISH

_PARTICLES = ENGLISH.people.particles
_MOST = 6  # words of a name
_THROUGHOUT = 0.8  # share of paragraphs that begin so where a name is before each
_HABIT = 0.3  # … and where names are emphasised, or have their time
_OFTEN = 3  # paragraphs, at least, that make a habit
_VOICES = ENGLISH.transcripts.voices


def speakers_in(found: Sequence[Lead], event: Event) -> dict[str, str]:
    """Return which labels are names, each with the label that a speaker goes by."""
    opening = [lead for lead in found if lead.opens and not lead.is_time]
    counts = Counter(lead.label for lead in opening if lead.label and not lead.named.weak)
    set_off = Counter(lead.label for lead in found if lead.label and lead.set_off)
    plain = [lead for lead in opening if not lead.set_off]
    begun = sum(lead.label is not None and not lead.named.weak for lead in plain)
    throughout = begun >= max(_OFTEN, _THROUGHOUT * len(plain))
    habit = set_off.total() >= max(_OFTEN, _HABIT * len(opening))
    names = {label: label for label in _in_capitals(opening)}
    for label in {lead.label for lead in found if lead.label}:
        whom = _person_in(label, event)
        anybody = (throughout and counts[label]) or (habit and set_off[label])
        anybody = _is_voice(label) or (anybody and len(label.split()) <= _MOST)
        if whom or anybody or _looks_like_one(label, counts[label], set_off=label in set_off):
            names[label] = whom or label
    return names


def doubtful_in(found: Sequence[Lead], names: dict[str, str]) -> frozenset[str]:
    """Return the single words before a colon that may be names, though nothing shows it."""
    labels = {lead.label for lead in found if _is_single(lead)} - set(names)
    return frozenset(label for label in labels if label)


def _in_capitals(opening: Sequence[Lead]) -> set[str]:
    """Return single words in capitals before a colon, as nothing behind them is in."""
    loud = [lead for lead in opening if _is_single(lead) and (lead.label or "").isupper()]
    loud = [lead for lead in loud if lead.anew or any(map(str.islower, lead.named.rest))]
    return {lead.label for lead in loud if lead.label} if len(loud) > 1 else set()


def _is_single(lead: Lead) -> bool:
    return bool(
        lead.opens
        and lead.label
        and not lead.named.weak
        and not lead.line.heading
        and may_be_a_first_name(lead.label)
    )


def _person_in(label: str, event: Event) -> str | None:
    """Return the label as far as it names somebody of the event: “Ann Baker, Crumb” does."""
    if match(label, event).person or is_known(label, event):
        return label
    first, comma, rest = label.partition(",")
    if comma and match(first, event).person and not match(rest, event).person:
        return first
    return None


def is_known(label: str, event: Event) -> bool:
    """Tell whether a label is somebody's name, or a part of it."""
    called = set(words(label))
    return match(label, event).person is not None or (
        bool(called) and any(called <= set(words(person.name)) for person in event.people)
    )


def _is_voice(label: str) -> bool:
    """Tell whether a label is what transcribers call a voice without a name."""
    if is_nobody(label):
        return True
    parts = words(label)
    if not 0 < len(parts) <= _MOST:
        return False
    last = {parts[-1], *ones(parts[-1], ENGLISH.people.plurals)}
    return parts[0] in _VOICES or not last.isdisjoint(_VOICES)


def _looks_like_one(label: str, count: int, *, set_off: bool) -> bool:
    parts = [part for part in bare(label).split() if part not in _PARTICLES]
    if not 0 < len(parts) <= _MOST or not all(map(_is_capital, parts)):
        return False
    return set_off or count > 1 or (len(parts) > 1 and count > 0)


def _is_capital(word: str) -> bool:
    """Tell whether a word begins as a name does; letters without case all do."""
    return word[0].isalpha() and not word[0].islower()
