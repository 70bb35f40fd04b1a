import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram.ext import ApplicationBuilder, ExtBot
from telegram.request import RequestData

from bot.telegram_app.updates.registration import Registration, end_registration
from tests.telegram_app.conftest import TOKEN, Recorder

OURS, THEIRS = "https://ä.example.org/telegram", "https://other.example.org/s3cret"
MISSING, UNREACHABLE = "", "?"
DELIVERED = "delivered since"  # what Telegram says of a failure after which nothing waits
FAILED = " failed "  # and so many seconds after it is looked after, with what Telegram says of it


@dataclass
class Looks(Recorder):
    """Answers one look at the webhook after another, then ends the looking."""

    found: list[str] = field(default_factory=list)

    def answer(self, name: str, data: RequestData | None) -> tuple[int, bytes]:
        if name == "getWebhookInfo":
            if not self.found:
                raise asyncio.CancelledError
            url, _, failure = self.found.pop(0).partition(FAILED)
            if url == UNREACHABLE:
                return 502, b'{"ok": false, "description": "Bad Gateway"}'
            info = {"url": url, "has_custom_certificate": False, "pending_update_count": 0}
            if failure:
                when, message = failure.split(":")
                at = int(time.time()) + int(when)
                info |= {"last_error_date": at, "last_error_message": message}
                info["pending_update_count"] = 0 if message == DELIVERED else 3
            self.results[name] = info
        return super().answer(name, data)

    @property
    def changed(self) -> list[tuple[str, dict[str, Any]]]:
        return [call for call in self.calls if call[0] != "getWebhookInfo"]


async def bot(looks: Looks) -> ExtBot[Any]:
    app = ApplicationBuilder().token(TOKEN).request(looks).get_updates_request(looks).build()
    await app.initialize()
    return app.bot


async def kept(*found: str) -> Looks:
    """Return what came of looking so many times."""
    return await looked_at(Looks(found=list(found)))


async def looked_at(looks: Looks) -> Looks:
    with pytest.raises(asyncio.CancelledError):
        await Registration(OURS, "s", ["message"]).keep(await bot(looks), look=0)
    return looks


async def test_a_webhook_that_is_gone_for_two_looks_is_set_again_and_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks = await kept(OURS, MISSING, UNREACHABLE, MISSING, OURS, MISSING)

    ((method, parameters),) = looks.changed
    assert (method, parameters["url"], parameters["secret_token"]) == ("setWebhook", OURS, "s")
    assert parameters["allowed_updates"] == ["message"]
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("the webhook was gone, and is set again: another process")


@pytest.mark.parametrize(
    "found",
    [
        (OURS, OURS),
        ("https://xn--4ca.example.org/telegram", "https://xn--4ca.example.org/telegram"),
        (OURS, MISSING),  # a process that fetches messages takes over: this one is stopped soon
        (MISSING, OURS, MISSING),
        (UNREACHABLE, OURS, UNREACHABLE),
        (f"{OURS}{FAILED}-60:503 Service Unavailable",),  # while the corpus was loaded
        (f"{OURS}{FAILED}60:{DELIVERED}", OURS),
    ],
)
async def test_else_nothing_is_set_and_nothing_told(
    found: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    looks = await kept(*found)

    assert (looks.changed, caplog.messages) == ([], [])


async def test_a_webhook_of_another_address_is_told_once_by_its_host_and_left_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks = await kept(THEIRS, THEIRS, THEIRS)

    assert looks.changed == []
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("Telegram delivers to other.example.org now, for another")
    assert "s3cret" not in caplog.text


@pytest.mark.parametrize("method", ["getWebhookInfo", "setWebhook"])
async def test_that_nothing_can_be_looked_up_or_mended_is_told_once(
    method: str, caplog: pytest.LogCaptureFixture
) -> None:
    looks = Looks(found=[UNREACHABLE] * 3 if method == "getWebhookInfo" else [MISSING] * 4)
    if method == "setWebhook":
        looks.refusals[method] = (401, "Unauthorized")

    await looked_at(looks)

    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("it is not known whether Telegram still delivers here (")
    assert "TELEGRAM_BOT_TOKEN" in caplog.messages[0]


async def test_what_could_not_be_delivered_is_told_once_until_nothing_waits(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failures = [f"{OURS}{FAILED}{n}:Connection refused" for n in (60, 60, 120)]

    await kept(*failures, OURS, f"{OURS}{FAILED}180:Connection refused")

    told = (
        "Telegram keeps 3 updates that it could not deliver to ä.example.org (Connection refused); "
        "look whether that address leads to this process, by https and with a certificate that is "
        "trusted"
    )
    assert caplog.messages == [told, told]


async def test_who_fetches_messages_tells_by_its_host_whose_webhook_it_takes_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks = Looks(found=[THEIRS])

    await end_registration(await bot(looks))

    assert [name for name, _ in looks.changed] == ["deleteWebhook"]
    assert caplog.messages[0].startswith("Telegram delivered to other.example.org until now")
    assert "s3cret" not in caplog.text


async def test_where_there_is_no_webhook_none_is_taken_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks = Looks(found=[MISSING])

    await end_registration(await bot(looks))

    assert (looks.changed, caplog.messages) == ([], [])
