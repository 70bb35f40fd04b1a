"""Reads a corpus folder from disk: events, their sources, and what is wrong with them."""

from collections.abc import Sequence
from pathlib import Path

from bot.corpus.checks import namesakes, review_event
from bot.corpus.content import Content
from bot.corpus.event_notes import event_source, facts, length
from bot.corpus.event_passages import Passages
from bot.corpus.files import read_text, visible
from bot.corpus.model import Corpus, Event, Passage, Synonyms
from bot.corpus.problems import CorpusError, Findings, Problem
from bot.corpus.transcripts.reader import caption_file
from bot.corpus.transcripts.tracks import unused_tracks
from bot.corpus.written.markdown import read_markdown
from bot.corpus.yaml_records import read_record

EVENT_FILE = "event.yaml"
SYNONYMS_FILE = "synonyms.yaml"
_OTHER_FILES = {EVENT_FILE, "questions.yaml"}  # known, and no sources
CAPTIONS = (".vtt", ".srt")
_READERS = {".md": read_markdown, **dict.fromkeys(CAPTIONS, caption_file)}


def load(folder: Path) -> Corpus:
    """Return the corpus in a folder.

    Raises CorpusError with every error in every file if there is one.
    """
    corpus, problems = inspect(folder)
    if any(problem.severity == "error" for problem in problems):
        raise CorpusError(problem for problem in problems if problem.severity == "error")
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
    for event, earlier in namesakes(events):
        findings.at(folder / event.slug / EVENT_FILE).warn(
            1, f"has the name of {earlier.slug}; tell them apart with a `short_title`"
        )
    if not events and not findings.problems:
        findings.error(1, f"no event here; a corpus has a folder an event, with {EVENT_FILE} in it")
    synonyms = _read_synonyms(folder / SYNONYMS_FILE, findings.at(folder / SYNONYMS_FILE))
    return Corpus(tuple(events), tuple(passages), synonyms), findings.problems


def _read_synonyms(path: Path, findings: Findings) -> tuple[tuple[str, ...], ...]:
    text = read_text(path, path.parent, findings) if path.exists() else None
    synonyms = read_record(text, Synonyms, findings) if text is not None else None
    return synonyms.groups if synonyms else ()


def _read_event(folder: Path, findings: Findings) -> tuple[Event | None, list[Passage]]:
    """Return the event in a folder and its passages, those its files state and those it makes."""
    children = visible(folder, findings.at(folder))
    files = [path.name for path in children if path.suffix.lower() in _READERS]
    event = _read_event_file(folder / EVENT_FILE, files, findings)
    if event is None:
        return None, []
    passages = Passages(event)
    passages.add(event_source(event), facts(event))
    read = [_read_source(child, event, findings.at(child)) for child in children]
    contents = [content for content in read if content]
    unused = unused_tracks(contents, event, findings.at(folder))
    for content in contents:
        if content.file not in unused:
            passages.add_file(content, findings.at(folder / content.file))
    passages.add(event_source(event), length(event, passages.ends()))
    review_event(event, passages.placed, findings.at(folder / EVENT_FILE))
    return event, passages.placed


def _read_event_file(path: Path, files: Sequence[str], findings: Findings) -> Event | None:
    own = findings.at(path)
    if not path.exists():
        own.error(1, "the event is missing; write it with title, date and people")
        return None
    text = read_text(path, path.parent.parent, own)
    if text is None:
        return None
    event = read_record(text, Event, own, given={"slug": path.parent.name, "files": files})
    if event and not event.people:
        own.error(1, "nobody is in `people`; list who was there")
    return event


def _read_source(path: Path, event: Event, findings: Findings) -> Content | None:
    """Return what a file holds, if it is of a kind that holds passages and has a source."""
    if reader := _READERS.get(path.suffix.lower()):
        text = read_text(path, path.parent.parent, findings)
        content = reader(text, event, findings) if text is not None else None
        return content if content and content.source else None
    if path.name not in _OTHER_FILES:
        findings.warn(1, f"not read: a source ends in {', '.join(_READERS)}")
    return None
