from telegram import Update

from bot.telegram_app.desk import App
from bot.telegram_app.reception import Reception
from tests.telegram_app.conftest import Recorder, message


def update(app: App, **parts: object) -> Update:
    return Update.de_json({"update_id": 1, **parts}, app.bot)


async def test_a_chat_that_floods_is_asked_once_to_slow_down(app: App, recorder: Recorder) -> None:
    reception = Reception(app)

    for _ in range(60):
        await reception.handle(update(app, message=message(text="oven")))

    texts = [sent["text"] for sent in recorder.sent()]
    assert len(texts) == 41
    assert texts[-1].startswith("You write faster than I can answer.")


async def test_what_the_bot_would_not_answer_does_not_count(app: App, recorder: Recorder) -> None:
    reception = Reception(app)

    for _ in range(60):
        await reception.handle(update(app, message=message(text="oven", chat_type="group")))
    await reception.handle(update(app, message=message(text="oven")))

    assert len(recorder.sent()) == 1


async def test_a_flooding_chat_that_shut_the_bot_out_is_no_trouble(
    app: App, recorder: Recorder, errors_expected: list[type[Exception]]
) -> None:
    reception = Reception(app)
    for _ in range(40):
        await reception.handle(update(app, message=message(text="oven")))
    recorder.refusals["sendMessage"] = (403, "Forbidden: bot was blocked by the user")

    await reception.handle(update(app, message=message(text="oven")))

    assert errors_expected == []
    assert len(recorder.sent()) == 41


async def test_an_update_without_a_chat_passes(app: App, recorder: Recorder) -> None:
    await Reception(app).handle(update(app))

    assert recorder.calls == []


async def test_a_button_of_a_flooding_chat_is_answered_too(app: App, recorder: Recorder) -> None:
    reception = Reception(app)
    query = {"id": "9", "from": {"id": 5, "is_bot": False, "first_name": "P"}, "data": "l:0::"}
    query |= {"chat_instance": "1", "message": message(text="…")}

    for _ in range(50):
        await reception.handle(update(app, callback_query=query))

    answers = recorder.sent("answerCallbackQuery")
    assert len(answers) == 50
    assert answers[-1]["text"].startswith("You write faster than I can answer.")
    assert recorder.sent() == []
