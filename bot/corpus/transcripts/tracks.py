"""Finds transcripts of one event that tell of the same talk: copies, translations, shared times.

A copy would be shown twice, and a translation as words that nobody said. Neither is used.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from bot.amounts import clock
from bot.corpus.files.named_language import named_language, primary
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content

_RUN = 4  # words in a row
_HALF = 0.5  # share of its runs of words, or of its time, that a track of the same talk has
_WHOLE = 0.9  # … and that a file has which holds nothing else
_SAME_TIMES = 0.8  # share of its cues at whose times another track has one too
_FEW = 20  # runs of words that may be said twice by chance
_IRREGULAR = 2  # lengths of cues, at least, where it is no chance that the times are the same

_WORD = re.compile(r"\w+")


class _Track:
    """A transcript, as far as it is compared with others."""

    def __init__(self, content: Content, event: Event) -> None:
        self.file = content.file
        self.said = content.said
        self.rest, named = named_language(content.file)
        self.language = named or primary(content.language or "")
        self.recording = event.recording_of(content.file)
        self.noted = event.tells_of(content.file)
        self.labelled = any(one.label for one in content.said)
        self.times = frozenset(
            (round(one.marks[0][1], 1), round(one.end, 1)) for one in content.said if one.marks
        )

    @cached_property
    def runs(self) -> frozenset[int]:
        """Its runs of words, by their hashes."""
        words = _WORD.findall("\n".join(one.text for one in self.said).casefold())
        runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
        return frozenset(map(hash, runs)) or frozenset([hash(tuple(words))])

    @cached_property
    def span(self) -> tuple[float, float]:
        """From when to when it tells of its recording."""
        return min(start for start, _ in self.times), max(max(pair) for pair in self.times)

    @property
    def irregular(self) -> bool:
        """Whether its cues are of such lengths that another's hardly are the same by chance."""
        return len({round(end - start, 1) for start, end in self.times}) >= _IRREGULAR


def unused_tracks(contents: Iterable[Content], event: Event, findings: Findings) -> set[str]:
    """Return the files that only tell again what another tells; each is told of, with the other.

    Used is the track in the event's language, that `event.yaml` tells of, with names and times,
    where there is a choice.
    `findings` are those of the folder.
    """
    tracks = [_Track(content, event) for content in contents if content.said]
    if not tracks[1:]:
        return set()
    used: list[_Track] = []
    told = set[int]()  # runs of words of those that are used
    by_time: dict[tuple[float, float], _Track] = {}
    by_name: dict[str, _Track] = {}
    for track in sorted(tracks, key=lambda track: _rank(track, event)):
        own = findings.at(findings.path / track.file)
        if original := _copied(track, used, track.runs & told):
            own.warn(1, f"has the words of {original.file}, which is used instead; take one out")
            continue
        if original := _translated(track, by_time, by_name.get(track.rest)):
            _tell_translation(track, original, event, own)
            continue
        used.append(track)
        by_name.setdefault(track.rest, track)
        told |= track.runs
        for pair in track.times:
            by_time.setdefault(pair, track)
    _tell_overlaps(used, findings)
    return {track.file for track in tracks} - {track.file for track in used}


def _rank(track: _Track, event: Event) -> tuple[int, bool, bool, bool, bool, str]:
    other = 1 if track.language is None else 2
    language = 0 if track.language == primary(event.language) else other
    unlike_webvtt = not track.file.lower().endswith(".vtt")
    doubts = not track.noted, not track.labelled, not track.times, unlike_webvtt
    return language, *doubts, track.file


def _copied(track: _Track, used: Iterable[_Track], known: frozenset[int]) -> _Track | None:
    """Return the used track whose words a track has; `known` are its runs that any of them has."""
    holders = Counter[_Track]()
    for other in used:
        holders[other] = len(known & other.runs)
        known -= other.runs
    for other, shared in holders.most_common(1):
        few = len(track.runs) < _FEW or len(other.runs) < _FEW
        if few and track.times and other.times and not _overlap(track, other):
            return None
        alike = shared >= _HALF * max(len(track.runs), len(other.runs))
        return other if alike or (not few and shared >= _WHOLE * len(track.runs)) else None
    return None


def _translated(
    track: _Track, by_time: dict[tuple[float, float], _Track], namesake: _Track | None
) -> _Track | None:
    """Return the track of which a track has the times or the name, in another language."""
    holders = Counter(by_time[pair] for pair in track.times if pair in by_time)
    for other, shared in holders.most_common(1):
        together = shared >= _SAME_TIMES * max(len(track.times), len(other.times))
        same_talk = track.language != other.language or (
            track.irregular and track.recording == other.recording
        )
        if together and same_talk:
            return other
    same_recording = namesake and track.recording == namesake.recording
    if namesake and same_recording and track.language != namesake.language:
        timed = track.times and namesake.times
        return namesake if not timed or _overlap(track, namesake) else None
    return None


def _overlap(one: _Track, other: _Track) -> bool:
    """Tell whether two tracks tell of the same time, by half of the shorter one."""
    (start, end), (begin, until) = one.span, other.span
    together = min(end, until) - max(start, begin)
    return together > 0 and together >= _HALF * min(end - start, until - begin)


def _tell_translation(track: _Track, original: _Track, event: Event, findings: Findings) -> None:
    same = f"tells of the same talk as {original.file} in other words"
    if track.language == original.language:
        findings.error(
            1,
            f"{same}, at the same times; if one is a translation, name both by their language, as "
            "talk.en.vtt and talk.es.vtt; if they are of two recordings, give each its own under "
            "`recording` in event.yaml; else take one out",
        )
    elif original.language not in {None, primary(event.language)}:
        findings.error(
            1,
            f"{same}, and neither is in the language of the event ({event.language}); write "
            f"`language: {original.language}` or `language: {track.language or '…'}` in "
            "event.yaml, whichever was spoken",
        )
    else:
        findings.warn(
            1,
            f"{same}, as a translation would, so it is not used: only {original.file} is. If "
            f"{track.language or 'another language'} was spoken, write "
            f"`language: {track.language or '…'}` in event.yaml",
        )


def _tell_overlaps(tracks: Sequence[_Track], findings: Findings) -> None:
    """Warn of transcripts that tell of the same time of one recording."""
    for earlier, track in _overlaps(tracks):
        start, end = track.span
        findings.at(findings.path / track.file).warn(
            1,
            f"tells of {clock(start)} to {clock(end)} of the same recording as {earlier.file}. If "
            f"each has a recording of its own, write into event.yaml `recording: "
            f"{{{earlier.file}: https://…, {track.file}: https://…}}`; if it goes on in the same "
            f"one, `offset: {{{track.file}: …}}` with the second at which it begins there",
        )


def _overlaps(tracks: Sequence[_Track]) -> Iterator[tuple[_Track, _Track]]:
    """Yield each track that begins before the end of another of its recording, with that one."""
    shared = defaultdict[str, list[_Track]](list)
    for track in tracks:
        if track.recording and track.times:
            shared[track.recording].append(track)
    for together in shared.values():
        last: _Track | None = None
        for track in sorted(together, key=lambda one: (one.span[0], one.file)):
            if last and track.span[0] < last.span[1]:
                yield (last, track) if last.file < track.file else (track, last)
            if last is None or track.span[1] > last.span[1]:
                last = track
