"""On Telegram everybody is spoken to in the language they have chosen there."""

from typing import Any

import pytest
from telegram import Update

from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.flood_control import FloodControl
from bot.telegram_app.updates.origin import Load
from tests.telegram_app.conftest import ME, Feed, Recorder, message

SPANISH = {"id": 5, "is_bot": False, "first_name": "Paz", "language_code": "es-419"}
ENGLISH = SPANISH | {"language_code": "en"}
QUESTION = "bakers bread day"


def labels(sent: dict[str, Any]) -> list[str]:
    rows = sent["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


def press(who: dict[str, Any], data: str, **parts: Any) -> dict[str, Any]:
    below = message(text="…", reply_to_message=message(text=QUESTION)) | parts
    return {"id": "9", "from": who, "chat_instance": "1", "data": data, "message": below}


@pytest.mark.parametrize("chat_type", ["private", "group"])
async def test_a_question_is_answered_in_the_language_of_whoever_asks(
    feed: Feed, recorder: Recorder, chat_type: str
) -> None:
    asked = message(text=f"/ask {QUESTION}", chat_type=chat_type)
    for who in (SPANISH, ENGLISH, SPANISH):
        await feed(message=asked | {"from": who})

    first, second, third = recorder.sent()
    assert "página 1 de 2" in first["text"]
    assert labels(first)[:2] == ["Más", "1 en contexto"]
    assert "page 1 of 2" in second["text"]
    assert labels(second)[:2] == ["More", "1 in context"]
    assert third == first


async def test_a_page_is_turned_in_the_language_of_whoever_turns_it(
    feed: Feed, recorder: Recorder
) -> None:
    await feed(callback_query=press(SPANISH, "q:3::"))
    await feed(callback_query=press(ENGLISH, "q:3::"))

    spanish, english = recorder.sent("editMessageText")
    assert "página 2 de 2" in spanish["text"]
    assert "Anteriores" in labels(spanish)
    assert "page 2 of 2" in english["text"]


async def test_a_lost_question_is_told_in_an_alert(feed: Feed, recorder: Recorder) -> None:
    await feed(callback_query=press(SPANISH, "q:3::", reply_to_message=None))

    (alert,) = recorder.sent("answerCallbackQuery")
    assert alert["text"] == "Ya no veo tu pregunta. Vuelve a hacerla, por favor."


async def test_a_question_back_asks_for_a_reply(feed: Feed, recorder: Recorder) -> None:
    await feed(message=message(text="/ask", chat_type="group") | {"from": SPANISH})

    (sent,) = recorder.sent()
    assert sent["text"].startswith("¿Qué te gustaría saber?")
    assert sent["reply_markup"]["input_field_placeholder"] == "Tu pregunta sobre la mesa redonda"

    back = message(text=sent["text"]) | {"from": ME}
    reply = message(text="oven", chat_type="group", reply_to_message=back)
    await feed(message=reply | {"from": SPANISH})
    assert "An <b>oven</b> is never hot enough." in recorder.sent()[1]["text"]


async def test_a_group_is_greeted_in_the_language_of_whoever_adds_the_bot(
    feed: Feed, recorder: Recorder
) -> None:
    member = {"user": ME, "status": "member"}
    change = {
        "chat": {"id": -1, "type": "group", "title": "G"},
        "from": SPANISH,
        "date": 1,
        "old_chat_member": member | {"status": "left"},
        "new_chat_member": member,
    }
    await feed(my_chat_member=change)

    assert recorder.sent()[0]["text"].startswith("Respondo a preguntas sobre <b>Bread Day</b>")


async def test_inline_results_are_for_whoever_types_alone(feed: Feed, recorder: Recorder) -> None:
    for text in ("oven flour", "helicopters!"):
        query = {"id": "8", "from": SPANISH, "query": text, "offset": ""}
        await feed(inline_query=query)

    found, nothing = recorder.sent("answerInlineQuery")
    first, *_, together = found["results"]
    assert found["is_personal"]
    assert first["reply_markup"]["inline_keyboard"][0][0]["text"] == "En contexto"
    assert "En Bread Day, " in first["input_message_content"]["message_text"]
    assert together["title"] == "Los tres"
    assert nothing["button"]["text"] == "Eso no consta. Pregúntame otra cosa"


async def test_a_guest_is_answered_in_theirs(feed: Feed, recorder: Recorder) -> None:
    asked = message(chat_type="supergroup", text="@quotes_bot helicopters", guest_query_id="g")
    await feed(guest_message=asked | {"from": SPANISH})

    (answer,) = recorder.sent("answerGuestQuery")
    assert answer["result"]["title"] == "Respuesta"
    assert "Eso no consta." in answer["result"]["input_message_content"]["message_text"]


async def test_what_is_no_text_is_told_so(feed: Feed, recorder: Recorder) -> None:
    voice = {"file_id": "x", "file_unique_id": "y", "duration": 1}
    await feed(message=message(voice=voice) | {"from": SPANISH})

    assert recorder.sent()[0]["text"].startswith("Solo puedo leer texto")


async def test_whoever_is_too_fast_is_told_in_theirs(app: App, recorder: Recorder) -> None:
    flood_control = FloodControl(app)
    for _ in range(45):
        asked = message(text="oven") | {"from": SPANISH}
        update = Update.de_json({"update_id": 1, "message": asked}, app.bot)
        if handle := flood_control.admit(update, Load()):
            await handle(update)

    assert recorder.sent()[-1]["text"].startswith("Escribes más rápido de lo que puedo responder.")


@pytest.mark.parametrize("code", [None, "", "gl", "zh-hans", 5, ["es"]])
async def test_whoever_chose_another_language_is_spoken_to_in_english(
    feed: Feed, recorder: Recorder, code: object
) -> None:
    await feed(message=message(text=QUESTION) | {"from": SPANISH | {"language_code": code}})

    assert "page 1 of 2" in recorder.sent()[0]["text"]


async def test_nothing_but_the_record_is_in_english_for_a_spanish_reader(
    feed: Feed, recorder: Recorder
) -> None:
    for text in ("/start", "/help", "/privacy", "/speakers", "/topics", "/nonsense", "thanks"):
        await feed(message=message(text=text) | {"from": SPANISH})

    said = " ".join(sent["text"] for sent in recorder.sent())
    assert [word for word in (" the ", " with ", " your ", " what ", " is ") if word in said] == []
