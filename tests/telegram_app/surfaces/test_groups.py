from typing import Any

import pytest

from tests.telegram_app.conftest import ME, Feed, Recorder, message

BOT: dict[str, Any] = {"from": ME}
CHANNEL = {"id": -100, "type": "channel", "title": "C"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
FORWARDED = {"type": "hidden_user", "date": 1635422400, "sender_user_name": "Zoe"}
SERVICE = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def entity(text: str, part: str, kind: str = "mention") -> list[dict[str, Any]]:
    return [{"type": kind, "offset": text.index(part), "length": len(part)}]


@pytest.mark.parametrize("chat_type", ["group", "supergroup"])
@pytest.mark.parametrize(
    "parts",
    [
        {"text": "/ask oven"},
        {"text": "/ask@Quotes_Bot oven"},
        {"text": "oven", "reply_to_message": message(text="An answer", **BOT)},
        {"text": "oven @quotes_bot", "entities": entity("oven @quotes_bot", "@quotes_bot")},
        {"text": "@quotes_bot\noven", "entities": entity("@quotes_bot", "@quotes_bot")},
        {
            "text": "oven",
            "entities": [{"type": "text_mention", "offset": 0, "length": 4, "user": ME}],
        },
        {
            "text": "/ask oven",
            "from": ANONYMOUS,
            "sender_chat": {"id": 42, "type": "supergroup", "title": "G"},
        },
        {"text": "/ask oven", "from": CHANNEL_BOT, "sender_chat": CHANNEL},
        {
            "text": "oven",
            "from": CHANNEL_BOT,
            "sender_chat": CHANNEL,
            "reply_to_message": message(text="An answer", **BOT),
        },
    ],
)
async def test_what_is_said_to_the_bot_is_answered(
    feed: Feed, recorder: Recorder, chat_type: str, parts: dict[str, Any]
) -> None:
    await feed(message=message(chat_type=chat_type, **parts))

    (sent,) = recorder.sent()
    assert sent["text"].startswith("<b>1.</b>\n<blockquote>An <b>oven</b> is never hot enough.")
    assert sent["reply_parameters"]["message_id"] == 7


@pytest.mark.parametrize(
    "parts",
    [
        {"text": "oven"},
        {"text": "/ask@other_bot oven"},
        {"text": "/start"},
        {"text": "/unknown", "reply_to_message": message(text="x", **BOT)},
        {"text": "/ask@other_bot oven", "reply_to_message": message(text="x", **BOT)},
        {"text": "oven", "reply_to_message": message(text="x")},
        {"text": "oven @other_bot", "entities": entity("oven @other_bot", "@other_bot")},
        {"text": "/ask oven", "from": {"id": 9, "is_bot": True, "first_name": "B"}},
        {"text": "/ask oven", "sender_chat": CHANNEL, "is_automatic_forward": True},
        {"text": "/ask oven", "sender_chat": CHANNEL, "from": SERVICE},
        {"text": "/start", "reply_to_message": message(text="x")},
        {"text": "/start@other_bot"},
        {"text": "/ask oven", "via_bot": ME},
        {"text": "oven", "via_bot": ME, "reply_to_message": message(text="x", **BOT)},
        {"text": "/ask oven", "forward_origin": FORWARDED},
        {
            "text": "oven @quotes_bot",
            "entities": entity("oven @quotes_bot", "@quotes_bot"),
            "forward_origin": FORWARDED,
        },
    ],
)
async def test_it_is_silent_otherwise(
    feed: Feed, recorder: Recorder, parts: dict[str, Any]
) -> None:
    await feed(message=message(chat_type="group", **parts))

    assert recorder.calls == []


@pytest.mark.parametrize(
    "parts",
    [
        {"text": "/ask"},
        {"text": "/ask@quotes_bot "},
        {"text": "@quotes_bot", "entities": entity("@quotes_bot", "@quotes_bot")},
    ],
)
async def test_where_nothing_is_asked_it_asks_back(
    feed: Feed, recorder: Recorder, parts: dict[str, Any]
) -> None:
    await feed(message=message(chat_type="group", **parts))

    (sent,) = recorder.sent()
    assert sent["text"].startswith("What would you like to know?")
    assert sent["reply_markup"] == {
        "force_reply": True,
        "selective": True,
        "input_field_placeholder": "Your question about the panel",
    }


@pytest.mark.parametrize(
    ("parts", "start"),
    [
        ({"text": "/speakers"}, "At <b>Bread Day</b>"),
        ({"text": "/events"}, "1 event on record:"),
        ({"text": "/events@quotes_bot"}, "1 event on record:"),
        ({"text": "/start@quotes_bot"}, "Ask me about <b>Bread Day</b>"),
        ({"text": "/start@Quotes_Bot welcome"}, "Ask me about <b>Bread Day</b>"),
        (
            {"text": "/start", "reply_to_message": message(text="x", **BOT)},
            "Ask me about <b>Bread Day</b>",
        ),
    ],
)
async def test_a_command_gets_its_reply(
    feed: Feed, recorder: Recorder, parts: dict[str, Any], start: str
) -> None:
    await feed(message=message(chat_type="group", **parts))

    (sent,) = recorder.sent()
    assert sent["text"].startswith(start)


async def test_an_edited_question_is_answered_anew(feed: Feed, recorder: Recorder) -> None:
    await feed(edited_message=message(chat_type="group", text="/ask oven", edit_date=1635422401))

    assert len(recorder.sent()) == 1


async def test_a_button_in_a_group_finds_its_question(feed: Feed, recorder: Recorder) -> None:
    asked = message(chat_type="group", text="/ask@quotes_bot bakers bread day")
    pressed = {
        "id": "9",
        "from": {"id": 5, "is_bot": False, "first_name": "Pat"},
        "chat_instance": "1",
        "data": "q:3::",
        "message": message(chat_type="group", text="…", reply_to_message=asked),
    }

    await feed(callback_query=pressed)

    assert "<i>page 2 of 2</i>" in recorder.sent("editMessageText")[0]["text"]


def membership(old: str, new: str, chat_type: str = "group") -> dict[str, Any]:
    return {
        "chat": {"id": -5, "type": chat_type, "title": "G"},
        "from": {"id": 5, "is_bot": False, "first_name": "Pat"},
        "date": 1635422400,
        "old_chat_member": {"user": ME, "status": old, "until_date": 0},
        "new_chat_member": {"user": ME, "status": new, "until_date": 0},
    }


async def test_it_introduces_itself_when_it_is_added(feed: Feed, recorder: Recorder) -> None:
    await feed(my_chat_member=membership("left", "member"))

    (sent,) = recorder.sent()
    assert sent["chat_id"] == -5
    assert sent["text"].startswith("I answer questions about <b>Bread Day</b>")


async def test_a_group_that_lets_nobody_write_is_no_error(feed: Feed, recorder: Recorder) -> None:
    recorder.refusals["sendMessage"] = (400, "Bad Request: TOPIC_CLOSED")

    await feed(my_chat_member=membership("left", "member"))

    assert len(recorder.sent()) == 1


@pytest.mark.parametrize(
    "change",
    [
        membership("member", "left"),
        membership("left", "member", "channel"),
        membership("kicked", "member", "private"),
        membership("member", "member"),
    ],
)
async def test_other_changes_need_no_word(
    feed: Feed, recorder: Recorder, change: dict[str, Any]
) -> None:
    await feed(my_chat_member=change)

    assert recorder.calls == []
