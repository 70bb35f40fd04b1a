"""The fake Bot API, driven over HTTP and by a real bot."""

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from tests.fake_telegram import FakeBotAPI, Json, WebhookOptions

TOKEN = "123456:TEST-token"
BUTTON = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
Answering = Callable[[int], int]


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as running:
        yield running


def call(api: FakeBotAPI, method: str, **params: object) -> Json:
    answer = httpx.post(f"{api.url}/bot{TOKEN}/{method}", json=params, timeout=10)
    body: Json = answer.json()
    assert answer.status_code == (200 if body["ok"] else body["error_code"])
    return body


def refusal(api: FakeBotAPI, method: str, **params: object) -> str:
    """Return why a call is refused, having checked that it counts as a violation."""
    before = len(api.violations)
    description: str = call(api, method, **params)["description"]
    assert [v.description for v in api.violations[before:]] == [description]
    return description


def send(api: FakeBotAPI, text: str, **params: object) -> Json:
    sent = call(api, "sendMessage", chat_id=1001, text=text, **params)
    assert sent["ok"], sent
    message: Json = sent["result"]
    return message


def marked(api: FakeBotAPI, html: str) -> tuple[str, list[tuple[str, int, int]]]:
    message = send(api, html, parse_mode="HTML")
    found = [(e["type"], e["offset"], e["length"]) for e in message.get("entities", [])]
    return message["text"], found


# Requests


def test_get_me_over_get_and_post(api: FakeBotAPI) -> None:
    got = httpx.get(f"{api.url}/bot{TOKEN}/getMe").json()
    assert got == call(api, "getMe")
    assert got["result"]["id"] == 123456
    assert got["result"]["username"] == "test_bot"


def test_token_method_and_parameters_must_be_known(api: FakeBotAPI) -> None:
    wrong = httpx.get(f"{api.url}/bot123456:other/getMe")
    assert wrong.status_code == 401
    assert wrong.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert api.violations == []
    assert refusal(api, "sendTelepathy") == "Not Found: method not found"
    assert "nonsense" in refusal(api, "getMe", nonsense=1)
    assert refusal(api, "sendMessage", text="x") == "Bad Request: chat_id is empty"
    assert refusal(api, "sendMessage", chat_id=1) == "Bad Request: message text is empty"


def test_parameters_come_as_json_form_multipart_or_query(api: FakeBotAPI) -> None:
    api.meet(1001)
    url = f"{api.url}/bot{TOKEN}/sendMessage"
    form = {"chat_id": "1001", "text": "a\r\nb ü", "reply_markup": json.dumps(BUTTON)}
    httpx.post(url, data=form)
    httpx.post(url, files={key: (None, value) for key, value in form.items()})
    httpx.post(url, json=form | {"reply_markup": BUTTON, "chat_id": 1001})
    httpx.get(url, params=form)
    expected = {"chat_id": 1001, "text": "a\r\nb ü", "reply_markup": BUTTON}
    assert [c.params for c in api.wait_for("sendMessage", 4)] == [expected] * 4
    assert all(c.ok for c in api.calls)


def test_a_body_that_cannot_be_read_is_refused(api: FakeBotAPI) -> None:
    headers = {"Content-Type": "application/json"}
    broken = httpx.post(f"{api.url}/bot{TOKEN}/getMe", content=b"{", headers=headers)
    assert broken.json()["description"] == "Bad Request: can't parse JSON object"
    assert len(api.violations) == 1
    assert httpx.get(f"{api.url}/getMe").status_code == 404


def test_a_certificate_is_taken_as_a_file(api: FakeBotAPI) -> None:
    files = {"certificate": ("cert.pem", b"\x00\xff")}
    data = {"url": "https://bot.example.org/"}
    httpx.post(f"{api.url}/bot{TOKEN}/setWebhook", data=data, files=files)
    (made,) = api.calls
    assert made.ok
    assert made.params["certificate"].size == 2


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"chat_id": True}, "chat_id must be of type"),
        ({"text": 5}, "text must be of type String"),
        ({"disable_notification": "perhaps"}, "'perhaps' is not of type Boolean"),
        ({"reply_parameters": {"message_id": "1"}}, "reply_parameters.message_id"),
        ({"reply_parameters": {"message_id": 1, "quick": True}}, "unknown ['quick']"),
        ({"link_preview_options": {"disabled": True}}, "unknown ['disabled']"),
        ({"reply_markup": {"inline_keyboard": [{}]}}, "inline_keyboard[0] must be an array"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "x", "data": "y"}]]}}, "['data']"),
        ({"entities": [{"type": "bold"}]}, "['length', 'offset']"),
    ],
)
def test_values_must_be_of_the_documented_type(
    api: FakeBotAPI, params: Json, complaint: str
) -> None:
    api.meet(1001)
    reason = refusal(api, "sendMessage", **({"chat_id": 1001, "text": "x"} | params))
    assert reason.startswith("Bad Request: can't parse parameter")
    assert complaint in reason


