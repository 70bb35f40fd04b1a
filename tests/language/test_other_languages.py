"""What reads a language's data takes that of another as well as that of English."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.language.model import Language, Lists
from bot.language.questions import AnswerType
from bot.language.reader import ENGLISH
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.query.people.everyday import everyday_words
from bot.search.query.people.recognition import People
from bot.search.query.query import Query
from bot.search.ranking.kinds.answer_type import can_answer, deed

SPANISH: Language = ENGLISH._replace(
    code="es",
    words=ENGLISH.words._replace(
        stemmer="spanish",
        possessive=re.compile(r"(?!)"),
        spellings=(),
        stop_words=frozenset({"la", "de", "que"}),
    ),
    questions=ENGLISH.questions._replace(
        answer_types=(AnswerType(re.compile("^cuántos"), re.compile("[0-9]|cien")),),
        who_did=re.compile("^quién ([a-zó]+)"),
    ),
    lists=Lists(joiners=("y", "e")),
    people=ENGLISH.people._replace(titles=frozenset({"sra"}), before_words=frozenset({"la"})),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("organizaciones", ["organiz"]),
        ("organisation", ["organisation"]),
        ("P y R", ["p&r"]),
        ("Q and A", ["q", "and", "a"]),
        ("año's", ["anos"]),
    ],
)
def test_words_are_taken_apart_by_their_language(text: str, expected: list[str]) -> None:
    assert Tokenizer(SPANISH).terms(text) == expected


def test_a_language_may_join_letters_by_nothing_but_a_sign() -> None:
    plain = SPANISH._replace(lists=Lists())

    assert Tokenizer(plain).terms("P y R, R&D") == ["p", "y", "r", "r&d"]


def test_stop_terms_are_those_of_the_language() -> None:
    assert Tokenizer(SPANISH).stop_terms == {"la", "de", "que"}


def test_titles_are_those_of_the_language() -> None:
    words = ["dice", "sra", "Paz"]
    people = [Person(name="Ana Paz")]

    assert People(people, frozenset(), Tokenizer(SPANISH)).find(words)[0].start == 1
    assert People(people, frozenset(), IN_ENGLISH).find(words)[0].start == 2


def test_everyday_words_are_those_of_the_language() -> None:
    talk = [("talk", ["la", "paz", "y", "the", "luz"])]

    assert everyday_words(talk, Tokenizer(SPANISH)) == {"paz"}
    assert everyday_words(talk, IN_ENGLISH) == {"luz"}


@pytest.mark.parametrize(("text", "can"), [("Vinieron cien.", True), ("Vinieron.", False)])
def test_answers_are_expected_by_the_language(text: str, *, can: bool) -> None:
    event = Event(slug="dia", title="Día", date=dt.date(2020, 2, 3), people=())
    source = Source(title="Dicho", publisher="Diario", url=None, date=None)
    passage = Passage(Kind.NOTE, text, 1, id="id", event=event, source=source)

    asked = Query("cuántos vinieron", "cuántos vinieron")

    assert can_answer(replace(asked, language=SPANISH), passage) == can
    assert can_answer(asked, passage)


def test_a_deed_is_asked_for_by_the_language() -> None:
    assert deed("quién ganó", SPANISH.questions) == "ganó"
    assert deed("quién ganó") is None
