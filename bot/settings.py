"""The settings, from the environment or a `.env` file; see `.env.example`."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """A setting is missing or malformed. The message names it and never its value."""


def _token(value: SecretStr) -> SecretStr:
    number, colon, secret = value.get_secret_value().partition(":")
    if not (number.isdigit() and colon and len(secret) >= _SHORTEST_SECRET and secret.isascii()):
        raise ValueError("not a bot token; @BotFather gives one like 123456789:ABC-…")
    return value


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError("not a web address; it starts with https://")
    return value.rstrip("/")


def _secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    if not (0 < len(text) <= _LONGEST_SECRET and text.replace("-", "").replace("_", "").isalnum()):
        raise ValueError("not a webhook secret; use 1 to 256 letters, digits, - and _")
    if not text.isascii():
        raise ValueError("not a webhook secret; use plain letters, digits, - and _")
    return value


_SHORTEST_SECRET = 8
_LONGEST_SECRET = 256

WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """Everything a deployment can choose; only the token has no default."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    telegram_bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_api_url: WebAddress = "https://api.telegram.org"
    webhook_url: WebAddress | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = None
    port: Annotated[int, Field(ge=0, le=65535)] | None = None
    host: str | None = None
    corpus_dir: Path = Path("corpus")
    corpus_reload: bool | None = None  # unset: in `chat`, not in `run`
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"
    log_questions: bool = False
    max_messages_per_second: Annotated[float, Field(ge=0)] = 30
    maintainer_chat_id: int | None = None
    metrics_token: SecretStr | None = None
    state_directory: Path | None = None  # as systemd names it; unset: that for temporary files


def read_settings() -> Settings:
    """Return the settings.

    Raises SettingsError, which says what is wrong with which setting and holds no value.
    """
    try:
        return Settings()
    except ValidationError as error:
        reasons = [_reason(details) for details in error.errors(include_input=False)]
        raise SettingsError("\n".join(reasons)) from None  # the cause would hold the values
    except UnicodeDecodeError:
        raise SettingsError(".env is not UTF-8; save it with the encoding UTF-8") from None


def _reason(details: object) -> str:
    assert isinstance(details, dict)  # noqa: S101 - pydantic's ErrorDetails is one
    name = str(details["loc"][0]).upper()
    message = details["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    return f"{name}: {message}"
