from bot.search.overview.repeats import without_repeats
from bot.search.overview.spoken import Spoken
from tests.search.overview.records import spoken

JINGLE = "buy rye bread from our own bakery today"


def words(record: list[Spoken]) -> list[str]:
    return [" ".join(word.term for word in passage.words) for passage in record]


def test_a_sentence_that_comes_again_almost_as_it_was_has_no_words() -> None:
    record = [
        spoken(f"{JINGLE}. we rise early and bake until late"),
        spoken(f"salt can be dear and there may be little of it here. {JINGLE} again"),
    ]

    assert words(without_repeats(record)) == [
        "we rise early and bake until late",
        "salt can be dear and there may be little of it here",
    ]


def test_a_phrase_is_not_said_again_nor_what_most_of_a_record_is() -> None:
    phrase = [spoken("ovens are hot. salt is dear"), spoken("ovens are hot. rye is not")]

    assert without_repeats(phrase) == phrase
    assert without_repeats([spoken(JINGLE)] * 3) == [spoken(JINGLE)] * 3