# Text


def test_html_becomes_entities(api: FakeBotAPI) -> None:
    api.meet(1001)
    text, found = marked(api, "<b>Fat</b> 😀 <i>&lt;it&gt;</i> <a href='HTTP://Example.org'>go</a>")
    assert text == "Fat 😀 <it> go"
    assert found == [("bold", 0, 3), ("italic", 7, 4), ("text_link", 12, 2)]
    (seen,) = api.sent(1001)
    assert seen.entities[2]["url"] == "http://example.org/"
    assert seen.html == ('<b>Fat</b> 😀 <i>&lt;it&gt;</i> <a href="http://example.org/">go</a>')


@pytest.mark.parametrize(
    ("html", "entities"),
    [
        ("<blockquote>q <b>b</b></blockquote>", [("blockquote", 0, 3), ("bold", 2, 1)]),
        ("<blockquote expandable>q</blockquote>", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', [("pre", 0, 1)]),
        ("<b>a<code>b</code>c</b>", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ('<span class="tg-spoiler">s</span>', [("spoiler", 0, 1)]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', [("custom_emoji", 0, 2)]),
        ('<a href="tg://user?id=7">u</a>', [("text_mention", 0, 1)]),
        ("<b>a <b>b</b></b>", [("bold", 0, 3)]),
        ("  <u>a</u> <s></s> ", [("underline", 0, 1)]),
        ("see https://a.org/b, @someone", [("url", 4, 15), ("mention", 21, 8)]),
        (
            "<code>/no</code> /yes@test_bot #tag",
            [("code", 0, 3), ("bot_command", 4, 13), ("hashtag", 18, 4)],
        ),
    ],
)
def test_entities_telegram_makes(
    api: FakeBotAPI, html: str, entities: list[tuple[str, int, int]]
) -> None:
    api.meet(1001)
    assert marked(api, html)[1] == entities


@pytest.mark.parametrize(
    "html",
    [
        "<b>a <i>b</i></b> c",
        '<blockquote expandable>a\n<a href="http://a.org/?x=1&amp;y=2">b</a></blockquote>',
        '<pre><code class="language-py">a &lt; b</code></pre>',
        '<tg-spoiler>😀</tg-spoiler> <a href="tg://user?id=7">u</a>',
        "<b>a</b><code>b</code><b>c</b>",
    ],
)
def test_what_a_person_sees_can_be_written_back_as_html(api: FakeBotAPI, html: str) -> None:
    api.meet(1001)
    send(api, html, parse_mode="HTML")
    assert api.sent()[0].html == html


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("ä <h1>x</h1>", 'Unsupported start tag "h1" at byte offset 3'),
        ("1 < 2 > 1", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("you & me", "Unescaped or unsupported HTML entity at byte offset 4"),
        ("a&nbsp;b", "Unescaped or unsupported HTML entity at byte offset 1"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b class='x'>y</b>", "Unsupported attribute ['class'] in the tag \"b\""),
        ('<a href="ftp://a.org">x</a>', "Unsupported URL protocol"),
        ('<a href="http://nowhere">x</a>', "Wrong HTTP URL"),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            'Tag "blockquote" can\'t be nested',
        ),
    ],
)
def test_html_telegram_cannot_parse(api: FakeBotAPI, html: str, complaint: str) -> None:
    api.meet(1001)
    reason = refusal(api, "sendMessage", chat_id=1001, text=html, parse_mode="HTML")
    assert reason.startswith("Bad Request: can't parse entities: ")
    assert complaint in reason


def test_length_is_counted_in_utf16_after_parsing(api: FakeBotAPI) -> None:
    api.meet(1001)
    assert send(api, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
    long = refusal(api, "sendMessage", chat_id=1001, text="😀" * 2048 + "x")
    assert long == "Bad Request: message is too long"
    empty = refusal(api, "sendMessage", chat_id=1001, text="<b> </b>", parse_mode="HTML")
    assert empty == "Bad Request: text must be non-empty"
    other = refusal(api, "sendMessage", chat_id=1001, text="*x*", parse_mode="Markdown")
    assert other == "Bad Request: unsupported parse_mode"


def test_entities_may_be_given_instead(api: FakeBotAPI) -> None:
    api.meet(1001)
    send(api, "fat", entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert api.sent()[0].html == "<b>fat</b>"
    beyond = [{"type": "bold", "offset": 1, "length": 3}]
    reason = refusal(api, "sendMessage", chat_id=1001, text="fat", entities=beyond)
    assert "ends after the end of the text at UTF-16 offset 3" in reason


# Keyboards


def keyboard(*buttons: Json) -> Json:
    return {"inline_keyboard": [[{"text": "x"} | button for button in buttons]]}


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        (keyboard({"callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keyboard({"callback_data": ""}), "Text buttons are unallowed"),
        (keyboard({}), "Text buttons are unallowed in the inline keyboard"),
        (keyboard({"callback_data": "a", "url": "https://a.org"}), "exactly one action"),
        (keyboard({"url": "gopher://a.org"}), "Unsupported URL protocol"),
        (keyboard({"url": "http://localhost"}), "is invalid: Wrong HTTP URL"),
        (keyboard(*[{"callback_data": "a"}] * 101), "reply markup is too long"),
        (keyboard({"callback_data": "a", "style": "pink"}), "invalid button style"),
    ],
)
def test_keyboards_telegram_refuses(api: FakeBotAPI, markup: Json, complaint: str) -> None:
    api.meet(1001)
    reason = refusal(api, "sendMessage", chat_id=1001, text="x", reply_markup=markup)
    assert complaint in reason


def test_keyboards_telegram_takes(api: FakeBotAPI) -> None:
    api.meet(1001)
    actions = [{"callback_data": "é" * 32}, {"url": "https://a.org"}, {"url": "tg://user?id=1"}]
    send(api, "x", reply_markup=keyboard(*actions, {"switch_inline_query_current_chat": ""}))
    assert [button["text"] for button in api.sent()[0].buttons] == ["x"] * 4
    reply_keyboard = {"keyboard": [[{"text": "a"}]], "resize_keyboard": True}
    assert "reply_markup" not in send(api, "x", reply_markup=reply_keyboard)
    assert api.sent()[1].reply_markup == reply_keyboard


# Chats and messages


def test_messages_are_numbered_replied_to_and_edited(api: FakeBotAPI) -> None:
    said = api.say("hello")["message"]
    reply = send(api, "hi", reply_parameters={"message_id": said["message_id"]})
    assert reply["message_id"] == said["message_id"] + 1
    assert reply["reply_to_message"]["text"] == "hello"
    edit: Json = {"chat_id": 1001, "message_id": reply["message_id"]}
    assert call(api, "editMessageText", text="hey", reply_markup=BUTTON, **edit)["ok"]
    (seen,) = api.sent(1001)
    assert (seen.text, seen.edited, seen.reply_to_message_id) == ("hey", True, said["message_id"])
    assert seen.buttons == [{"text": "More", "callback_data": "more"}]
    same = refusal(api, "editMessageText", text="hey", reply_markup=BUTTON, **edit)
    assert same.startswith("Bad Request: message is not modified: specified new message content")
    assert call(api, "editMessageReplyMarkup", **edit)["ok"]
    assert api.sent(1001)[0].buttons == []


def test_unknown_chats_and_messages_are_refused(api: FakeBotAPI) -> None:
    chat = refusal(api, "sendMessage", chat_id=5, text="x")
    assert chat == "Bad Request: chat not found"
    said = api.say("x")["message"]
    edit = refusal(api, "editMessageText", chat_id=1001, message_id=99, text="x")
    assert edit == "Bad Request: message to edit not found"
    own = refusal(api, "editMessageText", chat_id=1001, message_id=said["message_id"], text="y")
    assert own == "Bad Request: message can't be edited"
    to_99 = {"message_id": 99}
    reply = refusal(api, "sendMessage", chat_id=1001, text="x", reply_parameters=to_99)
    assert reply == "Bad Request: message to be replied not found"
    assert send(api, "x", reply_parameters=to_99 | {"allow_sending_without_reply": True})


def test_what_a_person_did_is_no_violation(api: FakeBotAPI) -> None:
    said = api.say("x")
    api.delete(said)
    reply = {"message_id": said["message"]["message_id"]}
    gone = call(api, "sendMessage", chat_id=1001, text="x", reply_parameters=reply)
    assert gone["description"] == "Bad Request: message to be replied not found"
    api.block(1001)
    blocked = call(api, "sendMessage", chat_id=1001, text="x")
    assert blocked["description"] == "Forbidden: bot was blocked by the user"
    assert api.violations == []
    api.unblock(1001)
    assert send(api, "x")


def test_groups_can_be_left(api: FakeBotAPI) -> None:
    message = api.say("/start", chat_id=-1005, chat_type="supergroup")["message"]
    assert message["message_id"] == 1
    assert message["from"]["id"] == 1001
    assert call(api, "getChat", chat_id=-1005)["result"]["title"] == "Chat -1005"
    assert call(api, "leaveChat", chat_id=-1005)["ok"]
    after = call(api, "sendMessage", chat_id=-1005, text="x")
    assert after["description"] == "Forbidden: bot is not a member of the supergroup chat"
    api.meet(1001)
    private = refusal(api, "leaveChat", chat_id=1001)
    assert private == "Bad Request: chat member status can't be changed in private chats"


def test_messages_of_the_bot_can_be_deleted(api: FakeBotAPI) -> None:
    api.meet(1001)
    first, second = send(api, "1"), send(api, "2")
    assert call(api, "deleteMessage", chat_id=1001, message_id=first["message_id"])["ok"]
    assert [m.text for m in api.sent()] == ["2"]
    assert call(api, "deleteMessages", chat_id=1001, message_ids=[second["message_id"]])["ok"]
    assert api.sent() == []


def test_chat_actions_and_drafts(api: FakeBotAPI) -> None:
    api.meet(1001)
    assert call(api, "sendChatAction", chat_id=1001, action="typing")["ok"]
    assert refusal(api, "sendChatAction", chat_id=1001, action="thinking")
    assert call(api, "sendMessageDraft", chat_id=1001, draft_id=1, text="")["ok"]
    assert refusal(api, "sendMessageDraft", chat_id=1001, draft_id=0, text="x")


# The bot's profile


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ({"command": "Start", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "s" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "s", "description": ""}, "command description must be non-empty"),
        ({"command": "s", "description": "x" * 257}, "must not exceed 256"),
    ],
)
def test_commands_telegram_refuses(api: FakeBotAPI, command: Json, complaint: str) -> None:
    assert complaint in refusal(api, "setMyCommands", commands=[command])


def test_profile_texts_and_commands_by_language(api: FakeBotAPI) -> None:
    commands = [{"command": "start", "description": "Begin"}]
    scope = {"type": "all_private_chats"}
    assert call(api, "setMyCommands", commands=commands, scope=scope, language_code="de")["ok"]
    assert call(api, "getMyCommands")["result"] == []
    there = call(api, "getMyCommands", scope=scope, language_code="de")
    assert there["result"] == commands
    assert call(api, "deleteMyCommands", scope=scope, language_code="de")["ok"]
    too_many = refusal(api, "setMyCommands", commands=commands * 101)
    assert too_many == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    assert call(api, "setMyDescription", description="d" * 512)["ok"]
    german = call(api, "getMyDescription", language_code="de")
    assert german["result"] == {"description": "d" * 512}
    assert refusal(api, "setMyDescription", description="d" * 513)
    assert call(api, "setMyShortDescription", short_description="s" * 120)["ok"]
    assert refusal(api, "setMyShortDescription", short_description="s" * 121)


# Queries


def article(result_id: str, text: str = "x", **fields: object) -> Json:
    content = {"message_text": text, "parse_mode": "HTML"}
    result = {"type": "article", "id": result_id, "title": "t", "input_message_content": content}
    return result | fields


@pytest.mark.parametrize(
    ("results", "complaint"),
    [
        ([article(str(n)) for n in range(51)], "RESULTS_TOO_MUCH"),
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article("1" * 65)], "RESULT_ID_INVALID"),
        ([article("1", "<b>")], "can't parse entities"),
        ([article("1", "x" * 4097)], "message is too long"),
        ([article("1", heading="x")], "unknown ['heading']"),
        ([article("1") | {"type": "essay"}], "results[0].type must be"),
        ([article("1", reply_markup=keyboard({}))], "Text buttons are unallowed"),
    ],
)
def test_inline_results_telegram_refuses(
    api: FakeBotAPI, results: list[Json], complaint: str
) -> None:
    query = api.inline("q")["inline_query"]["id"]
    assert complaint in refusal(api, "answerInlineQuery", inline_query_id=query, results=results)


