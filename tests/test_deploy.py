"""The files that hosts read agree: the Procfile says what is run, and every host runs that."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from bot.telegram_app.service import _DEFAULT_PORT as DEFAULT_PORT

ROOT = Path(__file__).parent.parent
REPOSITORY = "https://github.com/your-account/panel-quotes"
TOKEN = "TELEGRAM_BOT_TOKEN"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROCFILE = dict(line.split(": ", 1) for line in text("Procfile").splitlines())
BUILD = "pip install -r requirements.txt"
README, GUIDE, DOCKERFILE = text("README.md"), text("docs/deploy.md"), text("Dockerfile")
HEROKU, RAILWAY = json.loads(text("app.json")), json.loads(text("railway.json"))
(RENDER,) = yaml.safe_load(text("render.yaml"))["services"]
FLY = tomllib.loads(text("fly.toml"))
COMPOSE = yaml.safe_load(text("compose.yaml"))["services"]["quotes"]


def buttons(host: str) -> list[dict[str, str]]:
    """Return what the buttons of a host in the README tell it."""
    addresses = re.findall(rf"\]\((https://[\w.]*{host}\.com/deploy\?[^)]+)\)", README)
    queries = [parse_qs(urlsplit(link).query, keep_blank_values=True) for link in addresses]
    return [{name: value for name, (value,) in query.items()} for query in queries]


(KOYEB,) = buttons("koyeb")


@pytest.mark.parametrize(
    ("release", "web"),
    [
        (lambda: RENDER["buildCommand"].removeprefix(f"{BUILD} && "), RENDER["startCommand"]),
        (lambda: RAILWAY["deploy"]["preDeployCommand"][0], RAILWAY["deploy"]["startCommand"]),
        (lambda: FLY["deploy"]["release_command"], FLY["processes"]["web"]),
        (lambda: KOYEB["build_command"], KOYEB["run_command"]),
        (
            lambda: re.findall(r"&& /venv/bin/(.+)", DOCKERFILE)[-1],
            " ".join(json.loads(re.findall(r"^CMD (.+)", DOCKERFILE, re.MULTILINE)[-1])),
        ),
    ],
    ids=["Render", "Railway", "Fly.io", "Koyeb", "Docker"],
)
def test_every_host_checks_the_record_and_runs_as_the_procfile_says(
    release: Callable[[], str], web: str
) -> None:
    assert {"release": release(), "web": web} == PROCFILE


def test_every_button_asks_for_the_token() -> None:
    assert HEROKU["env"][TOKEN]["required"] is True
    assert {"key": TOKEN, "sync": False} in RENDER["envVars"]
    assert KOYEB[f"env[{TOKEN}]"] == ""


def test_the_button_of_heroku_reads_no_key_of_another_host() -> None:
    assert set(HEROKU) == {"name", "description", "keywords", "repository", "env"}


def test_every_host_asks_whether_it_is_ready_on_the_port_that_is_bound() -> None:
    (fly,) = FLY["http_service"]["checks"]
    paths = [
        fly["path"],
        RENDER["healthCheckPath"],
        RAILWAY["deploy"]["healthcheckPath"],
        KOYEB[f"hc_path[{DEFAULT_PORT}]"],
    ]

    assert set(paths) == {"/readyz"}
    assert "/readyz" in DOCKERFILE
    assert f"PORT={DEFAULT_PORT} " in DOCKERFILE
    assert FLY["http_service"]["internal_port"] == DEFAULT_PORT
    assert COMPOSE["environment"]["PORT"] == str(DEFAULT_PORT)
    assert KOYEB["ports"] == f"{DEFAULT_PORT};http;/"


def test_the_health_check_of_the_image_is_python() -> None:
    command = re.search(r"^HEALTHCHECK .+\\\n  CMD (.+)", DOCKERFILE, re.MULTILINE)
    assert command is not None

    python, option, program = json.loads(command[1])

    assert (python, option) == ("python", "-c")
    compile(program, "HEALTHCHECK", "exec")


def test_the_image_holds_the_python_and_the_files_that_are_asked_for() -> None:
    ignored = text(".dockerignore").splitlines()
    copied = re.findall(r"^COPY (?!--from)(\S+)", DOCKERFILE, re.MULTILINE)

    assert (
        re.findall(r"FROM python:(\S+)-slim", DOCKERFILE) == [text(".python-version").strip()] * 2
    )
    assert "--require-hashes -r requirements.txt" in DOCKERFILE
    assert [line[1:] for line in ignored if line.startswith("!")] == copied
    assert all((ROOT / path).exists() for path in copied)


def test_every_address_of_the_repository_is_the_same() -> None:
    (heroku,), (render,) = buttons("heroku"), buttons("render")

    assert {heroku["template"], render["repo"], HEROKU["repository"]} == {REPOSITORY}
    assert f"https://{KOYEB['repository']}" == REPOSITORY


def test_the_guide_has_the_commands_and_every_host() -> None:
    hosts = ("Heroku", "Render", "Railway", "Koyeb", "Fly.io", "Dokku", "Docker")

    assert all(f"`{command}`" in GUIDE for command in (BUILD, *PROCFILE.values()))
    assert all(f"\n## {host}" in GUIDE for host in hosts)


def test_what_compose_gives_is_what_the_image_has() -> None:
    settings: dict[str, Any] = COMPOSE["environment"]

    assert f"STATE_DIRECTORY={settings['STATE_DIRECTORY']}\n" in DOCKERFILE
    assert COMPOSE["volumes"] == ["./corpus:/app/corpus:ro", f"state:{settings['STATE_DIRECTORY']}"]
