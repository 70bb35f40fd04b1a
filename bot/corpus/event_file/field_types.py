"""Kinds of values that maintainers write, and the record that holds them."""

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

from bot.corpus.event_file.maintainer_input import as_day, as_list, as_replacements, as_seconds
from bot.corpus.links import is_web_address


def _web_address(value: str) -> str:
    if not is_web_address(value):
        meant = f"; write `https://{value}`" if is_web_address(f"https://{value}") else ""
        raise ValueError(f"a web address is wanted, starting with https://{meant}")
    return value


def unless_unknown(value: object) -> object:
    """Return None for what a file says is unknown."""
    return None if value == "unknown" else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Seconds = Annotated[float, BeforeValidator(as_seconds), Field(allow_inf_nan=False)]
Day = Annotated[Date, BeforeValidator(as_day)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(as_list)]
Replacements = Annotated[tuple[tuple[Line, str], ...], BeforeValidator(as_replacements)]


class Record(BaseModel):
    """A part of a file that maintainers write: nothing unknown in it, never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)
