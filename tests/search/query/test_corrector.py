import pytest

from bot.corpus.model import Person
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.analysis.word_frequencies import ENGLISH_WORDS
from bot.search.index.index import Index
from bot.search.query.corrector import Corrector
from bot.search.query.people.recognition import People
from bot.search.query.words.spelling import Speller

PEOPLE = People(
    [Person(name="Karl Holm", part="moderator"), Person(name="Ann Lee")], frozenset(), IN_ENGLISH
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("what did Carl say", "what did Karl say"),
        ("what did Carl Holm say", "what did Karl Holm say"),
        ("what did moderator Carl say", "what did moderator Karl say"),
        ("what did Carl and Ann say", "what did Karl and Ann say"),
        ("Carl", "Karl"),
        ("what did Carl Lincoln say", "what did Carl Lincoln say"),  # somebody else
        ("what did Carl and Lincoln say", "what did Karl and Lincoln say"),
    ],
)
def test_what_sounds_like_a_first_name_is_none_before_another_surname(
    words: str, meant: str
) -> None:
    speller = Speller(lambda: {"karl": 1, "holm": 1}, ENGLISH_WORDS)
    corrector = Corrector(Index([]), PEOPLE, speller, {}, {"karl", "holm"}.__contains__)

    assert " ".join(corrector.correct(words.split(), {"Carl", "Lincoln"})) == meant
