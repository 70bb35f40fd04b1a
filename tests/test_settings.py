from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings

TOKEN = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr"


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_everything_but_the_token_has_a_default() -> None:
    settings = read_settings()

    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.max_messages_per_second == 30


def test_settings_come_from_the_environment_then_from_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nPORT=1\nOTHER=x\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "2")
    monkeypatch.setenv("WEBHOOK_URL", "")

    settings = read_settings()

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert (settings.port, settings.webhook_url) == (2, None)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("TELEGRAM_BOT_TOKEN", "hunter2hunter2", "not a bot token; @BotFather gives one like"),
        ("TELEGRAM_BOT_TOKEN", "x:hunter2hunter2", "not a bot token"),
        ("TELEGRAM_API_URL", "hunter2hunter2", "not a web address; it starts with https://"),
        ("WEBHOOK_URL", "hunter2hunter2", "not a web address; it starts with https://"),
        ("WEBHOOK_SECRET", "hunter2hunter2!", "not a webhook secret; use 1 to 256 letters"),
        ("WEBHOOK_SECRET", "hunter2hunter2é", "not a webhook secret; use plain letters"),
        ("PORT", "hunter2hunter2", "a valid integer"),
        ("PORT", "70000", "less than or equal to 65535"),
        ("LOG_LEVEL", "hunter2hunter2", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("LOG_FORMAT", "hunter2hunter2", "'console' or 'json'"),
        ("MAX_MESSAGES_PER_SECOND", "-1", "greater than or equal to 0"),
        ("MAINTAINER_CHAT_ID", "hunter2hunter2", "a valid integer"),
    ],
)
def test_a_malformed_setting_is_named_with_what_is_wanted_and_never_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=f"^{name}: .*{reason}") as raised:
        read_settings()

    assert "hunter2" not in str(raised.value)
    assert raised.value.__cause__ is None


def test_every_setting_is_explained_in_the_example() -> None:
    example = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8")

    named = {line.lstrip("#").partition("=")[0] for line in example.splitlines() if "=" in line}
    assert {name.upper() for name in Settings.model_fields} == named
