from typing import Any

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.flood_control import FloodControl
from bot.telegram_app.updates.origin import Load
from tests.telegram_app.conftest import ME, Feed, Recorder, message


@pytest.mark.parametrize(
    "update",
    [
        {"edited_channel_post": message(text="oven", chat_type="channel", edit_date=1635422401)},
        {"channel_post": message(text="oven", chat_type="channel")},
        {"message": message(text="oven", chat_type="group")},
        {"message": message(text="/start", chat_type="supergroup")},
        {"message": message(text="oven", via_bot=ME)},
        {"edited_message": message(text="oven", via_bot=ME, edit_date=1635422401)},
        {"message": message(pinned_message=message(text="x"))},
        {"business_message": message(text="oven")},
        {"edited_message": message(location={"latitude": 1, "longitude": 2})},
    ],
)
async def test_other_updates_are_left_alone(
    feed: Feed, recorder: Recorder, update: dict[str, Any]
) -> None:
    await feed(**update)

    assert recorder.calls == []


async def test_the_filters_look_at_each_update_once(app: App, recorder: Recorder) -> None:
    looks: list[object] = []
    update = Update.de_json({"update_id": 1, "message": message(text="oven")}, app.bot)

    class Counting(TypeHandler[Update, Any, None]):
        def check_update(self, update: object) -> bool:
            looks.append(update)
            return super().check_update(update)

    async def do_nothing(*_: object) -> None:
        """Take the update away from all other handlers."""

    app.add_handler(Counting(Update, do_nothing), group=-1)

    handle = FloodControl(app).admit(update, Load())
    assert handle is not None
    await handle(update)

    assert len(looks) == 1
    assert recorder.calls == []
