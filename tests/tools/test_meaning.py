"""How the table of word vectors is built; the teacher, who is large, stays out of it."""

from pathlib import Path

import numpy as np
import pytest

from bot.search.meaning.meaning import Meaning
from tools.meaning.loss import loss_and_slope, unit
from tools.meaning.nearest_words import nearest_words, told_apart
from tools.meaning.student import Lesson, teach
from tools.meaning.table import write
from tools.meaning.wordnet import synsets

DRAW = np.random.default_rng(0)


def test_wordnets_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "data.noun").write_text(
        "  1 This is a licence.\n"
        "00001740 03 n 02 sour_dough 0 leaven(a) 1 002 @ 00001930 n 0000 ! 00002137 n 0101 "
        '| dough kept for raising; "she fed the sourdough"; "old leaven"  \n'
    )
    for name in ("data.verb", "data.adj", "data.adv"):
        (tmp_path / name).write_text("")

    [(key, synset)] = synsets(tmp_path).items()

    assert key == "n00001740"
    assert synset.words == ("sour dough", "leaven")
    assert synset.meaning == "dough kept for raising"
    assert synset.examples == ("she fed the sourdough", "old leaven")
    assert synset.related == ("n00001930",)


def test_the_slope_is_how_the_loss_changes() -> None:
    means = DRAW.normal(size=(6, 40)).astype(np.float32)
    wanted = unit(means + DRAW.normal(size=(6, 40)).astype(np.float32))
    _, slope = loss_and_slope(means, wanted)
    step = 0.01 * slope / np.linalg.norm(slope)

    change = loss_and_slope(means + step, wanted)[0] - loss_and_slope(means - step, wanted)[0]

    assert change == pytest.approx(0.02 * np.linalg.norm(slope), rel=0.02)


def test_words_learn_vectors_whose_mean_is_the_teachers() -> None:
    true = DRAW.normal(size=(50, 384)).astype(np.float32)
    texts = [DRAW.integers(0, 50, 6) for _ in range(2048)]
    wanted = unit(np.array([true[text].sum(axis=0) for text in texts]))
    start = unit(true + 2 * DRAW.normal(size=true.shape).astype(np.float32))
    shares = np.full(50, 0.001, np.float32)

    learnt = teach(Lesson(texts, wanted), start, shares)

    means = unit(np.array([learnt[text].sum(axis=0) for text in texts]))
    assert np.corrcoef((means @ means[0])[1:], (wanted @ wanted[0])[1:])[0, 1] > 0.9


def test_what_is_written_is_read(tmp_path: Path) -> None:
    vectors = DRAW.normal(size=(2, 256)).astype(np.float32)

    write(tmp_path, ["bread", "oven"], vectors)

    assert Meaning.load(tmp_path).vector(["oven"]) == pytest.approx(unit(vectors)[1], abs=0.005)


def test_the_nearest_english_words_are_of_distinct_stems() -> None:
    english = ["truck", "trucks", "lorry", "bread", *(f"word{n}" for n in range(12))]
    known = DRAW.normal(size=(len(english), 16)).astype(np.float32)
    known[1], known[2] = known[0] + 0.01, known[0] + known[3] / 2

    found = nearest_words(np.stack([known[0], known[3], -known[0]]), known, english)

    assert found[0][:2] == ["truck", "lorry"]
    assert found[1][0] == "bread"
    assert "truck" not in found[2]
    assert {len(words) for words in found} == {3}


def test_what_an_encoder_cannot_read_is_told_by_its_one_vector() -> None:
    unread, read = np.ones((5, 4), np.float32), DRAW.normal(size=(3, 4)).astype(np.float32)

    assert told_apart(np.concatenate([unread, read])).tolist() == [False] * 5 + [True] * 3
