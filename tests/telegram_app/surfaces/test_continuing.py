"""What goes on from an answer: from the message replied to, else from the last one in the chat."""

from typing import Any

import pytest

from bot.search.search import Search
from tests.telegram_app.conftest import ME, Feed, Recorder, message

BOT: dict[str, Any] = {"from": ME}


def answer(search: Search, *texts: str, shown: str = "") -> dict[str, Any]:
    """Return an answer of the bot's with a button for the context of each of some passages."""
    ids = [next(p.id for p in search.corpus.passages if text in p.text) for text in texts]
    rows = [[{"text": "context", "callback_data": f"q:0::{each}"} for each in ids]]
    return message(text=shown or "An answer", reply_markup={"inline_keyboard": rows}, **BOT)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("who said that?", "Ann Baker"),
        ("the second one", "An oven is never hot enough."),
        ("why?", "Good flour is worth"),
        ("when?", "4 February 2020"),
        ("exact quotes please", "<blockquote>An oven is never hot enough.</blockquote>"),
    ],
)
@pytest.mark.parametrize("chat_type", ["private", "group"])
async def test_a_reply_to_an_answer_goes_on_from_its_passages(
    feed: Feed, recorder: Recorder, search: Search, text: str, wanted: str, chat_type: str
) -> None:
    replied = answer(search, "Good flour", "An oven")
    await feed(message=message(text=text, chat_type=chat_type, reply_to_message=replied))

    assert wanted in recorder.sent()[0]["text"]


@pytest.mark.parametrize("text", ["more", "in short?"])
async def test_of_an_answer_whose_question_is_forgotten_there_is_no_more(
    feed: Feed, recorder: Recorder, search: Search, text: str
) -> None:
    await feed(message=message(text="/ask ovens"))
    replied = answer(search, "Good flour")
    await feed(message=message(text=text, reply_to_message=replied))

    assert recorder.sent()[-1]["text"].startswith("I can't see your question any more.")


async def test_a_reply_goes_on_with_the_question_that_an_answer_tells(
    feed: Feed, recorder: Recorder, search: Search
) -> None:
    replied = answer(search, "Good flour", shown="↳ What did Ann Baker say about flour?\n\n…")
    await feed(message=message(text="and Ben?", reply_to_message=replied))

    assert recorder.sent()[0]["text"].startswith("<i>↳ What did Ben Miller say about flour?</i>")


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("@quotes_bot", "its price, and bad"),
        ("@quotes_bot did anybody say that?", "↳ flour is worth what it costs"),
        ("@quotes_bot is that true?", "↳ flour is worth what it costs"),
        ("@quotes_bot is there anything about this?", "anything about “flour is worth what"),
        ("@quotes_bot and Ben?", "↳ Ben Miller, on: flour is worth"),
        ("@quotes_bot what did Ben say about ovens?", "Ben Miller"),
        ("/ask", "its price, and bad"),
    ],
)
async def test_a_reply_to_what_somebody_said_asks_of_that(
    feed: Feed, recorder: Recorder, asked: str, wanted: str
) -> None:
    await feed(message=message(text="/ask ovens", chat_type="group"))
    said = message(text="flour is worth what it costs", chat_type="group")
    names = [{"type": "mention", "offset": 0, "length": 11}] if asked.startswith("@") else []
    await feed(
        message=message(text=asked, chat_type="group", entities=names, reply_to_message=said)
    )

    assert wanted in recorder.sent()[-1]["text"]


async def test_who_said_what_somebody_says_is_not_told_by_what_was_just_shown(
    feed: Feed, recorder: Recorder
) -> None:
    somebody: dict[str, Any] = {"from": {"id": 77, "is_bot": False, "first_name": "Kim"}}
    said = message(text="flour is worth what it costs", chat_type="group", **somebody)
    for asked in ("/ask", "/ask who said that?"):
        await feed(message=message(text=asked, chat_type="group", reply_to_message=said))

    assert "↳ flour is worth what it costs" in recorder.sent()[-1]["text"]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("/ask who said that?", "<b>Ann Baker</b>, Head baker, Crumb"),
        ("/ask the second one", "In the same source"),
    ],
)
async def test_a_reply_to_a_question_to_the_bot_goes_on_from_its_answer(
    feed: Feed, recorder: Recorder, asked: str, wanted: str
) -> None:
    somebody: dict[str, Any] = {"from": {"id": 77, "is_bot": False, "first_name": "Kim"}}
    question = message(text="/ask what did Ann say?", chat_type="group", **somebody)
    await feed(message=question)
    await feed(message=message(text=asked, chat_type="group", reply_to_message=question))

    assert wanted in recorder.sent()[-1]["text"]


