import datetime as dt

import pytest

from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.analysis.word_frequencies import ENGLISH_WORDS
from bot.search.index.index import Index
from bot.search.query.words.written_forms import WrittenForms, rewritten

EVENT = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=())
SOURCE = Source(title="Talk", publisher="Press", url=None, date=None)
ANN = Person(name="Ann Baker", organisation="Guild of Rye Bakers")
SAID = [
    "We wrote to transport for New South Wales, and New South Wales wrote to the bakers.",
    "So I asked transport for New South Wales and the Guild of Rye Bakers.",
    "The roundtable or the sourdough, so on. They may or may not: async/await is the oven of Rye.",
    "The U-mill has an A-flour, and X marks it.",
    "Ovens burn out, and the takeover of the mill was on.",
    "Use #flourbabies, said whoever sells them.",
    "Then we do #LetDoughRise again, in plan b 1.",
    "Of RYE 9 and the Oat2x, Prime Millers like 148; Prime Millers and Cold Ovens and Red Cedars,",
    "not Cold Ovens, Corn Oats, Corn Oats, Ire and Rye Act: the Ire and Rye Act. And Ovens.",
    "And Ovens like the Cap and Rye Act, the Cap and Rye Act.",
]


@pytest.fixture(scope="module")
def forms() -> WrittenForms:
    held = [Passage(Kind.QUOTE, text, 1, ANN, id=text, event=EVENT, source=SOURCE) for text in SAID]
    return WrittenForms(held, Index(list(map(IN_ENGLISH.terms, SAID))), IN_ENGLISH, ENGLISH_WORDS)


def found(forms: WrittenForms, question: str) -> dict[str, str]:
    held = Index(list(map(IN_ENGLISH.terms, SAID)))
    words = IN_ENGLISH.split(question)
    return forms.find(words, lambda word: IN_ENGLISH.term(word) in held)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what about NSW", {"NSW": "New South Wales"}),
        ("nsw’s oven", {"nsw’s": "New South Wales"}),
        ("TfNSW", {"TfNSW": "transport for New South Wales"}),
        ("the GRB", {"GRB": "Guild of Rye Bakers"}),
        ("asyncawait", {"asyncawait": "async await"}),
        ("thesourdough", {"thesourdough": "the sourdough"}),
        ("a round table", {"round table": "roundtable"}),
        ("sour dough", {"sour dough": "sourdough"}),
        ("new south wales", {}),  # it is on record
        ("burnout", {"burnout": "burn out"}),
        ("take over the oven", {"take over": "takeover"}),
        ("mayor", {}),  # a word, if not on record, where "may or" is
        ("xyz", {}),
        ("the or", {}),
        ("rye oven", {}),
        ("the u mill", {"u mill": "umill"}),
        ("a flour", {}),
        ("who says let dough rise?", {"let dough rise": "LetDoughRise"}),
        ("let dough", {}),
        (
            "sour dough, let dough rise",
            {"sour dough": "sourdough", "let dough rise": "LetDoughRise"},
        ),
        ("let sourdough rise", {}),
        ("xmarks", {"xmarks": "x marks"}),
        ("amillion", {}),
        ("what is rye9?", {"rye9": "rye 9"}),
        ("RYE10", {}),
        ("b1", {}),  # a letter is no word
        ("oat 2x", {"oat 2x": "oat2x"}),
        ("PM", {"PM": "Prime Millers"}),
        ("pm", {}),  # two letters may be any word in small ones
        ("CO", {}),  # … and stand for several names
        ("AO", {}),
        ("the IRA", {"IRA": "Ire and Rye Act"}),
        ("the ira", {"ira": "Ire and Rye Act"}),  # hardly a word
        ("the cra", {"cra": "Cap and Rye Act"}),
    ],
)
def test_what_is_nowhere_on_record_is_read_as_the_record_writes_it(
    forms: WrittenForms, question: str, expected: dict[str, str]
) -> None:
    assert found(forms, question) == expected


def test_a_text_is_rewritten_word_by_word() -> None:
    forms = {"NSW": "New South Wales", "sour dough": "sourdough"}

    assert rewritten("NSW on sour  dough, not NSWX", forms) == (
        "New South Wales on sourdough, not NSWX"
    )


def test_words_that_only_a_hashtag_joins_stay_two(forms: WrittenForms) -> None:
    assert found(forms, "what about flour babies") == {}
    assert found(forms, "what about sour dough") == {"sour dough": "sourdough"}