def test_queries_are_answered(api: FakeBotAPI) -> None:
    query = api.inline("q", offset="50")["inline_query"]
    assert (query["query"], query["offset"]) == ("q", "50")
    answer = {"inline_query_id": query["id"], "results": [article("1")], "is_personal": True}
    assert call(api, "answerInlineQuery", **answer)["ok"]
    assert "query is too old" in refusal(api, "answerCallbackQuery", callback_query_id="5")


def test_guest_queries_are_answered_once(api: FakeBotAPI) -> None:
    query = api.guest("@test_bot /help")["guest_message"]["guest_query_id"]
    answer: Json = {"guest_query_id": query, "result": article("1", "<b>y</b>")}
    sent = call(api, "answerGuestQuery", **answer)["result"]
    (message,) = api.inline_messages
    assert message.html == "<b>y</b>"
    assert "query is too old" in refusal(api, "answerGuestQuery", **answer)
    assert call(api, "editMessageText", text="z", reply_markup=BUTTON, **sent)["result"] is True
    press = api.press(api.inline_messages[0], "more")["callback_query"]
    assert press["inline_message_id"] == sent["inline_message_id"]


def test_buttons_are_pressed_where_they_are(api: FakeBotAPI) -> None:
    api.meet(1001)
    send(api, "x", reply_markup=BUTTON)
    (message,) = api.sent()
    query = api.press(message, "more")["callback_query"]
    assert query["message"]["reply_markup"] == BUTTON
    assert call(api, "answerCallbackQuery", callback_query_id=query["id"], text="y")["ok"]
    too_long: Json = {"callback_query_id": query["id"], "text": "y" * 201}
    assert refusal(api, "answerCallbackQuery", **too_long) == "Bad Request: MESSAGE_TOO_LONG"
    with pytest.raises(AssertionError, match="no button 'less'"):
        api.press(message, "less")
    api.delete(message)
    stale = api.press(message, "more", stale=True)["callback_query"]
    assert stale["message"]["date"] == 0


