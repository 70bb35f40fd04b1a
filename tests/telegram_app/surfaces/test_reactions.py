import asyncio
from typing import Any

import pytest

from tests.telegram_app.conftest import CHAT, Feed, Recorder, message

ANSWER = 999  # the number of every message that the recorder sends
DOWN, UP = {"type": "emoji", "emoji": "👎"}, {"type": "emoji", "emoji": "👍"}
PAID = {"type": "paid"}


@pytest.fixture
def maintainer_chat_id() -> int | None:
    return 77


def reaction(
    *new: dict[str, Any],
    old: tuple[dict[str, Any], ...] = (),
    message_id: int = ANSWER,
    chat_type: str = "private",
) -> dict[str, Any]:
    chat = {"id": CHAT, "type": chat_type, "first_name": "P", "title": "G"}
    person = {"id": 5, "is_bot": False, "first_name": "Pat"}
    reacted = {"chat": chat, "message_id": message_id, "date": 1, "user": person}
    return reacted | {"old_reaction": list(old), "new_reaction": list(new)}


async def told(recorder: Recorder) -> list[str]:
    await asyncio.sleep(0.01)
    return [sent["text"] for sent in recorder.sent() if sent["chat_id"] == 77]


async def test_the_question_of_an_answer_with_a_thumb_down_is_told_without_who_asked(
    feed: Feed, recorder: Recorder
) -> None:
    await feed(message=message(text="Is an oven\nhot?"))
    await feed(message_reaction=reaction(DOWN))

    assert await told(recorder) == ["Answered, and marked with 👎:\n• Is an oven hot?"]


@pytest.mark.parametrize(
    "given",
    [
        reaction(UP),
        reaction(PAID),
        reaction(),
        reaction(DOWN, UP, old=(DOWN,)),
        reaction(old=(DOWN,)),
        reaction(DOWN, message_id=7),
        reaction(DOWN, chat_type="supergroup"),
    ],
)
async def test_any_other_reaction_tells_nothing(
    feed: Feed, recorder: Recorder, given: dict[str, Any]
) -> None:
    await feed(message=message(text="oven"))
    await feed(message_reaction=given)

    assert await told(recorder) == []


async def test_what_is_no_answer_has_no_question(feed: Feed, recorder: Recorder) -> None:
    await feed(message=message(text="/help"))
    await feed(message_reaction=reaction(DOWN))

    assert await told(recorder) == []


async def test_an_answer_is_disliked_once(feed: Feed, recorder: Recorder) -> None:
    await feed(message=message(text="oven"))
    await feed(message_reaction=reaction(DOWN))
    assert len(await told(recorder)) == 1

    await feed(message_reaction=reaction(DOWN))

    assert len(await told(recorder)) == 1


async def test_a_page_that_a_button_led_to_has_the_question_too(
    feed: Feed, recorder: Recorder
) -> None:
    shown = message(text="…", message_id=50, reply_to_message=message(text="flour or oven"))
    query = {"id": "1", "from": shown["from"], "chat_instance": "1", "data": "q:0::"}
    await feed(callback_query=query | {"message": shown})
    await feed(message_reaction=reaction(DOWN, message_id=50))

    assert await told(recorder) == ["Answered, and marked with 👎:\n• flour or oven"]


async def test_a_page_that_was_sent_anew_has_the_question_too(
    feed: Feed, recorder: Recorder
) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: message can't be edited")
    shown = message(text="…", message_id=8, reply_to_message=message(text="bakers bread day"))
    who = {"id": 5, "is_bot": False, "first_name": "Pat"}
    pressed = {"id": "9", "from": who, "chat_instance": "1", "data": "q:3::", "message": shown}
    await feed(callback_query=pressed)
    await feed(message_reaction=reaction(DOWN))

    assert await told(recorder) == ["Answered, and marked with 👎:\n• bakers bread day"]


async def test_only_the_last_answers_are_remembered(
    feed: Feed, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram_app.surfaces.reactions._MAX_REMEMBERED", 2)
    for number in range(3):
        shown = message(
            text="…", message_id=number, reply_to_message=message(text=f"oven {number}")
        )
        query = {"id": "1", "from": shown["from"], "chat_instance": "1", "data": "q:0::"}
        await feed(callback_query=query | {"message": shown})

    await feed(message_reaction=reaction(DOWN, message_id=0))
    assert await told(recorder) == []
    await feed(message_reaction=reaction(DOWN, message_id=1))

    assert await told(recorder) == ["Answered, and marked with 👎:\n• oven 1"]


class TestWithoutAMaintainer:
    @pytest.fixture
    def maintainer_chat_id(self) -> int | None:
        return None

    async def test_nothing_is_told(self, feed: Feed, recorder: Recorder) -> None:
        await feed(message=message(text="oven"))
        await feed(message_reaction=reaction(DOWN))

        assert {sent["chat_id"] for sent in recorder.sent()} == {CHAT}
