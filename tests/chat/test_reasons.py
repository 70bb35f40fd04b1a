import pytest

from bot.chat.reasons import DOUBTS, SUPPORTS, why
from bot.chat.reply import plain
from bot.search.ranking.confidence import Doubt, Signs
from bot.search.ranking.coverage import Support
from bot.search.search import Search


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("clear contracts", "• It says: clear (0.90), contracts (0.90)\n"),
        ("any paperwork", "• Only a hint connects it with: paperwork (0.90)\n"),
        ("purchasing by the government", "• It has a synonym of: "),
        (
            "clear contracts of pigeons",
            "• Neither it nor the talk around it says: pigeons (0.00)\n",
        ),
        ("any paperwork", "It is no sure answer:\n• it says too little of"),
        (
            "clear contracts on Jupiter",
            "It is no sure answer:\n• a name in the question is nowhere",
        ),
        ("govermnent contracts", "Spelling:\n• govermnent taken for government\n"),
        ("what did Ines say about contracts", "People:\n• Ines Okafor\n"),
    ],
)
def test_what_is_said_meant_and_hinted_is_told_apart(
    sample: Search, question: str, told: str
) -> None:
    assert told in plain(why(sample.ask(question)))


def test_likeness_and_every_sign_are_told(sample: Search) -> None:
    text = plain(why(sample.ask("clear contracts")))

    assert "• Its likeness to the question in meaning: 0." in text
    assert all(f"• {sign} " in text for sign in Signs._fields)


def test_there_are_words_for_each_doubt_and_each_support() -> None:
    assert set(DOUBTS) == set(Doubt)
    assert set(SUPPORTS) == set(Support)


def test_where_nothing_is_found_only_the_question_is_told(sample: Search) -> None:
    text = plain(why(sample.ask("qwertz")))

    assert text.startswith("Outcome unanswered, confidence 0.00, asked in en.")
    assert "The first passage:" not in text
