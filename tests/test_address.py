import pytest

from bot.address import Address, passwords, public_address, untold, without_password

HEROKU = "HEROKU_APP_DEFAULT_DOMAIN_NAME"


@pytest.mark.parametrize(
    ("environment", "url", "variable"),
    [
        (
            {"RENDER_EXTERNAL_URL": "https://q.onrender.com"},
            "https://q.onrender.com",
            "RENDER_EXTERNAL_URL",
        ),
        (
            {"RAILWAY_PUBLIC_DOMAIN": "q.up.railway.app"},
            "https://q.up.railway.app",
            "RAILWAY_PUBLIC_DOMAIN",
        ),
        ({HEROKU: "q-1.herokuapp.com"}, "https://q-1.herokuapp.com", HEROKU),
        ({"KOYEB_PUBLIC_DOMAIN": "q.koyeb.app/"}, "https://q.koyeb.app", "KOYEB_PUBLIC_DOMAIN"),
        ({"FLY_APP_NAME": "quotes"}, "https://quotes.fly.dev", "FLY_APP_NAME"),
        (
            {"RENDER_EXTERNAL_URL": " ", "FLY_APP_NAME": "quotes"},
            "https://quotes.fly.dev",
            "FLY_APP_NAME",
        ),
    ],
)
def test_the_host_tells_the_address(environment: dict[str, str], url: str, variable: str) -> None:
    assert public_address(None, environment) == Address(url, variable)


def test_the_address_set_comes_first() -> None:
    told = public_address("https://own.example.org", {"FLY_APP_NAME": "quotes"})

    assert told == Address("https://own.example.org", "WEBHOOK_URL")


def test_without_any_there_is_none() -> None:
    assert public_address(None, {"PORT": "80"}) is None


def test_heroku_without_an_address_is_told_which_setting_is_missing() -> None:
    hint = untold({"DYNO": "web.1", "PORT": "80"})

    assert hint is not None
    assert HEROKU in hint
    assert "runtime-dyno-metadata" in hint
    assert untold({"PORT": "80"}) is None


@pytest.mark.parametrize(
    ("url", "shown", "secrets"),
    [
        ("https://example.org/x", "https://example.org/x", []),
        (
            "https://me:p%40ss@example.org:81/x",
            "https://example.org:81/x",
            ["me:p%40ss", "me:p@ss", "p%40ss", "p@ss"],
        ),
        ("https://key@[::1]:81", "https://[::1]:81", ["key"]),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, shown: str, secrets: list[str]) -> None:
    assert without_password(url) == shown
    assert passwords(url) == secrets
