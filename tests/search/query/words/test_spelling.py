from functools import partial

import pytest

from bot.language.reader import language
from bot.memory import prepare
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.analysis.word_frequencies import RecordFrequencies
from bot.search.meaning.lexicon import has_word
from bot.search.query.words.slips import Slips
from bot.search.query.words.spelling import Speller

COUNTS = {"procurement": 3, "contracts": 2, "ebtihaj": 1, "clarke": 1, "silos": 2, "oven": 1}
SPELLER = Speller(lambda: COUNTS | {"podcasts": 1, "podcast": 2})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("procurment", "procurement"),
        ("contrcts", "contracts"),
        ("scilos", "silos"),
        ("contacts", None),  # an English word is never corrected away …
        ("blockchain", None),
        ("cat", None),
        ("ebtehaj", "ebtihaj"),
        ("clark", None),
        ("ebtyhqj", "ebtihaj"),  # of seven letters two may be wrong …
        ("clqrky", None),  # … of six one
        ("ovne", "oven"),
        ("ovn", None),  # too short to tell
        ("podcaster", None),  # is made of a word on record
        ("podcastt", "podcast"),
    ],
)
def test_what_nothing_knows_is_taken_for_a_word_of_the_record(
    typed: str, meant: str | None
) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize(
    ("code", "typed", "said", "meant"),
    [
        ("de", "anbel", "nabel", True),  # two exchanged
        ("de", "genosenschaft", "genossenschaft", True),  # one is missing
        ("de", "schornsteinfager", "schornsteinfegern", True),  # a long word
        ("de", "gabel", "nabel", False),
        ("de", "steuern", "stehen", False),
        ("de", "schaden", "schafer", False),  # no form of a name
        ("de", "barierefrei", "barrierefreiem", True),  # another form of what sounds the same
        ("fr", "plastic", "plastique", True),
        ("fr", "desibel", "decibels", True),
        ("fr", "gaspiage", "gaspillage", True),  # what is spelt as it sounds
        ("fr", "voluntere", "volontaire", False),
        ("fr", "salere", "salaire", True),
        ("fr", "mere", "maire", False),
        ("fr", "vie", "ville", False),
        ("pt", "votasao", "votacao", True),
        ("es", "bolber", "volvera", True),
        ("fr", "peint", "point", False),  # another, in a short word
        ("fr", "vivent", "vient", False),  # one too many
        ("fr", "marchent", "marche", True),  # another form of the word
        ("es", "vanera", "banera", True),  # what sounds the same
        ("es", "azma", "asma", True),
        ("es", "perro", "pero", False),  # it says nothing
        ("pt", "lavar", "levar", False),
        ("ar", "الدراسة", "المدرسة", False),
        ("ar", "المدرصة", "المدرسة", True),
        ("ar", "امدرسة", "المدرسة", True),
        ("ar", "القرى", "القرن", False),
        ("hi", "फलोराईड", "फ़्लोराइड", True),
        ("hi", "मीटर", "मोटर", False),
    ],
)
def test_where_no_frequencies_are_known_fewer_words_are_misspelt(
    code: str, typed: str, said: str, *, meant: bool
) -> None:
    tokens = Tokenizer(language(code))
    speller = Speller(lambda: {said: 1}, RecordFrequencies(lambda _: None), Slips(tokens))

    assert speller.correct(typed) == (said if meant else None)


def test_what_wraps_a_question_is_known_by_its_sound_but_not_before_the_record() -> None:
    slips = Slips(Tokenizer(language("es")))
    unknown = RecordFrequencies(lambda _: None)

    assert Speller(dict, unknown, slips).correct("porsentaje") == "porcentaje"
    assert Speller(lambda: {"rason": 1}, unknown, slips).correct("razzon") == "rason"


def test_beside_a_name_an_english_word_may_be_a_misspelt_one() -> None:
    assert SPELLER.correct("clark", {"clarke"}) == "clarke"


def test_an_english_word_that_is_seldom_meant_may_be_a_common_one_misspelt() -> None:
    speller = Speller(lambda: {"part": 1, "roots": 1, "contracts": 1, "summer": 1})

    assert speller.correct("prat") == "part"
    assert speller.correct("sumer") == "summer"
    assert speller.correct("foots") is None
    assert speller.correct("contacts") is None


@pytest.mark.parametrize("word", ["gist", "swore", "lend", "leaking", "staten", "chop"])
def test_an_english_word_with_other_letters_is_meant_as_it_is(word: str) -> None:
    said = ["list", "store", "send", "looking", "state", "shop"]

    assert Speller(lambda: dict.fromkeys(said, 1)).correct(word) is None


def test_what_was_prepared_is_not_made_again() -> None:
    made: list[int] = []

    def count_words() -> dict[str, int]:
        made.append(1)
        return {"procurement": 1}

    speller = Speller(count_words)

    prepare(speller)

    assert made == [1]
    assert speller.correct("procurment") == "procurement"
    assert made == [1]


def test_a_word_of_the_record_and_an_english_one_are_known() -> None:
    assert SPELLER.knows("ebtihaj")
    assert SPELLER.knows("contacts")
    assert not SPELLER.knows("procurment")


def test_without_frequencies_only_the_record_and_what_is_given_are_words() -> None:
    record = {"मछलियाँ": 1.0, "संचालन": 2.0}
    frequencies = RecordFrequencies(record.get, {"संचालक"}.__contains__)
    speller = Speller(lambda: dict.fromkeys(record, 1), frequencies)

    assert speller.correct("मछलीयाँ") == "मछलियाँ"
    assert speller.correct("संचालक") is None
    assert speller.correct("contacts") is None
    assert not speller.knows("contacts")


def test_a_form_that_the_language_has_of_a_word_on_record_may_be_meant() -> None:
    speller = Speller(lambda: {"homelessness": 1, "xqwertzness": 1}, base=IN_ENGLISH.term)

    assert speller.correct("homless") == "homeless"
    assert speller.correct("xqwerzt") is None


def test_a_word_that_sounds_like_one_for_people_may_misspell_it() -> None:
    def sounds_like(word: str, other: str) -> bool:
        return (word, other) == ("mayer", "mayor")

    speller = Speller(lambda: {"mayor": 1, "minor": 1}, sounds_like=sounds_like)

    assert speller.correct("mayer") == "mayor"
    assert speller.correct("miner") is None


def test_a_word_that_a_language_has_is_not_heard_as_another_of_the_same_stem() -> None:
    german = Tokenizer(language("de"))
    known = RecordFrequencies(lambda _: None, partial(has_word, german))

    def corrected(word: str) -> str | None:
        said = {"schwedt": 1, "sommer": 1}
        return Speller(lambda: said, known, Slips(german)).correct(word)

    assert corrected("schweden") is None
    assert corrected("schwett") == "schwedt"
    assert corrected("somer") == "sommer"  # whose stem is a word's, "som"


def test_a_form_of_a_word_on_record_is_taken_for_it_where_the_stemmer_parts_them() -> None:
    spanish = Tokenizer(language("es"))
    known = RecordFrequencies(lambda _: None, partial(has_word, spanish))
    speller = Speller(lambda: {"mujer": 1, "contra": 1}, known, Slips(spanish))

    assert speller.correct("mujeres") == "mujer"
    assert speller.correct("contrato") is None
