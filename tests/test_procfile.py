"""The Procfile, started as a Procfile host would: the token, a port, nothing else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx

from tests.conftest import SAMPLE
from tests.fake_telegram import FakeBotAPI, WebhookOptions
from tests.running import ROOT, TOKEN, environment, free_port

HONCHO = [sys.executable, "-m", "honcho", "--no-colour"]


def test_the_release_step_checks_the_corpus() -> None:
    done = subprocess.run(  # noqa: S603
        [*HONCHO, "start", "release"],
        cwd=ROOT,
        env={"PATH": _path()},
        capture_output=True,
        timeout=30,
        check=False,
    )

    assert done.returncode == 0
    assert b"0 errors" in done.stdout


def test_the_web_process_is_asked_through_its_webhook_and_stops() -> None:
    port = free_port()
    webhooks = WebhookOptions(deliver_to=f"http://127.0.0.1:{port}")
    with FakeBotAPI(TOKEN, webhooks=webhooks) as api:
        host = {"HEROKU_APP_DEFAULT_DOMAIN_NAME": "quotes-1234.herokuapp.com"}
        host["CORPUS_DIR"] = str(SAMPLE)
        process = subprocess.Popen(  # noqa: S603
            [*HONCHO, "start", "web", "--port", str(port)],
            cwd=ROOT,
            env=environment(api, **host) | {"PATH": _path()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            api.say("How long does a toaster take?")
            api.wait_for("sendMessage")
            api.wait_delivered()
            health = httpx.get(f"http://127.0.0.1:{port}/readyz").status_code
            process.send_signal(signal.SIGTERM)
            output, _ = process.communicate(timeout=21)  # until the bot, too, has closed it
        finally:
            process.kill()

    (answer,) = api.sent()
    assert "Ines Okafor" in answer.text
    assert health == 200
    (webhook,) = [call.params["url"] for call in api.calls if call.method == "setWebhook"]
    assert webhook == "https://quotes-1234.herokuapp.com/telegram"
    assert b"because HEROKU_APP_DEFAULT_DOMAIN_NAME is set" in output
    assert b"INFO bot.telegram_app.service: stopped" in output


def _path() -> str:
    """Return where `python` is the one that runs the tests, as on a host."""
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
