"""The text of a message, from what a bot sends to what a person reads."""

from dataclasses import dataclass
from typing import Final

from .entities import tidy, utf16_length
from .errors import Json, refuse
from .html import parse_html

TEXT_LIMIT: Final = 4096


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and its entities."""

    text: str
    entities: list[Json]

    def fields(self) -> Json:
        """Return the fields a Message has for it."""
        return {"text": self.text} | ({"entities": self.entities} if self.entities else {})


def format_text(params: Json, field: str = "text", *, may_be_empty: bool = False) -> FormattedText:
    """Parse and check the text among the parameters of a call or the fields of an object."""
    source: str = params.get(field, "")
    if not source and not may_be_empty:
        refuse("message text is empty")
    text, entities = _parse(source, params.get("parse_mode", ""), params.get("entities", []))
    text, entities = tidy(text, entities)
    if not text and not may_be_empty:
        refuse("text must be non-empty")
    if utf16_length(text) > TEXT_LIMIT:
        refuse("message is too long")
    return FormattedText(text, entities)


def _parse(source: str, parse_mode: str, entities: list[Json]) -> tuple[str, list[Json]]:
    if parse_mode.lower() not in {"", "html"}:
        refuse("unsupported parse_mode")
    return parse_html(source) if parse_mode else (source, entities)
