"""What the real process replies on Telegram to what is no plain question."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.fake_telegram import FakeBotAPI
from tests.running import TOKEN, Host

PHOTO = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]
NUMBERS = count(5000)
PERSON, GROUP = 1001, -100500
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
CHANNEL = {"id": -1009, "type": "channel", "title": "C"}


@pytest.fixture
def api(corpus_folder: Path, tmp_path: Path) -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN) as server, Host(server, corpus_folder, tmp_path / "log", {}).running():
        server.wait_for("setMyShortDescription")
        yield server
        assert server.violations == []


def send(api: FakeBotAPI, chat_id: int = PERSON, **parts: Any) -> None:
    chat_type = "private" if chat_id > 0 else "supergroup"
    chat = {"id": chat_id, "type": chat_type, "first_name": "P", "title": "G"}
    person = {"id": PERSON, "is_bot": False, "first_name": "Pat"}
    written = {"message_id": next(NUMBERS), "date": 1635422400, "chat": chat, "from": person}
    told = {name: value for name, value in parts.items() if value is not None}
    api.push({"message": written | told})


@pytest.mark.parametrize("captions", [["oven", "", ""], ["", "", "oven"], ["", "", ""]])
def test_an_album_gets_one_reply(api: FakeBotAPI, captions: list[str]) -> None:
    for caption in captions:
        send(api, photo=PHOTO, media_group_id="1", caption=caption or None)
    api.wait_for("sendMessage")
    api.say("/privacy", chat_id=PERSON + 1)
    api.wait_for("sendMessage", 2)

    (reply,) = api.sent(PERSON)
    assert ("oven" in reply.text) == any(captions)


def test_words_of_an_answer_lead_to_their_passage(api: FakeBotAPI) -> None:
    asked = api.say("good hot flour oven", chat_id=PERSON)
    api.wait_for("sendMessage")
    (answer,) = api.sent(PERSON)
    sender = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Test Bot"}
    shown = asked["message"] | {"from": sender, "text": answer.text}
    place = answer.text.index("never hot")

    send(
        api,
        text="who said this?",
        reply_to_message=shown | {"reply_markup": {"inline_keyboard": [answer.buttons]}},
        quote={"text": "never hot", "position": place, "is_manual": True},
    )
    api.wait_for("sendMessage", 2)

    assert api.sent(PERSON)[1].text.startswith("An oven is never hot enough.\n— Ben Miller, Miller")


def test_a_channel_is_answered_and_the_bots_own_words_are_not(api: FakeBotAPI) -> None:
    bot = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Test Bot"}
    send(api, text="An oven is never hot enough.", via_bot=bot)
    send(api, GROUP, text="/ask oven", sender_chat=CHANNEL, is_automatic_forward=True)
    written = {"from": CHANNEL_BOT, "sender_chat": CHANNEL}
    send(api, GROUP, text="/ask@test_bot oven", **written)
    send(api, GROUP, text="/start@test_bot")
    api.wait_for("sendMessage", 2)
    api.wait_delivered()

    answer, welcome = api.sent()
    assert answer.chat_id == welcome.chat_id == GROUP
    assert answer.text.startswith("1.\nAn oven is never hot enough.")
    assert welcome.text.startswith("Ask me about Bread Day")
