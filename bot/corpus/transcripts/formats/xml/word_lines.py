"""Takes the lines out of a Word document's XML, as the parser comes by them.

Of the libraries, mammoth leaves out words (in fields, beside ruby, in runs of either direction)
and takes 11 s for 5 MB; python-docx and docx2python bring a tenth of what a host installs.
"""

from collections.abc import Iterator
from typing import IO

from bot.corpus.transcripts.captions.cues import is_time
from bot.corpus.transcripts.formats.xml.parser import parser

Strong = tuple[int, int] | None  # where the first emphasised words of a line start and end
_Text = tuple[str, Strong]

_EMPTY: _Text = ("", None)
_NAME = 4  # words that a name may have more than what is said
_NOT_SHOWN = {
    "del",
    "moveFrom",
    "Fallback",  # a text box a second time, for older programs
    "pPr",
    "rPrChange",
    "sectPr",
}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = {"0", "false"}


class WordLines:
    """The lines of a document's paragraphs in `texts`, with an empty one between two.

    A row of a table has a line for the name, one for the time, and one for the words.
    """

    def __init__(self) -> None:
        self.texts: list[_Text] = []
        self._rows: list[list[list[_Text]]] = []  # that are open, each with its cells
        self._open = 0  # paragraphs, those of a text box within another included
        self._line: list[str] = []  # as it is gathered …
        self._length = 0
        self._strong: Strong = None
        self._bold: list[bool] = []  # of the runs that are open
        self._is_text = False
        self._skipped = 0  # elements that are open and not shown
        self._parser = parser(self._start, self._end, self._characters)

    def parse(self, body: IO[bytes]) -> None:
        """Read a document's body; raises ExpatError or RefusedError."""
        self._parser.ParseFile(body)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped or name in _NOT_SHOWN:
            self._skipped += 1
        elif name == "t":
            self._is_text = True
        elif name == "r":
            self._bold.append(False)
        elif name == "b" and self._bold:
            self._bold[-1] = _OFF.isdisjoint(attributes.values())
        elif name == "p":
            self._begin_paragraph()
        elif self._open and name in _MARKS:
            self._add(_MARKS[name])
        elif name == "tr" and not self._open:
            self._rows.append([])
        elif name == "tc" and self._rows and not self._open:
            self._rows[-1].append([])

    def _end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._is_text = False
        elif name == "r":
            self._bold.pop()
        elif name == "p":
            self._end_paragraph()
        elif name == "tr" and not self._open:
            for text in _row(self._rows.pop()):
                self._put(text)

    def _characters(self, text: str) -> None:
        if self._is_text and self._open and not self._skipped:
            self._add(text)

    def _add(self, text: str) -> None:
        """Add text of a paragraph to the line that is gathered, or to further ones."""
        first, *others = text.split("\n")
        self._write(first)
        for other in others:
            self._end_line()
            self._write(other)

    def _write(self, text: str) -> None:
        end = self._length + len(text)
        if self._bold and self._bold[-1]:
            if self._strong is None and text.strip():
                self._strong = (self._length, end)
            elif self._strong and self._strong[1] == self._length:
                self._strong = (self._strong[0], end)
        self._line.append(text)
        self._length = end

    def _end_line(self) -> None:
        self._put(("".join(self._line), self._strong))
        self._line.clear()
        self._length, self._strong = 0, None

    def _begin_paragraph(self) -> None:
        if self._open:
            self._end_line()
        self._open += 1

    def _end_paragraph(self) -> None:
        self._open -= 1
        self._end_line()
        if not self._open:
            self._put(_EMPTY)

    def _put(self, text: _Text) -> None:
        """Add a line to the cell that is open, if one is, but no empty one to another."""
        lines = self._rows[-1][-1] if self._rows and self._rows[-1] else self.texts
        if text[0] or (lines and lines[-1][0]):
            lines.append(text)


def _row(cells: list[list[_Text]]) -> Iterator[_Text]:
    """Yield a row as it would be written: the time, the name, and the words."""
    texts = [" ".join(text for text, _ in cell if text) for cell in cells]
    texts = list(dict.fromkeys(filter(None, texts)))
    times = [text for text in texts if is_time(text.strip("[]()"))]
    others = [text for text in texts if text not in times]
    if len(others) > 1 and len(others[0].split()) < len(" ".join(others[1:]).split()) + _NAME:
        name, *others = others
        at = f" ({times[0].strip('[]()')})" if times else ""
        yield f"{name.rstrip(':')}{at}:", (0, len(name))
    elif times:
        yield times[0], None
    for text in others:
        yield text, None
    yield _EMPTY
