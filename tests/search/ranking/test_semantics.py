from pathlib import Path

import numpy as np
import pytest

from bot.corpus.loader import load
from bot.corpus.model import Passage
from bot.search.ranking.semantics import BEFORE, BRIEF, Semantics
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
    semantics = Semantics(passages)
    vector = semantics.question(question)

    assert vector is not None
    assert passages[int(semantics.likeness(vector).argmax())].text.startswith(likest)


def test_what_follows_in_a_talk_shares_in_the_likeness_of_what_came_before(
    passages: tuple[Passage, ...],
) -> None:
    semantics = Semantics(passages)
    asked, answer = place(passages, "How do you cope"), place(passages, "We sold")
    vector = semantics.question("what happens once the funding ends")
    assert vector is not None

    alike = semantics.likeness(vector)

    def own(number: int) -> float:
        words = len(passages[number].text.split())
        return semantics.likeness_of(vector, number) * words / (words + BRIEF)

    assert alike[asked] == pytest.approx(own(asked), abs=1e-4)
    assert alike[answer] == pytest.approx(own(answer) + BEFORE * own(asked), abs=1e-4)
    written = place(passages, "An oven")
    assert alike[written] == pytest.approx(own(written), abs=1e-4)


def test_what_an_event_file_states_is_like_no_question(passages: tuple[Passage, ...]) -> None:
    semantics = Semantics(passages)
    vector = semantics.question("head baker, miller, moderator, recording")
    assert vector is not None

    stated = np.array([bool(passage.fact) for passage in passages])

    assert stated.any()
    assert not semantics.likeness(vector)[stated].any()


def test_a_record_in_a_language_without_a_table_goes_without(tmp_path: Path) -> None:
    event = "title: Día del pan\ndate: 2020-02-03\nlanguage: es\npeople:\n  - name: Ana Paz\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    (folder / "bread-day" / "day.vtt").write_text("0:00 --> 0:05\n<v Ana Paz>No me digas.\n")
    spanish = load(folder).passages
    english = load(write_corpus(tmp_path / "en")).passages

    assert Semantics(spanish).question("what is bread?") is None
    mixed = Semantics((*english, *spanish))
    vector = mixed.question("no me digas")
    assert vector is not None
    assert not mixed.likeness(vector)[len(english) :].any()


@pytest.mark.parametrize("question", ["", "qwxyzzt", "🎉"])
def test_what_holds_no_known_word_has_no_meaning(
    passages: tuple[Passage, ...], question: str
) -> None:
    assert Semantics(passages).question(question) is None
