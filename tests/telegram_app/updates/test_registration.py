import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram.ext import ApplicationBuilder, ExtBot
from telegram.request import RequestData

from bot.telegram_app.updates.registration import Registration, end_registration
from tests.telegram_app.conftest import TOKEN, Recorder

OURS, THEIRS = "https://ä.example.org/telegram", "https://other.example.org/s3cret"
MISSING, UNREACHABLE = "", "?"


@dataclass
class Looks(Recorder):
    """Answers one look at the webhook after another, then ends the looking."""

    found: list[str] = field(default_factory=list)

    def answer(self, name: str, data: RequestData | None) -> tuple[int, bytes]:
        if name == "getWebhookInfo":
            if not self.found:
                raise asyncio.CancelledError
            url = self.found.pop(0)
            if url == UNREACHABLE:
                return 502, b'{"ok": false, "description": "Bad Gateway"}'
            self.results[name] = {
                "url": url,
                "has_custom_certificate": False,
                "pending_update_count": 0,
            }
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
    looks = Looks(found=list(found))
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
        (UNREACHABLE, UNREACHABLE),
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
