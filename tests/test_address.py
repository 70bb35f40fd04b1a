import pytest

from bot.address import Address, public_address

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
