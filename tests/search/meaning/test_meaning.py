from pathlib import Path

import numpy as np
import pytest

from bot.search.analysis.tokens import fold, split
from bot.search.index.numbered_texts import numbered
from bot.search.meaning.meaning import HALF, Meaning, TranslatedMeaning, likeness

ENGLISH = Path("bot/language/en/meaning")


def words(text: str) -> list[str]:
    return [fold(word) for word in split(text)]


@pytest.fixture(scope="module")
def english() -> Meaning:
    return Meaning.load(ENGLISH)


@pytest.fixture
def tiny(tmp_path: Path) -> Meaning:
    """Return a table in which "the" weighs nothing, and bread and loaf are alike."""
    (tmp_path / "words.txt").write_text("bread\nloaf\noven\nthe\n")
    vectors = np.array([[100, 0, 0], [80, 60, 0], [0, 0, 127], [0, 127, 0]], np.int8)
    np.save(tmp_path / "vectors.npy", vectors)
    np.save(tmp_path / "factors.npy", np.array([0.01, 0.01, 0.005, 0], np.float16))
    return Meaning.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bread", [1, 0, 0]),
        ("the bread", [1, 0, 0]),
        ("Bread, quxly!", [1, 0, 0]),
        ("loaf bread", [0.949, 0.316, 0]),
    ],
)
def test_the_vector_of_a_text_is_the_weighted_mean_of_the_words_that_are_known(
    tiny: Meaning, text: str, expected: list[float]
) -> None:
    assert tiny.vector(words(text)) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("text", ["", "quxly", "the", "é", "a" * 300])
def test_what_has_no_known_word_has_no_vector(tiny: Meaning, text: str) -> None:
    assert tiny.vector(words(text)) is None


def test_texts_are_as_like_a_vector_as_theirs_are(tiny: Meaning) -> None:
    texts = ["bread", "", "loaf of the day", "quxly", "oven"]

    alike = likeness(np.array([1, 0, 0], np.float32), tiny.vectors(numbered(map(words, texts))))

    assert alike == pytest.approx([1, 0, 0.8, 0, 0], abs=0.01)


def test_a_long_text_is_as_like_as_its_likest_piece_and_all_of_it_are(tiny: Meaning) -> None:
    long = ["oven"] * 10 * HALF + ["bread"] * 2 * HALF + ["oven"] * 10 * HALF
    pieces = tiny.vectors(numbered([long]))

    [alike] = likeness(np.array([1, 0, 0], np.float32), pieces)

    whole = (pieces.rows * pieces.scales[:, None]).sum(axis=0)
    assert alike == pytest.approx((1 + whole[0] / np.linalg.norm(whole)) / 2, abs=0.01)
    assert 0.5 < alike < 0.6


def test_some_of_the_texts_can_be_asked_alone(tiny: Meaning) -> None:
    vectors = tiny.vectors(numbered([["oven"], ["bread"] * 5 * HALF, [], ["loaf"]]))
    one = np.array([1, 0, 0], np.float32)

    some = likeness(one, vectors.of(np.array([3, 1])))

    assert some.tolist() == likeness(one, vectors)[[3, 1]].tolist()


def test_pieces_grow_where_there_would_be_more_than_so_many(tiny: Meaning) -> None:
    texts = numbered([["oven", "bread"] * 100] * 100)

    few = tiny.vectors(texts, pieces=300)

    assert len(few.rows) <= 300 < len(tiny.vectors(texts).rows)
    assert len(few.bounds) == 100 + 1


def test_no_texts_have_no_vectors(tiny: Meaning) -> None:
    assert not len(likeness(np.array([1, 0, 0], np.float32), tiny.vectors(numbered([]))))


def test_a_word_that_is_not_known_has_no_unit(tiny: Meaning) -> None:
    rows, scales = tiny.units(["loaf", "quxly", "bread"])

    assert (rows * scales[:, None]) == pytest.approx(
        np.array([[0.8, 0.6, 0], [0, 0, 0], [1, 0, 0]]), abs=0.01
    )


# What somebody asks, what answers it in other words, and what doesn't.
PARAPHRASES = [
    ("how was it paid for?", "the grant covers our costs", "we painted the hall green"),
    ("are kids doing well in class?", "pupils get better marks at school", "the trains ran late"),
    ("is anybody ill?", "patients went to hospital with a fever", "the budget was approved"),
    ("did folks lose their jobs", "hundreds of workers were laid off", "bees make honey in summer"),
    ("what about global warming", "climate change and carbon emissions", "she sings in a choir"),
    ("could a hacker get in", "the system's security is vulnerable", "bread needs an oven"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), PARAPHRASES)
def test_english_knows_what_is_said_in_other_words(
    english: Meaning, question: str, right: str, wrong: str
) -> None:
    asked = english.vector(words(question))
    assert asked is not None

    alike = likeness(asked, english.vectors(numbered([words(right), words(wrong)])))

    assert alike[0] > alike[1] + 0.1


@pytest.mark.parametrize("word", ["don't", "I’m", "covid", "podcast", "NASA", "funding", "naïve"])
def test_english_knows_words_as_the_tokeniser_folds_them(english: Meaning, word: str) -> None:
    assert english.vector(words(word)) is not None


def test_the_english_table_takes_at_most_ten_megabytes() -> None:
    assert sum(path.stat().st_size for path in ENGLISH.iterdir()) <= 10_000_000


def translated(folder: Path, lines: str, factors: int, english: Meaning) -> TranslatedMeaning:
    (folder / "other").mkdir()
    (folder / "other" / "words.txt").write_text(lines)
    np.save(folder / "other" / "factors.npy", np.full(factors, 0.5, np.float16))
    return TranslatedMeaning(folder / "other", english)


def test_a_word_of_another_language_means_what_its_english_words_do(
    tiny: Meaning, tmp_path: Path
) -> None:
    table = translated(tmp_path, "horno oven\npan bread loaf\n", 2, tiny)

    assert table.vector(["pan"]) == pytest.approx([0.949, 0.316, 0], abs=0.01)
    assert table.vector(["pan", "horno"]) == pytest.approx([0.671, 0.224, 0.707], abs=0.01)
    assert table.vector(["bread"]) is None


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("horno oven\n", "has to have 2 lines, not 1"),
        ("horno oven\npan \n", "words.txt:2: there is"),
    ],
)
def test_a_damaged_list_of_english_words_is_an_error(
    tiny: Meaning, tmp_path: Path, lines: str, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        translated(tmp_path, lines, 2, tiny)


@pytest.mark.parametrize("folder", sorted(Path("bot/language").glob("*/meaning")), ids=str)
def test_the_words_of_a_table_are_sorted(folder: Path) -> None:
    words = [line.split()[0] for line in (folder / "words.txt").read_bytes().splitlines()]

    assert words == sorted(set(words))
    assert len(words) == len(np.load(folder / "factors.npy"))
