from dataclasses import replace

import pytest

from bot.chat.conversation import COMMANDS, GROUP_COMMANDS, Conversation
from bot.search.search import Search
from bot.telegram_app.profile import set_profile
from bot.telegram_app.surfaces.responder import App
from tests.telegram_app.conftest import Recorder


def was_set(recorder: Recorder) -> list[str]:
    return [method for method, _ in recorder.calls if method.startswith("set")]


async def test_each_scope_has_its_commands_and_the_profile_its_words(
    app: App, recorder: Recorder, search: Search
) -> None:
    await set_profile(app, Conversation(search))

    private, groups = recorder.sent("setMyCommands")
    assert [entry["command"] for entry in private["commands"]] == [c.name for c in COMMANDS]
    assert {entry["command"] for entry in groups["commands"]} == GROUP_COMMANDS
    assert [menu["scope"]["type"] for menu in (private, groups)] == [
        "all_private_chats",
        "all_group_chats",
    ]
    assert recorder.sent("setMyDescription")[0]["description"].startswith("Ask about Bread Day")
    assert len(recorder.sent("setMyShortDescription")[0]["short_description"]) <= 120


async def test_topics_are_not_on_the_menu_where_there_are_none(
    app: App, recorder: Recorder, search: Search
) -> None:
    untopical = tuple(replace(passage, topic=None) for passage in search.corpus.passages)

    await set_profile(app, Conversation(Search(replace(search.corpus, passages=untopical))))

    menus = [menu["commands"] for menu in recorder.sent("setMyCommands")]
    assert len(menus) == 2
    assert not any(entry["command"] == "topics" for menu in menus for entry in menu)


async def test_what_is_set_already_is_not_set_again(
    app: App, recorder: Recorder, search: Search
) -> None:
    await set_profile(app, Conversation(search))
    private, _ = recorder.sent("setMyCommands")
    recorder.results["getMyDescription"] = recorder.sent("setMyDescription")[0]
    recorder.results["getMyShortDescription"] = recorder.sent("setMyShortDescription")[0]
    recorder.results["getMyCommands"] = private["commands"]
    recorder.calls.clear()

    await set_profile(app, Conversation(search))

    assert was_set(recorder) == ["setMyCommands"]  # that of groups, which is another one


async def test_the_bot_works_without_its_menu(
    app: App, recorder: Recorder, search: Search, caplog: pytest.LogCaptureFixture
) -> None:
    recorder.refusals["setMyCommands"] = (400, "Bad Request: nope")
    recorder.refusals["getMyDescription"] = (502, "Bad Gateway")

    await set_profile(app, Conversation(search))

    assert "could not set the command menu: nope" in caplog.text.lower()
    assert "could not set the description: bad gateway" in caplog.text.lower()
