"""A refused call, as Telegram words it."""

from typing import Any, NoReturn

Json = dict[str, Any]
"""A JSON object: an update, a message or the parameters of a call."""


class ApiError(Exception):
    """A call is refused; ``violation`` tells whether a correct bot would never have sent it."""

    def __init__(
        self,
        status: int,
        description: str,
        *,
        violation: bool = True,
        retry_after: int | None = None,
    ) -> None:
        """Say how the call is answered."""
        super().__init__(description)
        self.status = status
        self.description = description
        self.violation = violation
        self.retry_after = retry_after

    def body(self) -> Json:
        """Return the JSON Telegram answers with."""
        body: Json = {"ok": False, "error_code": self.status, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def refuse(reason: str, *, violation: bool = True) -> NoReturn:
    """Answer 400, as most refusals are."""
    raise ApiError(400, f"Bad Request: {reason}", violation=violation)


def refuse_markup(reason: str) -> NoReturn:
    """Answer 400 to markup that does not parse."""
    refuse(f"can't parse entities: {reason}")
