"""Looks over what an `event.yaml` says of its transcripts, for what none of them bears out."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.amounts import clock
from bot.corpus.event_file.timeline import Timeline
from bot.corpus.files.line_numbers import line_with
from bot.corpus.model import Event
from bot.corpus.names.name_matching import bare, counted
from bot.corpus.problems import Findings, errors_in
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.noted_turns import with_turns
from bot.language.letters import lowered

_HOUR = 3600.0  # seconds
_SOON = 120.0  # … within which something is said where a recording begins
_SHOWN = 5  # labels that are named


def review_values(
    event: Event, contents: Sequence[Content], unused: Sequence[str], findings: Findings
) -> None:
    """Note that nothing is said, a date to come, what has no effect, and times of no recording.

    `unused` are the corrections of words that nobody says. `findings` are those of `event.yaml`.
    """
    said = [content for content in contents if content.said]
    _review_words(event, contents, findings)
    if event.date > datetime.now(UTC).date() + timedelta(days=1):  # in whatever zone
        findings.warn(
            line_with(findings.path, "date:"), f"{event.date} is still to come; is the year right?"
        )
    _review_labels(event, said, findings)
    _review_starts(event, said, findings)
    for old in unused if said else ():
        findings.warn(
            line_with(findings.path, old),
            f"the correction of “{old}” changes nothing: no transcript holds it; take it out",
        )
    for key, given in (("turns", event.turns), ("chapters", event.chapters)):
        _review_times(key, dict(given), said, event, findings)


def _review_words(event: Event, contents: Sequence[Content], findings: Findings) -> None:
    """Note that nothing is on record; this is an error where there are files, and none else is."""
    if any(content.written or any(one.text for one in content.said) for content in contents):
        return
    here = findings.path.parent
    if not event.files:
        findings.warn(
            1, "nothing here tells what was said; put a transcript or a source beside this file"
        )
    elif not any(here in error.path.parents for error in errors_in(findings.problems)):
        findings.error(
            1,
            f"no words can be read in {', '.join(event.files[:_SHOWN])}, so nothing is on record; "
            "put a transcript or a source beside this file",
        )


def _review_labels(event: Event, said: Sequence[Content], findings: Findings) -> None:
    labels = dict.fromkeys(one.label for each in said for one in each.said if one.label)
    called = {lowered(form) for label in labels for form in (counted(label), bare(label))}
    for label, _ in event.labels if said else ():
        if called.isdisjoint({lowered(label), lowered(counted(label))}):
            more = ", …" if len(labels) > _SHOWN else ""
            there = f"they call people {', '.join(list(labels)[:_SHOWN])}{more}"
            findings.warn(
                line_with(findings.path, label),
                f"`labels` has “{label}”, which no transcript calls anybody; "
                f"{there if labels else 'they name nobody'}",
            )


def _review_starts(event: Event, said: Sequence[Content], findings: Findings) -> None:
    """Note recordings whose times begin with an hour, as programs that edit films count them."""
    first: dict[str | None, tuple[float, str]] = {}
    for each in said:
        if starts := [one.marks[0][1] for one in each.said if one.marks]:
            own, recording = (min(starts), each.file), event.recording_of(each.file)
            first[recording] = min(own, first.get(recording, own))
    for start, file in first.values() if not event.offset else ():
        if start >= _HOUR and start % _HOUR < _SOON:
            hour = clock(start - start % _HOUR)
            findings.at(findings.path.parent / file).warn(
                1,
                f"nothing is said before {clock(start)}, as if its times began with {hour}; if the "
                f"recording begins there, write `offset: -{hour}` in event.yaml, else `offset: 0`",
            )


def _review_times(
    key: str,
    given: dict[str, Timeline],
    said: Sequence[Content],
    event: Event,
    findings: Findings,
) -> None:
    """Note times after the end, and a list that may be of any of several recordings."""
    files = [content.file for content in said]
    if "" in given and len(said) > 1 and _of_several(files, event):
        findings.error(
            line_with(findings.path, f"{key}:"),
            f"`{key}` must say which transcript it is of, as there are {len(files)}; write "
            f"`  {files[0]}:` above its lines, and indent them further",
        )
        return
    for content in said:
        if begins := given.get(content.file, given.get("", ())):
            _review_last(key, begins[-1].second, content, said, findings)
            _review_turns(key, begins, content, event, findings)


def _review_last(
    key: str, last: float, content: Content, said: Sequence[Content], findings: Findings
) -> None:
    """Note what is to begin in a transcript without times, or after the end of all."""
    if not any(one.marks for one in content.said):
        findings.warn(
            line_with(findings.path, f"{key}:"),
            f"`{key}` have no effect on {content.file}, which does not tell when it was said",
        )
    elif last > _end(said):
        at = clock(last)
        findings.warn(
            line_with(findings.path, at),
            f"`{key}` has {at}, but {content.file} ends at {clock(_end([content]))}",
        )


def _review_turns(
    key: str, begins: Timeline, content: Content, event: Event, findings: Findings
) -> None:
    """Note that who begins to speak is told already, so that nothing comes of `turns`."""
    timed = any(one.marks for one in content.said)
    if key == "turns" and timed and with_turns(content.said, begins, event) == [*content.said]:
        findings.warn(
            line_with(findings.path, "turns:"),
            f"`turns` change nothing: {content.file} names who speaks by itself; take them out, or "
            "the names out of it",
        )


def _end(contents: Sequence[Content]) -> float:
    """Return the second at which the last of some transcripts ends, of those that have times."""
    return max((one.end for each in contents for one in each.said if one.marks), default=0.0)


def _of_several(files: Sequence[str], event: Event) -> bool:
    recordings = {event.recording_of(file) for file in files}
    return len(recordings) > 1 or not event.offset
