import datetime as dt

import pytest

from bot.corpus.model import Event, Person
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.analysis.word_frequencies import ENGLISH_WORDS
from bot.search.index.index import Index
from bot.search.query.corrector import Corrector
from bot.search.query.events import Events
from bot.search.query.parser import QueryParser
from bot.search.query.people.recognition import People
from bot.search.query.people.strangers import Strangers
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.query.words.spelling import Speller
from bot.search.query.words.terms import EMPTY_WEIGHT, SYNONYM, Terms, by_phrase
from bot.search.query.words.written_forms import WrittenForms

TEXT = "the sourdough ovens of Ebtihaj Moulder are hot and procurement of flour costs"
PEOPLE = [Person(name="Ebtihaj Moulder"), Person(name="Ann Baker", part="moderator")]
EVENTS = [
    Event(slug=f"day-{n}", title=f"Bread Day #{n}", date=dt.date(2018 + n, 2, 3), people=())
    for n in (1, 2)
]
GROUPS = [("red tape", "paperwork"), ("oven", "kiln", "stove"), ("kiln", "furnace")]
SYNONYMS = by_phrase(GROUPS, IN_ENGLISH)


@pytest.fixture(scope="module")
def parser() -> QueryParser:
    words = [word.lower() for word in TEXT.split()]
    index = Index([IN_ENGLISH.terms(TEXT)])
    people = People(PEOPLE, frozenset(), IN_ENGLISH)
    speller = Speller(lambda: dict.fromkeys([*words, "ann", "baker"], 1))
    return QueryParser(
        index,
        people,
        Events(EVENTS, IN_ENGLISH),
        Corrector(index, people, speller, SYNONYMS, {"ebtihaj", "flour"}.__contains__),
        WrittenForms((), index, IN_ENGLISH, ENGLISH_WORDS),
        Terms(IN_ENGLISH, SYNONYMS),
        Strangers(IN_ENGLISH, ENGLISH_WORDS, lambda: {"lincoln": "Lincoln"}),
    )


def words(query: Query) -> list[str]:
    return [each.word for each in query.terms]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("hot ovens", ["hot", "ovens"]),
        ("ovens and oven", ["ovens"]),  # a word once, stop words left out
        ("what about hot ovens", ["hot", "ovens", "what"]),  # the question word comes last
        ("red tape on ovens", ["red tape", "ovens"]),
        ("red ovens", ["red", "ovens"]),
        ("red tape", ["red tape"]),
        ("Ann Baker on ovens", ["ovens"]),
        ("who did Ann thank for ovens", ["thank", "ovens", "who"]),  # here it is no greeting
        ("who thanked Ann for ovens", ["thanked", "ovens", "who"]),
        ("where did they disagree?", ["disagree", "where"]),
        ("what did Ann say of ovens? thank you", ["say", "ovens", "what"]),
        ("ovens at Bread Day #2", ["ovens"]),
        ("it was", ["it", "was"]),  # nothing else is there to go by
        ("", []),
    ],
)
def test_a_question_is_about_the_words_that_name_nobody(
    parser: QueryParser, question: str, expected: list[str]
) -> None:
    assert words(parser.read(question)) == expected


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("what did Ann say about meetings?", ["meetings"]),
        ("any word about people", ["people"]),
        ("anything about thanks", []),
        ("what was said about the meeting?", []),  # it is this one
        ("what did Ann say about others", []),
    ],
)
def test_what_else_wraps_a_question_may_be_what_it_is_about(
    parser: QueryParser, question: str, content: list[str]
) -> None:
    told = [each.word for each in parser.read(question).content]

    assert [word for word in told if word != "word"] == content


def test_a_word_weighs_more_than_what_wraps_it_and_more_than_its_synonyms(
    parser: QueryParser,
) -> None:
    oven, what = parser.read("what of ovens").terms

    assert (oven.weight, what.weight, what.information) == (1, EMPTY_WEIGHT, 0)
    assert oven.information > 0
    assert oven.variants == {"oven": 1, "kiln": SYNONYM, "stove": SYNONYM}
    assert list(parser.read("what of ovens").words) == [oven]
    assert list(parser.read("what of ovens").content) == [oven]


def test_a_phrase_tells_as_much_as_the_rarest_of_its_words(parser: QueryParser) -> None:
    phrase, red, tape = (parser.read(text).terms[0] for text in ("red tape", "red", "tape"))

    assert phrase.information == max(red.information, tape.information) > red.information


@pytest.mark.parametrize(
    ("question", "capitals"),
    [
        ("what did Kiln say", ["Kiln"]),
        ("Ovens of Kiln", ["Kiln"]),  # the first word has one anyway
        ("Hot Kiln Flour", []),  # … and all have one in a heading
        ("HOT KILN flour", ["KILN"]),
        ("hot kiln", []),
    ],
)
def test_a_capital_tells_where_not_every_word_has_one(
    parser: QueryParser, question: str, capitals: list[str]
) -> None:
    assert [each.word for each in parser.read(question).terms if each.capital] == capitals


