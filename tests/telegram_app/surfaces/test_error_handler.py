import pytest
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.conversation import Conversation
from tests.telegram_app.conftest import CHAT, TOKEN, Feed, Recorder, message

SPANISH = {"id": 5, "is_bot": False, "first_name": "Paz", "language_code": "es-419"}


class TestShutOut:
    """What happens in a chat that takes no message of the bot's."""

    @pytest.fixture
    def maintainer_chat_id(self) -> int:
        return 77

    @pytest.mark.parametrize(
        ("status", "refusal", "error"),
        [
            (403, "Forbidden: bot was blocked by the user", Forbidden),
            (400, "Bad Request: not enough rights to send text messages to the chat", BadRequest),
            (400, "Bad Request: chat not found", BadRequest),
            (400, "Bad Request: TOPIC_CLOSED", BadRequest),
        ],
    )
    async def test_it_is_a_line_in_the_log(
        self,
        feed: Feed,
        recorder: Recorder,
        errors_expected: list[type[Exception]],
        caplog: pytest.LogCaptureFixture,
        status: int,
        refusal: str,
        error: type[TelegramError],
    ) -> None:
        caplog.set_level("INFO")
        recorder.refusals["sendMessage"] = (status, refusal)
        errors_expected.append(error)

        await feed(message=message(text="oven"))

        assert [line for line in caplog.messages if "a chat has shut the bot out" in line]
        assert not [record for record in caplog.records if record.exc_info]
        assert {sent["chat_id"] for sent in recorder.sent()} == {CHAT}

    async def test_where_a_notice_is_taken_it_was_the_reply_that_was_refused(
        self, feed: Feed, recorder: Recorder, errors_expected: list[type[Exception]]
    ) -> None:
        recorder.refusals["sendMessage"] = (400, "Bad Request: nope")
        recorder.refused_once = True
        errors_expected.append(BadRequest)

        await feed(message=message(text="oven"))

        _, notice, maintainer = recorder.sent()
        assert notice["text"].startswith("Something went wrong on my side")
        assert maintainer["chat_id"] == 77


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

    async def test_the_person_is_told_where_they_asked(
        self, feed: Feed, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Conversation, "reply", lambda *_, **__: 1 / 0)

        topic = {"message_thread_id": 9, "is_topic_message": True}
        await feed(message=message(text="/ask oven", chat_type="supergroup", **topic))

        notice, _ = recorder.sent()
        assert notice["message_thread_id"] == 9
        assert notice["reply_parameters"]["message_id"] == 7

    async def test_the_person_is_told_in_theirs_and_the_maintainer_in_english(
        self, feed: Feed, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(Conversation, "reply", fail)

        await feed(message=message(text="oven") | {"from": SPANISH})

        person, maintainer = recorder.sent()
        assert person["text"].startswith("Algo ha fallado por mi parte")
        assert maintainer["text"].startswith("Error ")
