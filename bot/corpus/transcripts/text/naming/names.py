"""Decides which of the words that lines of a transcript begin with are names of speakers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.names.name_matching import bare, match, words
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.captions.label_words import (
    MOST_WORDS,
    PARTICLES,
    is_titled,
    is_voice,
    may_be_titled_short,
    reads_as_text,
)
from bot.corpus.transcripts.text.lines import TIME, Lead, tells_when
from bot.corpus.transcripts.text.naming.lettering import in_capitals, in_small_letters, is_single
from bot.corpus.transcripts.text.naming.office_names import name_behind, office_name
from bot.language.letters import lowered

_THROUGHOUT = 0.8  # share of paragraphs that begin so where a name is before each
_MOSTLY = 0.7  # … of names that have words beside them, not below them
_HABIT = 0.3  # … and where names are emphasised, or have their time
_TOLD = re.compile(rf".*\S[ ]{TIME}", re.ASCII)  # words with a time behind no more than a space
_OFTEN = 3  # paragraphs, at least, that make a habit


class Voices(NamedTuple):
    """Which labels are names, each with the label that a speaker goes by, and which are not.

    The doubtful may be names, though nothing else in the file shows it. The silent ones stand above
    no words where those of all others are beside them, as “Break: [12:30]” does: they are nobody's.
    """

    names: dict[str, str]
    doubtful: frozenset[str]
    silent: frozenset[str]


def speakers_in(found: Sequence[Lead], event: Event) -> Voices:
    """Return whom the labels of a file name."""
    dashed = sum(one.opens and one.named.weak and is_known(one.label or "", event) for one in found)
    if dashed >= max(_OFTEN, _HABIT * sum(one.opens for one in found)):
        counts = Counter(one.label or "" for one in found if one.opens and one.named.weak)
        again = {each for each, n in counts.items() if n > 1 or each.split()[1:]}
        sure = again | {each for each in counts if is_known(each, event)}
        told = (one.named._replace(weak=one.named.weak and one.label not in sure) for one in found)
        found = [one._replace(named=named) for one, named in zip(found, told, strict=True)]
    forms = _Forms(found, event)
    loud, short = in_capitals(forms.opening), in_small_letters(forms.opening)
    names = {label: label for label in loud | short}
    labels = {lead.label for lead in found if lead.label}
    worded = set(map(words, labels))
    each = list(pairwise([*found[:1], *found]))
    ended = [ends_sentence(past.line.text) for past, now in each if now.opens]
    stops = 2 * sum(ended) > len(ended)
    strong = {b.label for a, b in each if not (b.named.weak or (stops and _is_wrapped(a, b)))}
    language = language_of(event)
    for label in labels:
        voice = label in strong and is_voice(label)
        known, office = _person_in(label, event), office_name(label, language)
        if tells_when(label) and forms.is_single(label):
            continue  # “By Ann Baker, 12 March 2026”
        if known or voice or office or forms.is_name(label):
            behind = office and name_behind(office, worded, event)
            names[label] = known or behind or label
    doubtful = filter(forms.is_doubtful, labels - names.keys())
    silent = _silent([lead for lead in found if lead.label in names], event)
    named = {label: name for label, name in names.items() if label not in silent}
    return Voices(named, frozenset(doubtful), silent)


def _is_wrapped(past: Lead, now: Lead) -> bool:
    """Tell whether a line in small letters goes on from a sentence: “Here is a / question: …”."""
    return not (now.opens or ends_sentence(past.line.text)) and (now.label or "")[:1].islower()


def _silent(labelled: Sequence[Lead], event: Event) -> frozenset[str]:
    """Return the labels beside which nothing is ever said, where that is beside the names."""
    beside = [lead.label for lead in labelled if lead.named.rest]
    if len(beside) < max(_OFTEN, _MOSTLY * len(labelled)):
        return frozenset()
    others = {lead.label for lead in labelled} - set(beside)
    return frozenset(label for label in others if label and not is_known(label, event))


class _Forms:
    """Knows how a file sets names apart, and which labels are names by that.

    A name is marked where it is emphasised, a heading, or has its time behind it. A time before it
    may as well be the time of a paragraph, which names nobody.
    """

    def __init__(self, found: Sequence[Lead], event: Event) -> None:
        self.opening = [lead for lead in found if lead.opens and not lead.is_time]
        self._language = language_of(event)
        labelled = [lead for lead in self.opening if lead.label and not lead.named.weak]
        told = _before_times_told(found, self._language)
        marked = [
            lead for lead in found if lead.label and lead.named.set_off and lead.label not in told
        ]
        plain = [lead for lead in self.opening if not lead.set_off]
        begun = sum(lead.label is not None and not lead.named.weak for lead in plain)
        timed = [lead.label for lead in found if lead.set_off and not lead.named.set_off]
        habit = max(_OFTEN, _HABIT * len(self.opening))
        self._counts = Counter(lead.label for lead in labelled if lead.label)
        self._marked = {lead.label for lead in marked if lead.label}
        self._bold = {lead.label for lead in marked if _is_bold_with_colon(lead)}
        self._timed = set(timed)
        self._titles = _that_head(found)
        self._single = {lead.label for lead in self.opening if is_single(lead)}
        self._throughout = begun >= max(_OFTEN, _THROUGHOUT * len(plain))
        self._marks = len(marked) >= habit
        self._times = len(timed) >= habit
        others = [label for label in self._counts.elements() if self._may_be_plain(label)]
        share = _THROUGHOUT * (len(marked) + len(others))
        self._only_marks = self._marks and len(marked) >= share

    def is_name(self, label: str) -> bool:
        """Tell whether a label that names nobody of the event is a name all the same."""
        few = len(label.split()) <= MOST_WORDS
        if label in self._titles or tells_when(label):
            return False
        if label in self._marked:
            return (self._marks and (few or label in self._bold)) or looks_like_one(label)
        count = self._counts[label]
        if reads_as_text(label, self._language) and (count == 1 or self._only_marks):
            return False
        if self._only_marks:
            return count > 1 and looks_like_one(label)
        if few and ((self._throughout and count) or (self._times and label in self._timed)):
            return True
        sure = label in self._timed or count > 1 or (len(bare(label).split()) > 1 and count)
        return bool(sure) and looks_like_one(label)

    def is_single(self, label: str) -> bool:
        """Tell whether a label comes once."""
        return self._counts[label] <= 1

    def _may_be_plain(self, label: str) -> bool:
        """Tell whether a label may be a name that is not marked."""
        text = label in self._marked or reads_as_text(label, self._language)
        return not text and looks_like_one(label)

    def is_doubtful(self, label: str) -> bool:
        """Tell whether a label that is not seen to be a name may be one."""
        text = reads_as_text(label, self._language)
        if not self._counts[label] or (text and not may_be_titled_short(label, self._language)):
            return False
        if self._only_marks and len(bare(label).split()) == 1:
            return any(label in bare(name).split() for name in self._marked)
        return label in self._single or (len(label.split()) > 1 and looks_like_one(label))


def _before_times_told(found: Sequence[Lead], language: str) -> frozenset[str]:
    """Return labels that are words of a sentence with a time at the end of its line: “And at 1:30”.

    They read as such and come once, or always stand within a paragraph where names don't:
    anywhere, if names open paragraphs, else where no sentence has ended.
    """
    set_off = [lead for lead in found if lead.set_off and lead.label]
    labels = {lead.label for lead in set_off if lead.label}
    unlike = {label for label in labels if not (looks_like_one(label) or is_titled(label))}
    names = [lead.opens for lead in set_off if lead.label not in unlike]
    parted = 2 * sum(names) > len(names)
    places = defaultdict[str, list[bool]](list)
    for past, now in zip((None, *found), found, strict=False):
        if now.label in unlike and _TOLD.fullmatch(now.words):
            ended = past is None or ends_sentence(past.line.text)
            places[now.label or ""].append(not now.opens and (parted or not ended))
    return frozenset(
        label
        for label, within in places.items()
        for text in [reads_as_text(label, language)]
        if (text and not within[1:]) or (all(within) and (text or len(label.split()) > 1))
    )


def _that_head(found: Sequence[Lead]) -> frozenset[str]:
    """Return labels that are words of a heading, which has more behind them: “Topic: Flour”."""
    titles = {lead.label for lead in found if lead.line.heading and lead.named.rest}
    others = {lead.label for lead in found if not (lead.line.heading and lead.named.rest)}
    return frozenset(label for label in titles - others if label)


def _is_bold_with_colon(lead: Lead) -> bool:
    strong = lead.line.strong
    return strong is not None and lead.line.text[: strong[1] + 1].rstrip().endswith((":", "："))


def _person_in(label: str, event: Event) -> str | None:
    """Return the label if it begins with somebody of the event, else None.

    It is cut short before what `event.yaml` says of that person, their role or organisation: who
    stands behind any other comma, “Ann Baker, Interpreter”, may be whose words these are.
    """
    if match(label, event).person or is_known(label, event):
        return label
    first, comma, rest = label.partition(",")
    person = match(first, event).person
    if not (comma and person) or match(rest, event).person:
        return None
    own = {lowered(each) for each in (person.role, person.organisation) if each}
    return first if lowered(rest.strip()) in own else label


def is_known(label: str, event: Event) -> bool:
    """Tell whether a label is somebody's name, or a part of it."""
    called = set(words(label))
    return (label != "" and match(label, event).person is not None) or (
        bool(called) and any(called <= set(words(person.name)) for person in event.people)
    )


def looks_like_one(label: str) -> bool:
    """Tell whether a label is as short as a name, and all its words begin as those of one do."""
    parts = [part for part in bare(label).split() if part not in PARTICLES]
    return 0 < len(parts) <= MOST_WORDS and all(map(_is_capital, parts))


def _is_capital(word: str) -> bool:
    """Tell whether a word begins as a name does; letters without case all do."""
    return word[0].isalpha() and not word[0].islower()
