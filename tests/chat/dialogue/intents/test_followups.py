import pytest

from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.followups import FollowUpKind, read, read_unnamed
from bot.chat.dialogue.intents.intents import Intent
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


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("the second", "en", 2),
        ("and the 2nd", "en", 2),
        ("number 5", "en", 5),
        ("topic 7", "en", 7),
        ("the fourth topic", "en", 4),
        ("#9", "en", 9),
        ("the last one", "en", -1),
        ("el cuarto", "es", 4),
        ("la 5a", "es", 5),
        ("das fünfte", "de", 5),
        ("le sixième", "fr", 6),
        ("la 4e", "fr", 4),
        ("a sétima", "pt", 7),
    ],
)
def test_one_of_a_list_is_named_by_its_place(
    search: Search, text: str, code: str, place: int
) -> None:
    follow = read_unnamed(search.read(text), [code])

    assert follow
    assert (follow.kind, follow.nth) == (FollowUpKind.NTH, place)


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
