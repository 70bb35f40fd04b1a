import asyncio
import itertools
from dataclasses import dataclass

import pytest
from telegram import Update

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.crash_record import in_memory
from bot.telegram_app.updates.flood_control import FloodControl, Throttle, Verdict
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.origin import Load, Origin, Place
from bot.telegram_app.updates.update_queue import UpdateQueue
from tests.telegram_app.conftest import Recorder, message

MOST = 40
CHAT, OTHER, GROUP = Origin(Place.CHAT, 1), Origin(Place.CHAT, 2), Origin(Place.GROUP, -1)
PERSON = {"id": 5, "is_bot": False, "first_name": "P"}


async def feed(app: App, flood_control: FloodControl, **parts: object) -> None:
    """Let an update in, if it is, and wait until it is handled."""
    update = Update.de_json({"update_id": 1, **parts}, app.bot)
    if handle := flood_control.admit(update, Load()):
        await handle(update)


def press(number: int) -> dict[str, object]:
    query = {"id": str(number), "from": PERSON, "data": "l:0::", "chat_instance": "1"}
    return {"callback_query": query | {"message": message(text="…")}}


def inline(number: int) -> dict[str, object]:
    return {"inline_query": {"id": str(number), "from": PERSON, "query": "oven", "offset": ""}}


async def test_a_chat_that_floods_is_asked_once_to_slow_down(app: App, recorder: Recorder) -> None:
    flood_control = FloodControl(app, lambda: 0)

    for _ in range(60):
        await feed(app, flood_control, message=message(text="oven"))

    texts = [sent["text"] for sent in recorder.sent()]
    assert len(texts) == 41
    assert texts[-1].startswith("You write faster than I can answer.")
    assert recorder.sent()[-1]["reply_parameters"]["message_id"] == 7


async def test_what_the_bot_would_not_answer_does_not_count(app: App, recorder: Recorder) -> None:
    flood_control = FloodControl(app)

    for _ in range(60):
        await feed(app, flood_control, message=message(text="oven", chat_type="group"))
    await feed(app, flood_control, message=message(text="oven"))

    assert len(recorder.sent()) == 1


async def test_a_flooding_chat_that_shut_the_bot_out_is_no_trouble(
    app: App, recorder: Recorder, errors_expected: list[type[Exception]]
) -> None:
    flood_control = FloodControl(app, lambda: 0)
    for _ in range(40):
        await feed(app, flood_control, message=message(text="oven"))
    recorder.refusals["sendMessage"] = (403, "Forbidden: bot was blocked by the user")

    await feed(app, flood_control, message=message(text="oven"))

    assert errors_expected == []
    assert len(recorder.sent()) == 41


async def test_an_update_without_a_chat_passes(app: App, recorder: Recorder) -> None:
    await feed(app, FloodControl(app))

    assert recorder.calls == []


async def test_of_many_presses_too_many_one_is_told(app: App, recorder: Recorder) -> None:
    flood_control = FloodControl(app, lambda: 0)

    for number in range(90):
        await feed(app, flood_control, **press(number))

    answers = recorder.sent("answerCallbackQuery")
    assert len(answers) == 41
    assert answers[-1]["text"].startswith("You write faster than I can answer.")
    assert recorder.sent() == []


async def test_an_inline_flood_leaves_the_chat_of_its_author_alone(
    app: App, recorder: Recorder
) -> None:
    flood_control = FloodControl(app, lambda: 0)

    for number in range(90):
        await feed(app, flood_control, **inline(number))
    await feed(
        app, flood_control, message=message(text="oven") | {"chat": PERSON | {"type": "private"}}
    )

    assert len(recorder.sent("answerInlineQuery")) == 40
    assert [sent["text"].partition("\n")[0] for sent in recorder.sent()] != []
    assert "You write faster" not in recorder.sent()[0]["text"]


