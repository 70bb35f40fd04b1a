import pytest
from telegram.error import Forbidden

from bot.chat.conversation import Conversation
from tests.telegram_app.conftest import TOKEN, Feed, Recorder, message

SPANISH = {"id": 5, "is_bot": False, "first_name": "Paz", "language_code": "es-419"}


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
