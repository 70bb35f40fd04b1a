from typing import Any

import pytest
from telegram.error import Forbidden

from bot.chat.conversation import Conversation
from bot.settings import Settings
from bot.telegram_app.application import build
from tests.telegram_app.conftest import CHAT, ME, TOKEN, Feed, Recorder, message, process


async def test_a_question_is_answered_with_a_quote_in_reply_to_it(
    feed: Feed, recorder: Recorder
) -> None:
    await feed(message=message(text="Is an oven hot enough?"))

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
    "update",
    [
        {"edited_channel_post": message(text="oven", chat_type="channel", edit_date=1635422401)},
        {"channel_post": message(text="oven", chat_type="channel")},
        {"message": message(text="oven", chat_type="group")},
        {"message": message(text="/start", chat_type="supergroup")},
        {"message": message(text="oven", via_bot=ME)},
        {"edited_message": message(text="oven", via_bot=ME, edit_date=1635422401)},
        {"message": message(pinned_message=message(text="x"))},
        {"business_message": message(text="oven")},
        {"edited_message": message(location={"latitude": 1, "longitude": 2})},
    ],
)
async def test_other_updates_are_left_alone(
    feed: Feed, recorder: Recorder, update: dict[str, Any]
) -> None:
    await feed(**update)

    assert recorder.calls == []


async def test_an_edited_question_is_answered_anew(feed: Feed, recorder: Recorder) -> None:
    await feed(edited_message=message(text="oven", edit_date=1635422401))

    (sent,) = recorder.sent()
    assert "<b>oven</b>" in sent["text"]
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


async def test_a_chat_that_shut_the_bot_out_is_a_line_in_the_log(
    feed: Feed,
    recorder: Recorder,
    errors_expected: list[type[Exception]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    recorder.refusals["sendMessage"] = (403, "Forbidden: bot was blocked by the user")
    errors_expected.append(Forbidden)

    await feed(message=message(text="oven"))

    assert [line for line in caplog.messages if "a chat has shut the bot out" in line]
    assert not [record for record in caplog.records if record.exc_info]


@pytest.mark.parametrize(("logged", "told"), [(False, 0), (True, 1)])
async def test_a_question_is_one_line_without_words_or_names_unless_that_is_set(
    conversation: Conversation,
    recorder: Recorder,
    caplog: pytest.LogCaptureFixture,
    *,
    logged: bool,
    told: int,
) -> None:
    caplog.set_level("INFO")
    settings = Settings.model_validate({"telegram_bot_token": TOKEN, "log_questions": logged})
    app = build(settings, conversation, request=recorder)

    async with app:
        for text in ("oven", "/help"):
            await process(app, {"update_id": 1, "message": message(text=text)})

    (line,) = [line for line in caplog.messages if line.startswith("question: ")]
    assert line.startswith("question: outcome 'answered', confidence 0.61, latency 0.")
    assert "chat_type 'private'" in line
    assert line.count("question 'oven', asker 5") == told
    assert ("oven" in line) == logged


class TestTrouble:
    """What happens when a handler raises."""

    @pytest.fixture
    def maintainer_chat_id(self) -> int:
        return 77

    @pytest.fixture
    def errors_expected(self) -> list[type[Exception]]:
        return [ZeroDivisionError]

    async def test_the_person_and_the_maintainer_are_told_a_number_and_nothing_else(
        self,
        feed: Feed,
        recorder: Recorder,
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError(TOKEN)

        monkeypatch.setattr(Conversation, "reply", fail)

        await feed(message=message(text="my secret question"))

        person, maintainer = recorder.sent()
        number = person["text"].rpartition("(")[2].rstrip(")")
        assert person["text"].startswith("Something went wrong on my side")
        assert (maintainer["chat_id"], maintainer["text"]) == (
            77,
            f"Error {number}: ZeroDivisionError",
        )
        assert number in caplog.text
        assert "my secret question" not in caplog.text
