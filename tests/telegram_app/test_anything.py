"""Whatever arrives, nothing goes wrong, and Telegram would refuse no call."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.conversation import Conversation
from bot.search.search import Search
from bot.settings import Settings
from bot.telegram_app.application import build
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.responder import App, Context
from tests.fake_telegram.records import StoredMessage
from tests.telegram_app.conftest import ME, TOKEN, process
from tests.telegram_app.strict import Strict

ANSWERS = {"sendMessage", "editMessageText", "answerCallbackQuery"}
ANSWERS |= {"answerInlineQuery", "answerGuestQuery"}
Json = dict[str, Any]
NUMBERS = count(1)


class Bench:
    """The application, the Bot API it calls, and the errors its handlers raised."""

    def __init__(self, search: Search) -> None:
        self.api = Strict()
        self.errors: list[Exception | None] = []
        self.known = search.corpus.passages[1].id
        self.runner = asyncio.Runner()
        known = Settings.model_validate({"telegram_bot_token": TOKEN, "max_messages_per_second": 0})
        self.app: App = build(known, Conversation(search), Metrics(), request=self.api)
        self.app.add_error_handler(self._record)
        self.runner.run(self.app.initialize())

    async def _record(self, _: object, context: Context) -> None:
        self.errors.append(context.error)

    def feed(self, update: Json) -> None:
        self._set_the_scene(update)
        known = json.loads(json.dumps(update).replace("{known}", self.known))
        self.runner.run(process(self.app, {"update_id": 1} | known))

    def _set_the_scene(self, update: Json) -> None:
        """Let the world hold what an update is about; a message pressed may be deleted by now."""
        world = self.api.world
        world.observe(update)
        if chat := update.get("my_chat_member", {}).get("chat"):
            world.chats[chat["id"]] = chat
        if below := update.get("callback_query", {}).get("message"):
            place = below["chat"]["id"], below["message_id"]
            world.chats[place[0]] = below["chat"]
            world.messages[place] = StoredMessage(below, by_bot=True)
            if below["message_id"] % 5 == 0:
                world.delete(*place)

    def wrong(self) -> Sequence[object]:
        """Return what went wrong since it was asked last."""
        violations = self.api.engine.question_log.violations
        wrong: list[object] = [*self.errors, *violations]
        self.errors.clear()
        violations.clear()
        return wrong

    def close(self) -> None:
        self.runner.run(self.app.shutdown())
        self.runner.close()


@pytest.fixture(scope="module")
def bench(search: Search) -> Iterator[Bench]:
    bench = Bench(search)
    yield bench
    bench.close()
    assert {call.method for call in bench.api.engine.question_log.calls} >= ANSWERS


WORDS = st.sampled_from(
    [
        *("oven", "flour", "Ann Baker", "bread", "bakers", "x" * 300, "<b>", "&", "🎉", "\u202e"),
        *(
            "/ask",
            "/start",
            "/events@quotes_bot",
            "/topics",
            "/help@quotes_bot",
            "/ask@other_bot",
            "@quotes_bot",
            "?",
        ),
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(min_size=1, max_size=60)
IDS = st.sampled_from(["", "aaaaaaaaaaaa", "{known}"])


@st.composite
def users(draw: st.DrawFn) -> Json:
    bot = draw(st.integers(0, 9)) == 0
    code = draw(st.sampled_from(["", "en", "zh-hans", "es-419", "de", "fr", "pt-br"]))
    spoken = {"language_code": code} if code else {}
    return {"id": draw(st.integers(2, 9)), "is_bot": bot, "first_name": draw(TEXTS)[:20]} | spoken


@st.composite
def chats(draw: st.DrawFn) -> Json:
    kind = draw(st.sampled_from(["private", "group", "supergroup", "channel"]))
    number = next(NUMBERS) + 100  # so that no group reaches its limit
    named = {"first_name": "P"} if kind == "private" else {"title": "G"}
    return {"id": number if kind == "private" else -number, "type": kind} | named


@st.composite
def entities(draw: st.DrawFn, text: str) -> list[Json]:
    size = len(text.encode("utf-16-le", "replace")) // 2
    kind = draw(st.sampled_from(["mention", "bot_command", "bold", "text_mention", "url"]))
    start = draw(st.integers(0, size - 1))
    entity = {"type": kind, "offset": start, "length": draw(st.integers(1, size - start))}
    return [entity | ({"user": ME} if kind == "text_mention" else {})]


CONTENTS: st.SearchStrategy[Json] = st.sampled_from(
    [
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"contact": {"phone_number": "1", "first_name": "A"}},
        {"voice": {"file_id": "x", "file_unique_id": "y", "duration": 1}},
        {"dice": {"emoji": "🎲", "value": 1}},
        {"new_chat_title": "T"},
        {"new_chat_members": [ME]},
        {"left_chat_member": ME},
        {"group_chat_created": True},
        {"migrate_to_chat_id": -7},
        {},
    ]
)


ASIDES: st.SearchStrategy[Json] = st.sampled_from(
    [
        *({}, {}, {}, {}),
        {"media_group_id": "1"},
        {"via_bot": ME},
        {"is_automatic_forward": True},
        {"quote": {"text": "oven", "position": 0}},
        {"quote": {"text": "🎉 <b>", "position": 9999, "is_manual": True}},
        {
            "quote": {"text": "never hot", "position": 3},
            "external_reply": {"origin": {"type": "user", "date": 1, "sender_user": ME}},
        },
    ]
)


@st.composite
def messages(draw: st.DrawFn, chat: Json | None = None, *, deep: bool = True) -> Json:
    sender = draw(st.sampled_from([ME]) | users())
    there = chat or draw(chats())
    written: Json = {"message_id": next(NUMBERS), "date": 1635422400, "chat": there, "from": sender}
    if draw(st.integers(0, 3)):
        text = draw(TEXTS)
        caption = draw(st.booleans())
        marks = "caption_entities" if caption else "entities"
        written |= {"caption" if caption else "text": text, marks: draw(entities(text))}
    else:
        written |= draw(CONTENTS)
    if deep and draw(st.booleans()):
        written["reply_to_message"] = draw(messages(there, deep=False))
    if draw(st.integers(0, 9)) == 0:
        written["sender_chat"] = there | {"type": "channel", "title": "C"}
    return written | draw(ASIDES)


@st.composite
def presses(draw: st.DrawFn) -> Json:
    step = st.builds("{}:{}:{}:{}".format, st.sampled_from("qtsl+"), st.integers(0, 40), IDS, IDS)
    below = draw(messages())
    gone = {"chat": below["chat"], "message_id": 1, "date": 0}
    places: list[Json] = [{"message": below}, {"message": gone}, {"inline_message_id": "x"}]
    query: Json = {"id": str(next(NUMBERS)), "from": draw(users()), "chat_instance": "1"}
    return query | draw(st.sampled_from(places)) | {"data": draw(step | st.text(max_size=20))}


@st.composite
def inline_queries(draw: st.DrawFn) -> Json:
    offset = draw(st.sampled_from(["", "1", "10", "x", "99999"]))
    asker = draw(users())
    return {
        "id": str(next(NUMBERS)),
        "from": asker,
        "query": draw(TEXTS | st.just("")),
        "offset": offset,
    }


@st.composite
def memberships(draw: st.DrawFn) -> Json:
    status = st.sampled_from(["left", "member", "kicked"])
    members = [{"user": ME, "status": draw(status), "until_date": 0} for _ in range(2)]
    changed = {"old_chat_member": members[0], "new_chat_member": members[1]}
    return {"chat": draw(chats()), "from": draw(users()), "date": 1} | changed


@st.composite
def guest_messages(draw: st.DrawFn) -> Json:
    return draw(messages()) | {"guest_query_id": str(next(NUMBERS))}


KINDS = {
    "message": messages(),
    "edited_message": messages(),
    "channel_post": messages(),
    "edited_channel_post": messages(),
    "business_message": messages(),
    "guest_message": guest_messages(),
    "callback_query": presses(),
    "inline_query": inline_queries(),
    "my_chat_member": memberships(),
    "chosen_inline_result": st.just({"result_id": "1", "from": ME, "query": "oven"}),
}
UPDATES = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: KINDS[kind].map(lambda content: {kind: content})
)


@settings(max_examples=3 * settings().max_examples, suppress_health_check=[HealthCheck.too_slow])
@given(batch=st.lists(UPDATES, min_size=4, max_size=8))
def test_no_update_makes_an_error_or_a_call_that_telegram_refuses(
    bench: Bench, batch: list[Json]
) -> None:
    for update in batch:
        bench.feed(update)

    assert bench.wrong() == []
