from typing import Any

import pytest

from tests.telegram_app.conftest import Feed, Recorder, message


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("@quotes_bot oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("@quotes_bot", "Ask me something about the panel"),
        ("@quotes_bot helicopters", "<b>That is not on record.</b>"),
        ("/speakers@quotes_bot", "At <b>Bread Day</b>:"),
        ("/ask@quotes_bot oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
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


def said(recorder: Recorder) -> list[dict[str, Any]]:
    """Return what has been said as a guest, each with its button."""
    results = [answer["result"] for answer in recorder.sent("answerGuestQuery")]
    return [
        each["reply_markup"]["inline_keyboard"][0][0]
        | {"message": each["input_message_content"]["message_text"]}
        for each in results
    ]


@pytest.mark.parametrize("chat_type", ["private", "supergroup"])
@pytest.mark.parametrize("text", ["@quotes_bot", "@quotes_bot is that so?"])
async def test_what_somebody_said_is_looked_for_where_it_is_replied_to(
    feed: Feed, recorder: Recorder, chat_type: str, text: str
) -> None:
    claim = message(text="Somebody said an oven is hot")
    asked: dict[str, Any] = {"guest_query_id": "g", "reply_to_message": claim}

    await feed(guest_message=message(chat_type=chat_type, text=text, **asked))

    (answer,) = said(recorder)
    assert "An <b>oven</b> is never" in answer["message"]


async def test_it_goes_on_from_an_answer_in_the_same_chat(feed: Feed, recorder: Recorder) -> None:
    for text in ("@quotes_bot what did Ann Baker say about flour?", "@quotes_bot and Ben?"):
        await feed(guest_message=message(chat_type="private", text=text, guest_query_id="g"))
    await feed(message=message(text="and Ben?"))  # to the bot alone: another talk

    assert said(recorder)[1]["message"].startswith("<i>↳ What did Ben Miller say about flour?</i>")
    assert "flour" not in recorder.sent()[0]["text"].partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "label"),
    [("@quotes_bot oven", "In context"), ("@quotes_bot helicopters", "Search the record")],
)
async def test_its_button_says_where_it_leads(
    feed: Feed, recorder: Recorder, text: str, label: str
) -> None:
    await feed(guest_message=message(chat_type="group", text=text, guest_query_id="g"))

    assert [answer["text"] for answer in said(recorder)] == [label]


async def test_a_mention_that_is_too_old_is_no_error(feed: Feed, recorder: Recorder) -> None:
    recorder.refusals["answerGuestQuery"] = (400, "Bad Request: query is too old and …")

    await feed(guest_message=message(text="@quotes_bot oven", guest_query_id="g"))

    assert len(said(recorder)) == 1
