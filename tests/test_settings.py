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
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN}/hunter2", "not a bot token"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN}?hunter2", "not a bot token"),
        ("TELEGRAM_BOT_TOKEN", "١٢٣٤٥٦٧٨٩:hunter2hunter2", "not a bot token"),
        ("TELEGRAM_BOT_TOKEN", "1234:hunter2 hunter2", "not a bot token"),
        ("TELEGRAM_API_URL", "https://hunter2 hunter2", "a host, without blanks"),
        ("TELEGRAM_API_URL", "https://a.org/hunter2 x", "a host, without blanks"),
        ("TELEGRAM_API_URL", "https://hunter2:hunter2@", "a host, without blanks"),
        ("TELEGRAM_API_URL", "https:///hunter2", "a host, without blanks"),
        ("TELEGRAM_API_URL", "https://a\\hunter2", "a host, without blanks"),
        ("TELEGRAM_API_URL", "https://a.org:hunter2", "its host or port can't be read"),
        ("TELEGRAM_API_URL", "https://a.org:99999/hunter2", "its host or port can't be read"),
        ("TELEGRAM_API_URL", "https://hunter2/bot", "leave out /bot at its end"),
        ("TELEGRAM_API_URL", "https://hunter2/bot/", "leave out /bot at its end"),
        ("TELEGRAM_API_URL", "https://api.org/bot12:hunter2", "leave out /bot at its end"),
        ("CORPUS_RELOAD", "hunter2hunter2", "write true or false"),
        ("LOG_QUESTIONS", "hunter2hunter2", "write true or false"),
        ("CONTACT", "hunter2" * 30, "write at most 200 characters"),
        ("WEBHOOK_URL", "https://[hunter2", "its host or port can't be read"),
        ("WEBHOOK_URL", "https://a.org/?hunter2", r"leave out what starts with \? or #"),
        ("WEBHOOK_URL", "ftp://hunter2", "it starts with https://"),
        ("HOST", "hunter2 hunter2", "neither a name nor an address"),
        ("HOST", "http://hunter2", "neither a name nor an address"),
        ("HOST", "..hunter2", "neither a name nor an address"),
        ("MAX_MESSAGES_PER_SECOND", "inf", "write a number from 0, such as 30"),
        ("MAX_MESSAGES_PER_SECOND", "nan", "write a number from 0"),
        ("MAINTAINER_CHAT_ID", "0", "0 is no chat"),
        ("MAINTAINER_CHAT_ID", "9" * 30, "write the number of a chat, such as -1001234567890"),
        ("PORT", "hunter2hunter2", "write a whole number up to 65535, such as 8080"),
        ("PORT", "70000", "write a whole number up to 65535"),
        ("LOG_LEVEL", "hunter2hunter2", "write DEBUG, INFO, WARNING or ERROR"),
        ("LOG_FORMAT", "hunter2hunter2", "write console or json"),
        ("MAX_MESSAGES_PER_SECOND", "-1", "write a number from 0"),
        ("MAINTAINER_CHAT_ID", "hunter2hunter2", "write the number of a chat"),
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


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        (
            "TELEGRAM_API_URL",
            " https://user:p%40ss@[::1]:8081/x/ ",
            "https://user:p%40ss@[::1]:8081/x",
        ),
        ("WEBHOOK_URL", "https://ä-b.example.org:8443", "https://ä-b.example.org:8443"),
        ("HOST", " :: ", "::"),
        ("HOST", "localhost", "localhost"),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("LOG_FORMAT", " JSON", "json"),
        ("PORT", " 80 ", 80),
        ("MAINTAINER_CHAT_ID", "-1001234567890", -1001234567890),
    ],
)
def test_blanks_and_capitals_make_no_difference(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, read: object
) -> None:
    monkeypatch.setenv(name, given)

    assert getattr(read_settings(), name.lower()) == read


def test_blanks_around_a_token_are_taken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", f" {TOKEN}\r\n")

    token = read_settings().telegram_bot_token

    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_every_setting_is_explained_in_the_example() -> None:
    example = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8")

    named = {line.lstrip("#").partition("=")[0] for line in example.splitlines() if "=" in line}
    assert {name.upper() for name in Settings.model_fields} == named
