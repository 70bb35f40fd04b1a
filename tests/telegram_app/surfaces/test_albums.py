import asyncio
from typing import Any

import pytest
from telegram import Message
from telegram.error import Forbidden

from bot.telegram_app.surfaces.albums import Albums
from tests.telegram_app.conftest import Feed, Recorder, message

PHOTO = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]


def photo(album: str | None = "1", **parts: Any) -> dict[str, Any]:
    return message(photo=PHOTO, media_group_id=album, **parts)


@pytest.mark.parametrize(
    ("captions", "replies"),
    [
        (["a", "", ""], ["a"]),
        (["", "a", ""], ["a"]),
        (["", "", "a"], ["a"]),
        (["a", "b"], ["a"]),
        (["", ""], ["only text"]),
        ([""], ["only text"]),
    ],
)
async def test_an_album_gets_one_reply(captions: list[str], replies: list[str]) -> None:
    albums, told = Albums(0.01), list[str]()

    async def reply() -> None:
        told.append("only text")

    for caption in captions:
        sent = Message.de_json(photo(), None)
        if not caption:
            albums.call_if_textless(sent, reply)
        elif albums.is_first_text(sent):
            told.append(caption)
    await asyncio.sleep(0.05)

    assert told == replies


async def test_each_album_has_its_own_reply_and_what_is_none_too(
    feed: Feed, recorder: Recorder
) -> None:
    for album in ("1", "2", None, None):
        await feed(message=photo(album, caption="oven"))
        await feed(message=photo(album or "3", caption="oven"))

    assert len(recorder.sent()) == 5


@pytest.mark.parametrize("caption", [{"caption": "oven"}, {}])
async def test_a_person_who_sends_an_album_sees_one_reply(
    feed: Feed, recorder: Recorder, caption: dict[str, str]
) -> None:
    for parts in ({}, {}, caption):
        await feed(message=photo(**parts))
    await asyncio.sleep(1.7)

    (sent,) = recorder.sent()
    assert ("oven" in sent["text"]) == bool(caption)


async def test_a_caption_in_a_group_is_answered_once(feed: Feed, recorder: Recorder) -> None:
    for _ in range(2):
        await feed(message=photo(chat_type="group", caption="/ask oven"))

    assert len(recorder.sent()) == 1


async def test_an_edited_caption_is_answered_anew(feed: Feed, recorder: Recorder) -> None:
    await feed(message=photo(caption="oven"))
    await feed(edited_message=photo(caption="flour", edit_date=1635422401))

    assert len(recorder.sent()) == 2


async def test_an_album_of_somebody_who_shut_the_bot_out_is_a_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")

    async def refuse() -> None:
        raise Forbidden("bot was blocked by the user")

    Albums(0).call_if_textless(Message.de_json(photo(), None), refuse)
    await asyncio.sleep(0.01)

    assert "an album was not replied to: bot was blocked by the user" in caplog.text