@pytest.mark.parametrize(
    ("question", "corrections"),
    [
        ("procurment of sourdoug", {"procurment": "procurement", "sourdoug": "sourdough"}),
        ("procurement of flour", {}),
        ("Ebtehaj Mouldr", {"Ebtehaj": "Ebtihaj", "Mouldr": "Moulder"}),
        ("boulder on ovens", {}),  # an English word, with no name beside it
        ("Ebtihaj boulder", {"boulder": "Moulder"}),
        (
            "Ebtehaj boulder",
            {"Ebtehaj": "Ebtihaj", "boulder": "Moulder"},
        ),  # … just put right
        ("boulder, says Ebtihaj", {}),
        ("paperwork and furnaces", {}),  # known as synonyms
        ("did anyone mention Sourdoug", {"Sourdoug": "sourdough"}),
        ("did anyone mention Soudoug", {}),  # a name is no other word with two letters wrong …
        ("did anyone mention Tourdough", {}),  # … or the first
        ("is it new? Soudoug is", {"Soudoug": "sourdough"}),  # … and this may be none
        ("did anyone mention Flouner", {"Flouner": "flour"}),  # … but another name
    ],
)
def test_spelling_is_put_right_and_a_name_put_right_tells_of_its_neighbour(
    parser: QueryParser, question: str, corrections: dict[str, str]
) -> None:
    query = parser.read(question)

    assert query.corrections == corrections
    for old, new in query.corrections.items():
        assert old in query.text
        assert new in query.understood


@pytest.mark.parametrize(
    ("before", "corrected"),
    [
        (" ".join(f"qzxwv{letter}" for letter in "abcdefghijklmnopqrstuvw"), True),  # 23 words …
        (" ".join(f"qzxwv{letter}" for letter in "abcdefghijklmnopqrstuvwx"), False),  # … and 24
        ("hot " * (LONGEST_QUESTION // 4 - 3), True),
        ("hot " * (LONGEST_QUESTION // 4), False),
    ],
)
def test_only_the_first_unknown_words_of_the_first_letters_are_looked_up(
    parser: QueryParser, before: str, *, corrected: bool
) -> None:
    assert bool(parser.read(f"{before} procurment").corrections) is corrected


@pytest.mark.parametrize(
    ("question", "people", "events", "asks_who", "greets"),
    [
        ("who is Ann", ["Ann Baker"], [], True, False),
        ("whose ovens are hot", [], [], True, False),
        ("who did Ann bake for", ["Ann Baker"], [], False, False),  # it is asked for whom
        ("hello Ann and moderator", ["Ann Baker"], [], False, True),
        ("ovens in 2020 and at Bread Day #2", [], ["day-2"], False, False),
        ("2019, 2020", [], ["day-1", "day-2"], False, False),
        ("ovens", [], [], False, False),
    ],
)
def test_who_when_and_how_it_is_asked(
    parser: QueryParser,
    question: str,
    people: list[str],
    events: list[str],
    *,
    asks_who: bool,
    greets: bool,
) -> None:
    query = parser.read(question)

    assert [person.name for person in query.people] == people
    assert [event.slug for event in query.events] == events
    assert (query.asks_who, query.greets) == (asks_who, greets)
    assert bool(query.with_events) is bool(events)


def test_an_event_stands_as_it_in_the_phrase_and_as_itself_beside(parser: QueryParser) -> None:
    query = parser.read("when was Bread Day #2")

    assert query.core.phrase == {IN_ENGLISH.term(word) for word in ("when", "was", "it")}
    assert {"Bread", "Day", "2"} <= {each.word for each in query.with_events}
    assert parser.read("when was bread").core.phrase == {
        IN_ENGLISH.term(w) for w in ("when", "was", "bread")
    }


def test_a_thesaurus_gives_for_each_phrase_the_others_of_all_its_groups() -> None:
    kiln, oven, furnace, tape = (IN_ENGLISH.term(w) for w in ("kiln", "oven", "furnace", "tape"))

    assert SYNONYMS[kiln] == (oven, IN_ENGLISH.term("stove"), furnace)
    assert SYNONYMS[furnace] == (kiln,)
    assert SYNONYMS[IN_ENGLISH.term("paperwork")] == (f"{IN_ENGLISH.term('red')} {tape}",)
    assert by_phrase([("Oven", "ovens")], IN_ENGLISH) == {oven: ()}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Bakr", ["Ann Baker"]),
        ("Biker", ["Ann Baker"]),
        ("what did Biker say about ovens", ["Ann Baker"]),
        ("and Biker?", ["Ann Baker"]),
        ("the ovens of a biker", []),  # an English word where something else is asked
        ("what did Banker say", []),  # … and another name
    ],
)
def test_a_word_that_sounds_like_a_name_is_one_where_a_name_stands(
    parser: QueryParser, question: str, names: list[str]
) -> None:
    assert [person.name for person in parser.read(question).people] == names


@pytest.mark.parametrize(
    ("question", "stranger"),
    [
        ("What did Lincoln say about bread?", "Lincoln"),
        ("what did the police chief say about bread", "police chief"),
        ("what did the bakers say about Lincoln", ""),
        ("What did Ann say about bread?", ""),
        ("did anyone mention Lincoln", ""),
        ("what does Autolyse mean?", ""),  # that asks for no words of Autolyse
        ("what does Autolyse mean by bread?", "Autolyse"),
        ("was Lincoln there?", "Lincoln"),
        ("was Ann there?", ""),
        ("was the bread there?", ""),
        ("what did moderator lincoln say about bread", "moderator lincoln"),
        ("what did Lincoln say about Ann", "Lincoln"),
        ("moderator Lincoln", "moderator Lincoln"),
        ("what about moderator Lincoln?", "moderator Lincoln"),
        ("moderator bread", ""),
        ("what did the moderator say", ""),
        ("moderators", ""),
        ("mayor bread", ""),
        ("Lincoln", ""),  # where such a word stands may be asked
        ("WHAT DID THE REPORT SAY", ""),
    ],
)
def test_whose_words_are_asked_for_who_is_not_on_record(
    parser: QueryParser, question: str, stranger: str
) -> None:
    assert parser.read(question).stranger == stranger


def test_what_somebody_who_is_not_on_record_said_of_others_is_not_said_by_those(
    parser: QueryParser,
) -> None:
    asked = parser.read("What did Lincoln say about Ann?")

    assert [person.name for person in asked.about] == ["Ann Baker"]
    assert not asked.people