# Updates by polling


def updates(api: FakeBotAPI, **params: object) -> list[Json]:
    polled = call(api, "getUpdates", **params)
    assert polled["ok"], polled
    result: list[Json] = polled["result"]
    return result


def test_an_offset_confirms_earlier_updates(api: FakeBotAPI) -> None:
    said = [api.say(str(n)) for n in range(3)]
    assert updates(api) == said
    assert updates(api, limit=1) == said[:1]
    assert api.pending == 3
    assert updates(api, offset=said[1]["update_id"]) == said[1:]
    assert api.pending == 2
    assert updates(api, offset=-1) == said[2:]
    assert updates(api, offset=said[2]["update_id"] + 1) == []
    api.wait_delivered()


def start_poll(api: FakeBotAPI, pool: ThreadPoolExecutor) -> Future[Json]:
    """Return a long poll under way: it has confirmed an update and waits for the next."""
    offset = api.say("before")["update_id"] + 1
    poll = pool.submit(call, api, "getUpdates", offset=offset, timeout=9)
    api.wait_delivered()
    assert not poll.done()
    return poll


def test_a_poll_waits_for_updates(api: FakeBotAPI) -> None:
    with ThreadPoolExecutor() as pool:
        poll = start_poll(api, pool)
        said = api.say("/start now")
        assert poll.result(2)["result"] == [said]
    command = {"type": "bot_command", "offset": 0, "length": 6}
    assert said["message"]["entities"] == [command]
    started = time.monotonic()
    assert updates(api, offset=said["update_id"] + 1, timeout=1) == []
    assert time.monotonic() - started > 0.9