async def test_what_is_too_much_is_dropped_on_arrival_and_holds_no_place(
    app: App, recorder: Recorder
) -> None:
    update_queue = UpdateQueue(timeout=5, record=in_memory())
    intake = Intake(app.bot, update_queue, FloodControl(app).admit, Metrics(), in_memory())

    taken = [
        intake.take(number, {"update_id": number, "message": message(text="oven")})
        for number in range(1, 101)
    ]

    assert sum(not handled.done() for handled in taken) == 41
    assert await asyncio.gather(*taken) == [True] * 100
    assert len(recorder.sent()) == 41


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(clock: Clock) -> Throttle:
    return Throttle(clock)


def flood(throttle: Throttle, messages: int) -> list[Verdict]:
    return [throttle.judge(CHAT, Load()) for _ in range(messages)]


def test_a_chat_that_writes_too_fast_is_told_once_and_then_ignored(throttle: Throttle) -> None:
    verdicts = flood(throttle, 100)

    assert verdicts[:MOST] == [Verdict.ADMIT] * MOST
    assert verdicts[MOST] is Verdict.ASK_TO_SLOW_DOWN
    assert verdicts[MOST + 1 :] == [Verdict.IGNORE] * 59


def test_other_chats_are_heard_meanwhile(throttle: Throttle) -> None:
    flood(throttle, 100)

    assert throttle.judge(OTHER, Load()) is Verdict.ADMIT


def test_it_is_heard_again_when_it_has_slowed_down(throttle: Throttle, clock: Clock) -> None:
    flood(throttle, 100)
    clock.now = 9
    assert flood(throttle, 1) == [Verdict.IGNORE]

    clock.now = 21

    assert flood(throttle, 1) == [Verdict.ADMIT]


def test_it_is_ignored_while_it_goes_on(throttle: Throttle, clock: Clock) -> None:
    flood(throttle, 100)

    for _ in range(100):
        clock.now += 0.5
        assert flood(throttle, 1) == [Verdict.IGNORE]


def test_a_message_a_second_is_never_too_fast(throttle: Throttle, clock: Clock) -> None:
    for _ in range(1000):
        clock.now += 1
        assert flood(throttle, 1) == [Verdict.ADMIT]


def test_quiet_chats_are_forgotten(throttle: Throttle, clock: Clock) -> None:
    for chat in range(1000):
        throttle.judge(Origin(Place.CHAT, chat), Load())
    clock.now = 100

    throttle.judge(CHAT, Load())

    assert len(throttle._chats) == 1  # noqa: SLF001 - a leak shows nowhere else


def test_a_group_is_answered_as_often_a_minute_as_telegram_lets_through(
    throttle: Throttle, clock: Clock
) -> None:
    answered: list[float] = []
    for second in range(600):
        clock.now = second
        if throttle.judge(GROUP, Load()) is Verdict.ADMIT:
            answered.append(second)

    assert len(answered) > 150
    assert min(b - a for a, b in zip(answered, answered[18:], strict=False)) >= 60


def test_nobody_is_told_twice_within_half_a_minute(throttle: Throttle, clock: Clock) -> None:
    told: list[float] = []
    for tenth in range(1200):
        clock.now = tenth / 10
        if throttle.judge(CHAT, Load(), insists=True) is Verdict.ASK_TO_SLOW_DOWN:
            told.append(clock.now)

    assert len(told) == 4
    assert all(later - earlier >= 30 for earlier, later in itertools.pairwise(told))


@pytest.mark.parametrize(
    ("load", "verdict"),
    [
        (Load(8, 49), Verdict.ADMIT),
        (Load(7, 99), Verdict.ADMIT),
        (Load(8, 50), Verdict.ASK_TO_SLOW_DOWN),
        (Load(40, 40), Verdict.ASK_TO_SLOW_DOWN),
    ],
)
def test_a_chat_has_few_updates_in_hand_where_many_are(
    throttle: Throttle, load: Load, verdict: Verdict
) -> None:
    assert throttle.judge(CHAT, load) is verdict
