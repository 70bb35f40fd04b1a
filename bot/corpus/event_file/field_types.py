"""Kinds of values that maintainers write, and the record that holds them."""

import re
from datetime import date as Date  # noqa: N812 - as in the model
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from bot.corpus.event_file.maintainer_input import (
    as_day,
    as_items,
    as_list,
    as_replacements,
    as_seconds,
)
from bot.corpus.links import is_web_address

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'|,;]+")
_WITHOUT_SCHEME = re.compile(r"www\.\S+$|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S+$", re.ASCII)


def _web_address(value: str) -> str:
    if is_web_address(value):
        return value
    within = _ADDRESS.findall(value)
    meant = within if within or not _WITHOUT_SCHEME.match(value) else [f"https://{value}"]
    if len(meant) == 1 and is_web_address(meant[0]):
        raise ValueError(f"a web address is wanted and nothing else; write `{meant[0]}`")
    raise ValueError(
        "a web address is wanted, as a browser shows it, such as `https://example.org/video`"
    )


def unless_unknown(value: object) -> object:
    """Return None for what a file says is unknown."""
    return None if value == "unknown" else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Seconds = Annotated[float, BeforeValidator(as_seconds), Field(allow_inf_nan=False)]
Day = Annotated[Date, BeforeValidator(as_day)]
Items = Annotated[tuple[Line, ...], BeforeValidator(as_items)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(as_list)]
Replacements = Annotated[tuple[tuple[Line, str], ...], BeforeValidator(as_replacements)]


class Record(BaseModel):
    """A part of a file that maintainers write: nothing unknown in it, never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)
