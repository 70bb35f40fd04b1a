"""Reads a corpus folder from disk: events, their sources, and what is wrong with them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.corpus.event_file.yaml_records import RecordT, read_record_file
from bot.corpus.event_notes import event_source, facts, introductions, length
from bot.corpus.event_passages import Passages, ends
from bot.corpus.files.folder import (
    CORRECTIONS_FILE,
    EVENT_FILE,
    QUESTIONS_FILE,
    SYNONYMS_FILE,
    read_bytes,
    visible,
)
from bot.corpus.model import Corpus, Corrections, Event, Passage, Synonyms
from bot.corpus.problems import CorpusError, Findings, Problem, errors_in
from bot.corpus.review.events import review_doubles, review_event
from bot.corpus.review.language import review_language
from bot.corpus.review.people import review_people, review_voices
from bot.corpus.review.values import review_values
from bot.corpus.transcripts.content import Content, labels_of
from bot.corpus.transcripts.formats.captions import matches as is_captions
from bot.corpus.transcripts.formats.detection import as_document
from bot.corpus.transcripts.organisations import organisations
from bot.corpus.transcripts.reader import transcript
from bot.corpus.transcripts.tracks import unused_tracks
from bot.corpus.written.markdown import read_markdown
from bot.memory import gc_paused

_NEARLY = "event.y"  # event.yml, Event.yaml, event.yaml.txt
_OTHER_FILES = {EVENT_FILE, CORRECTIONS_FILE, QUESTIONS_FILE}  # known, and no sources
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n){0,40}?title:")


@gc_paused()
def load(folder: Path) -> Corpus:
    """Return the corpus in a folder.

    Raises CorpusError with every error in every file if there is one.
    """
    corpus, problems = inspect(folder)
    if errors := errors_in(problems):
        raise CorpusError(errors)
    return corpus


def inspect(folder: Path) -> tuple[Corpus, list[Problem]]:
    """Return what can be read of a corpus folder, and every problem in it, errors and warnings."""
    findings = Findings(folder)
    if not folder.is_dir():
        findings.error(1, "there is no such folder; name the corpus with --corpus or CORPUS_DIR")
        return Corpus((), ()), findings.problems
    events: list[Event] = []
    passages: list[Passage] = []
    for child in visible(folder, findings):
        try:
            event, found = _read_event(child, findings) if child.is_dir() else (None, [])
        except OSError as error:  # gone, or shut, since the folder was listed
            findings.at(child).error(1, f"can't be read: {error.strerror}")
        else:
            events += [event] if event else []
            passages += found
    review_doubles(events, passages, findings)
    if not events and not findings.problems:
        findings.error(1, f"no event here; a corpus has a folder an event, with {EVENT_FILE} in it")
    read = _read_list(Synonyms, folder / SYNONYMS_FILE, folder, findings, "groups")
    synonyms = read.groups if read else ()
    return Corpus(tuple(events), tuple(passages), synonyms), findings.problems


def _read_event(folder: Path, findings: Findings) -> tuple[Event | None, list[Passage]]:
    """Return the event in a folder and its passages, those its files state and those it makes."""
    children = visible(folder, findings.at(folder))
    files = [path.name for path in children if path.name not in _OTHER_FILES]
    event = _read_event_file(folder / EVENT_FILE, files, findings)
    if event is None:
        return None, []
    event = _with_corrections(event, folder / CORRECTIONS_FILE, findings)
    read = [_read_source(child, event, findings.at(child)) for child in children]
    contents = [content for content in read if content]
    unused = unused_tracks(contents, event, findings.at(folder))
    used = [content for content in contents if content.file not in unused]
    passages = Passages(event, organisations(used, event), labels_of(used))
    event = passages.event
    passages.add(event_source(event), facts(event), file=EVENT_FILE)
    for content in used:
        passages.add_file(content, findings.at(folder / content.file))
    passages.add(event_source(event), introductions(event, passages.strangers()), file=EVENT_FILE)
    passages.add(event_source(event), length(event, ends(passages.placed)), file=EVENT_FILE)
    review_people(event, findings.at(folder / EVENT_FILE))
    review_language(event, passages.placed, findings.at(folder / EVENT_FILE))
    review_event(event, passages.placed, findings.at(folder / EVENT_FILE))
    review_voices(event, passages.placed, findings.at(folder / EVENT_FILE))
    review_values(event, used, passages.corrector.unused, findings.at(folder / EVENT_FILE))
    return event, passages.placed


def _read_event_file(path: Path, files: Sequence[str], findings: Findings) -> Event | None:
    own = findings.at(path)
    if not path.exists():
        near = next((file for file in files if file.casefold().startswith(_NEARLY)), None)
        renamed = f"rename {near} to {EVENT_FILE}, or " if near else ""
        own.error(1, f"the event is missing; {renamed}write it with title, date and people")
        return None
    given = {"slug": path.parent.name, "files": files}
    event = read_record_file(Event, path.parent.parent, own, given=given)
    if event and not event.people:
        own.error(1, "nobody is in `people`; list who was there")
    return event


def _with_corrections(event: Event, path: Path, findings: Findings) -> Event:
    read = _read_list(Corrections, path, path.parent.parent, findings, "corrections")
    corrections = (*event.corrections, *(read.corrections if read else ()))
    return event.model_copy(update={"corrections": corrections})


def _read_list(
    model: type[RecordT], path: Path, root: Path, findings: Findings, listed: str
) -> RecordT | None:
    """Return a file that may be missing, and may be no more than the list that it has to hold."""
    own = findings.at(path)
    return read_record_file(model, root, own, listed=listed) if path.exists() else None


def read_transcript(path: Path, event: Event, findings: Findings) -> Content | None:
    """Return what a transcript of any format holds, wherever it is.

    What is wrong with it goes to `findings`: as an error where nothing can be read of it.
    """
    own = Findings(path)
    content = _read_file(path, Path(path.resolve().anchor), event, own)
    if not (content and content.said) and not errors_in(own.problems):
        own.problems[:] = [replace(found, severity="error") for found in own.problems]
    findings.problems.extend(own.problems)
    return content


def _read_source(path: Path, event: Event, findings: Findings) -> Content | None:
    """Return what a file holds, if it is of a kind that holds passages and has a source."""
    if path.name in _OTHER_FILES:
        return None
    if path.is_dir():
        findings.warn(1, "can't be read: a folder; put the files in it beside event.yaml")
        return None
    return _read_file(path, path.parent.parent, event, findings)


def _read_file(path: Path, root: Path, event: Event, findings: Findings) -> Content | None:
    """Return what a file holds, as what is in it tells: a written source, or a transcript."""
    content = read_bytes(path, root, findings)
    document = None if content is None else as_document(content, findings)
    if document is None:
        return None
    written = path.suffix.lower() == ".md" or _FRONT_MATTER.match(document.text)
    if written and not is_captions(document):
        found: Content | None = read_markdown(document.text, event, findings)
    else:
        found = transcript(document, event, findings)
    return found if found and found.source else None
