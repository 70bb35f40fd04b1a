"""Knows which of the phrases that words of a caption file begin with are names of speakers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.names.name_matching import LONGEST, is_nobody, match, words
from bot.corpus.names.probable_names import initials_in
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import sentences
from bot.corpus.transcripts.captions.label_words import (
    CALLER,
    is_titled,
    is_voice,
    may_be_a_first_name,
    name_words,
    reads_as_text,
)
from bot.corpus.transcripts.captions.utterances import is_gap, is_sound

_FEW = 3  # words of what may be a name where it does not look like one
_OFTEN = 3  # utterances that begin with a word and a colon before the word is taken for a name
_ALL = 0.8  # share of utterances that begin so where a program puts a name before each, as Zoom
_AGAIN = 2  # words that stand alone before a colon, before they are taken for names perhaps
_COLON, _WIDE_COLON = ": ", "："
_DASHES = "-–—"
_DASH = re.compile(rf"[{_DASHES}]\s*(?=\S)")


class _Form(Enum):
    """How a file sets the name of whoever speaks apart from what they say."""

    COLON = re.compile(rf"([^:：]{{0,{LONGEST}}})(?::(?:\s+|$)|：(?!\d)\s*)")
    SQUARE = re.compile(rf"\[([^\[\]]{{1,{LONGEST}}})\](?:\s+|$)")
    ROUND = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)(?:\s+|$)")
    DASH = re.compile(rf"(?=\S)([^:：–—]{{1,{LONGEST}}}?)\s+[-–—]\s+")


class PossibleLabel(NamedTuple):
    """What a line begins with that may be a label.

    `loud` tells that it is in capitals, and what follows it is not.
    """

    form: _Form
    label: str
    length: int
    loud: bool


def begins(text: str) -> Iterator[PossibleLabel]:
    """Yield what a line begins with, behind a dash, that may be a label."""
    for form in _Form:
        if found := form.value.match(text, dash_of(text)):
            label = found[1].strip()
            inner = label[1:-1].strip() if label[:1] + label[-1:] in ("[]", "()") else label
            if form in (_Form.COLON, _Form.DASH) or not (is_sound(label) or is_gap(found[0])):
                loud = inner.isupper() and any(map(str.islower, text[found.end() :]))
                yield PossibleLabel(form, inner, found.end(), loud)


def dash_of(text: str) -> int:
    """Return the length of the dash that a text begins with, as a line of a dialogue does."""
    if text[:1] not in _DASHES:  # as most
        return 0
    return dash.end() if (dash := _DASH.match(text)) else 0


class Labels:
    """Knows by all that a file's lines begin with which of it are names."""

    def __init__(self, begins: Sequence[tuple[PossibleLabel, ...]], event: Event) -> None:
        self._event = event
        self._language = language_of(event)
        self._counts = Counter((each.form, each.label) for may in begins for each in may)
        names = {key for key in self._counts if self._looks_like_one(*key)}
        initials = initials_in({label for (_, label), n in self._counts.items() if n > 1}, event)
        self._known = {key for key in self._counts if key[1] in initials or self._is_known(*key)}
        self._names = names | self._known | _in_capitals(begins, self._language)
        self._perhaps = self._single_words()
        said = max(_OFTEN, _ALL * sum(1 for may in begins))
        self._throughout = {
            form
            for form in _Form
            if sum(n for (kind, text), n in self._counts.items()
                   if kind is form and not reads_as_text(text, self._language)) >= said
        }  # fmt: skip
        first = {(each.form, each.label) for may in begins[:1] for each in may}
        self._main = self._main_form({form for form, _ in first & self._names})

    def is_label(self, begin: PossibleLabel) -> bool:
        """Tell whether an utterance begins with the name of whoever speaks."""
        key = begin.form, begin.label
        if begin.form is self._main:
            return key in self._names or (
                begin.form in self._throughout and not reads_as_text(begin.label, self._language)
            )
        if begin.form is _Form.DASH:
            return False
        return key in self._known or (
            begin.form is _Form.COLON and self._main is not None and key in self._names
        )

    def is_doubtful(self, begin: PossibleLabel, ended: bool) -> bool:  # noqa: FBT001
        """Tell whether it may begin with a name; `ended` is whether a sentence ended before it."""
        if self._main is None or begin.form is _Form.DASH:
            return ended and begin.label in self._perhaps and begin.form is _Form.COLON
        if begin.form is _Form.COLON:
            return ended and self._may_be_one(begin.label)
        return (begin.form, begin.label) in self._names or (
            begin.form is self._main
            and begin.label[:1].isupper()
            and not reads_as_text(begin.label, self._language)
        )

    def _may_be_one(self, label: str) -> bool:
        """Tell whether words before a colon may name somebody, be it by a role."""
        text = reads_as_text(label, self._language)
        few = len(label.split()) <= _FEW and not text
        return few or is_titled(label) or (is_voice(label) and any(map(str.isalpha, label)))

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

    def _is_known(self, form: _Form, label: str) -> bool:
        letters = any(map(str.isalpha, label))
        if not letters:
            return ":" not in label and sum(c.isdigit() or c == "*" for c in label) >= CALLER
        made_up = is_nobody(label) and any(map(str.isdigit, label))
        loud = set(words(label)) if form is _Form.SQUARE and label.isupper() else set[str]()
        part = loud and any(loud <= {*words(one.name)} for one in self._event.people)
        return bool(made_up or part or match(label, self._event).person)

    def _single_words(self) -> frozenset[str]:
        """Return the words before a colon that may be names, where there are several."""
        found = {
            label: count
            for (form, label), count in self._counts.items()
            if form is _Form.COLON and may_be_a_first_name(label)
        }
        several = sum(found.values()) >= _AGAIN
        return frozenset(label for label in found if several or not label.isascii())

    def _looks_like_one(self, form: _Form, label: str) -> bool:
        count = self._counts[form, label]
        names = name_words(label, count, self._language)
        return len(names) > 1 or (count >= _OFTEN and len("".join(names)) > 1)


def _in_capitals(
    begins: Sequence[tuple[PossibleLabel, ...]], language: str
) -> set[tuple[_Form, str]]:
    """Return names before a colon that are set in capitals, as nothing else around them is."""
    loud = [each for may in begins for each in may if each.loud and each.form is _Form.COLON]
    found = [
        each
        for each in loud
        if may_be_a_first_name(each.label) or len(name_words(each.label, 1, language)) > 1
    ]
    return {(each.form, each.label) for each in found} if found[_AGAIN - 1 :] else set()


def full_names_within(text: str, language: str) -> Iterator[str]:
    """Yield the phrases before a colon that sentences begin with and that look like full names."""
    if _COLON not in text and _WIDE_COLON not in text:
        return
    for start, end in sentences(text, language):
        found = _Form.COLON.value.match(text, start, end)
        if found and len(name_words(label := found[1].strip(), 1, language)) > 1:
            yield label
