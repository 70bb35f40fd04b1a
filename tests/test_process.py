"""The real process against a fake Bot API over HTTP: what a person on Telegram would see."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fake_telegram import FakeBotAPI, SentMessage, WebhookOptions
from tests.running import ROOT, TOKEN, Host, environment, free_port, webhook_settings


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as server:
        yield server


@pytest.fixture
def host(api: FakeBotAPI, corpus_folder: Path, tmp_path: Path) -> Host:
    return Host(api, corpus_folder, tmp_path / "log", {})


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_person_asks_pages_and_is_answered(
    api: FakeBotAPI, host: Host, port: int, mode: str
) -> None:
    host.settings = webhook_settings(port) if mode == "webhook" else {}
    api.say("/start")

    with host.running():
        api.wait_for("sendMessage")
        api.say("An oven hot enough?")
        api.wait_for("sendMessage", 2)
        api.say("bakers bread day")
        api.wait_for("sendMessage", 3)
        _, answer, many = api.sent()
        api.press(many, many.buttons[0]["callback_data"])
        api.wait_for("editMessageText")
        api.wait_delivered()

    assert answer.text.startswith("1.\nAn oven is never hot enough.\n— Ben Miller, Miller")
    assert [e["type"] for e in answer.entities[:3]] == ["bold", "blockquote", "bold"]
    assert api.sent()[2].text != many.text
    assert api.violations == []
    written = host.logged()
    assert f"mode: {'webhook' if mode == 'webhook' else 'long polling'}" in written.splitlines()[0]
    assert TOKEN not in written
    assert TOKEN.partition(":")[2] not in written
    assert "oven" not in written


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "mode: long polling, because no public address is known; no port is set"),
        (
            {"PORT": "{port}"},
            "listening on port {port} for health checks, because PORT is set",
        ),
        (
            {"RENDER_EXTERNAL_URL": "http://127.0.0.1:{port}", "PORT": "{port}"},
            "because RENDER_EXTERNAL_URL is set; listening on port {port}",
        ),
        ({"DYNO": "web.1"}, "; or set WEBHOOK_URL"),
    ],
)
def test_the_first_line_of_the_log_says_which_mode_and_why(
    api: FakeBotAPI, host: Host, port: int, settings: dict[str, str], told: str
) -> None:
    host.settings = {name: value.format(port=port) for name, value in settings.items()}
    api.say("oven")

    with host.running():
        api.wait_for("sendMessage")
        if "PORT" in settings:
            answers = [httpx.get(f"http://[::1]:{port}/{page}") for page in ("readyz", "metrics")]
            metrics = 404 if "RENDER_EXTERNAL_URL" in settings else 200
            assert [answer.status_code for answer in answers] == [200, metrics]
            assert TOKEN.partition(":")[2] not in answers[1].text

    assert host.logged().splitlines()[0].endswith(told.format(port=port))


def test_a_person_is_led_around_by_buttons_and_links(api: FakeBotAPI, host: Host) -> None:
    with host.running():
        api.say("/start")
        api.wait_for("sendMessage")
        (welcome,) = api.sent()
        api.press(welcome, welcome.buttons[0]["callback_data"])
        api.wait_for("sendMessage", 2)
        asked = api.say("oven")
        api.wait_for("sendMessage", 3)
        answer = api.sent()[-1]
        api.press(answer, button(answer, "1 in context")["callback_data"])
        api.wait_for("editMessageText")
        context = next(sent for sent in api.sent() if sent.message_id == answer.message_id)
        link = button(context, "Copy link")["copy_text"]["text"]
        api.say(f"/start {link.partition('=')[2]}")
        api.wait_for("sendMessage", 4)
        api.edit(asked, "flour")
        api.wait_for("sendMessage", 5)
        api.wait_for("setMyShortDescription")
        api.wait_delivered()

    *_, linked, anew = api.sent()
    assert welcome.text.startswith("Ask me about Bread Day in your own words.")
    assert "Grain should be milled" in context.text
    assert linked.text == context.text
    assert anew.text.startswith("1.\nGood flour")
    assert api.violations == []


def test_talk_goes_on_from_what_a_button_showed_and_over_a_command(
    api: FakeBotAPI, host: Host
) -> None:
    group: dict[str, Any] = {"chat_id": -500, "chat_type": "supergroup"}
    with host.running():
        api.say("bakers bread day")
        api.wait_for("sendMessage")
        (many,) = api.sent()
        api.press(many, button(many, "More")["callback_data"])
        api.wait_for("editMessageText")
        for number, text in enumerate(("the first one", "the exact words, please"), 2):
            api.say(text)
            api.wait_for("sendMessage", number)
        for number, text in enumerate(
            ("/ask What did Ann say about flour?", "/topics", "@test_bot and Ben?"), 4
        ):
            api.say(text, **group)
            api.wait_for("sendMessage", number)
        api.wait_delivered()

    page, chosen, exact = api.sent()[:3]
    words = page.text.partition("\n")[2].partition("\n")[0]
    assert "page 2 of 2" in page.text
    assert words in chosen.text.partition("The passage:")[2]
    assert words in exact.text
    assert api.sent(-500)[-1].text.startswith("↳ What did Ben Miller say about flour?")
    assert api.violations == []


def test_groups_inline_mode_and_guests_are_answered(api: FakeBotAPI, host: Host) -> None:
    group: dict[str, Any] = {"chat_id": -500, "chat_type": "supergroup"}
    host.settings = {"MAINTAINER_CHAT_ID": "77"}
    api.meet(77)
    for text in ("/ask", "/ask oven", "nothing for the bot", "@test_bot oven"):
        api.say(text, **group)

    with host.running():
        api.wait_for("sendMessage", 3)
        api.inline("oven")
        api.guest("@test_bot oven")
        api.wait_for("answerInlineQuery")
        api.wait_for("answerGuestQuery")
        api.say("oven")
        api.wait_for("sendMessage", 4)
        api.react(api.sent()[-1], "👎")
        api.wait_for("sendMessage", 5)
        api.say("/privacy")
        api.wait_for("sendMessage", 6)
        api.wait_delivered()

    assert "shown to the maintainer, without who asked" in api.sent()[-1].text
    assert [sent.text.removeprefix("1.\n").partition("\n")[0] for sent in api.sent(-500)] == [
        "What would you like to know? Reply to this message with your question.",
        "An oven is never hot enough.",
        "An oven is never hot enough.",
    ]
    assert api.inline_messages[0].text.startswith("1.\nAn oven is never hot enough.")
    assert [sent.text for sent in api.sent(77)] == ["Answered, and marked with 👎:\n• oven"]
    assert api.violations == []


def button(message: SentMessage, label: str) -> dict[str, Any]:
    return next(button for button in message.buttons if button["text"] == label)


def test_the_port_answers_before_telegram_does(api: FakeBotAPI, host: Host, port: int) -> None:
    api.fail_next("getMe", 2, drop=True)
    host.settings = webhook_settings(port)
    url = f"http://127.0.0.1:{port}"

    with host.running(), httpx.Client(transport=httpx.HTTPTransport(retries=8)) as client:
        api.wait_for("getMe")
        statuses = [client.get(f"{url}/{page}").status_code for page in ("healthz", "readyz")]
        api.say("oven")
        api.wait_for("sendMessage")
        assert client.get(f"{url}/readyz").status_code == 200

    assert statuses == [200, 503]


def test_json_logs_have_a_line_a_question_for_machines(api: FakeBotAPI, host: Host) -> None:
    host.settings = {"LOG_FORMAT": "json", "LOG_LEVEL": "DEBUG"}
    api.say("An oven hot enough?", chat_id=987654)

    with host.running():
        api.wait_for("sendMessage")
        api.wait_delivered()

    lines = [json.loads(line) for line in host.logged().splitlines()]
    (question,) = [line for line in lines if "outcome" in line]
    assert (question["outcome"], question["chat_type"]) == ("answered", "private")
    assert 0 < question["latency"] < 5
    assert 0 < question["confidence"] <= 1
    assert "oven" not in host.logged()
    assert "987654" not in host.logged()


def refused(api: FakeBotAPI, corpus: Path, **settings: str) -> str:
    """Run the bot, which must end with 2 and a sentence, and return that."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", "run", "--corpus", str(corpus)],
        env=environment(api, **settings),
        cwd=ROOT,
        capture_output=True,
        timeout=30,
        check=False,
    )
    told = done.stderr.decode()
    assert done.returncode == 2
    assert "Traceback" not in told
    assert TOKEN not in told
    return told.splitlines()[-1]


