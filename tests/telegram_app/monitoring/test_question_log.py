import pytest

from bot.chat.conversation import Conversation
from bot.settings import Settings
from bot.telegram_app.application import build
from tests.telegram_app.conftest import TOKEN, Recorder, message, process


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
    app = build(settings, conversation, request=recorder)

    async with app:
        for text in ("oven", "/help"):
            await process(app, {"update_id": 1, "message": message(text=text)})

    (line,) = [line for line in caplog.messages if line.startswith("question: ")]
    assert line.startswith("question: outcome 'answered', confidence 0.94, latency 0.")
    assert "chat_type 'private'" in line
    assert line.count("question 'oven', asker 5") == told
    assert ("oven" in line) == logged
