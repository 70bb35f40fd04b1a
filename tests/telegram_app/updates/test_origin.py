from typing import Any

import pytest
from telegram import Bot, Update

from bot.telegram_app.updates.origin import Load, Origin, Place, origin
from tests.telegram_app.conftest import CHAT, TOKEN, message

PERSON = {"id": 5, "is_bot": False, "first_name": "P"}
ASKED = {"id": "1", "from": PERSON}
INLINE = ASKED | {"query": "oven", "offset": ""}
PRESSED = ASKED | {"chat_instance": "1", "data": "x"}
GROUP = message(chat_type="supergroup", text="x") | {"chat": {"id": -9, "type": "supergroup"}}
REACTED = {
    "chat": {"id": CHAT, "type": "private"},
    "message_id": 1,
    "date": 1,
    "user": PERSON,
    "old_reaction": [],
    "new_reaction": [],
}


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"message": message(text="x")}, Origin(Place.CHAT, CHAT)),
        ({"edited_message": message(text="x")}, Origin(Place.CHAT, CHAT)),
        ({"message": GROUP}, Origin(Place.GROUP, -9)),
        ({"callback_query": PRESSED | {"message": GROUP}}, Origin(Place.GROUP, -9)),
        ({"callback_query": PRESSED}, Origin(Place.CHAT, 5)),
        ({"inline_query": INLINE}, Origin(Place.INLINE, 5)),
        ({"guest_message": GROUP}, Origin(Place.GUEST, -9)),
        ({"message_reaction": REACTED}, Origin(Place.CHAT, CHAT)),
        ({}, Origin(Place.NOWHERE)),
    ],
)
def test_an_update_comes_from_a_chat_or_a_person(update: dict[str, Any], expected: Origin) -> None:
    assert origin(Update.de_json({"update_id": 1} | update, Bot(TOKEN))) == expected


@pytest.mark.parametrize(
    ("load", "too_much"),
    [
        (Load(), False),
        (Load(39, 49), False),
        (Load(40, 49), True),
        (Load(8, 49), False),
        (Load(7, 50), False),
        (Load(8, 50), True),
    ],
)
def test_an_origin_has_less_in_hand_where_much_is(load: Load, *, too_much: bool) -> None:
    assert load.is_too_much is too_much
