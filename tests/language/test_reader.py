"""A language is read from its folder, whole and once; what is wrong there is told by file."""

import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest

from bot.language.dialogue import Dialogue
from bot.language.model import Language, Words
from bot.language.patterns import NOTHING
from bot.language.people import PeopleWords
from bot.language.reader import (
    LanguageError,
    captions,
    codes,
    dialogue,
    language,
    names,
    nearest,
    of_dialogues,
    of_each,
    read,
    spoken,
)
from bot.language.translation import translated
from bot.search.analysis.tokens import Tokenizer, fold

ENGLISH = Path(str(files("bot.language"))) / "en"
AS_WRITTEN = {"not_initials", "text_words"}  # capitals and accents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds what English has."""
    return Path(shutil.copytree(ENGLISH, tmp_path / "xx"))


def _fields(code: str) -> Iterator[tuple[str, object]]:
    known = language(code)
    for group in (
        known.words,
        known.questions,
        known.people,
        known.transcripts,
        known.event_notes,
    ):
        yield from group._asdict().items()


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_there_is_english() -> None:
    assert "en" in codes()
    assert language("en").code == "en"


def test_a_language_is_read_once() -> None:
    assert language("en") is language("en")


def test_english_has_something_in_every_field() -> None:
    empty = [name for name, value in _fields("en") if not value and value is not False]

    # It has frequencies, a table of what words mean, and spaces.
    assert set(empty) == {"weak", "familiar", "honorifics", "synonyms"}


@pytest.mark.parametrize("code", codes())
def test_words_are_folded(code: str) -> None:
    fold = Tokenizer(language(code)).fold

    lists = {
        name: words
        for name, words in _fields(code)
        if isinstance(words, frozenset) and name not in AS_WRITTEN
    }

    assert len(lists) > 10
    assert [(name, w) for name, words in lists.items() for w in words if fold(w) != w] == []


def _said(code: str) -> Iterator[str]:
    """Yield the words of a language that are compared with those of a message."""
    known = dialogue(code).intents
    yield from chain(known.fillers, known.openers, known.also_asked)
    forms = known.questions
    yield from chain(forms.facts, *map(str.split, forms.fact_phrases), forms.leaders, forms.quotes)
    for mood in known.moods:
        yield from chain(mood.words, *map(str.split, mood.phrases))


@pytest.mark.parametrize("code", of_dialogues())
def test_what_people_say_is_folded_as_a_message_is(code: str) -> None:
    assert [word for word in _said(code) if fold(word) != word] == []


@pytest.mark.parametrize("code", translated())
def test_how_people_talk_is_told_in_every_field(code: str) -> None:
    intents, followups = dialogue(code).intents, dialogue(code).followups

    for group in (intents, intents.questions, followups):
        assert [name for name, value in group._asdict().items() if not value] == []
        assert NOTHING not in group


def test_a_folder_is_a_language(folder: Path) -> None:
    assert read(folder, Language) == language("en")._replace(code="xx")
    assert read(folder, Dialogue) == dialogue("en")._replace(code="xx")


def test_an_unknown_code_is_told_with_those_there_are() -> None:
    with pytest.raises(
        LanguageError, match=r"no language “tlh”, only .*en.*folder bot/language/tlh"
    ):
        language("tlh")


@pytest.mark.parametrize("code", ["", ".", "..", "en/../en", "EN"])
def test_only_a_folder_s_name_is_a_code(code: str) -> None:
    with pytest.raises(LanguageError, match="there is no language"):
        language(code)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('stemmer = "english"', "", "xx/words.toml: `stemmer` is missing"),
        ("stemmer =", 'stammer = ""\nstemmer =', "xx/words.toml: unknown key `stammer`; known are"),
        ('stemmer = "english"', "stemmer = 1", "`stemmer` is 1, which is no text"),
        ('not_initials = "I"', "not_initials = 1", "`not_initials` is 1, which is no text of word"),
        ("suffixes = [", 'suffixes = "dom"\n#', "`suffixes` is 'dom', which is no list"),
        ('''possessive = "'s?$"''', "possessive = '('", "xx/words.toml: missing ), unterminated"),
        ('stands_as = "iz"', "", "xx/words.toml: `stands_as` is missing"),
        ('stemmer = "english"', "stemmer", "xx/words.toml: Expected '='"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_key(folder: Path, old: str, new: str, told: str) -> None:
    _change(folder / "words.toml", old, new)

    with pytest.raises(LanguageError, match=re.escape(told)):
        read(folder, Language)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("intents", 'fillers = """', 'filler = """', "xx/intents.toml: unknown key `filler`"),
        ("intents", 'name = "goodbye"', "", "xx/intents.toml: `name` is missing"),
        ("intents", "{events}", "{evnts}", "holds {evnts}, which is none of the `parts`"),
        (
            "intents",
            "[parts]",
            "[parts]\nmore = 1",
            "xx/intents.toml: `parts` is 1, which is no text",
        ),
        ("followups", 'the = "the"', "the = 1", "`articles` is 1, which is no text"),
        ("followups", '"is that (?', '"is that ((?', "xx/followups.toml: missing ), unterminated"),
        ("followups", 'name = "more"', "", "xx/followups.toml: `name` is missing"),
    ],
)
def test_what_is_wrong_in_how_people_talk_is_told(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    _change(folder / f"{file}.toml", old, new)

    with pytest.raises(LanguageError, match=re.escape(told)):
        read(folder, Dialogue)


def test_a_part_stands_wherever_it_is_named(folder: Path) -> None:
    _change(folder / "intents.toml", 'languages = "english', 'languages = "klingon|english')

    patterns = next(
        each.patterns for each in read(folder, Dialogue).intents.intents if each.name == "languages"
    )
    assert patterns.fullmatch("do you speak klingon")


def test_a_file_that_is_missing_is_told(folder: Path) -> None:
    (folder / "words.toml").unlink()

    with pytest.raises(LanguageError, match=r"xx/words.toml is missing; go by en/words.toml"):
        read(folder, Language)


def test_its_words_alone_make_a_language(folder: Path) -> None:
    for file in folder.glob("*.toml"):
        if file.name != "words.toml":
            file.unlink()

    assert read(folder, Language) == Language("xx", language("en").words)


def test_a_language_of_which_nothing_is_known_has_no_words() -> None:
    assert spoken("xx") == Language("xx", Words("", frozenset()))


@pytest.mark.parametrize(
    ("given", "meant"), [("spansh", "es"), ("germna", "de"), ("esx", "es"), ("12345", None)]
)
def test_what_an_unknown_language_may_mean_is_known(given: str, meant: str | None) -> None:
    assert nearest(given) == meant


def test_a_group_of_words_is_read_of_each_language_that_has_it_english_first() -> None:
    having = [code for code in codes() if (ENGLISH.parent / code / "people.toml").is_file()]
    in_order = ["en", *(code for code in having if code != "en")]

    assert of_each(PeopleWords) == tuple(language(code).people for code in in_order)


def test_captions_of_several_languages_are_known() -> None:
    assert {"laughter", "risas", "拍手"} <= captions().sounds
    assert captions().transcript_titles.search("Transcripción")
    assert not captions().transcript_titles.search("Minutes")


def test_a_name_of_a_language_means_one_code() -> None:
    called = [name for each in names().names.values() for name in each]

    assert len(called) == len(set(called))
    assert names().names.keys() <= names().codes
