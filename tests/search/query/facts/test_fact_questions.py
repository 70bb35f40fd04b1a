"""What is asked of an event itself is known for it in every language that has its forms."""

from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.language.reader import codes, language
from bot.search.ranking.finding import CERTAIN
from bot.search.search import Search

QUESTIONS = yaml.safe_load((Path(__file__).parent / "fact_questions.yaml").read_text("utf-8"))
ROSES = {  # what is said of them; the word is that of the question
    "ar": "الورود تتفتح", "de": "Rosen blühen", "el": "τα τριαντάφυλλα ανθίζουν",
    "es": "las rosas florecen", "fr": "les roses fleurissent", "he": "הוורדים פורחים",
    "hi": "गुलाब खिलते हैं", "id": "mawar berbunga", "it": "le rose fioriscono",
    "ja": "薔薇が咲きます", "ko": "장미는 피나요", "nl": "de rozen bloeien", "pl": "kwitną róże",
    "pt": "as rosas florescem", "ru": "цветут розы", "sv": "rosorna blommar",
    "tr": "güller açar", "uk": "цвітуть троянди", "ur": "گلاب کھلتے ہیں", "zh": "玫瑰开花",
}  # fmt: skip


@pytest.fixture(scope="module")
def searches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    return {code: _search(tmp_path_factory.mktemp(code), code) for code in QUESTIONS}


def _search(folder: Path, code: str) -> Search:
    (folder / "talk").mkdir()
    event = {
        "title": "Qwertz",
        "date": "2020-02-03",
        "language": code,
        "host": "Asdfgh",
        "recording": "https://example.org/talk",
        "people": [
            {"name": "Yxcvb Uiop", "part": "moderator"},
            {"name": "Hjklm Tzuio", "part": "panellist"},
        ],
    }
    (folder / "talk" / "event.yaml").write_text(yaml.safe_dump(event), "utf-8")
    cue = f"00:00.000 --> 04:00.000\n<v Hjklm Tzuio>{ROSES.get(code, 'Qwertz')}.\n"
    (folder / "talk" / "talk.vtt").write_text(f"WEBVTT\n\n{cue}", "utf-8")
    return Search(load(folder))


@pytest.mark.parametrize(
    ("code", "question", "kind"),
    [(code, *asked) for code, every in QUESTIONS.items() for asked in every],
)
def test_a_question_of_the_event_is_told_from_others(
    searches: dict[str, Search], code: str, question: str, kind: str | None
) -> None:
    found = searches[code].ask(question).found

    assert found
    assert found[0].passage.fact == kind


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("de", "Wer war dagegen?"),
        ("de", "Wer hat widersprochen?"),
        ("de", "Wer redete am meisten?"),
        ("de", "Alles hat einen Titel"),
        ("es", "todo tiene un título"),
        ("fr", "tout a un titre"),
        ("pt", "tudo tem um título"),
        ("es", "¿Quién estaba en contra?"),
        ("es", "¿Quién habló más?"),
        ("es", "¿Quién respondió?"),
        ("fr", "Qui était contre ?"),
        ("fr", "Qui a parlé le plus ?"),
        ("fr", "Qui a répondu ?"),
        ("pt", "Quem estava contra?"),
        ("pt", "Quem falou mais?"),
        ("pt", "Quem respondeu?"),
    ],
)
def test_what_is_thought_done_or_stated_is_no_fact_of_the_event(
    searches: dict[str, Search], code: str, question: str
) -> None:
    assert searches[code].ask(question).confidence < CERTAIN


def test_every_language_with_such_forms_is_asked() -> None:
    known = {code for code in codes() if language(code).facts.asked}

    assert known - {"en"} == QUESTIONS.keys()