def test_only_wanted_updates_are_queued(api: FakeBotAPI) -> None:
    updates(api, allowed_updates=["callback_query"])
    api.say("x")
    assert api.pending == 0
    updates(api, allowed_updates=[])
    api.say("x")
    assert api.pending == 1
    api.push({"chat_member": {}})
    assert api.pending == 1
    assert "['gossip']" in refusal(api, "getUpdates", allowed_updates=["gossip"])


def test_a_second_poll_ends_the_first(api: FakeBotAPI) -> None:
    with ThreadPoolExecutor() as pool:
        first = start_poll(api, pool)
        updates(api)
        ended = first.result(2)
    assert ended["error_code"] == 409
    assert ended["description"].startswith("Conflict: terminated by other getUpdates request")
    assert [v.method for v in api.violations] == ["getUpdates"]


def test_a_poll_that_was_given_up_is_no_conflict(api: FakeBotAPI) -> None:
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{api.url}/bot{TOKEN}/getUpdates?timeout=9", timeout=0.1)
    updates(api)
    api.wait_for("getUpdates", 2)
    assert api.violations == []


# Updates by webhook


class Receiver:
    """A webhook that records what it is posted and answers as it is told."""

    def __init__(self, answering: Answering) -> None:
        """Listen on a free port; ``answering`` gives the status of each request by number."""
        self.updates: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self._lock = threading.Lock()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                number = receiver.take(body, dict(self.headers))
                self.send_response_only(answering(number))
                self.end_headers()

        self._server: HTTPServer = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def take(self, update: Json, headers: dict[str, str]) -> int:
        """Record one request and return its number, from 1."""
        with self._lock:
            self.updates.append(update)
            self.headers.append(headers)
            return len(self.updates)

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def receiving(answering: Answering = lambda _number: 200) -> Iterator[Receiver]:
    receiver = Receiver(answering)
    try:
        yield receiver
    finally:
        receiver.close()


