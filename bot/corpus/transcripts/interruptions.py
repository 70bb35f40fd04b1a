"""Joins a sentence again that somebody else broke in on: "We asked—", "Whom?", "—the mill."."""

import re
from collections.abc import Callable, Container, Hashable, Iterable, Sequence

from bot.corpus.sentences import ends_sentence, sentences
from bot.corpus.timestamps import second_at
from bot.corpus.transcripts.passages import pauses
from bot.corpus.transcripts.utterance import Utterance, divided
from bot.language.reader import spoken

_REACH = 3  # turns before one that goes on among which that is which was broken in on …
_BRIEF = 25  # … and words of those between

_MARK = r"(?:[—–…]|-+|\.{3})"
_GOES_ON = re.compile(rf"\s*{_MARK}(?=\s*[^\W\d_])")
_WORD = re.compile(r"\w+")
_HYPHEN = re.compile(r"\w-$")
_BREAKS_OFF = re.compile(rf"\w\s*{_MARK}$")

Turn = list[Utterance]


def rejoined(
    turns: Iterable[Turn], voice: Callable[[Utterance], Hashable], language: str
) -> list[Turn]:
    """Return turns in which a sentence that was interrupted stands whole where it began.

    It broke off with a dash or dots, and the same voice goes on with such and no capital, after a
    few words of others. `voice` tells whose an utterance is, None where that is not known.
    """
    capitals = spoken(language).words.not_initials  # "I", that has one within a sentence
    told: list[Turn] = []
    for turn in turns:
        may_go_on = _GOES_ON.match(turn[0].text)  # as hardly any
        begun = _interrupted(told[-_REACH:], voice(turn[0]), voice) if may_go_on else None
        goes_on = begun is not None and _goes_on(begun[-1], turn[0], capitals)
        rest = _take_over(begun, turn, language) if begun and goes_on else turn
        if rest:
            told.append([rest[0]._replace(label=turn[0].label), *rest[1:]])
    return told


def _interrupted(
    near: Sequence[Turn], who: Hashable, voice: Callable[[Utterance], Hashable]
) -> Turn | None:
    """Return the last turn of a voice that is known, if others only called out after it."""
    for place in reversed(range(len(near) if who is not None else 0)):
        if voice(near[place][0]) == who:
            between = sum(len(one.text.split()) for turn in near[place + 1 :] for one in turn)
            return near[place] if between <= _BRIEF else None
    return None


def _goes_on(past: Utterance, now: Utterance, capitals: Container[str]) -> bool:
    """Tell whether a voice that was interrupted goes on."""
    goes_on = _GOES_ON.match(now.text)
    rest = now.text[goes_on.end() :].lstrip() if goes_on else ""
    first = _WORD.match(rest)
    if not first or (rest[0].isupper() and first[0] not in capitals):
        return False
    return _BREAKS_OFF.search(past.text) is not None and not pauses(past, now)


def _take_over(begun: Turn, turn: Turn, language: str) -> Turn:
    """Add the rest of a sentence to the turn that began it, and return what is left of its own."""
    for number, said in enumerate(turn):
        first, rest = _parted(said, _sentence_end(said.text, language))
        begun[-1:] = [_merged(begun[-1], first)] if number == 0 else [begun[-1], first]
        if rest.text:
            return [rest, *turn[number + 1 :]]
        if ends_sentence(first.text) or _BREAKS_OFF.search(first.text):
            return turn[number + 1 :]
    return []


def _sentence_end(text: str, language: str) -> int:
    """Return where the first sentence of a text ends that does not end with how it goes on."""
    ends = (end for _, end in sentences(text, language))
    going = _GOES_ON.match(text)
    return next((end for end in ends if not going or end > going.end()), len(text))


def _merged(past: Utterance, now: Utterance) -> Utterance:
    """Return two halves of a sentence as one, with the mark of the first between them.

    A hyphen makes them no compound.
    """
    going = _GOES_ON.match(now.text)
    left_out = going.end() if going else 0
    begun = past.text + " " * (now.text[left_out] != " " and _HYPHEN.search(past.text) is not None)
    shift = len(begun) - left_out
    marks = [(max(place, left_out) + shift, second) for place, second in now.marks]
    return past._replace(
        text=begun + now.text[left_out:],
        marks=(*past.marks, (len(past.text) - 1, past.end), *marks),
        end=now.end,
    )


def _parted(said: Utterance, end: int) -> tuple[Utterance, Utterance]:
    """Return what is said up to a character, and what is said behind the space there."""
    begin = end + len(said.text[end:]) - len(said.text[end:].lstrip())
    second = second_at((*said.marks, (len(said.text), said.end)), begin)
    return divided(said, begin, second)
