"""What a question in a language without a table of meaning asks for, beside its words."""

from pathlib import Path

import pytest

from bot.search.ranking.confidence import Doubt
from tests.search.test_words_alone import search

SO = "Uwe: So, so."


@pytest.mark.parametrize(
    ("code", "said", "open_", "told"),
    [
        (
            "es",
            "Los faroles del muelle son azules",
            "¿Hay cafés en el muelle?",
            "¿Los faroles son azules?",
        ),
        ("es", "Los faroles del muelle son azules", "hay cafés en el muelle", "los faroles azules"),
        (
            "de",
            "Die Laternen am Kai sind blau",
            "Gibt es Cafés am Kai?",
            "Sind die Laternen am Kai blau?",
        ),
        (
            "fr",
            "Les lanternes du quai sont bleues",
            "Y a-t-il des cafés sur le quai ?",
            "Est-ce que les lanternes du quai sont bleues ?",
        ),
        (
            "pt",
            "As lanternas do cais são azuis",
            "Há cafés no cais?",
            "As lanternas do cais são azuis?",
        ),
        ("ar", "الفوانيس على الرصيف زرقاء", "هل توجد مقاه على الرصيف؟", "هل الفوانيس زرقاء؟"),
        ("hi", "घाट की लालटेन नीली हैं", "क्या घाट पर दुकानें हैं?", "क्या घाट की लालटेन नीली हैं?"),
        ("ja", "波止場の提灯は青い", "波止場に喫茶店はありますか", "波止場の提灯は青いですか"),
        ("zh", "码头的灯笼很蓝", "码头有没有咖啡馆？", "码头的灯笼蓝吗？"),
    ],
)
def test_yes_or_no_is_sure_only_of_what_says_all_that_is_asked(
    tmp_path: Path, code: str, said: str, open_: str, told: str
) -> None:
    found = search(tmp_path, code, f"Ben: {said}", SO)

    assert Doubt.LEFT_OPEN in found.ask(open_).doubts
    assert Doubt.LEFT_OPEN not in found.ask(told).doubts


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("es", "¿Qué se dijo de los cafés del muelle?"),
        ("de", "Was wurde über Cafés am Kai gesagt?"),
        ("fr", "Qui parle des cafés du quai ?"),
        ("pt", "O que se disse dos cafés do cais?"),
        ("ar", "ماذا قيل عن الرصيف والمقاهي؟"),
        ("hi", "घाट की दुकानों के बारे में क्या कहा गया?"),
        ("ja", "波止場の喫茶店はどこですか"),
        ("zh", "码头的咖啡馆在哪里？"),
    ],
)
def test_what_a_question_word_asks_is_more_than_yes_or_no(
    tmp_path: Path, code: str, question: str
) -> None:
    said = "muelle quai Kai cais الرصيف घाट 波止場 码头"

    assert Doubt.LEFT_OPEN not in search(tmp_path, code, f"Ben: {said}", SO).ask(question).doubts
