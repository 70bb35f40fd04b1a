import pytest

from bot.chat.dialogue import intents
from bot.chat.dialogue.followups import FollowUpKind, read
from bot.chat.dialogue.intents import Intent
from bot.search.search import Search


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("shorter pls", FollowUpKind.SHORTER),
        ("make it shorter plz", FollowUpKind.SHORTER),
        ("short version plss", FollowUpKind.SHORTER),
        ("I not understand, explain more simple", FollowUpKind.WHY),
        ("i still dont get it, explain it more clearly", FollowUpKind.WHY),
        ("simpler pls", FollowUpKind.WHY),
        ("in simpler words", FollowUpKind.WHY),
        ("more pls", FollowUpKind.MORE),
        ("nope, I meant Ann", FollowUpKind.OF_PERSON),
        ("nah i mean Ann", FollowUpKind.OF_PERSON),
        ("wrong, I meant Ann", FollowUpKind.OF_PERSON),
    ],
)
def test_people_go_on_in_ordinary_spelling(search: Search, text: str, kind: FollowUpKind) -> None:
    follow = read(search.read(text), ["en"])

    assert follow
    assert follow.kind is kind


@pytest.mark.parametrize("text", ["a simple oven", "explain how flour is milled", "clearer dough"])
def test_a_question_does_not_go_on(search: Search, text: str) -> None:
    assert read(search.read(text), ["en"]) is None


@pytest.mark.parametrize(
    "text", ["you are not answering me", "you dont answer my question", "you are not understanding"]
)
def test_who_gets_no_answer_complains(text: str) -> None:
    meant = intents.read(text, ["en"])

    assert meant
    assert meant.intent is Intent.COMPLAINT
