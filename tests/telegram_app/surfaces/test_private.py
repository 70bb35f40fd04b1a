from typing import Any

import pytest

from tests.telegram_app.conftest import CHAT, Feed, Recorder, message


async def test_a_question_is_answered_with_a_quote_in_reply_to_it(
    feed: Feed, recorder: Recorder
) -> None:
    await feed(message=message(text="An oven hot enough?"))

    (sent,) = recorder.sent()
    assert sent["text"].startswith(
        "<b>1.</b>\n<blockquote>An <b>oven</b> is never <b>hot</b> <b>enough</b>.</blockquote>\n"
        "— <b>Ben Miller</b>, Miller, Stone Mill\n"
        '<a href="https://example.org/said">The Crumb Times</a>, 4 February 2020'
    )
    assert sent["chat_id"] == CHAT
    assert sent["parse_mode"] == "HTML"
    assert sent["reply_parameters"]["message_id"] == 7
    assert sent["reply_parameters"]["allow_sending_without_reply"]  # the question may be deleted
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_a_caption_counts_as_text(feed: Feed, recorder: Recorder) -> None:
    photo = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]
    await feed(message=message(photo=photo, caption="oven"))

    assert (
        "<blockquote>An <b>oven</b> is never hot enough.</blockquote>" in recorder.sent()[0]["text"]
    )


@pytest.mark.parametrize(
    ("command", "start"),
    [
        ("/start", "Ask me about <b>Bread Day</b>"),
        ("/start welcome", "Ask me about <b>Bread Day</b>"),
        ("/start abcdef", "That passage is no longer on record."),
        ("/ask oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("/ask", "What would you like to know?"),
        ("@quotes_bot oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("@zoe_b oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("@quotes_bot /ask oven", "<b>1.</b>\n<blockquote>An <b>oven</b>"),
        ("@Quotes_Bot", "Ask me something about the panel"),
        ("/help", "Ask in your own words"),
        ("/speakers", "At <b>Bread Day</b>:"),
        ("/topics", "On record:"),
        ("/about", "<b>Bread Day — How Do Bakers Work Together?</b>"),
        ("/privacy", "I keep nothing"),
        ("/nonsense", "I don't know that command."),
    ],
)
async def test_a_command_gets_its_reply(
    feed: Feed, recorder: Recorder, command: str, start: str
) -> None:
    await feed(message=message(text=command))

    (sent,) = recorder.sent()
    assert sent["text"].startswith(start)


@pytest.mark.parametrize(
    "parts",
    [
        {
            "sticker": {
                "file_id": "x",
                "file_unique_id": "y",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
                "type": "regular",
            }
        },
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"contact": {"phone_number": "1", "first_name": "A"}},
        {"voice": {"file_id": "x", "file_unique_id": "y", "duration": 1}},
    ],
)
async def test_what_holds_no_text_is_told_what_to_send(
    feed: Feed, recorder: Recorder, parts: dict[str, Any]
) -> None:
    await feed(message=message(**parts))

    assert [sent["text"] for sent in recorder.sent()] == [
        "I can only read text: ask me about the panel in your own words, or see /help."
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("oven", "<b>oven</b>"), ("@quotes_bot oven", "<b>oven</b>"), ("/speakers", "Ann Baker")],
)
async def test_what_is_edited_is_answered_anew(
    feed: Feed, recorder: Recorder, text: str, wanted: str
) -> None:
    await feed(edited_message=message(text=text, edit_date=1635422401))

    (sent,) = recorder.sent()
    assert wanted in sent["text"]
    assert sent["reply_parameters"]["message_id"] == 7


async def test_a_reply_telegram_cannot_parse_is_sent_as_plain_text(
    feed: Feed, recorder: Recorder
) -> None:
    recorder.refusals["sendMessage"] = (400, "Bad Request: can't parse entities: nope")
    recorder.refused_once = True

    await feed(message=message(text="oven"))

    _, again = recorder.sent()
    assert again["text"].startswith("“An oven is never hot enough.”")
    assert "parse_mode" not in again
    assert again["reply_markup"]["inline_keyboard"]


@pytest.mark.parametrize(
    "text", ["<b>&</i>" * 100, "x" * 4096, "🎉" * 2048, "\0", "?", "the", "[a](b) *c* _d_", "مرحبا"]
)
async def test_any_text_gets_an_answer(feed: Feed, recorder: Recorder, text: str) -> None:
    await feed(message=message(text=text))

    assert len(recorder.sent()) == 1