def test_updates_are_posted_with_the_secret(api: FakeBotAPI) -> None:
    early = api.say("early")
    with receiving() as receiver:
        url = f"{receiver.url}/hook?x=1"
        set_webhook = call(api, "setWebhook", url=url, secret_token="s-e_c")
        assert set_webhook["description"] == "Webhook was set"
        late = api.say("late")
        api.wait_delivered()
    assert receiver.updates == [early, late]
    assert receiver.headers[0]["X-Telegram-Bot-Api-Secret-Token"] == "s-e_c"
    info = call(api, "getWebhookInfo")["result"]
    assert (info["url"], info["pending_update_count"]) == (url, 0)
    assert refusal(api, "getUpdates").startswith("Conflict: can't use getUpdates method while")
    assert call(api, "deleteWebhook")["ok"]
    assert updates(api) == []


def test_a_failed_delivery_is_repeated_in_order(api: FakeBotAPI) -> None:
    with receiving(lambda number: 500 if number <= 2 else 200) as receiver:
        call(api, "setWebhook", url=receiver.url)
        first, second = api.say("1"), api.say("2")
        api.wait_delivered()
        assert receiver.updates == [first, first, first, second]
    info = call(api, "getWebhookInfo")["result"]
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


def delivery_error(api: FakeBotAPI) -> str:
    """Return why the last delivery failed, once one has."""
    for _ in range(200):
        info = call(api, "getWebhookInfo")["result"]
        if "last_error_message" in info:
            return str(info["last_error_message"])
        time.sleep(0.02)
    pytest.fail("no delivery has failed")


def test_delivery_survives_a_bot_that_is_down(api: FakeBotAPI) -> None:
    with receiving() as receiver:
        url = receiver.url
    call(api, "setWebhook", url=url)
    api.say("x")
    assert "Connection failed" in delivery_error(api)
    assert api.pending == 1


def test_chats_are_delivered_in_parallel_up_to_max_connections(api: FakeBotAPI) -> None:
    together = threading.Barrier(3)

    def answer(_number: int) -> int:
        together.wait(5)
        return 200

    with receiving(answer) as receiver:
        call(api, "setWebhook", url=receiver.url, max_connections=3)
        for chat_id in (1, 2, 3):
            api.say("x", chat_id=chat_id)
        api.wait_delivered()
        assert len(receiver.updates) == 3


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"url": "http://bot.example.org"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://bot.example.org:8080"}, "only on ports 80, 88, 443 or 8443"),
        ({"secret_token": "no spaces"}, "secret token contains unallowed characters"),
        ({"secret_token": "x" * 257}, "secret token is too long"),
        ({"max_connections": 101}, "max_connections"),
    ],
)
def test_webhooks_telegram_refuses(api: FakeBotAPI, params: Json, complaint: str) -> None:
    usual: Json = {"url": "https://bot.example.org/"}
    assert complaint in refusal(api, "setWebhook", **(usual | params))


def test_a_public_webhook_is_delivered_to_its_stand_in_only() -> None:
    with receiving() as receiver:
        options = WebhookOptions(deliver_to=receiver.url)
        with FakeBotAPI(TOKEN, webhooks=options) as api:
            assert refusal(api, "setWebhook", url=receiver.url)
            call(api, "setWebhook", url="https://bot.example.org/hook")
            api.say("x")
            api.wait_delivered()
        assert receiver.headers[0]["Host"] == "bot.example.org"
    with FakeBotAPI(TOKEN) as api:
        call(api, "setWebhook", url="https://bot.example.org/hook")
        api.say("x")
        assert "loopback only" in delivery_error(api)


# Failures


