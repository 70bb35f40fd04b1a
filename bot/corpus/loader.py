"""Reads a corpus folder from disk: the only part of this wing that touches files."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.corpus.captions import read_captions
from bot.corpus.facts import event_source, facts
from bot.corpus.markdown import read_markdown
from bot.corpus.model import Corpus, Draft, Event, Passage, Source, Synonyms, passage_id
from bot.corpus.problems import CorpusError, Findings, Problem
from bot.corpus.records import read_record

EVENT_FILE = "event.yaml"
SYNONYMS_FILE = "synonyms.yaml"
_READERS = {".md": read_markdown, ".vtt": read_captions}


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
    for child in _visible(folder):
        if child.is_dir():
            event, found = _read_event(child, findings)
            events += [event] if event else []
            passages += found
    if not events and not findings.problems:
        findings.error(1, f"no event here; a corpus has a folder an event, with {EVENT_FILE} in it")
    synonyms = _read_synonyms(folder / SYNONYMS_FILE, findings)
    return Corpus(tuple(events), tuple(passages), synonyms), findings.problems


def _read_synonyms(path: Path, findings: Findings) -> tuple[tuple[str, ...], ...]:
    own = Findings(path)
    text = read_text(path, own) if path.is_file() else None
    synonyms = read_record(text, Synonyms, own) if text else None
    findings.problems += own.problems
    return synonyms.groups if synonyms else ()


def _visible(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if not path.name.startswith((".", "_")) and path.name != "README.md"
    )


def _read_event(folder: Path, findings: Findings) -> tuple[Event | None, list[Passage]]:
    """Return the event in a folder and its passages, those its files state and those it makes."""
    path = folder / EVENT_FILE
    if not path.is_file():
        findings.problems.append(
            Problem(path, 1, "the event is missing; write it with title, date and people")
        )
        return None, []
    event = _read_event_file(path, findings)
    if event is None:
        return None, []
    passages = _Passages(event)
    passages.add(event_source(event), facts(event))
    for child in _visible(folder):
        if reader := _READERS.get(child.suffix.lower()):
            own = Findings(child)
            text = read_text(child, own)
            source, drafts = reader(text, event, own) if text is not None else (None, [])
            if source:
                passages.add(source, drafts)
            findings.problems += own.problems
        elif child.name not in {EVENT_FILE, "questions.yaml"}:
            kinds = ", ".join(_READERS)
            findings.problems.append(
                Problem(child, 1, f"not read: a source ends in {kinds}", "warning")
            )
    return event, passages.placed


def _read_event_file(path: Path, findings: Findings) -> Event | None:
    own = Findings(path)
    text = read_text(path, own)
    event = None
    if text is not None:
        event = read_record(text, Event, own, given={"slug": path.parent.name})
    if event and not event.people:
        own.error(1, "nobody is in `people`; list who was there")
    findings.problems += own.problems
    return event


def read_text(path: Path, findings: Findings) -> str | None:
    """Return the text of a file, or None after telling what keeps it from being one."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        findings.error(line, "not UTF-8; save the file with the encoding UTF-8")
        return None
    except OSError as error:
        findings.error(1, f"can't be read: {error.strerror}")
        return None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        findings.error(line, "a NUL character; this is not a text file")
        return None
    return text


class _Passages:
    """Gives an event's passages their ids, the same words said twice included."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.placed: list[Passage] = []
        self._seen: Counter[tuple[str, str]] = Counter()

    def add(self, source: Source, drafts: Iterable[Draft]) -> None:
        for draft in drafts:
            speaker = draft.speaker.name if draft.speaker else ""
            said = (speaker, draft.text)
            self.placed.append(
                Passage(
                    id=passage_id(self.event.slug, *said, self._seen[said]),
                    kind=draft.kind,
                    text=draft.text,
                    speaker=draft.speaker,
                    event=self.event,
                    source=source,
                    topic=draft.topic,
                    hints=draft.hints,
                    at=draft.at,
                )
            )
            self._seen[said] += 1
