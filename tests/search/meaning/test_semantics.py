from pathlib import Path

import numpy as np
import pytest

from bot.corpus.loader import load
from bot.corpus.model import Corpus
from bot.search.analysis.languages import Languages
from bot.search.index.numbered_texts import numbered
from bot.search.index.sorted_arrays import numbers_by
from bot.search.meaning.semantics import Semantics
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
def corpus(tmp_path: Path) -> Corpus:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "talk.vtt").write_text(TALK, encoding="utf-8")
    return load(folder)


def semantics(corpus: Corpus) -> Semantics:
    languages = Languages(corpus)
    tokens = list(map(languages.of, corpus.passages))
    words = [own.split(p.text) for p, own in zip(corpus.passages, tokens, strict=True)]
    of_language = numbers_by([own.language.code] for own in tokens)
    return Semantics(corpus.passages, numbered(words), languages, of_language)


def place(corpus: Corpus, start: str) -> int:
    return next(n for n, passage in enumerate(corpus.passages) if passage.text.startswith(start))


@pytest.mark.parametrize(
    ("question", "likest"),
    [
        ("is cheap wheat a false economy?", "Good flour"),
        ("how warm does the stove have to be", "An oven is never"),
        ("what happens once the funding ends", "How do you cope"),
    ],
)
def test_a_paraphrase_is_like_the_passage_that_means_it(
    corpus: Corpus, question: str, likest: str
) -> None:
    asked = semantics(corpus).question(question, {})

    assert asked is not None
    assert corpus.passages[int(asked.likeness().argmax())].text.startswith(likest)


def test_some_passages_can_be_compared_alone(corpus: Corpus) -> None:
    asked = semantics(corpus).question("what happens once the funding ends", {})
    assert asked is not None
    some = np.array([place(corpus, "We sold"), place(corpus, "How do you")], np.int32)

    assert asked.likeness(some).tolist() == asked.likeness()[some].tolist()


def test_a_passage_is_near_the_words_that_it_has_others_for(corpus: Corpus) -> None:
    content = {"vehicle": 3.0, "qwertz": 1.0}
    asked = semantics(corpus).question("vehicle qwertz", content)
    assert asked is not None
    lorry, bread = place(corpus, "We sold"), place(corpus, "Bread should")

    near = asked.nearness(np.array([lorry, bread], np.int32))

    assert near[0] > near[1] + 0.05
    assert near[0] <= 3 / 4


def test_a_word_itself_makes_a_passage_no_nearer(corpus: Corpus) -> None:
    here = np.array([place(corpus, "We sold")], np.int32)

    def near(word: str) -> float:
        asked = semantics(corpus).question(word, {word: 1.0})
        assert asked is not None
        return float(asked.nearness(here)[0])

    assert near("lorry") < near("truck")


def test_what_an_event_file_states_is_like_no_question(corpus: Corpus) -> None:
    asked = semantics(corpus).question("head baker, miller, recording", {"baker": 1.0})
    assert asked is not None

    stated = np.array([bool(passage.fact) for passage in corpus.passages])

    assert stated.any()
    assert not asked.likeness()[stated].any()
    assert not asked.nearness(np.flatnonzero(stated).astype(np.int32)).any()


def in_language(code: str, said: str, tmp_path: Path) -> Corpus:
    event = f"title: Day\ndate: 2020-02-03\nlanguage: {code}\npeople:\n  - name: Ana Paz\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    cues = f"0:00 --> 0:05\n<v Ana Paz>{said}\n"
    (folder / "bread-day" / "day.vtt").write_text(cues, encoding="utf-8")
    return load(folder)


def test_a_record_in_a_language_without_a_table_goes_without(tmp_path: Path) -> None:
    welsh = semantics(in_language("cy", "Dydw i ddim yn gwybod.", tmp_path))

    asked = welsh.question("what is bread?", {})

    assert asked is not None  # what event.yaml states is told in English
    assert not asked.likeness().any()
    assert welsh.question("beth yw bara?", {}, "cy") is None


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("es", "¿cuánto vale un camión?"),
        ("en", "what does a lorry cost?"),
        ("de", "was kostet ein Lastwagen?"),
    ],
)
def test_a_question_is_like_what_means_it_in_whatever_language(
    tmp_path: Path, code: str, question: str
) -> None:
    said = "El pan reposa antes de cortarlo.\n\n0:10 --> 0:15\n<v Ben>El coche sale muy caro."
    spanish = in_language("es", said, tmp_path)

    asked = semantics(spanish).question(question, {}, code)

    assert asked is not None
    assert "coche" in spanish.passages[int(asked.likeness().argmax())].text


def test_a_word_itself_makes_a_passage_no_nearer_in_spanish(tmp_path: Path) -> None:
    spanish = in_language("es", "El camión sale muy caro.", tmp_path)
    here = np.array([place(spanish, "El camión")], np.int32)

    def near(word: str, code: str) -> float:
        asked = semantics(spanish).question(word, {word: 1.0}, code)
        assert asked is not None
        return float(asked.nearness(here)[0])

    assert near("camiones", "es") < near("coche", "es") < near("truck", "en")


@pytest.mark.parametrize("question", ["", "qwxyzzt", "🎉"])
def test_what_holds_no_known_word_has_no_meaning(corpus: Corpus, question: str) -> None:
    assert semantics(corpus).question(question, {}) is None


def test_what_is_in_english_is_known_whatever_its_event_is_in(tmp_path: Path) -> None:
    event = "title: Día del pan\ndate: 2020-02-03\nlanguage: es\npeople:\n  - name: Ann Baker\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    (folder / "bread-day" / "talk.en.vtt").write_text(TALK, encoding="utf-8")
    corpus = load(folder)

    asked = semantics(corpus).question("what happens once the funding ends", {})

    assert asked is not None
    assert corpus.passages[int(asked.likeness().argmax())].text.startswith("How do you cope")
