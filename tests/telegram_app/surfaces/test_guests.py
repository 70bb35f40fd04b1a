import pytest

from tests.telegram_app.conftest import Feed, Recorder, message


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("@quotes_bot oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("@quotes_bot", "Ask me something about the panel"),
        ("@quotes_bot helicopters", "<b>That is not on record.</b>"),
    ],
)
async def test_a_mention_by_somebody_elsewhere_gets_one_answer(
    feed: Feed, recorder: Recorder, text: str, start: str
) -> None:
    await feed(guest_message=message(chat_type="supergroup", text=text, guest_query_id="g"))

    ((method, answer),) = recorder.calls
    assert (method, answer["guest_query_id"]) == ("answerGuestQuery", "g")
    assert answer["result"]["input_message_content"]["message_text"].startswith(start)
    (button,) = answer["result"]["reply_markup"]["inline_keyboard"][0]
    assert button["url"].startswith("https://t.me/quotes_bot?start=")


async def test_an_answer_elsewhere_names_the_event(feed: Feed, recorder: Recorder) -> None:
    text = "@quotes_bot oven"
    await feed(guest_message=message(chat_type="supergroup", text=text, guest_query_id="g"))

    ((_, answer),) = recorder.calls
    assert "At Bread Day, " in answer["result"]["input_message_content"]["message_text"]


async def test_other_bots_get_none(feed: Feed, recorder: Recorder) -> None:
    sender = {"id": 9, "is_bot": True, "first_name": "B"}
    parts = {"text": "@quotes_bot oven", "guest_query_id": "g", "from": sender}
    await feed(guest_message=message(chat_type="supergroup") | parts)

    assert recorder.calls == []
