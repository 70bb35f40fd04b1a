"""What a message asks: words of a passage, a question, a command."""

from typing import Any

import pytest
from telegram import Bot, Message, User

from bot.search.search import Search
from bot.telegram_app.surfaces.message_text import (
    command_of,
    is_to_other_bot,
    question_of,
)
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.surfaces.senders import is_from_person
from tests.telegram_app.conftest import ME, TOKEN, Feed, Recorder, message

SHOWN = (
    "Good flour is worth its price, and bad flour costs twice.\n— Ann Baker, Head baker, Crumb\n"
    "The Crumb Times, 4 February 2020\n\n🎉 An oven is never hot enough.\n— Ben Miller"
)
BOT: dict[str, Any] = {"from": ME}
ANSWER = message(text=SHOWN, **BOT)
OVEN = "<blockquote>An oven is never hot enough.</blockquote>\n— <b>Ben Miller</b>"


def asking(words: str, position: int | None = None, **parts: Any) -> dict[str, Any]:
    """Return what makes a message a reply that quotes words of the answer."""
    return {"reply_to_message": ANSWER, "quote": quote(words, position), **parts}


def quote(words: str, position: int | None = None) -> dict[str, Any]:
    start = SHOWN.find(words) if position is None else position
    return {"text": words, "position": start, "is_manual": True}


@pytest.mark.parametrize("chat_type", ["private", "group", "supergroup"])
@pytest.mark.parametrize("text", ["who said this?", "and flour?", "🎉", "/ask who was it"])
@pytest.mark.parametrize("position", [None, 0, 4096])
async def test_a_reply_that_quotes_a_passage_asks_about_it(
    feed: Feed, recorder: Recorder, chat_type: str, text: str, position: int | None
) -> None:
    asked: dict[str, Any] = {
        "text": text,
        "reply_to_message": ANSWER,
        "quote": quote("never hot", position),
    }
    await feed(message=message(chat_type=chat_type, **asked))

    (sent,) = recorder.sent()
    assert sent["text"].startswith(OVEN)
    (row, _) = sent["reply_markup"]["inline_keyboard"]
    assert [button["text"] for button in row] == ["In context"]


async def test_of_words_that_stand_twice_those_at_the_place_are_meant(
    feed: Feed, recorder: Recorder
) -> None:
    shown = message(text=SHOWN.replace("Good", "An oven"), **BOT)
    units = len(shown["text"][: shown["text"].rindex("oven")].encode("utf-16-le")) // 2
    asked = asking("oven", units, text="?", reply_to_message=shown)
    await feed(message=message(**asked))

    assert recorder.sent()[0]["text"].startswith(OVEN)


@pytest.mark.parametrize("chat_type", ["private", "group"])
async def test_words_quoted_from_another_chat_will_do(
    feed: Feed, recorder: Recorder, chat_type: str
) -> None:
    origin = {"type": "user", "date": 1635422400, "sender_user": ME}
    asked: dict[str, Any] = {
        "external_reply": {"origin": origin},
        "quote": quote("never hot enough", 0),
    }
    await feed(message=message(text="who said this?", chat_type=chat_type, **asked))

    assert [sent["text"].startswith(OVEN) for sent in recorder.sent()] == [True]


async def test_a_passage_that_somebody_shared_will_do_where_the_bot_is_named(
    feed: Feed, recorder: Recorder, search: Search
) -> None:
    oven = next(p for p in search.corpus.passages if p.text.startswith("An oven"))
    url = f"https://t.me/quotes_bot?start={oven.id}"
    markup: dict[str, Any] = {"inline_keyboard": [[{"text": "In context", "url": url}]]}
    shared = message(text=SHOWN, via_bot=ME, reply_markup=markup)
    asked = asking("never hot", reply_to_message=shared)
    named: list[dict[str, Any]] = [{"type": "mention", "offset": 0, "length": 11}]

    await feed(message=message(chat_type="group", text="@quotes_bot who?", entities=named, **asked))
    await feed(message=message(chat_type="group", text="I agree!", **asked))

    assert [sent["text"].startswith(OVEN) for sent in recorder.sent()] == [True]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("flour", "That is not on record.", "<b>1.</b>\n<blockquote>Good <b>flour</b>"),
        ("/help", "never hot", "Ask in your own words"),
        ("/start", "never hot", "Ask me about"),
    ],
)
async def test_other_replies_are_answered_as_ever(
    feed: Feed, recorder: Recorder, text: str, words: str, start: str
) -> None:
    answer = message(text=f"{SHOWN}\n\n• That is not on record.", **BOT)
    await feed(message=message(text=text, **asking(words, 0, reply_to_message=answer)))

    assert recorder.sent()[0]["text"].startswith(start)


async def test_a_guest_may_ask_about_a_passage(feed: Feed, recorder: Recorder) -> None:
    asked: dict[str, Any] = {
        "reply_to_message": ANSWER,
        "quote": quote("never hot"),
        "guest_query_id": "g",
    }
    await feed(guest_message=message(chat_type="group", text="@quotes_bot who?", **asked))

    ((_, answer),) = recorder.calls
    text = answer["result"]["input_message_content"]["message_text"]
    assert text.startswith(OVEN)


def read(text: str, **parts: Any) -> tuple[Message, User]:
    bot = Bot(TOKEN)
    read = Message.de_json(message(text=text, **parts), bot)
    return read, User.de_json(ME, bot)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("oven", "oven"),
        ("  oven ", "oven"),
        ("@Quotes_Bot oven", "oven"),
        ("the @quotes_bot oven", "the  oven"),
        ("@quotes_bots", "@quotes_bots"),
        ("@zoe_b oven", "oven"),
        ("@zoe_b, @quotes_bot @yann: oven", "oven"),
        ("oven of @zoe_b", "oven of @zoe_b"),
        ("a@quotes_bot", "a@quotes_bot"),
        ("/ask oven", "oven"),
        ("/ASK@quotes_bot\noven", "oven"),
        ("/ask /oven", "oven"),
        ("/ask", ""),
        ("/asking oven", ""),
        ("/help oven", ""),
        ("", ""),
    ],
)
def test_a_question_is_free_of_the_command_and_of_the_name(text: str, question: str) -> None:
    assert question_of(*read(text)) == question


@pytest.mark.parametrize(
    ("text", "command", "is_to_other"),
    [
        ("/help", "help", False),
        ("/Help me please", "help", False),
        ("/help@Quotes_Bot x", "help", False),
        ("/help@other_bot", None, True),
        ("help", None, False),
        ("/help?", None, False),
        ("/", None, False),
    ],
)
def test_a_command_is_to_this_bot_or_to_another(
    text: str, command: str | None, *, is_to_other: bool
) -> None:
    assert command_of(*read(text)) == command
    assert is_to_other_bot(*read(text)) is is_to_other


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, True),
        ({"from": ME}, False),
        ({"from": ME, "sender_chat": {"id": -1, "type": "channel", "title": "C"}}, True),
        ({"via_bot": ME}, False),
        ({"via_bot": ME | {"id": 2}}, True),
        ({"is_automatic_forward": True}, False),
        ({"from": {"id": 777000, "is_bot": False, "first_name": "T"}}, False),
    ],
)
async def test_a_person_writes_under_their_name_or_that_of_a_chat(
    app: App, parts: dict[str, Any], *, expected: bool
) -> None:
    written = Message.de_json(message(text="x") | parts, app.bot)

    assert is_from_person(written) is expected
