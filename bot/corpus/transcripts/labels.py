"""Finds who speaks in a caption file: by voice tags, else by the names that words begin with."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from bot.corpus.event_notes import count as counted
from bot.corpus.model import Event
from bot.corpus.name_matching import LONGEST, bare, is_nobody, match
from bot.corpus.problems import Findings
from bot.corpus.sentences import sentences
from bot.corpus.transcripts.sounds import is_sound
from bot.corpus.transcripts.utterances import Utterance, is_gap
from bot.language.reader import ENGLISH

_MOST = 6  # words of a name
_FEW = 3  # words of what may be a name where it does not look like one
_OFTEN = 3  # utterances that begin with a word and a colon before the word is taken for a name
_ALL = 0.8  # share of utterances that begin so where a program puts a name before each, as Zoom
_CALLER = 6  # digits of a telephone number, or stars for them
_PARTICLES = ENGLISH.people.particles
_TEXT = ENGLISH.transcripts.text_words


class _Form(Enum):
    """How a file sets the name of whoever speaks apart from what they say."""

    COLON = re.compile(rf"([^:：]{{0,{LONGEST}}})(?::(?:\s+|$)|：(?!\d)\s*)")
    SQUARE = re.compile(rf"\[([^\[\]]{{1,{LONGEST}}})\](?:\s+|$)")
    ROUND = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)(?:\s+|$)")
    DASH = re.compile(rf"(?=\S)([^:：–—]{{1,{LONGEST}}}?)\s+[-–—]\s+")


class _Begin(NamedTuple):
    """What an utterance begins with that may be a label."""

    form: _Form
    label: str
    length: int


def labelled(said: Sequence[Utterance], event: Event, findings: Findings) -> list[Utterance]:
    """Return what is said with the name it begins with made its label.

    A phrase is a name where the event knows it, and in a file that is seen to set names apart so,
    where each of several words has a capital, where a word comes time and again, and where nearly
    everything begins so. What may be a name in such a file begins a turn of nobody, with a warning.
    """
    begins = [() if one.label else tuple(_begins(one.text)) for one in said]
    file = _File(begins, event)
    doubtful: list[Utterance] = []
    found: list[Utterance] = []
    ended = True
    for one, may in zip(said, begins, strict=True):
        label = next(filter(file.is_label, may), None)
        if label:
            found.append(_relabelled(one, label))
        elif any(file.is_doubtful(each, ended) for each in may):
            doubtful.append(one)
            found.append(one._replace(anew=True))
        else:
            found.append(one)
        ended = one.text.rstrip("\"'”’»)]")[-1:] in ".?!…。！？"
    _tell(doubtful, findings)
    return found


def _begins(text: str) -> Iterator[_Begin]:
    for form in _Form:
        if found := form.value.match(text):
            label = found[1].strip()
            inner = label[1:-1].strip() if label[:1] + label[-1:] in ("[]", "()") else label
            if form in (_Form.COLON, _Form.DASH) or not (is_sound(label) or is_gap(found[0])):
                yield _Begin(form, inner, found.end())


class _File:
    """Knows by all that a file's utterances begin with which of it are names."""

    def __init__(self, begins: Sequence[tuple[_Begin, ...]], event: Event) -> None:
        self._event = event
        self._counts = Counter((each.form, each.label) for may in begins for each in may)
        names = {key for key in self._counts if self._looks_like_one(*key)}
        self._known = {key for key in self._counts if self._is_known(key[1])}
        self._names = names | self._known
        said = max(_OFTEN, _ALL * sum(1 for may in begins))
        self._throughout = {
            form
            for form in _Form
            if sum(n for (kind, text), n in self._counts.items()
                   if kind is form and not _reads_as_text(text)) >= said
        }  # fmt: skip
        first = {(each.form, each.label) for may in begins[:1] for each in may}
        self._main = self._main_form({form for form, _ in first & self._names})

    def is_label(self, begin: _Begin) -> bool:
        """Tell whether an utterance begins with the name of whoever speaks."""
        key = begin.form, begin.label
        if begin.form is self._main:
            return key in self._names or (
                begin.form in self._throughout and not _reads_as_text(begin.label)
            )
        if begin.form is _Form.DASH:
            return False
        return key in self._known or (
            begin.form is _Form.COLON and self._main is not None and key in self._names
        )

    def is_doubtful(self, begin: _Begin, ended: bool) -> bool:  # noqa: FBT001
        """Tell whether it may begin with a name; `ended` is whether a sentence ended before it."""
        if self._main is None or begin.form is _Form.DASH:
            return False
        if begin.form is _Form.COLON:
            few = len(begin.label.split()) <= _FEW
            return ended and few and not _reads_as_text(begin.label)
        return (begin.form, begin.label) in self._names or (
            begin.form is self._main
            and begin.label[:1].isupper()
            and not _reads_as_text(begin.label)
        )

    def _main_form(self, first: set[_Form]) -> _Form | None:
        """Return how the file sets names apart, None where it is not seen to name anybody."""
        often = Counter[_Form]()
        for key in self._names:
            often[key[0]] += self._counts[key]
        forms = [
            form
            for form in _Form
            if form in self._throughout
            or ((often[form] > 1) + (form in first) > (form is _Form.DASH))
            or any(kind is form is not _Form.DASH for kind, _ in self._known)
        ]
        return max(forms, key=lambda form: often[form], default=None)

    def _is_known(self, label: str) -> bool:
        letters = any(map(str.isalpha, label))
        if not letters:
            return ":" not in label and sum(c.isdigit() or c == "*" for c in label) >= _CALLER
        made_up = is_nobody(label) and any(map(str.isdigit, label))
        return made_up or match(label, self._event).person is not None

    def _looks_like_one(self, form: _Form, label: str) -> bool:
        parts = bare(label).split()
        count = self._counts[form, label]
        names = [part for part in parts if part not in _PARTICLES and any(map(str.isalpha, part))]
        if not names or any(_first_letter(part).islower() for part in names) or _ends_within(label):
            return False
        if parts[0].casefold() in _TEXT and (count == 1 or len(names) == 1):
            return False
        return 1 < len(names) <= _MOST or (count >= _OFTEN and len(names[0]) > 1)


def _first_letter(word: str) -> str:
    return next(filter(str.isalpha, word), "")


def _ends_within(label: str) -> bool:
    """Tell whether a sentence ends within what may be a label."""
    return any(mark in label for mark in "?!") or len(list(sentences(label))) > 1


def _reads_as_text(label: str) -> bool:
    """Tell whether a phrase before a colon reads as what somebody says."""
    words = [word.strip("'’\"").casefold() for word in bare(label).split()]
    number = bool(label) and label.isdigit() and len(label) < _CALLER
    return number or len(words) > _MOST or not _TEXT.isdisjoint(words) or _ends_within(label)


def _relabelled(said: Utterance, begin: _Begin) -> Utterance:
    """Return an utterance without the label it begins with, its marks moved along."""
    (_, start), *inner = said.marks
    marks = [(place - begin.length, second) for place, second in inner if place > begin.length]
    text, label = said.text[begin.length :], begin.label or None
    return said._replace(
        label=label, anew=said.anew or not label, text=text, marks=((0, start), *marks)
    )


def _tell(doubtful: Sequence[Utterance], findings: Findings) -> None:
    if doubtful:
        more = f" and {counted(len(doubtful) - 1, 'more place')}" if doubtful[1:] else ""
        findings.warn(
            doubtful[0].line,
            f"“{doubtful[0].text[:40]}” may begin with a name{more}; shown as an unidentified "
            "speaker's. Put the name into `people` or `labels`, or whoever speaks before it",
        )
