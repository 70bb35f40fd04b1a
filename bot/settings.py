"""The settings, from the environment or a `.env` file; see `.env.example`."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """A setting is missing or malformed. The message names it and never its value."""


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("not a bot token; @BotFather gives one like 123456789:ABC-…")
    return value


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError("not a web address; it starts with https://")
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("not a web address; its host or port can't be read") from None
    if not _HOST.fullmatch(host) or not value.isprintable() or " " in value:
        raise ValueError("not a web address; after https:// comes a host, without blanks")
    if parts.query or parts.fragment or value.endswith(("?", "#")):
        raise ValueError("not the root of a web address; leave out what starts with ? or #")
    return value.rstrip("/")


_BOT = re.compile(r"/bot(?:\d+:.*)?$")


def _without_bot(value: str) -> str:
    if _BOT.search(value):
        raise ValueError("leave out /bot at its end and what follows; it is added with the token")
    return value


def _host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise ValueError("neither a name nor an address of this machine; 0.0.0.0 is every one")
    return value


def _chat(value: int | None) -> int | None:
    if value == 0:
        raise ValueError("0 is no chat; leave it empty for none")
    return value


def _stripped(value: Any) -> Any:  # noqa: ANN401 - whatever is given
    if isinstance(value, SecretStr):
        return SecretStr(value.get_secret_value().strip())
    return value.strip() if isinstance(value, str) else value


def _secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    if not (0 < len(text) <= _LONGEST_SECRET and text.replace("-", "").replace("_", "").isalnum()):
        raise ValueError("not a webhook secret; use 1 to 256 letters, digits, - and _")
    if not text.isascii():
        raise ValueError("not a webhook secret; use plain letters, digits, - and _")
    return value


_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{8,}")
_HOST = re.compile(
    r"\w(?:[\w-]*\w)?(?:\.\w(?:[\w-]*\w)?)*\.?|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*(?:%\w+)?"
)
_LONGEST_SECRET = 256
_TRUE_OR_FALSE = Field(description="true or false")
_LARGEST = 2**53  # of the numbers of chats

WebAddress = Annotated[str, BeforeValidator(_stripped), AfterValidator(_web_address)]


class Settings(BaseSettings):
    """Everything a deployment can choose; only the token has no default.

    A description says what to write, for whoever wrote something else.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    telegram_bot_token: (
        Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_token)] | None
    ) = None
    telegram_api_url: Annotated[WebAddress, AfterValidator(_without_bot)] = (
        "https://api.telegram.org"
    )
    webhook_url: WebAddress | None = None
    webhook_secret: (
        Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_secret)] | None
    ) = None
    port: int | None = Field(
        default=None, ge=0, le=65535, description="a whole number up to 65535, such as 8080"
    )
    host: Annotated[str, BeforeValidator(_stripped), AfterValidator(_host)] | None = None
    corpus_dir: Path = Path("corpus")
    corpus_reload: Annotated[bool | None, _TRUE_OR_FALSE] = None  # unset: in `chat`, not in `run`
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        BeforeValidator(str.upper),
        BeforeValidator(_stripped),
        Field(description="DEBUG, INFO, WARNING or ERROR"),
    ] = "INFO"
    log_format: Annotated[
        Literal["console", "json"],
        BeforeValidator(str.lower),
        BeforeValidator(_stripped),
        Field(description="console or json"),
    ] = "console"
    log_questions: Annotated[bool, _TRUE_OR_FALSE] = False
    contact: Annotated[str | None, BeforeValidator(_stripped)] = Field(
        default=None, max_length=200, description="at most 200 characters"
    )
    max_messages_per_second: float = Field(
        default=30, ge=0, allow_inf_nan=False, description="a number from 0, such as 30"
    )
    maintainer_chat_id: Annotated[int | None, AfterValidator(_chat)] = Field(
        default=None,
        ge=-_LARGEST,
        le=_LARGEST,
        description="the number of a chat, such as -1001234567890",
    )
    metrics_token: Annotated[SecretStr, BeforeValidator(_stripped)] | None = None
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
    name = str(details["loc"][0])
    if details["type"] == "value_error":
        return f"{name.upper()}: {details['ctx']['error']}"
    return f"{name.upper()}: write {Settings.model_fields[name].description}"
