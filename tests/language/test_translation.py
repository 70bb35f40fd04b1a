"""What is said comes in the language that is spoken where it is said, and nowhere else."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from bot.language import translation
from bot.language.translation import (
    Message,
    _,
    can_be_filled,
    interface,
    ngettext,
    of_locale,
    placeholders,
    speaking,
    spoken_here,
    translated,
)

MORE = Message("More")


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[polib.POFile]:
    """The catalogue of a language that nobody speaks, read once it is saved."""
    (tmp_path / "xx").mkdir()
    entries = polib.POFile()
    entries.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    entries.fpath = str(tmp_path / "xx" / "messages.po")
    entries.save()
    monkeypatch.setattr(translation, "_FOLDER", tmp_path)
    for cached in (translation.translated, translation._catalogue):  # noqa: SLF001
        cached.cache_clear()
    yield entries
    monkeypatch.undo()
    for cached in (translation.translated, translation._catalogue):  # noqa: SLF001
        cached.cache_clear()


def test_english_is_spoken_until_something_else_is() -> None:
    assert (spoken_here(), MORE()) == ("en", "More")
    with speaking("es"):
        with speaking("de"):
            assert (spoken_here(), MORE()) == ("de", "Mehr")
        assert (spoken_here(), MORE()) == ("es", "Más")
    assert (spoken_here(), MORE()) == ("en", "More")


def test_english_is_spoken_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="oh"), speaking("es"):
        raise ValueError("oh")

    assert spoken_here() == "en"


async def test_each_task_speaks_its_own_language() -> None:
    async def say(tag: str) -> list[str]:
        with speaking(tag):
            said = [MORE()]
            await asyncio.sleep(0)
            return [*said, await asyncio.to_thread(MORE)]

    said = await asyncio.gather(*map(say, ("es", "de", "en", "es")))

    assert said == [["Más"] * 2, ["Mehr"] * 2, ["More"] * 2, ["Más"] * 2]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("es", "es"),
        ("es-419", "es"),
        ("ES_mx.UTF-8", "es"),
        ("pt-br", "pt"),
        ("de_DE@euro", "de"),
        ("en-GB", "en"),
        ("gl", "en"),
        ("zh-hans", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("../es", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_language_is_known_by_its_tag(tag: str | None, code: str) -> None:
    assert interface(tag) == code


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LANG": "es_ES.UTF-8", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": ""}, "es"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "gl:es:en"}, "es"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en_GB:de"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_locale_chooses_as_it_does_for_gettext(environment: dict[str, str], code: str) -> None:
    assert of_locale(environment) == code


def test_a_sentence_that_a_catalogue_lacks_is_in_english(catalogue: polib.POFile) -> None:
    catalogue.append(polib.POEntry(msgid="More", msgstr="Xore"))
    catalogue.append(polib.POEntry(msgid="Back", msgstr=""))
    catalogue.append(polib.POEntry(msgid="Share", msgstr="Xhare", flags=["fuzzy"]))
    catalogue.save()

    with speaking("xx"):
        assert [_(said) for said in ("More", "Back", "Share", "Everyone")] == [
            "Xore",
            "Back",
            "Share",
            "Everyone",
        ]
        assert ngettext("{n} note", "{n} notes", 2) == "{n} notes"


@pytest.mark.parametrize("wrong", ["{nombre} solo", "{name solo", "{} solo", "solo }"])
def test_a_sentence_that_can_t_be_filled_in_is_in_english(
    catalogue: polib.POFile, wrong: str
) -> None:
    catalogue.append(polib.POEntry(msgid="Only {name}", msgstr=wrong))
    catalogue.save()

    with speaking("xx"):
        assert Message("Only {name}")(name="Ann") == "Only Ann"


@pytest.mark.parametrize(
    "broken",
    [
        b'msgid "More"\n<<<<<<< HEAD\nmsgstr "X"\n=======\n',
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=x;\\n"\n\nmsgid "More"\nmsgstr "X"\n',
        b'msgid "More"\nmsgstr "M\xe1s"\n',
    ],
)
def test_a_catalogue_that_can_t_be_read_is_told_and_english_is_spoken(
    catalogue: polib.POFile, caplog: pytest.LogCaptureFixture, broken: bytes
) -> None:
    Path(catalogue.fpath).write_bytes(broken)

    with speaking("xx"):
        assert [MORE(), MORE()] == ["More", "More"]
    assert [each for each in caplog.messages if "xx/messages.po can't be read" in each] != []
    assert len(caplog.messages) == 1


def test_what_is_said_of_one_need_not_tell_the_number() -> None:
    entry = polib.POEntry(
        msgid="One.", msgid_plural="There are {n}.", msgstr_plural={0: "Uno.", 1: "Hay {n}."}
    )

    assert can_be_filled(entry)


def test_a_message_is_known_in_every_language() -> None:
    assert MORE.everywhere() >= {"More", "Más", "Mehr", "Suite", "Mais"}
    assert len(translated()) == len(MORE.everywhere())


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("{a}, {b} and {a}") == {"a", "b"}
