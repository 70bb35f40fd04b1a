import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("No end", ["No end"]),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("Dr. Clarke and J. R. Smith came. Late.", ["Dr. Clarke and J. R. Smith came.", "Late."]),
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
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet="ab .!?…”\n。"))
def test_nothing_but_space_is_lost(text: str) -> None:
    cuts = list(sentences(text))

    kept = "".join(text[start:end] for start, end in cuts)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(start < end for start, end in cuts)
    assert cuts == sorted(cuts)
