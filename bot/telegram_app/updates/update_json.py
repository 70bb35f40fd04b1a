"""Updates read out of the JSON that Telegram sends, with the numbers of those that can't be.

One update that Python can't read, such as one nested too deep for its parser, must not keep the
others of its page away, and has to be known by its number to be passed over.
"""

import json
import re
from typing import Any, TypeAlias

from telegram.error import TelegramError

Data: TypeAlias = dict[str, Any]  # an update as Telegram writes it

# Stands in no message: within a string the quotation marks are escaped, and no other object of the
# Bot API has this key.
_START = re.compile(r'\{\s*"update_id"\s*:\s*([0-9]{1,18})\s*,')
_DECODER = json.JSONDecoder()


def read_update(body: bytes) -> tuple[int, Data]:
    """Return the number and the data of an update; no data where only the number can be read.

    Raises ValueError, with a reason, where not even that can be.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        if match := _START.match(body.decode(errors="replace").lstrip()):
            return int(match[1]), {}
        raise ValueError("not JSON") from None
    if not _has_number(data):
        raise ValueError("no update")
    return data["update_id"], data


def read_page(payload: bytes) -> Data:
    """Return the answer to getUpdates as an object that has a `result`.

    An update in it that can't be read is `unreadable`. Raises TelegramError for what is no JSON
    object, or one that was cut off, and logs none of it, since it holds people's words.
    """
    text = payload.decode(errors="replace")
    try:
        page = json.loads(text)
    except (ValueError, RecursionError):
        page = {"ok": True, "result": _salvaged(text)}
    if not isinstance(page, dict):
        raise TelegramError("the answer is no JSON object")
    return {"result": None} | page


def by_number(result: object) -> dict[int, Data]:
    """Return the updates of a page by their numbers; what has no number is left out.

    Raises TelegramError where nothing is left of it.
    """
    updates = [each for each in result if _has_number(each)] if isinstance(result, list) else []
    if result != [] and not updates:
        raise TelegramError("the answer holds no updates")
    return {update["update_id"]: update for update in updates}


def unreadable(number: int) -> Data:
    """Return data that no reader takes for an update, under a number."""
    return {"update_id": number, "message": {}}


def _salvaged(text: str) -> list[Data]:
    if not (starts := list(_START.finditer(text))):
        raise TelegramError("the answer can't be read")
    return [_update_at(text, start) for start in starts]


def _update_at(text: str, start: re.Match[str]) -> Data:
    try:
        update: Data = _DECODER.raw_decode(text, start.start())[0]
    except json.JSONDecodeError as error:
        if error.pos >= len(text) or error.msg.startswith("Unterminated"):
            raise TelegramError("the answer is cut off") from None
        return unreadable(int(start[1]))
    except (ValueError, RecursionError):
        return unreadable(int(start[1]))
    return update


def _has_number(data: object) -> bool:
    number = data.get("update_id") if isinstance(data, dict) else None
    return isinstance(number, int) and not isinstance(number, bool)
