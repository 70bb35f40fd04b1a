"""Where people's messages can be delivered to: the public address of this process."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_HOSTS = (  # each host's own variable, and the address it stands for
    ("RENDER_EXTERNAL_URL", "{}"),
    ("RAILWAY_PUBLIC_DOMAIN", "https://{}"),
    ("HEROKU_APP_DEFAULT_DOMAIN_NAME", "https://{}"),
    ("KOYEB_PUBLIC_DOMAIN", "https://{}"),
    ("FLY_APP_NAME", "https://{}.fly.dev"),
)


@dataclass(frozen=True, slots=True)
class Address:
    """A public web address without a slash at its end, and the variable that told it."""

    url: str
    variable: str


def public_address(webhook_url: str | None, environment: Mapping[str, str]) -> Address | None:
    """Return the address in WEBHOOK_URL, else the one the host tells, else None."""
    if webhook_url:
        return Address(webhook_url, "WEBHOOK_URL")
    for variable, form in _HOSTS:
        if value := environment.get(variable, "").strip().strip("/"):
            return Address(form.format(value), variable)
    return None


def untold(environment: Mapping[str, str]) -> str | None:
    """Return what to set in a dyno that is told no public address, or None elsewhere."""
    if "DYNO" not in environment:
        return None
    return (
        "a dyno without a public address is not woken by questions: "
        "HEROKU_APP_DEFAULT_DOMAIN_NAME is not set. On Heroku, type "
        "heroku labs:enable runtime-dyno-metadata and deploy again; or set WEBHOOK_URL"
    )


def without_password(url: str) -> str:
    """Return a web address as it may be shown: without the user and password that it may hold."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def passwords(url: str) -> list[str]:
    """Return what must not be shown of a web address: the user with the password, and it alone."""
    parts = urlsplit(url)
    known = [parts.netloc.rpartition("@")[0], parts.password or ""]
    return list(dict.fromkeys(word for each in known for word in (each, unquote(each)) if word))
