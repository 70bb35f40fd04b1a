"""Reads a transcript that is text: who says what, in order, with seconds where they are written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import NamedTuple

from bot.amounts import clock
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import Cue, tell_backwards
from bot.corpus.transcripts.captions.voices import tell_doubtful
from bot.corpus.transcripts.text.lines import Lead, Line, leads
from bot.corpus.transcripts.text.naming.names import Voices, is_known, speakers_in
from bot.corpus.transcripts.text.turns.inner_times import SLOWEST, Part, next_times, parts_by_time
from bot.corpus.transcripts.text.turns.lists import without_facts_told, without_lists
from bot.corpus.transcripts.text.turns.runs import with_turns_opened
from bot.corpus.transcripts.text.turns.sections import with_sections_ended
from bot.corpus.transcripts.text.turns.unsaid import (
    set_apart,
    tells_who,
    without_links,
    without_tail,
)
from bot.corpus.transcripts.utterance import Utterance
from bot.language.reader import captions

_OF_A_CLOCK = 6 * 3600  # seconds: no recording begins so late, and hardly a panel before six
_MINUTE, _DAY = 60, 24 * 3600
_WORD = re.compile(r"(?<=[^\n\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")  # no line has divided it
_DIVIDED = re.compile(r"(?<![\w-])([^\W\d_]{2,})- \n([^\W\d_]+)(?![\w-])")
_OFTEN = 3  # words that lines divide, at least, which stand undivided elsewhere: it is a habit
_NO_TOPIC = captions().no_topic


class Speech(NamedTuple):
    """What one voice says, from a line on: all paragraphs up to the next name or time.

    `label` is None for what no name stands before, `second` where no time is written. `anew` is
    whether somebody else may begin to speak; `maybe` is a name that is in doubt.
    """

    line: int
    label: str | None
    second: float | None
    text: str
    anew: bool = True
    maybe: str | None = None


class Script(NamedTuple):
    """A text read as if it were a transcript, with what tells whether it is one.

    `paragraphs` are those with words, `labels` the names they begin with, in order; `known` are
    those labels that name somebody of the event. `timed` names have their time beside them,
    `times` stand alone; `changes` are lines with >> before them. `topics` are headings that name
    nobody, "" where one ends and none begins. `unsaid` is what only looks as if nobody said it,
    `asked` the lines of questions in bold, of somebody who is not named, `ended` those below
    headings that are no turn of whoever spoke before. `facts` are runs of lines such as “Chair:
    Ann Hall” above a talk, `notes` are “Slides: https://…” there and lists below it.
    """

    spoken: tuple[Speech, ...]
    topics: tuple[tuple[int, str], ...]
    paragraphs: int
    labels: tuple[str, ...]
    known: int
    timed: int
    times: int
    changes: int
    unsaid: tuple[tuple[int, str], ...]
    asked: tuple[int, ...]
    ended: tuple[int, ...]
    facts: tuple[tuple[Lead, ...], ...]
    notes: tuple[tuple[int, str], ...]


def read_script(lines: Iterable[Line], event: Event) -> Script:
    """Return the lines of a file as a transcript, whether or not it is one."""
    found, facts = without_facts_told(list(leads(lines)), event)
    found, notes = without_lists(with_turns_opened(found, event), event)
    voices = speakers_in(found, event)
    names = voices.names
    found, links = without_links(found, names)
    found, tail = without_tail(found, names)
    found, ended = with_sections_ended(found, names)
    found, told, asked = set_apart(found, names)
    who = [one for one in told if tells_who(one[1], names, event)]
    labelled = [lead for lead in found if _is_labelled(lead, names)]
    labels = tuple(names[lead.label or ""] for lead in labelled)
    known = {label for label in set(labels) if is_known(label, event)}
    text = [lead for lead in found if not lead.line.heading and not lead.is_time]
    return Script(
        spoken=tuple(_spoken(found, voices)),
        topics=tuple(
            (number, "" if (number, lead.words) in who else " ".join(lead.line.text.split()))
            for number, lead in ((lead.line.number, lead) for lead in found)
            if lead.line.heading and not lead.is_time and not _is_labelled(lead, names)
            if not _NO_TOPIC.fullmatch(lead.line.text.strip())
        ),
        paragraphs=sum(lead.opens or _is_labelled(lead, names) for lead in text)
        + sum(lead.line.heading > 0 for lead in labelled),
        labels=labels,
        known=sum(label in known for label in labels),
        timed=sum(_second(lead) is not None for lead in labelled),
        times=sum(lead.is_time for lead in found),
        changes=sum(lead.line.text.lstrip().startswith(">>") for lead in found),
        unsaid=(*told, *tail),
        asked=asked,
        ended=ended,
        facts=facts,
        notes=(*links, *notes),
    )


def utterances_of(
    spoken: Sequence[Speech], findings: Findings, *, by_clock: bool = False
) -> list[Utterance]:
    """Return what is said as captions would tell it; without marks where no time is written.

    `by_clock` tells that the times are those of a clock, however early they are.
    """
    spoken = _from_the_first(spoken, findings, by_clock=by_clock)
    timed = [(one.line, one.second) for one in spoken if one.second is not None]
    tell_backwards([Cue(line, second, second, ()) for line, second in timed], findings)
    said = list(map(_utterance, spoken, next_times([one.second for one in spoken])))
    tell_doubtful(said, findings)
    return said


def _from_the_first(
    spoken: Sequence[Speech], findings: Findings, *, by_clock: bool
) -> Sequence[Speech]:
    """Return turns whose times are those of a clock with seconds from the first of them."""
    first = next((one for one in spoken if one.second is not None), None)
    earliest = _MINUTE if by_clock else _OF_A_CLOCK
    if first is None or first.second is None or first.second < earliest:
        return spoken
    findings.warn(
        first.line,
        f"the times are those of a clock; they are counted from the first, {clock(first.second)}. "
        "If the recording began at another time, say so with `offset` in event.yaml",
    )
    begun = first.second
    return [one if one.second is None else _since(one, begun) for one in spoken]


def _since(one: Speech, begun: float) -> Speech:
    """Return a turn with the seconds since a time of the clock, be it after midnight."""
    second = (one.second or 0.0) - begun
    return one._replace(second=max(second + (_DAY if second < -_DAY / 2 else 0), 0.0))


def _utterance(one: Speech, later: float | None) -> Utterance:
    """Return an utterance that ends before a later time, and when its words can have been said."""
    end, marks = 0.0, tuple[tuple[int, float], ...]()
    if one.second is not None:
        end, marks = one.second + len(one.text.split()) / SLOWEST, ((0, one.second),)
        end = min(end, later) if later is not None and later > one.second else end
    return Utterance(one.line, one.label, one.anew, one.text, marks, end, maybe=one.maybe)


def _is_labelled(lead: Lead, names: dict[str, str]) -> bool:
    return lead.label is not None and lead.label in names


def _second(lead: Lead) -> float | None:
    """Return the second that a line with a name gives."""
    return lead.time if lead.named.second is None else lead.named.second


def _spoken(found: Iterable[Lead], voices: Voices) -> Iterator[Speech]:
    """Yield what is said, voice by voice; a time that stands alone holds until the next one."""
    turns: list[Speech] = []
    lines: list[list[str]] = []
    held: float | None = None
    for lead in found:
        held = lead.time if lead.is_time else held
        last = turns[-1] if turns else Speech(0, None, None, "")
        if begun := _begun(lead, held, last, voices):
            turns.append(begun)
            lines.append([begun.text])
        else:
            turns[-1] = last._replace(text=last.text or lead.words)
            lines[-1].append(lead.words if lead.opens else f"\n{lead.words}")
    texts = [" ".join(filter(None, words)) for words in lines]
    said = [Part(turn.second, text) for turn, text in zip(turns, _undivided(texts), strict=True)]
    for turn, parts in zip(turns, parts_by_time(said), strict=True):
        part = turn
        for second, text in parts:
            yield part._replace(second=turn.second if second is None else second, text=text)
            part = part._replace(anew=False, maybe=None)


def _undivided(texts: Sequence[str]) -> list[str]:
    """Return what is said in a file without ends of lines, and with words whole that these divide.

    These stand in it elsewhere, with a hyphen or without; where several do, the lines divide words
    out of habit, and whatever they divide into what are no words there is one.
    """
    ends = [text for text in texts if "- \n" in text]
    divided = [found.groups() for text in ends for found in _DIVIDED.finditer(text)]
    words = (word for text in texts for word in _WORD.findall(text)) if divided else ()
    known = {word.lower() for word in words}
    habit = sum((start + end).lower() in known for start, end in divided) >= _OFTEN
    joined = partial(_joined, known, habit=habit)
    whole = (_DIVIDED.sub(joined, text) if text in ends else text for text in texts)
    return [text.replace("\n", "") for text in whole]


def _joined(known: AbstractSet[str], divided: re.Match[str], *, habit: bool) -> str:
    start, end = divided.groups()
    parts = {start.lower(), end.lower()}
    wholes = [one for one in (start + end, f"{start}-{end}") if one.lower() in known]
    if habit and known.isdisjoint(parts) and not end.startswith(start.lower()):
        wholes.append(start + end)
    return wholes[0] if wholes and end[0].islower() else divided[0]


def _begun(lead: Lead, held: float | None, last: Speech, voices: Voices) -> Speech | None:
    """Return the turn, or the part of one, that a line begins; None where the last one goes on."""
    number, named = lead.line.number, _is_labelled(lead, voices.names)
    own = _second(lead) if named or lead.label in voices.silent else lead.time
    second = held if own is None else own
    if named:
        return Speech(number, voices.names[lead.label or ""], second, lead.named.rest)
    if lead.label in voices.silent:
        return Speech(number, None, second, "")
    goes_on = Speech(number, last.label, second, "", last.anew and not last.text)
    if lead.is_time or lead.line.heading:
        return goes_on
    maybe = lead.label if lead.opens and lead.label in voices.doubtful else None
    if maybe or lead.anew:
        return Speech(number, None, second, lead.words, maybe=maybe)
    begins = lead.time is not None or last.line == 0
    return goes_on._replace(text=lead.words) if begins else None
