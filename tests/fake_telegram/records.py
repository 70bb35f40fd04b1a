"""What a test reads back: calls, refusals, and messages as a person sees them."""

from copy import deepcopy
from dataclasses import dataclass, field
from threading import Condition
from typing import Any

from .errors import Json
from .html import render_html


@dataclass(frozen=True, slots=True)
class Call:
    """One call the bot made; a call whose connection was dropped has no response."""

    method: str
    params: Json
    response: Json | None
    timestamp: float

    @property
    def ok(self) -> bool:
        """Tell whether the call succeeded."""
        return self.response is not None and self.response["ok"] is True

    @property
    def result(self) -> Any:
        """Return the result of a successful call."""
        return (self.response or {}).get("result")


@dataclass(frozen=True, slots=True)
class Violation:
    """A call that was refused and that a correct bot would not have made."""

    method: str
    params: Json
    description: str


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message of the bot as it now stands on the person's screen."""

    message_id: int
    chat_id: int
    text: str
    entities: list[Json]
    html: str
    reply_markup: Json | None
    reply_to_message_id: int | None
    edited: bool
    inline_message_id: str | None = None
    reactions: tuple[str, ...] = ()

    @property
    def buttons(self) -> list[Json]:
        """Return the buttons of the inline keyboard, row after row."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]


@dataclass(slots=True)
class StoredMessage:
    """A message in the server: the Bot API object and what the object does not tell."""

    message: Json
    by_bot: bool
    edited: bool = False
    inline_message_id: str | None = None
    reply_markup: Json | None = None
    reactions: list[str] = field(default_factory=list)

    def seen(self) -> SentMessage:
        """Return it as a person sees it."""
        message = deepcopy(self.message)
        text, entities = message.get("text", ""), message.get("entities", [])
        return SentMessage(
            message_id=message["message_id"],
            chat_id=message["chat"]["id"],
            text=text,
            entities=entities,
            html=render_html(text, entities),
            reply_markup=deepcopy(self.reply_markup),
            reply_to_message_id=message.get("reply_to_message", {}).get("message_id"),
            edited=self.edited,
            inline_message_id=self.inline_message_id,
            reactions=tuple(self.reactions),
        )


@dataclass(slots=True)
class QuestionLog:
    """Everything the bot did, in the order it was answered."""

    changed: Condition
    calls: list[Call] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)

    def record(self, call: Call, violation: str | None) -> None:
        """Keep a call, and its refusal if a correct bot would not have made it."""
        with self.changed:
            self.calls.append(call)
            if violation is not None:
                self.violations.append(Violation(call.method, call.params, violation))
            self.changed.notify_all()

    def of(self, method: str) -> list[Call]:
        """Return the calls of one method."""
        with self.changed:
            return [call for call in self.calls if call.method == method]
