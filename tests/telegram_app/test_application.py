import pytest

from bot.chat.conversation import Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.application import build
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.update_json import unreadable
from tests.telegram_app.conftest import TOKEN


def test_no_token_is_told_in_a_sentence(conversation: Conversation) -> None:
    settings = Settings.model_validate({"telegram_bot_token": None})

    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is missing: get one from"):
        build(settings, conversation, Metrics())


def test_telegram_has_twenty_seconds_for_an_answer(conversation: Conversation) -> None:
    app = build(Settings.model_validate({"telegram_bot_token": TOKEN}), conversation, Metrics())

    polls, calls = app.bot._request  # noqa: SLF001 - the library has no other way to it
    assert (polls.read_timeout, calls.read_timeout) == (20, 20)


def test_polls_are_read_update_by_update(conversation: Conversation) -> None:
    app = build(Settings.model_validate({"telegram_bot_token": TOKEN}), conversation, Metrics())
    polls, _ = app.bot._request  # noqa: SLF001 - the library has no other way to it

    page = polls.parse_json_payload(b'{"ok":true,"result":[{"update_id":1,"x":[}]}')

    assert page["result"] == [unreadable(1)]
