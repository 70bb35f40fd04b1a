"""Says what the bot says in the language that is spoken here, by gettext.

A sentence stands in the code in English: `_("…")` where it is said, `Message("…")` where it is a
constant. `with speaking("es"):` is put once around whatever makes a reply, or a note of a record,
and holds for everything that is said inside, in this task or thread alone.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING

from bot.language.reader import DEFAULT

if TYPE_CHECKING:
    from polib import POEntry

log = logging.getLogger(__name__)

CATALOGUE = "messages.po"
_FOLDER = files("bot.language")
_END_OF_CODE = re.compile("[-_.@]")
_spoken_here: ContextVar[str] = ContextVar("spoken_here", default=DEFAULT)


@cache
def translated() -> tuple[str, ...]:
    """Return the codes of the languages that the bot speaks, English first."""
    folders = sorted(each.name for each in _FOLDER.iterdir() if each.joinpath(CATALOGUE).is_file())
    return (DEFAULT, *folders)


def interface(*tags: str | None) -> str:
    """Return the code of the language for whoever reads those such as es-419 or es_MX.UTF-8.

    It is the first that the bot speaks, else English.
    """
    codes = (_END_OF_CODE.split(tag or "", maxsplit=1)[0].casefold() for tag in tags)
    return next((code for code in codes if code in translated()), DEFAULT)


def of_locale(environment: Mapping[str, str]) -> str:
    """Return the code of the language for whoever works in an environment, as gettext reads it."""
    given = (environment.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return interface(*next(filter(None, given), "").split(":"))


@contextmanager
def speaking(tag: str | None) -> Iterator[None]:
    """Have everything that is said inside said in the language of a tag."""
    before = _spoken_here.set(interface(tag))
    try:
        yield
    finally:
        _spoken_here.reset(before)


def spoken_here() -> str:
    """Return the code of the language that is spoken here."""
    return _spoken_here.get()


def _(english: str) -> str:
    """Return a sentence in the language that is spoken here."""
    code = _spoken_here.get()
    return english if code == DEFAULT else _catalogue(code).gettext(english)


def ngettext(one: str, several: str, number: int) -> str:
    """Return the one of two sentences that fits a number, in the language that is spoken here."""
    return _catalogue(spoken_here()).ngettext(one, several, number)


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is a constant; called, it is in the language that is spoken here."""

    english: str

    def __call__(self, **parts: object) -> str:
        """Return the sentence with what goes in the place of each {name}."""
        return _(self.english).format(**parts)

    def everywhere(self) -> frozenset[str]:
        """Return the sentence in every language."""
        return frozenset(_catalogue(code).gettext(self.english) for code in translated())


def placeholders(sentence: str) -> frozenset[str]:
    """Return the names that stand in braces in a sentence; raise ValueError if a brace is open."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@cache
def _catalogue(code: str) -> NullTranslations:
    """Return the catalogue of a language; a broken one is told in the log, and English spoken."""
    if code == DEFAULT:
        return NullTranslations()
    try:
        return _read(_FOLDER.joinpath(code, CATALOGUE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        log.error("%s/%s can't be read: %s", code, CATALOGUE, error)  # noqa: TRY400
        return NullTranslations()


def _read(text: str) -> NullTranslations:
    """Return what a catalogue holds, without what can't be filled in; raise OSError, ValueError."""
    from polib import pofile  # noqa: PLC0415 - nobody needs it who reads English

    entries = pofile(text)
    for entry in [entry for entry in entries if not can_be_filled(entry)]:
        entries.remove(entry)
    return GNUTranslations(BytesIO(entries.to_binary()))


def can_be_filled(entry: "POEntry") -> bool:
    """Tell whether a sentence names nothing in braces that its English one doesn't."""
    told = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
    try:
        return all(placeholders(s) <= told for s in (entry.msgstr, *entry.msgstr_plural.values()))
    except ValueError:
        return False
