import pytest

from bot.chat.reasons import DOUBTS, SUPPORTS, why
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.ranking.confidence import Doubt, Signs
from bot.search.ranking.coverage import Support
from bot.search.search import Search
from tests.conftest import SHIPPED


@pytest.fixture(scope="module")
def shipped() -> Search:
    return Search(load(SHIPPED))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("clear contracts", "• It says: clear (0.90), contracts (0.90)\n"),
        ("how big was the audience", "• Only a hint connects it with: audience (0.90)\n"),
        ("did the coronavirus matter", "• It has a synonym of: "),
        (
            "clear contracts of pigeons",
            "• Neither it nor the talk around it says: pigeons (0.00)\n",
        ),
        ("how big was the audience", "It is no sure answer:\n• it says too little of"),
        (
            "clear contracts on Jupiter",
            "It is no sure answer:\n• a name in the question is nowhere",
        ),
        ("govermnent contracts", "Spelling:\n• govermnent taken for government\n"),
        ("what did Gabriella say about contracts", "People:\n• Gabriella Razzano\n"),
    ],
)
def test_what_is_said_meant_and_hinted_is_told_apart(
    shipped: Search, question: str, told: str
) -> None:
    assert told in plain(why(shipped.ask(question)))


def test_likeness_and_every_sign_are_told(shipped: Search) -> None:
    text = plain(why(shipped.ask("clear contracts")))

    assert "• Its likeness to the question in meaning: 0." in text
    assert all(f"• {sign} " in text for sign in Signs._fields)


def test_there_are_words_for_each_doubt_and_each_support() -> None:
    assert set(DOUBTS) == set(Doubt)
    assert set(SUPPORTS) == set(Support)


def test_where_nothing_is_found_only_the_question_is_told(shipped: Search) -> None:
    text = plain(why(shipped.ask("qwertz")))

    assert text.startswith("Outcome unanswered, confidence 0.00, asked in en.")
    assert "The first passage:" not in text