def test_calls_fail_as_asked(api: FakeBotAPI) -> None:
    for chat in range(1, 5):
        api.meet(chat)
    api.fail_next("sendMessage", times=2, retry_after=3)
    api.fail_next("sendMessage", status=403)
    flood = call(api, "sendMessage", chat_id=1, text="x")
    assert flood["description"] == "Too Many Requests: retry after 3"
    assert flood["parameters"] == {"retry_after": 3}
    assert call(api, "sendMessage", chat_id=2, text="x") == flood
    assert call(api, "sendMessage", chat_id=3, text="x")["error_code"] == 403
    assert api.sent() == []
    assert call(api, "sendMessage", chat_id=4, text="x")["ok"]
    assert api.violations == []
    assert [c.ok for c in api.calls] == [False, False, False, True]


def test_a_chat_is_to_be_left_alone_for_as_long_as_the_bot_was_told(api: FakeBotAPI) -> None:
    api.meet(1001)
    api.meet(1002)
    api.fail_next("sendMessage", retry_after=1)
    call(api, "sendMessage", chat_id=1001, text="x")
    time.sleep(0.1)

    assert "as the bot was told" in refusal(api, "sendChatAction", chat_id=1001, action="typing")
    assert call(api, "sendMessage", chat_id=1002, text="x")["ok"]
    time.sleep(1)
    assert call(api, "sendMessage", chat_id=1001, text="x")["ok"]


@pytest.mark.parametrize("executed", [False, True])
def test_a_dropped_connection_gives_no_answer(api: FakeBotAPI, *, executed: bool) -> None:
    api.meet(1001)
    api.fail_next("sendMessage", drop=True, executed=executed)
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        send(api, "x")
    (lost,) = api.wait_for("sendMessage")
    assert lost.response is None
    assert len(api.sent()) == executed


def test_latency_is_added_to_calls(api: FakeBotAPI) -> None:
    api.latency = 0.2
    started = time.monotonic()
    call(api, "getMe")
    assert time.monotonic() - started >= 0.2


def test_waiting_for_a_call_that_does_not_come_tells_what_did(api: FakeBotAPI) -> None:
    call(api, "getMe")
    with pytest.raises(AssertionError, match=r"1 calls of close expected.*getMe"):
        api.wait_for("close", timeout=0.05)


def test_it_closes_at_once_whatever_is_under_way() -> None:
    api = FakeBotAPI(TOKEN)
    before = threading.active_count()
    with ThreadPoolExecutor() as pool:
        with api, httpx.Client() as kept_alive:
            kept_alive.get(f"{api.url}/bot{TOKEN}/getMe")
            poll = start_poll(api, pool)
            started = time.monotonic()
        assert time.monotonic() - started < 1
        assert poll.result(1)["result"] == []
    assert threading.active_count() == before


