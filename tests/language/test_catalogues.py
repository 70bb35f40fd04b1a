"""The catalogues are whole: nothing is lacking, and nothing could go wrong in a reply."""

from io import BytesIO
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po

from bot.chat.wording import typed
from bot.language import translation
from bot.language.reader import DEFAULT
from bot.language.translation import Message, can_be_filled, placeholders, speaking, translated
from tools.messages import TEMPLATE, template, updated

FOLDER = Path(translation.__file__).parent
COMPLETE = ("de", "es", "fr", "pt")
CODES = [code for code in translated() if code != DEFAULT]
WORDS = [word for word in vars(typed).values() if isinstance(word, Message)]


def _catalogue(code: str) -> polib.POFile:
    return polib.pofile(str(FOLDER / code / translation.CATALOGUE), wrapwidth=0)


def _told(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_spanish_german_french_and_portuguese_are_spoken() -> None:
    assert {"en", *COMPLETE} <= set(translated())


def test_the_template_holds_what_the_code_says() -> None:
    held = (FOLDER / TEMPLATE).read_text(encoding="utf-8")

    assert held == str(template()), "run `make messages`"


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_what_the_code_says(code: str) -> None:
    path = FOLDER / code / translation.CATALOGUE

    assert [e.msgid for e in _catalogue(code)] == [e.msgid for e in template()]
    assert str(updated(path, code, template())) == str(_catalogue(code)), "run `make messages`"


@pytest.mark.parametrize("code", COMPLETE)
def test_a_catalogue_lacks_nothing(code: str) -> None:
    assert [each.msgid for each in _catalogue(code) if not each.translated()] == []
    assert [each.msgid for each in _catalogue(code) if each.fuzzy] == []


@pytest.mark.parametrize("code", CODES)
def test_translations_are_filled_in_as_the_english_is(code: str) -> None:
    whole = [entry for entry in _catalogue(code) if entry.msgstr]

    assert [e.msgid for e in _catalogue(code) if not can_be_filled(e)] == []
    assert [e.msgid for e in whole if placeholders(e.msgstr) != placeholders(e.msgid)] == []


@pytest.mark.parametrize("code", CODES)
def test_commands_and_blanks_stay_as_they_are(code: str) -> None:
    for entry in _catalogue(code):
        for told in _told(entry):
            commands = [word.strip(".,;") for word in entry.msgid.split() if word.startswith("/")]
            assert [name for name in commands if told and name not in told] == []
            assert told == told.strip()


@pytest.mark.parametrize("code", CODES)
def test_babel_finds_nothing_wrong(code: str) -> None:
    text = (FOLDER / code / translation.CATALOGUE).read_bytes()

    read = read_po(BytesIO(text), locale=code, abort_invalid=True)

    assert read.num_plurals == len(
        next(e for e in _catalogue(code) if e.msgid_plural).msgstr_plural
    )
    assert [(m.id, errors) for m, errors in read.check()] == []


@pytest.mark.parametrize("code", translated())
def test_what_is_typed_in_the_terminal_tells_what_is_meant(code: str) -> None:
    with speaking(code):
        said = [word(**dict.fromkeys(placeholders(word.english), "1")) for word in WORDS]

    assert len(set(said)) == len(WORDS) > 10
    assert [word for word in said if word != word.casefold()] == []
