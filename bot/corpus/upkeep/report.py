"""Sums up a corpus for its maintainers: what is wrong, what is in it, and what to look at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.amounts import count
from bot.corpus.attribution import attribution
from bot.corpus.event_passages import ends
from bot.corpus.files.folder import EVENT_FILE
from bot.corpus.model import Corpus, Event, Kind, Passage
from bot.corpus.passage_language import code_of
from bot.corpus.problems import Problem, errors_in, summed_up
from bot.corpus.upkeep.duplicates import duplicates
from bot.language.reader import DEFAULT
from bot.language.support import support
from bot.printable import as_json as to_json
from bot.printable import one_line

VERY_LONG = 250  # words: more than a person reads in a chat
_START = 60  # characters by which a maintainer finds a passage again
_SHOWN = 5  # passages that are named of each sort


@dataclass(frozen=True, slots=True)
class EventSummary:
    """What is on record of an event: numbers of passages, and how the doubtful ones start.

    `made` of the passages are notes that event.yaml makes. `people` are those of `event.yaml` and
    others whose words are on record, with how many; `silence` is what can be said of those with
    none, by name. `unnamed_minutes` are those of each transcript in which nobody is named.
    `languages` are those spoken beside English, each with what can be found in it.
    """

    slug: str
    name: str
    passages: int
    made: int
    minutes: int
    people: dict[str, int]
    captions_name_nobody: bool
    silence: dict[str, str]
    unidentified: int
    unnamed_minutes: dict[str, float]
    without_source: int
    without_topic: int
    very_long: tuple[str, ...]
    empty: tuple[str, ...]
    probably_twice: tuple[str, ...]
    languages: dict[str, str]


def summarise(corpus: Corpus) -> list[EventSummary]:
    """Return what is on record of each event."""
    held = corpus.by_event()
    return [_summary(event, held[event.slug]) for event in corpus.events]


def as_json(corpus: Corpus, problems: Iterable[Problem]) -> str:
    """Return the report for machines: an object with errors, warnings and events."""
    told: dict[str, list[dict[str, object]]] = {"error": [], "warning": []}
    for problem in problems:
        told[problem.severity].append(
            {
                "path": problem.file,
                "line": problem.line,
                "severity": problem.severity,
                "reason": problem.reason,
            }
        )
    events = [asdict(summary) for summary in summarise(corpus)]
    report = {"errors": told["error"], "warnings": told["warning"], "events": events}
    return to_json(report, indent=2)


def as_text(folder: Path, corpus: Corpus, problems: Sequence[Problem]) -> str:
    """Return the report for people: errors, warnings, each event, and a line that sums it up."""
    errors = errors_in(problems)
    warnings = [problem for problem in problems if problem.severity == "warning"]
    told = ["\n".join(summed_up(part)) for part in (errors, warnings) if part]
    told += ["\n".join(map(one_line, _lines(summary))) for summary in summarise(corpus)]
    counts = (
        count(len(corpus.events), "event"),
        count(len(corpus.passages), "passage"),
        count(len(errors), "error"),
        count(len(warnings), "warning"),
    )
    return "\n\n".join([*told, one_line(f"{folder}: {', '.join(counts)}")])


def as_annotations(problems: Iterable[Problem]) -> str:
    """Return each problem as a workflow command of GitHub, which shows it at its line."""
    return "\n".join(
        f"::{problem.severity} file={_escaped(problem.file, ':,')},line={problem.line}::"
        f"{_escaped(problem.reason)}"
        for problem in problems
    )


def _escaped(text: str, more: str = "") -> str:
    """Return a text as workflow commands want it: % and line ends, and `more`, as %25."""
    return "".join(f"%{ord(letter):02X}" if letter in f"%\r\n{more}" else letter for letter in text)


def _summary(event: Event, passages: Sequence[Passage]) -> EventSummary:
    people = Counter({person.name: 0 for person in event.people})
    people.update(person.name for p in passages for person in p.voices)
    captions = attribution(event, passages)
    written = [passage for passage in passages if passage.file != EVENT_FILE]
    return EventSummary(
        slug=event.slug,
        name=event.name,
        passages=len(passages),
        made=len(passages) - len(written),
        minutes=round(sum(ends(passages)) / 60),
        people=dict(people),
        captions_name_nobody=captions.names_nobody,
        silence={p.name: captions.silence(p) for p in event.people if not people[p.name]},
        unidentified=sum(p.kind is Kind.QUOTE and p.speaker is None for p in passages),
        unnamed_minutes=_unnamed_minutes(passages),
        without_source=sum(p.link is None for p in passages),
        without_topic=sum(p.topic is None for p in passages),
        very_long=tuple(_start(p) for p in passages if len(p.text.split()) > VERY_LONG),
        empty=tuple(_start(p) for p in passages if not any(map(str.isalnum, p.text))),
        probably_twice=tuple(
            f"{_start(again)} as at {_place(first)}" for first, again in duplicates(written)
        ),
        languages={
            code: support(code).told
            for code in dict.fromkeys(map(code_of, passages))
            if code != DEFAULT
        },
    )


def _seconds_covered(passages: Iterable[Passage]) -> float:
    """Return how much of a recording is on record, what several passages cover counted once."""
    covered, until = 0.0, 0.0
    for start, end in sorted((p.marks[0][1], p.marks[-1][1]) for p in passages if p.marks):
        covered += max(end - max(start, until), 0)
        until = max(until, end)
    return covered


def _unnamed_minutes(passages: Iterable[Passage]) -> dict[str, float]:
    unnamed: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.is_of_nobody:
            unnamed.setdefault(passage.file, []).append(passage)
    return {file: round(_seconds_covered(held) / 60, 1) for file, held in unnamed.items()}


def _place(passage: Passage) -> str:
    return f"{passage.file}:{passage.line}"


def _start(passage: Passage) -> str:
    words = passage.text[:_START] + "…" * (len(passage.text) > _START)
    return f"“{words}” ({_place(passage)})"


def _lines(event: EventSummary) -> Iterator[str]:
    recorded = f", {count(event.minutes, 'minute')} of recording" if event.minutes else ""
    made = f" and {count(event.made, 'note')} of event.yaml" if event.made else ""
    passages = count(event.passages - event.made, "passage")
    yield f"{event.name} ({event.slug}): {passages}{made}{recorded}"
    for code, told in event.languages.items():
        yield f"  in {code}: {told}"
    for name, number in event.people.items():
        yield f"  {name}: {count(number, 'passage') if number else event.silence[name]}"
    for file, minutes in event.unnamed_minutes.items():
        if minutes:
            yield f"  nobody is named for {count(minutes, 'minute')} of {file}"
    for number, what in (
        (event.unidentified, "by an unidentified speaker"),
        (event.without_source, "without an address to link to"),
        (event.without_topic, "without a topic"),
    ):
        if number:
            yield f"  {count(number, 'passage')} {what}"
    for starts, what in (
        (event.very_long, f"of more than {VERY_LONG} words"),
        (event.empty, "without a word"),
        (event.probably_twice, "probably there twice"),
    ):
        if starts:
            more = ", …" if starts[_SHOWN:] else ""
            yield f"  {count(len(starts), 'passage')} {what}: {', '.join(starts[:_SHOWN])}{more}"
