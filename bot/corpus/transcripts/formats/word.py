"""Word documents (.docx): what Teams, Meet and Otter give, and what people write themselves."""

from io import BytesIO
from lzma import LZMAError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it is named as no class is

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import is_times
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats import captions
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.formats.text import read_lines
from bot.corpus.transcripts.formats.xml.parser import RefusedError
from bot.corpus.transcripts.formats.xml.word_lines import WordLines
from bot.corpus.transcripts.text.lines import Line

_PACKED = b"PK"
_BODY = "word/document.xml"
_LARGEST = 100_000_000  # bytes unpacked
_MANY = 5_000  # files packed in one
_BROKEN = (
    BadZipFile, ExpatError, ZlibError, LZMAError, EOFError, LookupError, OSError, RuntimeError,
    ValueError,
)  # fmt: skip
_UNPACK = "unpack it, and put what is in it here"


def matches(document: Document) -> bool:
    """Tell whether a file is packed as Word's are."""
    return document.binary.startswith(_PACKED) or document.extension == ".docx"


def read(document: Document, event: Event, findings: Findings) -> Content | None:
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
    names = {file.filename for file in files}
    if _BODY in names:
        return True
    odt = "content.xml" in names
    what = "an OpenDocument file; save it as .docx or .txt" if odt else f"packed (zip); {_UNPACK}"
    findings.warn(1, f"not read: {what}")
    return False


def _lines_of(content: bytes, findings: Findings) -> list[Line] | None:
    found = WordLines()
    try:
        with ZipFile(BytesIO(content)) as packed, packed.open(_BODY) as body:
            found.parse(body)
    except RefusedError as error:
        findings.error(1, str(error))
    except _BROKEN as error:
        findings.error(1, f"not a whole Word document ({error}); export it again")
    else:
        return [Line(number, *text) for number, text in enumerate(found.texts, 1)]
    return None
