"""What people say in several languages: phrases as they type them, and what each means."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from bot.chat import asking
from bot.chat.dialogue import languages
from bot.chat.dialogue.intents import followups, intents
from bot.chat.dialogue.intents.folding import folded_words
from bot.chat.dialogue.intents.followups import FollowUpKind
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.intents import Intent
from bot.corpus.loader import load
from bot.language.reader import DEFAULT, dialogue, of_dialogues
from bot.language.translation import translated
from bot.search.search import Search
from tests.conftest import write_event

A_MOMENT = 1.0  # second
PHRASES = Path(__file__).parent / "phrases"
EVENT = "title: Panel\ndate: 2024-05-02\nlanguage: {}\npeople: [Amanda Clarke, Kai Stone]\n"
SAID = "WEBVTT\n\n00:00.000 --> 00:05.000\n<v Kai Stone>Ja, si, sim, oui.\n"
OTHERS = [code for code in of_dialogues() if code != DEFAULT]
WHOLE = [DEFAULT, *translated()]  # know all of it


class Case(NamedTuple):
    """A phrase of a language, and the name of what it means."""

    code: str
    phrase: str
    name: str = ""


@cache
def _phrases(code: str) -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((PHRASES / f"{code}.yaml").read_text(encoding="utf-8"))
    return table


def _cases(kind: str) -> Iterator[Case]:
    for code in of_dialogues():
        for name, phrases in _phrases(code).get(kind, {}).items():
            yield from (Case(code, phrase, name) for phrase in phrases)


INTENTS, FOLLOW_UPS = list(_cases("intents")), list(_cases("followups"))
QUESTIONS = [
    Case(code, question) for code in of_dialogues() for question in _phrases(code)["questions"]
]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    """Return a record in each language, with the same people at it."""
    found = {}
    for code in of_dialogues():
        folder = tmp_path_factory.mktemp(code)
        write_event(folder / "panel", EVENT.format(code), ("talk.vtt", SAID))
        found[code] = Search(load(folder))
    return found


def _meant(search: Search, phrase: str, codes: tuple[str, ...]) -> list[str]:
    asked = asking.read(search, phrase)
    meant, follow = intents.read(phrase, codes), followups.read(asked, codes)
    return [*([meant.intent] if meant else []), *([follow.kind] if follow else [])]


@pytest.mark.parametrize("case", [*INTENTS, *FOLLOW_UPS], ids=str)
def test_a_phrase_is_understood_in_a_record_of_its_language(
    records: dict[str, Search], case: Case
) -> None:
    search = records[case.code]

    assert case.name in _meant(search, case.phrase, languages.own(search))


@pytest.mark.parametrize(
    "case", [case for case in (*INTENTS, *FOLLOW_UPS) if case.code != DEFAULT], ids=str
)
def test_a_phrase_is_understood_in_an_english_record(
    records: dict[str, Search], case: Case
) -> None:
    assert case.name in _meant(records[DEFAULT], case.phrase, tuple(OTHERS))


@pytest.mark.parametrize("case", QUESTIONS, ids=str)
def test_a_question_of_the_record_stays_one_in_every_language(
    records: dict[str, Search], case: Case
) -> None:
    for code in (case.code, DEFAULT):
        assert _meant(records[code], case.phrase, of_dialogues()) == []


@pytest.mark.parametrize("code", [code for code in WHOLE if code != DEFAULT])
def test_the_tables_are_large_enough_to_tell(code: str) -> None:
    table = _phrases(code)

    assert sum(map(len, (*table["intents"].values(), *table["followups"].values()))) >= 60
    assert len(table["questions"]) >= 20
    assert table["intents"].keys() == set(Intent)
    assert table["followups"].keys() == set(FollowUpKind)


@pytest.mark.parametrize("code", WHOLE)
def test_a_language_knows_every_intent_and_follow_up(code: str) -> None:
    known = dialogue(code)

    moods = {mood.name for mood in known.intents.moods}
    assert moods | {meaning.name for meaning in known.intents.intents} == set(Intent)
    assert {kind.name for kind in known.followups.kinds} == set(FollowUpKind)


@pytest.mark.parametrize("code", of_dialogues())
def test_what_tells_a_mood_is_what_a_message_is_read_as_and_tells_no_other(code: str) -> None:
    moods = dialogue(code).intents.moods
    told = [each for mood in moods for each in (*mood.words, *mood.phrases)]

    assert [each for each in told if " ".join(folded_words(each, code)) != each] == []
    assert [each for each, number in Counter(told).items() if number > 1] == []


@pytest.mark.parametrize(
    ("word", "may_be_foreign"),
    [("court", False), ("Resume", False), ("mas", False), ("más", True), ("Danke", True)],
)
def test_a_word_that_english_has_too_is_left_to_the_record(
    records: dict[str, Search], word: str, *, may_be_foreign: bool
) -> None:
    search = records[DEFAULT]

    assert bool(languages.others(search, search.read(word))) is may_be_foreign


@pytest.mark.parametrize(
    ("code", "question", "foreign"),
    [("ja", "スプリンクラー", False), ("ja", "원예", True), ("hi", "スプリンクラー", True)],
)
def test_a_question_is_foreign_where_its_letters_are(
    records: dict[str, Search], code: str, question: str, *, foreign: bool
) -> None:
    search = records[code]

    assert languages.is_foreign(search, search.read(question)) is foreign


def _repeated(pattern: str) -> Iterator[str]:
    """Yield texts that say again and again what a pattern may, and end as none."""
    for phrase in set(re.findall(r"[a-z]+(?: \??[a-z]+)+", pattern)):
        yield f"{phrase.replace('?', '')} " * (intents.LONGEST // len(phrase)) + "zz"


@pytest.mark.parametrize("code", of_dialogues())
def test_what_is_said_again_and_again_is_told_in_no_time(code: str) -> None:
    known = dialogue(code)

    for meaning in (*known.intents.intents, *known.followups.kinds):
        said = _repeated(meaning.patterns.pattern)
        assert not any(map(meaning.patterns.fullmatch, said))


@pytest.mark.parametrize("code", of_dialogues())
def test_what_frames_a_question_again_and_again_is_told_in_no_time(code: str) -> None:
    intents = dialogue(code).intents
    for phrase in (*intents.before[:1], *intents.before_comma[:1], *intents.after[:1]):
        for marks in (",,,,,,", "\n\n\n\n\n\n", " - - - "):
            framed = f"{f'{phrase}{marks}' * 8}x{f'{marks}{phrase}' * 8}?x"

            started = time.monotonic()
            assert question_in(framed, [code])
            assert time.monotonic() - started < A_MOMENT
