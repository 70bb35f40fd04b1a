"""What the real process replies on Telegram to what is no plain question."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.fake_telegram import FakeBotAPI
from tests.running import TOKEN, Host

PHOTO = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]
NUMBERS, PEOPLE = count(5000), count(1001)
GROUP = -100500
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
CHANNEL = {"id": -1009, "type": "channel", "title": "C"}


@pytest.fixture(scope="module")
def api(corpus_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeBotAPI]:
    """Return what one process is asked through; each test is somebody else's."""
    log = tmp_path_factory.mktemp("host") / "log"
    with FakeBotAPI(TOKEN) as server, Host(server, corpus_folder, log, {}).running():
        server.wait_for("setMyShortDescription")
        yield server


@pytest.fixture
def person(api: FakeBotAPI) -> Iterator[int]:
    yield next(PEOPLE)
    assert api.violations == []


def wait_answered(api: FakeBotAPI, chat_id: int, replies: int = 1) -> None:
    api.wait_until(lambda: len(api.sent(chat_id)) >= replies, f"{replies} replies")


def send(api: FakeBotAPI, chat_id: int, **parts: Any) -> None:
    chat_type = "private" if chat_id > 0 else "supergroup"
    chat = {"id": chat_id, "type": chat_type, "first_name": "P", "title": "G"}
    sender = {"id": max(chat_id, 1), "is_bot": False, "first_name": "Pat"}
    written = {"message_id": next(NUMBERS), "date": 1635422400, "chat": chat, "from": sender}
    told = {name: value for name, value in parts.items() if value is not None}
    api.push({"message": written | told})


@pytest.mark.parametrize("captions", [["oven", "", ""], ["", "", "oven"], ["", "", ""]])
def test_an_album_gets_one_reply(api: FakeBotAPI, person: int, captions: list[str]) -> None:
    for caption in captions:
        send(api, person, photo=PHOTO, media_group_id=str(person), caption=caption or None)
    wait_answered(api, person)
    api.say("/privacy", chat_id=(other := next(PEOPLE)))
    wait_answered(api, other)

    (reply,) = api.sent(person)
    assert ("oven" in reply.text) == any(captions)


def test_words_of_an_answer_lead_to_their_passage(api: FakeBotAPI, person: int) -> None:
    asked = api.say("good hot flour oven", chat_id=person)
    wait_answered(api, person)
    (answer,) = api.sent(person)
    sender = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Test Bot"}
    shown = asked["message"] | {"from": sender, "text": answer.text}
    place = answer.text.index("never hot")

    send(
        api,
        person,
        text="who said this?",
        reply_to_message=shown | {"reply_markup": {"inline_keyboard": [answer.buttons]}},
        quote={"text": "never hot", "position": place, "is_manual": True},
    )
    wait_answered(api, person, 2)

    assert api.sent(person)[1].text.startswith("An oven is never hot enough.\n— Ben Miller, Miller")


def test_a_channel_is_answered_and_the_bots_own_words_are_not(api: FakeBotAPI, person: int) -> None:
    bot = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Test Bot"}
    send(api, person, text="An oven is never hot enough.", via_bot=bot)
    send(api, GROUP, text="/ask oven", sender_chat=CHANNEL, is_automatic_forward=True)
    written = {"from": CHANNEL_BOT, "sender_chat": CHANNEL}
    send(api, GROUP, text="/ask@test_bot oven", **written)
    send(api, GROUP, text="/start@test_bot")
    wait_answered(api, GROUP, 2)
    api.wait_delivered()

    assert api.sent(person) == []
    answer, welcome = api.sent(GROUP)
    assert answer.text.startswith("1.\nAn oven is never hot enough.")
    assert welcome.text.startswith("Ask me about Bread Day")
