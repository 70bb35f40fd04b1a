import pytest

from bot.chat.conversation import Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.application import build


def test_no_token_is_told_in_a_sentence(conversation: Conversation) -> None:
    settings = Settings.model_validate({"telegram_bot_token": None})

    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is missing: get one from"):
        build(settings, conversation)
