"""Starts the folder of an event from its captions, for a maintainer to fill in the rest."""

import json
import re
import shutil
from collections import Counter
from datetime import date as Date  # noqa: N812 - as in the model
from pathlib import Path

from bot.corpus.loader import EVENT_FILE, read_utterances
from bot.corpus.model import Event
from bot.corpus.name_matching import LONGEST, is_nobody, shown
from bot.corpus.problems import CorpusError, Findings
from bot.corpus.transcripts.voices import names_in

_FOLDER = re.compile(r"[^\W_][\w-]*")
_DATE = re.compile(r"(?<!\d)20\d\d-?[01]\d-?[0-3]\d(?!\d)")  # as in Zoom's GMT20211028-150000

_TOP = """\
# Fill in what is empty. Only title, date and names are a must; take out what you don't need.
title:
short_title:        # what replies call it
date:{date}
host:
url:                # a page about it
recording:          # where it can be watched: YouTube, Vimeo, PeerTube or a media file
people:
"""
_PERSON = """\
  - name: {name}
    part:           # panellist, moderator, …
    role:
    organisation:
"""
_LABELS = """\
labels:             # who it is that the captions call so, by a name from above
"""


def start_event(captions: Path, corpus: Path, name: str) -> list[str]:
    """Write the folder of an event and return what its captions call their speakers.

    In it are a copy of the captions, and an `event.yaml` to fill in. Raises CorpusError where the
    captions can't be read or the folder can't be made; then nothing is written.
    """
    folder, findings = corpus / name, Findings(captions)
    labels = _read_labels(captions, findings)
    if not _FOLDER.fullmatch(name):
        findings.at(folder).error(1, "name the folder with letters, digits and - only")
    if any(problem.severity == "error" for problem in findings.problems):
        raise CorpusError(p for p in findings.problems if p.severity == "error")
    found = _DATE.search(captions.name)
    try:
        _write(captions, folder, _event_file(labels, found[0] if found else ""))
    except FileExistsError:
        findings.at(folder).error(1, "is there already; nothing was changed. Choose another name")
        raise CorpusError(findings.problems) from None
    except OSError as error:
        findings.at(folder).error(1, f"can't be written: {error.strerror}")
        raise CorpusError(findings.problems) from error
    return labels


def _read_labels(captions: Path, findings: Findings) -> list[str]:
    """Return what the captions call their speakers, whoever speaks most first."""
    nobody_yet = Event(slug="new", title="New", date=Date.min, people=())
    said = read_utterances(captions, nobody_yet, findings)
    counts = Counter(map(shown, names_in(said)))
    return [label for label, _ in counts.most_common() if 0 < len(label) <= LONGEST]


def _event_file(labels: list[str], date: str) -> str:
    digits = date.replace("-", "")
    date = f" {digits[:4]}-{digits[4:6]}-{digits[6:]}   # from the file's name" if date else ""
    names = [_quoted(label) for label in labels if not is_nobody(label)] or [""]
    nobodies = [f"  {_quoted(label)}:\n" for label in labels if is_nobody(label)]
    people = "".join(_PERSON.format(name=name) for name in names)
    return _TOP.format(date=date) + people + (_LABELS + "".join(nobodies) if nobodies else "")


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)  # which is YAML too


def _write(captions: Path, folder: Path, event: str) -> None:
    folder.mkdir()
    try:
        shutil.copyfile(captions, folder / f"recording{captions.suffix.lower()}")
        (folder / EVENT_FILE).write_text(event, encoding="utf-8")
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
