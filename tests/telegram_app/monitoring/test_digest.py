import asyncio

import pytest
from telegram.error import Forbidden

from bot.telegram_app.monitoring.digest import Digest
from tests.telegram_app.conftest import Feed, Recorder, message


async def test_questions_arrive_together_and_no_digest_follows_within_the_pause() -> None:
    told: list[str] = []

    async def tell(text: str) -> None:
        told.append(text)

    digest = Digest(tell, pause=0.5)
    for question in ("one", "two\n ", "one"):
        digest.add(question)
    await asyncio.sleep(0.01)
    digest.add("three")
    await asyncio.sleep(0.01)

    assert told == ["Asked, and not on record:\n• one\n• two"]
    await asyncio.sleep(0.6)
    assert told[1:] == ["Asked, and not on record:\n• three"]


async def test_a_maintainer_who_shut_the_bot_out_is_a_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def refuse(_: str) -> None:
        raise Forbidden("blocked")

    digest = Digest(refuse)
    digest.add("one")
    await asyncio.sleep(0.01)

    assert "the maintainer was not told" in caplog.text


@pytest.mark.parametrize(("maintainer_chat_id", "told"), [(77, 1), (None, 0)])
async def test_what_found_nothing_arrives_at_the_maintainer_without_who_asked(
    feed: Feed, recorder: Recorder, maintainer_chat_id: int | None, told: int
) -> None:
    await feed(message=message(text="oven"))
    await feed(message=message(text="helicopters"))
    await asyncio.sleep(0.01)

    notes = [sent for sent in recorder.sent() if sent["chat_id"] == 77]
    assert [note["text"] for note in notes] == ["Asked, and not on record:\n• helicopters"] * told
    assert maintainer_chat_id in {77, None}


async def test_a_digest_holds_a_hundred_questions_of_each_kind() -> None:
    texts: list[str] = []

    async def send(text: str) -> None:
        texts.append(text)

    digest = Digest(send)
    for number in range(150):
        digest.add(f"q{number}")
        digest.add(f"d{number}", disliked=True)
    await asyncio.sleep(0.01)

    assert ("q99" in texts[0], "q100" in texts[0]) == (True, False)
    assert ("d99" in texts[0], "d100" in texts[0]) == (True, False)


async def test_what_has_been_told_is_not_told_again() -> None:
    texts: list[str] = []

    async def send(text: str) -> None:
        texts.append(text)

    digest = Digest(send, pause=0.01)
    digest.add("one")
    digest.add("two", disliked=True)
    await asyncio.sleep(0.005)
    digest.add("three")
    await asyncio.sleep(0.05)

    assert texts == [
        "Asked, and not on record:\n• one\n\nAnswered, and marked with 👎:\n• two",
        "Asked, and not on record:\n• three",
    ]
