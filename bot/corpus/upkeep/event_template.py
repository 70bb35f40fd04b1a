"""The `event.yaml` that a maintainer is given to fill in."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.corpus.names.name_matching import is_nobody
from bot.corpus.transcripts.changes import Change
from bot.corpus.upkeep.file_hints import FileHints

_MANY = 8  # people
_SHORT = 3  # letters of a name in capitals that is an acronym
_TOP = """\
# Fill in what is empty. Only title, date and names are a must; take out what you don't need.
"""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What is known of an event that is being started.

    `labels` are what its transcripts call people. `recordings` and `turns` are by the name of a
    file in its folder.
    """

    hints: FileHints = field(default_factory=FileHints)
    labels: Sequence[str] = ()
    recordings: Mapping[str, str] = field(default_factory=dict)
    turns: Mapping[str, Sequence[Change]] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """The names among the labels, as people write them."""
        names = [label for label in self.labels if not is_nobody(label)]
        return [_written(name) for name in names] if all(map(str.isupper, names)) else names

    @property
    def nobodies(self) -> list[str]:
        """The labels that name nobody, such as Speaker 1."""
        return [label for label in self.labels if is_nobody(label)]


def event_file(draft: EventDraft) -> str:
    """Return the text of the file."""
    date = f" {draft.hints.date}   # is it right?" if draft.hints.date else ""
    title = f" {_quoted(draft.hints.title)}" if draft.hints.title else ""
    language = draft.hints.language
    return "".join(
        (
            _TOP,
            f"title:{title}\n",
            "short_title:        # what replies call it\n",
            f"date:{date}\n",
            "host:\n",
            "url:                # a page about it\n",
            *_recording(draft.recordings),
            f"language: {language}\n" if language and language != "en" else "",
            "people:\n",
            *_people(draft.names or [""]),
            *_labels(draft.nobodies),
            *_turns(draft.turns),
        )
    )


def _written(name: str) -> str:
    """Return a name in capitals as people write it, but for what is an acronym."""
    acronym = len(name) <= _SHORT and name.isalpha()
    return name if acronym else name.title()


def _recording(recordings: Mapping[str, str]) -> list[str]:
    if len(recordings) > 1:
        return ["recording:\n", *(f"  {_quoted(file)}: {at}\n" for file, at in recordings.items())]
    address = next(iter(recordings.values()), "")
    if address:
        return [f"recording: {address}\n"]
    return [
        "recording:          # where it can be watched: YouTube, Vimeo, PeerTube or a media file\n"
    ]


def _people(names: Sequence[str]) -> Iterator[str]:
    """Yield the lines of people, of many with what else can be told below the first only."""
    for number, name in enumerate(names):
        yield f"  - name: {_quoted(name)}\n" if name else "  - name:\n"
        if number == 0 or len(names) <= _MANY:
            yield "    part:           # panellist, moderator, …\n    role:\n    organisation:\n"


def _labels(nobodies: Sequence[str]) -> list[str]:
    if not nobodies:
        return []
    return [
        "labels:             # who it is that the captions call so, by a name from above\n",
        *(f"  {_quoted(label)}:\n" for label in nobodies),
    ]


def _turns(turns: Mapping[str, Sequence[Change]]) -> list[str]:
    if not turns:
        return []
    lines = ["turns:              # who begins to speak: behind each time a name from above\n"]
    for file, own in turns.items():
        if len(turns) > 1:
            lines.append(f"  {_quoted(file)}:\n")
        lines += [f"  - {change.time:<18}# {_comment(change)}\n" for change in own]
    return lines


def _comment(change: Change) -> str:
    label = f"{change.label}: " if change.label else ""
    return " ".join(f"{label}{change.words}".split())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # which is YAML too