# A real bot


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    more = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])
    await message.reply_text(
        f"<b>{message.text_html}</b>",
        parse_mode=ParseMode.HTML,
        reply_markup=more,
        do_quote=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    await message.reply_text("Welcome")


async def more(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Here")
    await query.edit_message_text("<i>more</i>", parse_mode=ParseMode.HTML)


async def search(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.inline_query
    assert query is not None
    content = InputTextMessageContent(query.query)
    await query.answer([InlineQueryResultArticle("1", "One", content)], cache_time=0)


AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def build(api: FakeBotAPI) -> AnyApplication:
    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{api.url}/bot")
        .concurrent_updates(True)  # noqa: FBT003 - its only parameter
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(more))
    application.add_handler(InlineQueryHandler(search))
    return application


def converse(api: FakeBotAPI) -> None:
    """Talk to the echo bot and check what it says."""
    api.say("/start")
    api.say("a & b")
    api.inline("find")
    api.wait_for("sendMessage", 2)
    reply = next(m for m in api.sent(1001) if m.buttons)
    assert reply.html == "<b>a &amp; b</b>"
    assert reply.reply_to_message_id is not None
    api.press(reply, "more")
    api.wait_for("editMessageText")
    api.wait_for("answerInlineQuery")
    assert {m.html for m in api.sent(1001)} == {"Welcome", "<i>more</i>"}


async def poll_and_converse(api: FakeBotAPI) -> None:
    application = build(api)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        await asyncio.to_thread(converse, api)
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def serving(application: AnyApplication) -> AsyncIterator[str]:
    """Take webhook requests for the bot, as its own web server would."""
    loop = asyncio.get_running_loop()

    def take(update: Json) -> None:
        parsed = Update.de_json(update, application.bot)
        asyncio.run_coroutine_threadsafe(application.update_queue.put(parsed), loop).result(5)

    class UpdateQueue(Receiver):
        def take(self, update: Json, headers: dict[str, str]) -> int:
            take(update)
            return super().take(update, headers)

    inbox = UpdateQueue(lambda _number: 200)
    try:
        yield inbox.url
    finally:
        await asyncio.to_thread(inbox.close)


async def serve_and_converse(api: FakeBotAPI) -> None:
    application = build(api)
    async with application, serving(application) as url:
        await application.start()
        await application.bot.set_webhook(url, secret_token="secret")
        await asyncio.to_thread(converse, api)
        await asyncio.to_thread(api.wait_delivered)
        await application.bot.delete_webhook()
        await application.stop()


async def meet_errors(api: FakeBotAPI) -> None:
    api.meet(1001)
    api.meet(1002)
    async with Bot(TOKEN, base_url=f"{api.url}/bot") as bot:
        with pytest.raises(BadRequest, match="Message to be replied not found"):
            await bot.send_message(1001, "x", reply_parameters=ReplyParameters(99))
        api.fail_next("sendMessage", retry_after=2)
        with pytest.raises(RetryAfter):
            await bot.send_message(1002, "x")  # which is held for these two seconds
        api.fail_next("sendMessage", drop=True)
        with pytest.raises(NetworkError):
            await bot.send_message(1001, "x")
        api.fail_next("getUpdates", status=409)
        with pytest.raises(Conflict):
            await bot.get_updates()
        api.block(1001)
        with pytest.raises(Forbidden):
            await bot.send_message(1001, "x")
        assert (await bot.get_webhook_info()).pending_update_count == 0
        assert await bot.get_my_commands() == ()
        assert (await bot.get_my_description()).description == ""
    with pytest.raises(InvalidToken):
        async with Bot("123456:wrong", base_url=f"{api.url}/bot"):
            pass


async def meet_objects(api: FakeBotAPI) -> None:
    api.meet(1001)
    async with Bot(TOKEN, base_url=f"{api.url}/bot") as bot:
        sent = await bot.send_message(1001, "<b>x</b>", parse_mode=ParseMode.HTML)
        assert sent.text_html == "<b>x</b>"
        assert sent.api_kwargs == {}
        chat = await bot.get_chat(1001)
        assert chat.first_name == "User 1001"
        assert chat.api_kwargs == {}
        member = await bot.get_chat_member(1001, 1001)
        assert member.user.id == 1001
        api.edit(api.say("a"), "b")
        for update in await bot.get_updates():
            assert update.effective_message is not None
            assert update.api_kwargs == {}


def test_a_bot_that_polls(api: FakeBotAPI) -> None:
    asyncio.run(poll_and_converse(api))
    assert api.pending == 0
    assert api.violations == []


def test_a_bot_with_a_webhook(api: FakeBotAPI) -> None:
    asyncio.run(serve_and_converse(api))
    assert api.violations == []


def test_errors_are_those_the_library_knows(
    api: FakeBotAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    asyncio.run(meet_errors(api))


def test_objects_are_those_the_library_knows(api: FakeBotAPI) -> None:
    asyncio.run(meet_objects(api))
    assert api.violations == []


def test_a_reaction_is_seen_below_the_message(api: FakeBotAPI) -> None:
    said = api.say("thanks")
    place = {"chat_id": 1001, "message_id": said["message"]["message_id"]}

    assert call(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}])[
        "ok"
    ]
    assert api.reactions(said) == ("👍",)
    assert call(api, "setMessageReaction", **place)["ok"]
    assert api.reactions(said) == ()


@pytest.mark.parametrize(
    ("emoji", "reason"), [(["x"], "REACTION_INVALID"), (["👍", "👎"], "REACTIONS_TOO_MANY")]
)
def test_reactions_are_those_of_the_bot_api(api: FakeBotAPI, emoji: list[str], reason: str) -> None:
    message_id = api.say("thanks")["message"]["message_id"]
    reaction = [{"type": "emoji", "emoji": each} for each in emoji]

    refused = call(
        api, "setMessageReaction", chat_id=1001, message_id=message_id, reaction=reaction
    )

    assert reason in refused["description"]


def test_reactions_of_people_come_only_where_they_are_asked_for(api: FakeBotAPI) -> None:
    said = api.say("x")
    api.react(said, "👎")
    (first,) = call(api, "getUpdates", allowed_updates=["message", "message_reaction"])["result"]
    api.react(said, "👎")

    _, second = call(api, "getUpdates", offset=first["update_id"])["result"]

    assert second["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👎"}]