def test_a_token_telegram_does_not_know_ends_with_2_and_a_sentence(corpus_folder: Path) -> None:
    with FakeBotAPI(TOKEN.replace("A", "B")) as api:
        told = refused(api, corpus_folder)

    assert told.startswith("TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it anew")


def test_a_token_that_is_revoked_ends_with_2_and_a_sentence(
    api: FakeBotAPI, corpus_folder: Path
) -> None:
    api.fail_next("getUpdates", status=401)

    assert "Telegram does not know this token" in refused(api, corpus_folder)


def test_an_address_telegram_refuses_ends_with_2_and_a_sentence(
    api: FakeBotAPI, corpus_folder: Path, port: int
) -> None:
    told = refused(
        api, corpus_folder, WEBHOOK_URL="http://bot.example.org", PORT=str(port), HOST="127.0.0.1"
    )

    assert told.startswith("WEBHOOK_URL: Telegram does not deliver to http://bot.example.org (")
    assert "an https url must be provided" in told


def test_a_port_that_is_taken_ends_with_2_and_a_sentence(
    api: FakeBotAPI, corpus_folder: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = refused(api, corpus_folder, HOST="127.0.0.1", PORT=str(port))

    assert told == f"PORT: {port} is taken by another process; set another"


def test_a_corpus_that_does_not_load_ends_with_2_and_the_reasons(
    api: FakeBotAPI, tmp_path: Path, port: int
) -> None:
    told = refused(api, tmp_path, PORT=str(port))

    assert str(tmp_path) in told


def test_telegram_being_away_at_the_start_is_waited_out(api: FakeBotAPI, host: Host) -> None:
    api.fail_next("getMe", 2, status=502, description="Bad Gateway")
    api.fail_next("setMyCommands", 1, drop=True)
    api.say("oven")

    with host.running():
        api.wait_for("sendMessage")

    assert api.sent()[0].text.startswith("1.\nAn oven is never hot enough.")
    assert f"{api.url} can't be reached (Bad Gateway); again in 0.5 s" in host.logged()


def test_it_can_be_stopped_while_telegram_is_away(api: FakeBotAPI, host: Host) -> None:
    api.fail_next("getMe", 99, drop=True)

    with host.running():
        api.wait_for("getMe", 2)


def test_a_password_in_the_address_of_telegram_is_never_logged(api: FakeBotAPI, host: Host) -> None:
    host.settings |= {
        "TELEGRAM_API_URL": api.url.replace("http://", "http://someone:hunter2@"),
        "LOG_LEVEL": "debug",
    }
    api.fail_next("getMe", 1, drop=True)
    api.fail_next("getMe", 1, status=502, description="Bad Gateway")

    with host.running():
        api.wait_for("getWebhookInfo")

    assert f"{api.url} can't be reached" in host.logged()
    assert "hunter2" not in host.logged()
    assert "someone" not in host.logged()


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_more_idle_connections_than_descriptors_keep_nobody_out(
    api: FakeBotAPI, host: Host, port: int, mode: str
) -> None:
    own = {"HOST": "127.0.0.1", "PORT": str(port)}
    host.settings = webhook_settings(port) if mode == "webhook" else own
    host.descriptors = 256
    api.say("oven")

    with host.running(), ExitStack() as idle:
        api.wait_for("sendMessage")
        for _ in range(600):
            idle.enter_context(socket.create_connection(("127.0.0.1", port)))
        assert httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200
        api.say("flour")
        api.wait_for("sendMessage", 2)

    assert host.logged().count("connections are open, as many as may be") == 1
    assert "Traceback" not in host.logged()
    assert len(host.logged().splitlines()) < 20
