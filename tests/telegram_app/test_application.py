import pytest

from bot.chat.conversation import COMMANDS, Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.application import build, set_menu
from bot.telegram_app.desk import App
from tests.telegram_app.conftest import Recorder


async def test_the_command_menu_is_every_command(app: App, recorder: Recorder) -> None:
    await set_menu(app)

    (menu,) = recorder.sent("setMyCommands")
    assert [entry["command"] for entry in menu["commands"]] == [c.name for c in COMMANDS]


async def test_the_bot_works_without_its_menu(
    app: App, recorder: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    recorder.refusals["setMyCommands"] = (400, "Bad Request: nope")

    await set_menu(app)

    assert "could not set the command menu: nope" in caplog.text.lower()


def test_no_token_is_told_in_a_sentence(conversation: Conversation) -> None:
    settings = Settings.model_validate({"telegram_bot_token": None})

    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is missing: get one from"):
        build(settings, conversation)
