"""Word documents (.docx): what Teams, Meet and Otter give, and what people write themselves."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import is_time, is_times
from bot.corpus.transcripts.formats import captions
from bot.corpus.transcripts.formats.document import Document, Read
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.reader import read_lines

_PACKED = b"PK"
_BODY = "word/document.xml"
_LARGEST = 100_000_000  # bytes unpacked
_NAME = 4  # words that a name may have more than what is said
_MANY = 5_000  # files packed in one
_BREAKS = {"br", "cr"}
_TABLE = {"tbl", "tr", "tc"}
_FALLBACK = "Fallback"  # a text box a second time, for older programs
_UNPACK = "unpack it, and put what is in it here"


def matches(document: Document) -> bool:
    """Tell whether a file is packed as Word's are."""
    return document.binary.startswith(_PACKED) or document.extension == ".docx"


def read(document: Document, event: Event, findings: Findings) -> Read | None:
    """Return what is said in it, None where it holds none or can't be read."""
    if not _is_word(document, findings):
        return None
    lines = _lines_of(document.binary, findings)
    if lines is None:
        return None
    text = "\n".join(line.text for line in lines)
    if any(is_times(line.text) for line in lines):
        return captions.read(Document(text, document.name), event, findings)
    if not text.strip():
        findings.error(1, "no words in this document")
        return None
    return read_lines(lines, document.name, event, findings)


def _is_word(document: Document, findings: Findings) -> bool:
    """Tell whether a packed file is a Word document of a size that can be read."""
    try:
        with ZipFile(BytesIO(document.binary)) as packed:
            files = packed.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        meant = document.extension in {".docx", ".txt", ""}
        tell = findings.error if meant else findings.warn
        tell(1, f"not a whole {'Word document' if meant else 'file'}; export or copy it again")
        return False
    if len(files) > _MANY or sum(file.file_size for file in files) > _LARGEST:
        findings.error(1, f"unpacks to more than {_LARGEST // 1_000_000} MB; not read")
        return False
    if _BODY in {file.filename for file in files}:
        return True
    names = {file.filename for file in files}
    odt = "content.xml" in names
    what = "an OpenDocument file; save it as .docx or .txt" if odt else f"packed (zip); {_UNPACK}"
    findings.warn(1, f"not read: {what}")
    return False


def _lines_of(content: bytes, findings: Findings) -> list[Line] | None:
    import docx  # noqa: PLC0415 - only Word documents need it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # noqa: PLC0415

    try:
        body: Any = docx.Document(BytesIO(content)).element.body
    except (OpcError, LxmlError, KeyError, ValueError, BadZipFile, OSError, EOFError) as error:
        findings.error(1, f"not a whole Word document ({type(error).__name__}); export it again")
        return None
    return [Line(number, text, strong) for number, (text, strong) in enumerate(_texts(body), 1)]


_Text = tuple[str, tuple[int, int] | None]


def _texts(parent: Any) -> Iterator[_Text]:  # noqa: ANN401 - lxml's elements
    """Yield the lines of paragraphs, an empty one between two; a row of a table is a line."""
    for element in parent:
        kind = _kind(element)
        if kind == "p":
            yield from _paragraph(element)
        elif kind == "tr":
            yield from _row([list(_texts(cell)) for cell in element if _kind(cell) == "tc"])
        elif kind not in {_FALLBACK, "sectPr"}:
            yield from _texts(element)


def _row(cells: list[list[_Text]]) -> Iterator[_Text]:
    """Yield a row as it would be written: the time, the name, and the words."""
    texts = [" ".join(text for text, _ in cell if text) for cell in cells]
    texts = list(dict.fromkeys(filter(None, texts)))
    times = [text for text in texts if is_time(text.strip("[]()"))]
    others = [text for text in texts if text not in times]
    if len(others) > 1 and len(others[0].split()) < len(" ".join(others[1:]).split()) + _NAME:
        name, *others = others
        yield (
            (
                f"{name.rstrip(':')} ({times[0].strip('[]()')}):"
                if times
                else f"{name.rstrip(':')}:"
            ),
            (0, len(name)),
        )
    elif times:
        yield times[0], None
    for text in others:
        yield text, None
    yield "", None


def _paragraph(paragraph: Any) -> Iterator[_Text]:  # noqa: ANN401
    """Yield the lines of a paragraph, with where its first bold words stand, and an empty one."""
    lines: list[list[tuple[str, bool]]] = [[]]
    for run, text in _runs(paragraph):
        first, *others = text.split("\n")
        bold = _is_bold(run)
        lines[-1].append((first, bold))
        lines += [[(other, bold)] for other in others]
    for pieces in lines:
        yield "".join(text for text, _ in pieces), _strong(pieces)
    yield "", None


def _strong(pieces: list[tuple[str, bool]]) -> tuple[int, int] | None:
    place, strong = 0, None
    for text, bold in pieces:
        if bold and text.strip():
            start = place if strong is None else strong[0]
            if strong is None or strong[1] == place:
                strong = (start, place + len(text))
        place += len(text)
    return strong


def _runs(element: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    """Yield the texts of a paragraph, each with the run that it is in; deleted ones are not."""
    for child in element:
        match _kind(child):
            case "t":
                yield element, child.text or ""
            case "tab":
                yield element, "\t"
            case "noBreakHyphen":
                yield element, "-"
            case kind if kind in _BREAKS:
                yield element, "\n"
            case kind if kind not in {"del", "moveFrom", _FALLBACK, "pPr", "rPr"}:
                yield from _runs(child)


def _is_bold(run: Any) -> bool:  # noqa: ANN401
    properties = [child for child in run if _kind(child) == "rPr"]
    marks = [mark for found in properties for mark in found if _kind(mark) == "b"]
    return any("false" not in mark.values() and "0" not in mark.values() for mark in marks)


def _kind(element: Any) -> str:  # noqa: ANN401
    return str(element.tag).rpartition("}")[2]
