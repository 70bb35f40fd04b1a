"""What stands in Word documents beside plain paragraphs, and documents that are meant badly."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.transcripts.formats.reading import read
from tests.corpus.transcripts.formats.writers import word_document, zipped

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="m"'
)
NAME = "<w:p><w:r><w:t>Maya Lind (0:05):</w:t></w:r></w:p>"
WHOLE = word_document(["Maya Lind  0:05\nWelcome to it.", "Tom Ferrer  0:08\nThank you."])


def document(paragraphs: str, before: str = "") -> bytes:
    body = f"{before}<w:document {SPACES}><w:body>{NAME}{paragraphs}</w:body></w:document>"
    return zipped({"word/document.xml": body.encode()})


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(content: str) -> str:
    return f"<w:p>{content}</w:p>"


REVISED = "".join(
    (
        "<w:del><w:r><w:delText>No.</w:delText></w:r></w:del>",
        f"<w:ins>{text('Yes.')}</w:ins>",
        f"<w:moveFrom>{text('Gone.')}</w:moveFrom>",
    )
)
BOX = f"<w:txbxContent>{paragraph(text('Aside.'))}{paragraph(text('Twice.'))}</w:txbxContent>"
BOXES = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
BESIDE = f"<w:r><mc:AlternateContent>{BOXES}</mc:AlternateContent></w:r>"
SHOWN = {
    "a field": (f"<w:fldSimple>{text('Nobody')}</w:fldSimple>{text(' would.')}", "Nobody would."),
    "a direction": (f"<w:bdo><w:dir>{text('Nobody would.')}</w:dir></w:bdo>", "Nobody would."),
    "a link": (f"<w:hyperlink>{text('Nobody would.')}</w:hyperlink>", "Nobody would."),
    "a formula": ("<m:oMath><m:r><m:t>x is 1.</m:t></m:r></m:oMath>", "x is 1."),
    "line ends": ("<w:r><w:t>Nobody</w:t><w:cr/><w:t>would.</w:t></w:r>", "Nobody would."),
    "a tab": (f"<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{text('Nobody.')}", "Nobody."),
    "what is revised": (REVISED, "Yes."),
    "a text box": (f"{text('First.')}{BESIDE}{text('Last.')}", "First. Aside. Twice. Last."),
}


@pytest.mark.parametrize(("content", "said"), SHOWN.values(), ids=SHOWN)
def test_every_word_that_word_shows_is_read_once(content: str, said: str) -> None:
    assert read(document(paragraph(content)), "x.docx") == ([(5.0, "Maya Lind", said)], [])


@given(
    st.integers(2, len(WHOLE) - 1),
    st.binary(min_size=1, max_size=4),
)
def test_a_damaged_document_is_read_or_told_of(place: int, damage: bytes) -> None:
    content = WHOLE[:place] + damage + WHOLE[place + len(damage) :]

    said, problems = read(content, "x.docx")

    assert said or problems


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (document("", '<!DOCTYPE w [<!ENTITY a "ha">]>'), "it declares entities"),
        (document("<w:p>" * 300), "elements within each other 200 deep"),
        (document("<w:p>"), "not a whole Word document (mismatched tag: line 1"),
    ],
)
def test_a_document_that_is_meant_badly_is_told_of(content: bytes, problem: str) -> None:
    said, (told,) = read(content, "x.docx")

    assert said == []
    assert told.startswith(f"x.docx:1: {problem}")


@pytest.mark.slow
@pytest.mark.parametrize("empty", ["<w:p/>", paragraph("<w:r/>" * 99), "<w:tbl><w:tr/></w:tbl>"])
def test_what_holds_no_words_takes_no_memory(empty: str) -> None:
    content = document(empty * (1_000_000 // len(empty)))
    tracemalloc.start()

    said, _ = read(content, "x.docx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert said == []
    assert peak < 1_000_000
