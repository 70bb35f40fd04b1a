"""Starts the folder of an event from its transcripts, for a maintainer to fill in the rest."""

import re
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from bot.corpus.files.folder import EVENT_FILE
from bot.corpus.likely_language import likelier
from bot.corpus.links import is_web_address
from bot.corpus.names.name_matching import LONGEST, bare, is_nobody
from bot.corpus.problems import CorpusError, Findings, errors_in, to_run
from bot.corpus.transcripts.changes import changes
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.utterance import Utterance
from bot.corpus.upkeep.event_template import EventDraft, event_file
from bot.corpus.upkeep.file_hints import FileHints, file_hints
from bot.corpus.upkeep.given_files import read_given
from bot.language.reader import DEFAULT

_FOLDER = re.compile(r"[^\W_][\w-]*")
_HEADER = 20_000  # bytes of a file in which it tells of itself
_LONGEST_NAME = 40  # characters of a folder that is named by its title


@dataclass(frozen=True, slots=True)
class Started:
    """A folder that was written, whom its transcripts name, and what is still to do, in order.

    `left_out` tells of files in a folder that was given which are no transcripts, and why.
    """

    folder: Path
    speakers: tuple[str, ...]
    to_do: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def start_event(
    given: Sequence[str], corpus: Path, name: str | None = None, *, typed: Path | None = None
) -> Started:
    """Write the folder of an event from files, folders of files, and addresses of recordings.

    In it are copies of the transcripts, and an `event.yaml` to fill in. Without a name the folder
    is called by the title that the files tell. `typed` is the corpus folder if somebody typed it:
    the commands to run next have to name it then. Raises CorpusError where a file can't be read or
    the folder can't be made; then nothing is written.
    """
    findings = Findings(corpus)
    if not corpus.is_dir():
        findings.error(1, "there is no such folder; make it, or name another with --corpus")
    _stop_at_errors(findings)
    addresses = [each for each in given if is_web_address(each)]
    held, left_out = read_given([Path(each) for each in given if each not in addresses], findings)
    hints = _hints(held)
    name = _slug(hints.title) if name is None and hints.title else name
    folder = corpus / (name or "")
    if name is None:
        findings.error(1, "no file tells a title; give the event's folder a name, as the last word")
    elif not _FOLDER.fullmatch(name):
        meant = f", such as {slug}" if (slug := _slug(name)) else ""
        findings.at(folder).error(1, f"name the folder with letters, digits and - only{meant}")
    _stop_at_errors(findings)
    copies = _copies(tuple(held))
    draft = _draft(hints, {copies[path]: own.said for path, own in held.items()}, addresses)
    _write(copies, folder, event_file(draft), findings)
    to_do = _to_do(draft, folder, captions=bool(held), corpus=typed)
    return Started(folder, tuple(draft.names), tuple(to_do), left_out)


def _stop_at_errors(findings: Findings) -> None:
    if errors := errors_in(findings.problems):
        raise CorpusError(errors)


def _hints(held: Mapping[Path, Content]) -> FileHints:
    """Return what the files tell of their event, the first that tells it, or else their words."""
    told = [file_hints(path.name, _header(path), content.heading) for path, content in held.items()]
    said = [one.text for content in held.values() for one in content.said]
    return reduce(FileHints.or_else, [*told, FileHints(language=likelier(said, DEFAULT))])


def _header(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_HEADER).decode("utf-8-sig", errors="replace")


def _slug(title: str) -> str:
    words = re.findall(r"\w+", title.casefold().replace("_", " "))
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > _LONGEST_NAME:
            break
        slug = f"{slug}-{word}" if slug else word[:_LONGEST_NAME]
    return slug


def _copies(files: Sequence[Path]) -> dict[Path, str]:
    """Return how files are called in the folder: a single one recording, several as they are."""
    if len(files) == 1:
        return {files[0]: f"recording{files[0].suffix.lower()}"}
    names: dict[Path, str] = {}
    for path in files:
        name = path.name.lstrip("._") or "recording"
        while name in names.values():
            name = f"again-{name}"
        names[path] = name
    return names


def _draft(
    hints: FileHints, said: Mapping[str, Sequence[Utterance]], addresses: Sequence[str]
) -> EventDraft:
    counts = Counter(label for own in said.values() for label in _labels(own))
    written: dict[str, str] = {}  # of two ways to write a name the one not in capitals
    for label in sorted(counts, key=str.isupper):
        written.setdefault(label.casefold(), label)
    labels = list(dict.fromkeys(written[label.casefold()] for label, _ in counts.most_common()))
    known = [*addresses, hints.recording or ""][: max(len(addresses), 1)]
    files = list(said) if len(known) > 1 else [""]
    recordings = dict(zip(files, known, strict=False))
    turns = {file: changes(own) for file, own in said.items() if all(map(is_nobody, _labels(own)))}
    return EventDraft(
        hints,
        labels,
        {file: address for file, address in recordings.items() if address},
        {file: own for file, own in turns.items() if len(own) > 1},
    )


def _labels(said: Sequence[Utterance]) -> list[str]:
    """Return what a transcript calls whoever speaks, in the form that they are written in."""
    labels = [bare(name) or name for one in said if (name := one.label or one.maybe)]
    return [label for label in labels if 0 < len(label) <= LONGEST]


def _write(copies: Mapping[Path, str], folder: Path, event: str, findings: Findings) -> None:
    own = findings.at(folder)
    try:
        folder.mkdir()
    except FileExistsError:
        own.error(1, "is there already; nothing was changed. Choose another name")
    except OSError as error:
        own.error(1, f"can't be written: {error.strerror}")
    _stop_at_errors(findings)
    try:
        for path, name in copies.items():
            shutil.copyfile(path, folder / name)
        (folder / EVENT_FILE).write_text(event, encoding="utf-8")
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        own.error(1, f"can't be written: {error.strerror}")
        raise CorpusError(findings.problems) from error


def _to_do(draft: EventDraft, folder: Path, *, captions: bool, corpus: Path | None) -> list[str]:
    """Return what is still to do, in the order in which it is best done."""
    told = {"title": draft.hints.title, "date": draft.hints.date}
    must = " and ".join(key for key, value in told.items() if not value)
    more = "part and role" if draft.recordings else "recording, part and role"
    wanted = f"{must}; if you like, {more} too" if must else f"{more}, if you like"
    steps = [f"open {folder / EVENT_FILE} and fill in {wanted}"]
    steps.append(
        f"see that the names are right: {'; '.join(draft.names)}"
        if draft.names
        else "write into `people` the names of everybody who was there"
    )
    if not captions:
        steps.append(f"put the transcript of what was said into {folder}")
    elif draft.nobodies:
        steps.append(f"say under `labels` who {', '.join(draft.nobodies)} is")
    elif not draft.names:
        steps.append(f"say who speaks when: {to_run(f'turns {folder.name}', corpus)}")
    return [*steps, to_run("check", corpus), f"{to_run('chat', corpus)}, and ask it something"]
