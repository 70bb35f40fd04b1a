from dataclasses import replace

import pytest
from telegram import Message, Update
from telegram.error import BadRequest

from bot.chat.reply import Reply, bold, paragraph
from bot.telegram_app.outgoing.send import send, show
from bot.telegram_app.surfaces.responder import App
from tests.telegram_app.conftest import Recorder, message

REPLY = Reply((paragraph("Some ", bold("words")),))


@pytest.fixture
def shown(app: App) -> Message:
    update = Update.de_json({"update_id": 1, "message": message(text="…")}, app.bot)
    assert update.message is not None
    return update.message


async def test_a_message_that_is_deleted_is_replaced_by_a_new_one(
    app: App, recorder: Recorder, shown: Message
) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: message to edit not found")

    await show(shown, REPLY, app.bot.bot)

    assert [sent["text"] for sent in recorder.sent()] == ["Some <b>words</b>"]


async def test_what_replaces_a_message_replies_to_the_same_question(
    app: App, recorder: Recorder
) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: message can't be edited")
    below = message(text="…", reply_to_message=message(text="oven", message_id=5))
    update = Update.de_json({"update_id": 1, "message": below}, app.bot)
    assert update.message is not None

    await show(update.message, REPLY, app.bot.bot)

    assert [sent["reply_parameters"]["message_id"] for sent in recorder.sent()] == [5]


async def test_what_cannot_be_parsed_is_shown_as_plain_text(
    app: App, recorder: Recorder, shown: Message, caplog: pytest.LogCaptureFixture
) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: can't parse entities: nope")
    recorder.refused_once = True

    await show(shown, REPLY, app.bot.bot)

    assert recorder.sent("editMessageText")[1]["text"] == "Some words"
    assert "a reply was sent as plain text" in caplog.text


async def test_any_other_refusal_is_an_error(app: App, recorder: Recorder, shown: Message) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: nope")

    with pytest.raises(BadRequest, match="Nope"):
        await show(shown, REPLY, app.bot.bot)


async def test_what_does_not_fit_into_the_message_follows_it(
    app: App, recorder: Recorder, shown: Message
) -> None:
    await show(shown, Reply((paragraph("a" * 4000), paragraph("b" * 4000))), app.bot.bot)

    assert recorder.sent("editMessageText")[0]["text"].startswith("aaa")
    assert recorder.sent()[0]["text"].startswith("bbb")


async def test_a_reaction_alone_is_put_below_the_message_and_nothing_is_said(
    app: App, recorder: Recorder, shown: Message
) -> None:
    await send(shown, Reply((), reaction="👍"), app.bot.bot)

    ((method, parameters),) = recorder.calls
    assert method == "setMessageReaction"
    assert parameters["message_id"] == shown.message_id
    assert parameters["reaction"] == [{"type": "emoji", "emoji": "👍"}]


async def test_a_reaction_comes_before_what_is_said(
    app: App, recorder: Recorder, shown: Message
) -> None:
    await send(shown, replace(REPLY, reaction="👍"), app.bot.bot)

    assert [method for method, _ in recorder.calls] == ["setMessageReaction", "sendMessage"]


@pytest.mark.parametrize(
    "refusal", [(400, "Bad Request: REACTION_INVALID"), (403, "Forbidden: bot was blocked")]
)
async def test_a_reaction_that_fails_is_silence(
    app: App, recorder: Recorder, shown: Message, refusal: tuple[int, str]
) -> None:
    recorder.refusals["setMessageReaction"] = refusal

    await send(shown, Reply((), reaction="👍"), app.bot.bot)

    assert [method for method, _ in recorder.calls] == ["setMessageReaction"]
