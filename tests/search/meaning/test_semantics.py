from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.corpus.loader import load
from bot.corpus.model import Passage
from bot.search.analysis.tokens import split
from bot.search.index.numbered_texts import numbered
from bot.search.meaning.semantics import Semantics
from bot.search.query.words.terms import Term
from tests.conftest import write_corpus

TALK = """\
0:00 --> 0:05
<v Ann Baker>How do you cope when the grant runs out?

0:05 --> 0:10
<v Ben Miller>We sold the old lorry and moved into a smaller shed.

0:10 --> 0:15
<v Ann Baker>Bread should rest before it is cut.
"""


@pytest.fixture
def passages(tmp_path: Path) -> tuple[Passage, ...]:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "talk.vtt").write_text(TALK, encoding="utf-8")
    return load(folder).passages


def semantics(passages: Sequence[Passage]) -> Semantics:
    return Semantics(passages, numbered(split(passage.text) for passage in passages))


def place(passages: tuple[Passage, ...], start: str) -> int:
    return next(n for n, passage in enumerate(passages) if passage.text.startswith(start))


@pytest.mark.parametrize(
    ("question", "likest"),
    [
        ("is cheap wheat a false economy?", "Good flour"),
        ("how warm does the stove have to be", "An oven is never"),
        ("what happens once the funding ends", "How do you cope"),
    ],
)
def test_a_paraphrase_is_like_the_passage_that_means_it(
    passages: tuple[Passage, ...], question: str, likest: str
) -> None:
    asked = semantics(passages).question(question, [])

    assert asked is not None
    assert passages[int(asked.likeness().argmax())].text.startswith(likest)


def test_some_passages_can_be_compared_alone(passages: tuple[Passage, ...]) -> None:
    asked = semantics(passages).question("what happens once the funding ends", [])
    assert asked is not None
    some = np.array([place(passages, "We sold"), place(passages, "How do you")], np.int32)

    assert asked.likeness(some).tolist() == asked.likeness()[some].tolist()


def term(word: str, nats: float) -> Term:
    return Term(word, 1.0, nats, {word: 1.0})


def test_a_passage_is_near_the_words_that_it_has_others_for(passages: tuple[Passage, ...]) -> None:
    content = [term("vehicle", 3.0), term("qwertz", 1.0)]
    asked = semantics(passages).question("vehicle qwertz", content)
    assert asked is not None
    lorry, bread = place(passages, "We sold"), place(passages, "Bread should")

    near = asked.nearness(np.array([lorry, bread], np.int32))

    assert near[0] > near[1] + 0.05
    assert near[0] <= 3 / 4


def test_a_word_itself_makes_a_passage_no_nearer(passages: tuple[Passage, ...]) -> None:
    here = np.array([place(passages, "We sold")], np.int32)

    def near(word: str) -> float:
        asked = semantics(passages).question(word, [term(word, 1.0)])
        assert asked is not None
        return float(asked.nearness(here)[0])

    assert near("lorry") < near("truck")


def test_what_an_event_file_states_is_like_no_question(passages: tuple[Passage, ...]) -> None:
    asked = semantics(passages).question("head baker, miller, recording", [term("baker", 1.0)])
    assert asked is not None

    stated = np.array([bool(passage.fact) for passage in passages])

    assert stated.any()
    assert not asked.likeness()[stated].any()
    assert not asked.nearness(np.flatnonzero(stated).astype(np.int32)).any()


def test_a_record_in_a_language_without_a_table_goes_without(tmp_path: Path) -> None:
    event = "title: Día del pan\ndate: 2020-02-03\nlanguage: es\npeople:\n  - name: Ana Paz\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    (folder / "bread-day" / "day.vtt").write_text("0:00 --> 0:05\n<v Ana Paz>No me digas.\n")
    spanish = load(folder).passages
    english = load(write_corpus(tmp_path / "en")).passages

    assert semantics(spanish).question("what is bread?", []) is None
    mixed = semantics((*english, *spanish)).question("no me digas", [])
    assert mixed is not None
    assert not mixed.likeness()[len(english) :].any()


@pytest.mark.parametrize("question", ["", "qwxyzzt", "🎉"])
def test_what_holds_no_known_word_has_no_meaning(
    passages: tuple[Passage, ...], question: str
) -> None:
    assert semantics(passages).question(question, []) is None


def test_what_is_in_english_is_known_whatever_its_event_is_in(tmp_path: Path) -> None:
    event = "title: Día del pan\ndate: 2020-02-03\nlanguage: es\npeople:\n  - name: Ann Baker\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    (folder / "bread-day" / "talk.en.vtt").write_text(TALK, encoding="utf-8")
    passages = load(folder).passages

    asked = semantics(passages).question("what happens once the funding ends", [])

    assert asked is not None
    assert passages[int(asked.likeness().argmax())].text.startswith("How do you cope")
