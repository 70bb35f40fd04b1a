import asyncio

from telegram import Update

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.flood_control import FloodControl
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.throttle import NO_LOAD
from bot.telegram_app.updates.update_queue import UpdateQueue
from tests.telegram_app.conftest import Recorder, message

PERSON = {"id": 5, "is_bot": False, "first_name": "P"}


async def feed(app: App, reception: FloodControl, **parts: object) -> None:
    """Let an update in, if it is, and wait until it is handled."""
    update = Update.de_json({"update_id": 1, **parts}, app.bot)
    if handle := reception.admit(update, NO_LOAD):
        await handle(update)


def press(number: int) -> dict[str, object]:
    query = {"id": str(number), "from": PERSON, "data": "l:0::", "chat_instance": "1"}
    return {"callback_query": query | {"message": message(text="…")}}


def inline(number: int) -> dict[str, object]:
    return {"inline_query": {"id": str(number), "from": PERSON, "query": "oven", "offset": ""}}


async def test_a_chat_that_floods_is_asked_once_to_slow_down(app: App, recorder: Recorder) -> None:
    reception = FloodControl(app)

    for _ in range(60):
        await feed(app, reception, message=message(text="oven"))

    texts = [sent["text"] for sent in recorder.sent()]
    assert len(texts) == 41
    assert texts[-1].startswith("You write faster than I can answer.")


async def test_what_the_bot_would_not_answer_does_not_count(app: App, recorder: Recorder) -> None:
    reception = FloodControl(app)

    for _ in range(60):
        await feed(app, reception, message=message(text="oven", chat_type="group"))
    await feed(app, reception, message=message(text="oven"))

    assert len(recorder.sent()) == 1


async def test_a_flooding_chat_that_shut_the_bot_out_is_no_trouble(
    app: App, recorder: Recorder, errors_expected: list[type[Exception]]
) -> None:
    reception = FloodControl(app)
    for _ in range(40):
        await feed(app, reception, message=message(text="oven"))
    recorder.refusals["sendMessage"] = (403, "Forbidden: bot was blocked by the user")

    await feed(app, reception, message=message(text="oven"))

    assert errors_expected == []
    assert len(recorder.sent()) == 41


async def test_an_update_without_a_chat_passes(app: App, recorder: Recorder) -> None:
    await feed(app, FloodControl(app))

    assert recorder.calls == []


async def test_of_many_presses_too_many_one_is_told(app: App, recorder: Recorder) -> None:
    reception = FloodControl(app)

    for number in range(90):
        await feed(app, reception, **press(number))

    answers = recorder.sent("answerCallbackQuery")
    assert len(answers) == 41
    assert answers[-1]["text"].startswith("You write faster than I can answer.")
    assert recorder.sent() == []


async def test_an_inline_flood_leaves_the_chat_of_its_author_alone(
    app: App, recorder: Recorder
) -> None:
    reception = FloodControl(app)

    for number in range(90):
        await feed(app, reception, **inline(number))
    await feed(
        app, reception, message=message(text="oven") | {"chat": PERSON | {"type": "private"}}
    )

    assert len(recorder.sent("answerInlineQuery")) == 40
    assert [sent["text"].partition("\n")[0] for sent in recorder.sent()] != []
    assert "You write faster" not in recorder.sent()[0]["text"]


async def test_what_is_too_much_is_dropped_on_arrival_and_holds_no_place(
    app: App, recorder: Recorder
) -> None:
    inbox = UpdateQueue(seconds=5)
    intake = Intake(app.bot, inbox, FloodControl(app).admit, Metrics())

    taken = [
        intake.take(number, {"update_id": number, "message": message(text="oven")})
        for number in range(1, 101)
    ]

    assert sum(not handled.done() for handled in taken) == 41
    assert await asyncio.gather(*taken) == [True] * 100
    assert len(recorder.sent()) == 41
