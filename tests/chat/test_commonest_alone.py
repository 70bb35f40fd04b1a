"""Conversations in languages of which only the commonest is known, and no sentence of the bot's."""

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import captions
from tests.chat.readers import talk
from tests.conftest import write_event

EVENT = "title: Night school\ndate: 2024-05-02\nlanguage: {}\npeople: [{}]\n"
TURNS = {
    "ar": (
        ("هالة درويش", "رسوم المدرسة الليلية عشرة دنانير في الشهر، وهي لا تكفي للتدفئة."),
        ("رامي عساف", "رسوم المدرسة الليلية تمنع الفقراء من الحضور، ولذلك أريد إلغاءها."),
    ),
    "hi": (
        ("मीनाक्षी राव", "रात्रि पाठशाला की फीस महीने के दस रुपये है और उससे किराया नहीं निकलता।"),
        ("राजेश तिवारी", "रात्रि पाठशाला की फीस गरीबों को रोकती है, इसलिए उसे हटाना चाहिए।"),
    ),
    "ja": (
        ("石丸ひとみ", "夜間学校の授業料は月に十円で、暖房費にも足りません。"),
        ("北村達也", "夜間学校の授業料は貧しい人を遠ざけるので、無料にすべきです。"),
    ),
    "zh": (
        ("周桂兰", "夜校的学费是每个月十块钱，连暖气费都不够付。"),
        ("何志远", "夜校的学费把穷人挡在门外，所以我主张免费上课。"),
    ),
}
FEES = {
    "ar": "كم رسوم المدرسة الليلية؟",
    "hi": "रात्रि पाठशाला की फीस कितनी है?",
    "ja": "夜間学校の授業料はいくらですか？",
    "zh": "夜校的学费是多少钱？",
}


@pytest.fixture(scope="module")
def conversations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Conversation]:
    found = {}
    for code, turns in TURNS.items():
        folder = tmp_path_factory.mktemp(code)
        event = EVENT.format(code, ", ".join(name for name, _ in turns))
        write_event(folder / "panel", event, ("talk.vtt", captions(turns)))
        found[code] = Conversation(Search(load(folder)))
    return found


@pytest.mark.parametrize(
    ("code", "asked", "told"),
    [
        ("ar", "ورامي عساف؟", "↳ ماذا قال رامي عساف عن رسوم المدرسة الليلية؟"),
        ("hi", "और राजेश तिवारी?", "↳ राजेश तिवारी ने रात्रि पाठशाला की फीस के बारे में क्या कहा?"),
        ("ja", "北村さんは？", "↳ 北村達也は夜間学校の授業料について何と言いましたか？"),
        ("zh", "那何志远呢？", "↳ 何志远关于夜校的学费说了什么？"),
        ("ar", "لماذا؟", "↳ كم رسوم المدرسة الليلية؟\n\nI can't explain"),
        ("hi", "क्यों?", "↳ रात्रि पाठशाला की फीस कितनी है?\n\nI can't explain"),
        ("ja", "なぜですか？", "↳ 夜間学校の授業料はいくらですか？\n\nI can't explain"),
        ("zh", "为什么？", "↳ 夜校的学费是多少钱？\n\nI can't explain"),
    ],
)
def test_what_goes_on_is_of_what_was_asked(
    conversations: dict[str, Conversation], code: str, asked: str, told: str
) -> None:
    assert talk(conversations[code], FEES[code], asked).startswith(told)


@pytest.mark.parametrize(
    ("code", "one", "others", "told"),
    [
        ("ar", "ماذا قالت هالة درويش عن الرسوم؟", "ماذا قال الآخرون؟", "رامي عساف"),
        ("hi", "मीनाक्षी राव ने फीस के बारे में क्या कहा?", "बाकी लोगों ने क्या कहा?", "राजेश तिवारी"),
        ("ja", "石丸さんは授業料について何と言いましたか？", "他の人は？", "北村達也"),
        ("zh", "周桂兰关于学费说了什么？", "其他人怎么看？", "何志远"),
    ],
)
def test_others_are_all_but_who_was_asked_of_and_one_of_them_is_gone_on_to(
    conversations: dict[str, Conversation], code: str, one: str, others: str, told: str
) -> None:
    first, second = (name for name, _ in TURNS[code])

    assert f"— {told}" in talk(conversations[code], one, others)
    assert f"— {first}" not in talk(conversations[code], one, others)
    assert f"— {second}" not in talk(conversations[code], one, others, f"{first}？")


@pytest.mark.parametrize("asked", ["もっと", "还有吗？", "और बताओ", "المزيد"])
def test_what_goes_on_from_nothing_is_asked_back(
    conversations: dict[str, Conversation], asked: str
) -> None:
    replies = [talk(each, asked) for each in conversations.values()]

    assert all(reply.startswith("Of which?") for reply in replies)
