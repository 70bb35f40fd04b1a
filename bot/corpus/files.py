"""Reads the files of a corpus folder, whatever they turn out to be."""

from pathlib import Path

from bot.corpus.problems import Findings

LARGEST = {".vtt": 25_000_000, ".srt": 25_000_000}  # bytes: some 200 hours of captions
_LARGEST_WRITTEN = 2_000_000  # … and a shelf of books for what people write by hand


def visible(folder: Path, findings: Findings) -> list[Path]:
    """Return what is to be read in a folder, by name: nothing hidden, no drafts, no README.md."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        findings.error(1, f"can't be read: {error.strerror}")
        return []
    return [path for path in paths if path.name[0] not in "._" and path.name != "README.md"]


def read_text(path: Path, root: Path, findings: Findings) -> str | None:
    """Return the text of a file, or None after telling what keeps it from being one.

    Nothing outside `root` is read, and never more than a file of its kind may hold.
    """
    try:
        inside = path.resolve().is_relative_to(root.resolve())
        if not inside:
            findings.error(1, "a link out of the corpus folder; put a copy of the file here")
        elif not path.is_file():
            findings.error(1, "can't be read: not a file, or a link to nothing")
        else:
            return _decode(_read(path, findings), findings)
    except (OSError, RuntimeError) as error:  # a RuntimeError where links lead in a circle
        findings.error(1, f"can't be read: {getattr(error, 'strerror', None) or error}")
    return None


def _read(path: Path, findings: Findings) -> bytes | None:
    largest = LARGEST.get(path.suffix.lower(), _LARGEST_WRITTEN)
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        findings.error(1, f"larger than {largest // 1_000_000} MB; divide it, or take it out")
        return None
    return content


def _decode(content: bytes | None, findings: Findings) -> str | None:
    if content is None:
        return None
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        findings.error(line, "a NUL character; this is not a text file, or it is not UTF-8")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        findings.error(line, "not UTF-8; save the file with the encoding UTF-8")
        return None
