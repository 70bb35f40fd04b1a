import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.commands import COMMANDS, GROUP_COMMANDS
from bot.chat.conversation import Conversation
from bot.language.translation import translated
from bot.search.search import Search
from bot.settings import Settings
from bot.telegram_app.application import build
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.profile import set_profile
from bot.telegram_app.surfaces.responder import App
from tests.telegram_app.conftest import TOKEN, Recorder
from tests.telegram_app.strict import Strict

SETTINGS = Settings.model_validate({"telegram_bot_token": TOKEN, "max_messages_per_second": 0})

PROFILES = len(translated())


class Slow(Strict):
    """Takes its time to answer, and knows which calls were cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.cut_off = asyncio.Event(), 0

    async def do_request(self, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        answer = await super().do_request(url, *given, **more)
        if "MyCommands" in url:
            self.begun.set()
            self.cut_off += 1
            await asyncio.sleep(0.05)
            self.cut_off -= 1
        return answer


def was_set(recorder: Recorder) -> list[str]:
    return [method for method, _ in recorder.calls if method.startswith("set")]


async def test_each_scope_has_its_commands_and_the_profile_its_words(
    app: App, recorder: Recorder, search: Search
) -> None:
    await set_profile(app, Conversation(search))

    private, groups, *_ = recorder.sent("setMyCommands")
    assert [entry["command"] for entry in private["commands"]] == [c.name for c in COMMANDS]
    assert {entry["command"] for entry in groups["commands"]} == GROUP_COMMANDS
    assert [menu["scope"]["type"] for menu in (private, groups)] == [
        "all_private_chats",
        "all_group_chats",
    ]
    assert recorder.sent("setMyDescription")[0]["description"].startswith("Ask about Bread Day")
    assert len(recorder.sent("setMyShortDescription")[0]["short_description"]) <= 120


async def test_each_language_has_a_profile_and_whoever_has_none_of_them_the_english_one(
    app: App, recorder: Recorder, search: Search
) -> None:
    await set_profile(app, Conversation(search))

    codes = [None, *translated()[1:]]
    assert [each.get("language_code") for each in recorder.sent("setMyDescription")] == codes
    menus = recorder.sent("setMyCommands")
    assert [menu.get("language_code") for menu in menus] == [c for c in codes for _ in range(2)]
    spanish = [menu for menu in menus if menu.get("language_code") == "es"]
    purposes = [entry["description"] for entry in spanish[0]["commands"]]
    assert purposes[:3] == ["qué es esto", "hacer una pregunta", "cómo preguntar"]
    told = {each.get("language_code"): each for each in recorder.sent("setMyShortDescription")}
    assert told["es"]["short_description"] == "Lo que de verdad se dijo en Bread Day, en citas."


async def test_topics_are_not_on_the_menu_where_there_are_none(
    app: App, recorder: Recorder, search: Search
) -> None:
    untopical = tuple(replace(passage, topic=None) for passage in search.corpus.passages)

    await set_profile(app, Conversation(Search(replace(search.corpus, passages=untopical))))

    menus = [menu["commands"] for menu in recorder.sent("setMyCommands")]
    assert len(menus) == 2 * PROFILES
    assert not any(entry["command"] == "topics" for menu in menus for entry in menu)


async def test_what_is_set_already_is_not_set_again(search: Search) -> None:
    api = Strict()
    for _ in range(2):
        app = build(SETTINGS, Conversation(search), Metrics(), request=api)
        async with app:
            await set_profile(app, Conversation(search))

    assert [name for name in api.called if name.startswith("set")] == PROFILES * [
        "setMyCommands",
        "setMyCommands",
        "setMyDescription",
        "setMyShortDescription",
    ]
    assert api.called.count("getMyDescription") == 2 * PROFILES


async def test_no_call_is_cut_off_where_the_bot_is_stopped(search: Search) -> None:
    api = Slow()
    async with build(SETTINGS, Conversation(search), Metrics(), request=api) as app:
        setting = asyncio.create_task(set_profile(app, Conversation(search)))
        await api.begun.wait()
        setting.cancel()
        await asyncio.wait([setting])

    assert setting.cancelled()
    assert api.cut_off == 0
    assert api.called == ["getMe", "getMyCommands", "setMyCommands"]


async def test_the_bot_works_without_its_menu(
    app: App, recorder: Recorder, search: Search, caplog: pytest.LogCaptureFixture
) -> None:
    recorder.refusals["setMyCommands"] = (400, "Bad Request: nope")
    recorder.refusals["getMyDescription"] = (502, "Bad Gateway")

    await set_profile(app, Conversation(search))

    assert "could not set the command menu: nope" in caplog.text.lower()
    assert "could not set the description: bad gateway" in caplog.text.lower()
    assert "could not set the description in es: bad gateway" in caplog.text.lower()
