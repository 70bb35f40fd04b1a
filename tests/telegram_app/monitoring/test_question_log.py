import asyncio
from typing import Any

import pytest

from bot.chat.conversation import Conversation
from bot.settings import Settings
from bot.telegram_app.application import build
from bot.telegram_app.monitoring.metrics import Metrics
from tests.telegram_app.conftest import TOKEN, Recorder, message, process

KIM: dict[str, Any] = {"from": {"id": 77, "is_bot": False, "first_name": "Kim"}}


@pytest.mark.parametrize(("logged", "told"), [(False, 0), (True, 1)])
async def test_a_question_is_one_line_without_words_or_names_unless_that_is_set(
    conversation: Conversation,
    recorder: Recorder,
    caplog: pytest.LogCaptureFixture,
    *,
    logged: bool,
    told: int,
) -> None:
    caplog.set_level("INFO")
    settings = Settings.model_validate({"telegram_bot_token": TOKEN, "log_questions": logged})
    app = build(settings, conversation, Metrics(), request=recorder)

    async with app:
        for text in ("oven", "/help"):
            await process(app, {"update_id": 1, "message": message(text=text)})

    (line,) = [line for line in caplog.messages if line.startswith("question: ")]
    assert line.startswith("question: outcome 'answered', confidence 0.94, latency 0.")
    assert "chat_type 'private'" in line
    assert line.count("question 'oven', asker 5") == told
    assert ("oven" in line) == logged


@pytest.mark.parametrize("asked", ["/ask", "/ask did anybody say that?", "/ask blimfit?"])
@pytest.mark.parametrize("further", [(), ("/ask more", "/ask and Ben?")])
async def test_what_somebody_says_to_others_is_counted_and_kept_nowhere(
    conversation: Conversation,
    recorder: Recorder,
    caplog: pytest.LogCaptureFixture,
    asked: str,
    further: tuple[str, ...],
) -> None:
    caplog.set_level("INFO")
    kept = {"log_questions": True, "maintainer_chat_id": 77}
    settings = Settings.model_validate({"telegram_bot_token": TOKEN, **kept})
    app = build(settings, conversation, Metrics(), request=recorder)
    said = message(text="blimfit quuxly zorblax", chat_type="group", **KIM)

    async with app:
        replying = message(text=asked, chat_type="group", reply_to_message=said)
        await process(app, {"update_id": 1, "message": replying})
        for text in further:
            going_on = message(text=text, chat_type="group")
            await process(app, {"update_id": 1, "message": going_on})
        await asyncio.sleep(0.01)

    lines = [line for line in caplog.messages if line.startswith("question: ")]
    assert "outcome 'unanswered'" in lines[0]
    assert "blimfit" in recorder.sent()[0]["text"]
    told = [sent["text"] for sent in recorder.sent() if sent["chat_id"] == 77]
    assert "blimfit" not in "".join((*lines, *told))
