import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.chat.conversation import Conversation
from bot.chat.recent import Previous
from bot.chat.reply import Reply, paragraph
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.surfaces.responder import App, Responder
from tests.telegram_app.conftest import Recorder, message

MANY = 5


async def test_a_reply_goes_out_before_all_the_others_are_composed(
    app: App, conversation: Conversation, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = recorder.do_request

    async def in_time(*args: Any, **options: Any) -> tuple[int, bytes]:
        await asyncio.sleep(0)  # as a network would
        return await at_once(*args, **options)

    monkeypatch.setattr(recorder, "do_request", in_time)
    sent_before: list[int] = []

    def compose(_: Previous | None) -> Reply:
        sent_before.append(len(recorder.sent()))
        return Reply((paragraph("…"),))

    responder = Responder(conversation, QuestionLog(Metrics()))
    update = Update.de_json({"update_id": 1, "message": message(text="…")}, app.bot)
    assert update.message is not None

    await asyncio.gather(
        *[responder.respond(update.message, compose, app.bot.bot) for _ in range(MANY)]
    )

    assert len(recorder.sent()) == MANY
    assert 0 < sent_before[-1] < MANY
