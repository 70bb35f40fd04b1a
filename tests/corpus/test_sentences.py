from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.loader import load
from bot.corpus.sentences import SENTENCE_ENDS, ends_sentence, sentences
from bot.search.excerpts import ELISION, in_one_sentence
from bot.search.search import Search
from tests.conftest import write_corpus


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("No end", ["No end"]),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("Dr. Clarke and J. R. Smith came. Late.", ["Dr. Clarke and J. R. Smith came.", "Late."]),
        ("I THANK MR. SMITH. HE SAID NO. WHY?", ["I THANK MR. SMITH.", "HE SAID NO.", "WHY?"]),
        ("That is 3.5 per cent, e.g. of flour.", ["That is 3.5 per cent, e.g. of flour."]),
        ("So . OK . Good", ["So .", "OK .", "Good"]),
        ("Well… Perhaps.", ["Well…", "Perhaps."]),
        ("一。二。", ["一。", "二。"]),
        ("من قال؟ نحن.", ["من قال؟", "نحن."]),
        ("یہ ہے۔ وہ تھا۔", ["یہ ہے۔", "وہ تھا۔"]),
        ("यह है। वह था।", ["यह है।", "वह था।"]),
    ],
)
def test_a_text_is_cut_at_sentence_ends_only(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, "en")] == expected


@given(st.text(alphabet="ab .!?…”\n。"))
def test_nothing_but_space_is_lost(text: str) -> None:
    cuts = list(sentences(text, "en"))

    kept = "".join(text[start:end] for start, end in cuts)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(start < end for start, end in cuts)
    assert cuts == sorted(cuts)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Das kostet z. B. zehn Euro. Es stieg ca. zehn Prozent.", 2),
        ("de", "Das kostet z.B. zehn Euro, so Hr. Groß. Ja.", 2),
        ("es", "Habla la Sra. Paz. Y calla.", 2),
        ("en", "Habla la Sra. Paz. Y calla.", 3),
        ("ru", "Это было в 2001 г. в Москве, т. е. давно. Да.", 2),
        ("xx", "Dr. Who. Yes.", 3),
    ],
)
def test_the_dot_of_an_abbreviation_of_the_language_ends_no_sentence(
    language: str, text: str, count: int
) -> None:
    assert len(list(sentences(text, language))) == count


@pytest.mark.parametrize("text", [f"Said{end}”" for end in SENTENCE_ENDS])
def test_a_sentence_ends_in_any_script_where_one_is_cut(text: str) -> None:
    assert ends_sentence(text)
    assert len(list(sentences(f"{text} More", "en"))) == 2


@pytest.mark.parametrize(("text", "ends"), [("", True), ("so we", False), ("(so we)", False)])
def test_only_the_mark_of_an_end_ends_a_sentence(text: str, *, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("file", "told"), [("talk.vtt", "de"), ("talk.de.vtt", "en"), ("talk.vtt", "en")]
)
def test_passages_are_divided_by_the_language_of_their_file(
    tmp_path: Path, file: str, told: str
) -> None:
    event = f"title: Tag\ndate: 2024-02-03\nlanguage: {told}\npeople:\n  - name: Ute Groß\n"
    said = f"{'Wort ' * 79}ca. {'zehn ' * 19}Prozent. {'Wort ' * 59}Ende."
    captions = f"WEBVTT\n\n00:01.000 --> 00:09.000\n{said}\n"
    folder = write_corpus(tmp_path, (file, captions), event=event, source=None)

    passages = [passage.text for passage in load(folder).passages if not passage.fact]

    german = "de" in {told, *file.split(".")}
    assert any(text.endswith("ca.") for text in passages) is not german


def test_an_excerpt_is_cut_by_the_language_of_its_passage(tmp_path: Path) -> None:
    event = "title: Tag\ndate: 2024-02-03\nlanguage: de\npeople: [{name: Ute Groß}]\n"
    answer = "Mehl kostet z. B. zehn Euro im Laden."
    said = f"{'Nichts davon hier. ' * 20}{answer} {'Und so fort. ' * 30}"
    captions = f"WEBVTT\n\n00:01.000 --> 00:09.000\n{said}\n"
    folder = write_corpus(tmp_path, ("talk.vtt", captions), event=event, source=None)

    found, *_ = Search(load(folder)).ask("Was kostet Mehl?").found

    assert in_one_sentence(found).excerpt == f"{ELISION} {answer} {ELISION}"
