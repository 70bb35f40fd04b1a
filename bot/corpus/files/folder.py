"""Reads the files of a corpus folder, whatever they turn out to be."""

import re
from pathlib import Path

from bot.corpus.files.encodings import decode
from bot.corpus.problems import Findings

EVENT_FILE = "event.yaml"
CORRECTIONS_FILE = "corrections.yaml"  # words that the captions of an event have wrong
QUESTIONS_FILE = "questions.yaml"  # which its passages answer
SYNONYMS_FILE = "synonyms.yaml"  # of the whole corpus

WRITTEN = frozenset({".md", ".yaml", ".yml"})  # by people, in today's editors
_MERGE = re.compile(r"^<{7} ", re.MULTILINE)
_LARGEST_WRITTEN = 2_000_000  # bytes: a shelf of books
LARGEST_TRANSCRIPT = 25_000_000  # … and some 200 hours of captions


def visible(folder: Path, findings: Findings) -> list[Path]:
    """Return what is to be read in a folder, by name: nothing hidden, no drafts, no README.md."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        findings.error(1, f"can't be read: {error.strerror}")
        return []
    return [path for path in paths if is_read(path.name)]


def is_read(name: str) -> bool:
    """Tell whether a file or folder of a name may be read: no draft, nor what an editor keeps."""
    kept = name.startswith((".", "_", "~$")) or name[-1] == "~"
    return not kept and name not in {"README.md", "Thumbs.db", "desktop.ini"}


def read_text(path: Path, root: Path, findings: Findings) -> str | None:
    """Return the text of a file, or None after telling what keeps it from being one.

    Nothing outside `root` is read, and never more than a file of its kind may hold. An encoding
    older than UTF-8 is read but where people write by hand, with a warning.
    """
    content = read_bytes(path, root, findings)
    return None if content is None else decode_text(content, findings)


def decode_text(content: bytes, findings: Findings) -> str | None:
    """Return the text that a file's content is, or None after telling why it is none."""
    text = decode(content, findings, old=findings.path.suffix.lower() not in WRITTEN)
    found = text and _MERGE.search(text)
    if not text or not found or "\n>>>>>>> " not in text:
        return text
    findings.error(
        text.count("\n", 0, found.start()) + 1,
        "a merge is not finished here; of what stands between <<<<<<< and >>>>>>> keep what is "
        "right, and take out the lines with these marks",
    )
    return None


def read_bytes(path: Path, root: Path, findings: Findings) -> bytes | None:
    """Return what a file holds, as `read_text` would, before it is known to be a text."""
    try:
        inside = path.resolve().is_relative_to(root.resolve())
        if not inside:
            findings.error(1, "a link out of the corpus folder; put a copy of the file here")
        elif not path.is_file():
            findings.error(1, "can't be read: not a file, or a link to nothing")
        else:
            return _read(path, findings)
    except (OSError, RuntimeError) as error:  # a RuntimeError where links lead in a circle
        findings.error(1, f"can't be read: {getattr(error, 'strerror', None) or error}")
    return None


def _read(path: Path, findings: Findings) -> bytes | None:
    largest = _LARGEST_WRITTEN if path.suffix.lower() in WRITTEN else LARGEST_TRANSCRIPT
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        findings.error(1, f"larger than {largest // 1_000_000} MB; divide it, or take it out")
        return None
    return content