async def test_a_plain_message_goes_on_from_the_last_answer_in_the_chat(
    feed: Feed, recorder: Recorder
) -> None:
    for text in ("What did Ann say about flour?", "thanks!", "who said that?"):
        await feed(message=message(text=text))

    assert recorder.sent()[-1]["text"] == "<b>Ann Baker</b>, Head baker, Crumb"


@pytest.mark.parametrize("guest", [{}, {"guest_query_id": "g"}])
async def test_a_command_where_others_talk_cuts_no_thread(
    feed: Feed, recorder: Recorder, guest: dict[str, Any]
) -> None:
    named: dict[str, Any] = {"entities": [{"type": "mention", "offset": 0, "length": 11}]} | guest
    said = (
        message(text="@quotes_bot what did Ann say about flour?", chat_type="group", **named),
        message(text="/topics@quotes_bot", chat_type="group", **guest),
        message(text="@quotes_bot and Ben?", chat_type="group", **named),
    )
    for each in said:
        await feed(**{"guest_message" if guest else "message": each})

    assert "↳ What did Ben Miller say about flour?" in str(recorder.calls[-1])


async def test_thanks_in_a_group_get_a_reaction_and_no_words(
    feed: Feed, recorder: Recorder, search: Search
) -> None:
    replied = answer(search, "Good flour")
    await feed(message=message(text="thanks!", chat_type="group", reply_to_message=replied))

    assert recorder.sent() == []
    assert len(recorder.sent("setMessageReaction")) == 1


async def test_the_buttons_of_a_continued_answer_are_of_the_question_it_tells(
    feed: Feed, recorder: Recorder
) -> None:
    told = message(text="↳ good hot flour oven\n\n…", reply_to_message=message(text="more"), **BOT)
    who = {"id": 5, "is_bot": False, "first_name": "Pat"}
    pressed = {"id": "9", "from": who, "chat_instance": "1", "data": "q:0::", "message": told}
    await feed(callback_query=pressed)

    assert "<blockquote>" in recorder.sent("editMessageText")[0]["text"]


async def test_a_conversation_keeps_its_subject_and_its_words(
    feed: Feed, recorder: Recorder
) -> None:
    said = (
        "What did Ann say about mill-fresh flour?",
        "and the other one there?",
        "and Ben?",
        "help",
    )
    for text in said:
        await feed(message=message(text=text))

    *_, nothing, again, helped = (sent["text"] for sent in recorder.sent())
    assert nothing.startswith("Ask me something about the panel")
    assert again.startswith("<i>↳ What did Ben Miller say about mill-fresh flour?</i>")
    assert helped.startswith("Ask in your own words")


def topic(number: int) -> dict[str, Any]:
    return {"message_thread_id": number, "is_topic_message": True}


def direct(number: int) -> dict[str, Any]:
    return {"direct_messages_topic": {"topic_id": number}}


def comments(number: int) -> dict[str, Any]:
    return {"message_thread_id": number}


@pytest.mark.parametrize(
    ("before", "now", "goes_on"),
    [
        (topic(1), topic(1), True),
        (topic(1), topic(2), False),
        (topic(1), {}, False),
        (direct(1), direct(1), True),
        (direct(1), direct(2), False),
        (comments(1), {}, True),
    ],
)
async def test_each_topic_of_a_chat_has_a_talk_of_its_own(
    feed: Feed, recorder: Recorder, before: dict[str, Any], now: dict[str, Any], *, goes_on: bool
) -> None:
    flour = "/ask What did Ann Baker say about flour?"
    await feed(message=message(text=flour, chat_type="supergroup", **before))
    await feed(message=message(text="/ask and Ben?", chat_type="supergroup", **now))

    assert ("about flour?" in recorder.sent()[1]["text"]) is goes_on
