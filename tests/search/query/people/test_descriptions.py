import pytest

from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.analysis.unspaced import tokenizer
from bot.search.query.people.capacities import bracketed, folded_words, without_brackets
from bot.search.query.people.described_words import DescribedWords
from bot.search.query.people.descriptions import Descriptions

PEOPLE = [
    Person(name="Ann", role="Head baker", organisation="Crumb (France)", part="panellist"),
    Person(name="Ben", role="Miller", organisation="Stone Mill", part="panellist"),
    Person(name="Cleo", part="moderator"),
    Person(name="Dee", part="co-moderator"),
    Person(name="Eve (Minister of Bread)", role="Professor", organisation="Carl University"),
    Person(name="Fay", role="Professor", organisation="Carl University", part="witness"),
    Person(name="Gil", role="Professor", organisation="Rye University", part="witness"),
]
DESCRIPTIONS = Descriptions(PEOPLE, IN_ENGLISH)
WORDS = DescribedWords(PEOPLE, IN_ENGLISH)


@pytest.mark.parametrize(
    ("words", "names", "end"),
    [
        ("head baker from crumb", "Ann", 4),
        ("speaker from stone mill on ovens", "Ben", 4),
        ("crumb says so", "Ann", 1),
        ("stone mill said", "Ben", 2),
        ("carl university said", "Eve (Minister of Bread) Fay", 2),
        ("moderator", "Cleo", 1),  # who is just that comes before whose part says more
        ("moderators", "Cleo", 1),
        ("co moderator", "Dee", 2),
        ("somebody at the mill", "Ben", 4),
        ("professor of rye university", "Gil", 4),
        ("professor at carl", "Eve (Minister of Bread) Fay", 3),
        ("minister", "Eve (Minister of Bread)", 1),
        ("french baker", None, 0),
        ("baker from crumb", None, 0),  # "baker" is no word for somebody
        ("somebody francian", "Ann", 2),
        ("professor", None, 0),  # three are
        ("somebody", None, 0),  # … from nowhere
        ("crumb", None, 0),  # could be bread as well
        ("mill said", None, 0),
        ("crumb on ovens", "Ann", 1),
        ("crumb and ovens", None, 0),
        ("of the baker", None, 0),
        ("speaker ovens crumb", None, 0),
        ("miller of rye university", None, 0),  # nobody is both
    ],
)
def test_who_is_described_and_how_far_the_description_goes(
    words: str, names: str | None, end: int
) -> None:
    found = DESCRIPTIONS.find(words.split(), 0)

    assert (found is None) == (names is None)
    if found:
        assert (" ".join(person.name for person in found.people), found.end) == (names, end)


def test_a_description_may_start_anywhere() -> None:
    words = ["what", "did", "the", "head", "baker", "say"]

    assert DESCRIPTIONS.find(words, 2) is None
    found = DESCRIPTIONS.find(words, 3)
    assert found is not None
    assert ([person.name for person in found.people], found.end) == (["Ann"], 5)


KNOWN = Descriptions(
    [
        Person(name="Ann", role="Chief executive and CEO", organisation="Crumb", part="speaker"),
        Person(name="Ben", role="Counsel for the grieving bakers", part="advocate"),
        Person(name="Cleo", role="Doctoral fellow from Tanzania", organisation="Rye University"),
        Person(name="Dee", organisation="Stone News", part="reporter"),
        Person(name="Eve", organisation="Stone News", part="editor"),
        Person(name="Fay", organisation="Stone News", part="host"),
        Person(name="Gil", role="Director of ovens and tackling hunger", part="participant"),
        Person(name="Hal", role="Policy weigher", organisation="Guild on Grain"),
        Person(name="Ira", role="Former yeast keeper in Cornwall", part="host"),
        Person(name="Jo", role="Yeast program", organisation="Yeast Alliance", part="participant"),
    ],
    IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the CEO of Crumb", "Ann"),
        ("that lawyer for the bakers", "Ben"),
        ("the barrister for the grieving bakers", "Ben"),
        ("the bakers' lawyer", "Ben"),
        ("the Tanzanian student", "Cleo"),
        ("the Rye University postdoc", "Cleo"),
        ("the Stone News reporter", "Dee"),
        ("the lady in charge of tackling hunger", "Gil"),
        ("the weigher from the Guild", "Hal"),  # a word of a role, with an organisation
        ("the yeast keeper in Cornwall", "Ira"),  # … or with more of it, where there is none
        ("the people from Stone News", "Dee Eve Fay"),
        ("the people at Crumb", "Ann"),
        ("the hosts", "Fay Ira"),
        ("the participants", "Gil Jo"),  # everybody else has another part
        ("the advocate", "Ben"),
    ],
)
def test_who_is_known_is_told_by_what_they_are_and_more(words: str, names: str) -> None:
    found = KNOWN.find(folded_words(words, IN_ENGLISH), 1)

    assert found is not None
    assert " ".join(person.name for person in found.people) == names
    assert found.end == len(folded_words(words, IN_ENGLISH))


@pytest.mark.parametrize(
    "words",
    [
        "a lawyer for the bakers",  # any
        "the lawyer",
        "the lawyers for the bakers",
        "the fund for the bakers",
        "the lawyer for Tanzanian bakers",  # nobody is both
        "the student newspaper of Tanzania",
        "the policy on grain",
        "the yeast program",
        "the policy",
        "the news",
        "the Stone people",
        "people from Stone News",
        "the people from Stone",
        "the people of Cornwall",
    ],
)
def test_words_of_a_role_alone_are_nobody(words: str) -> None:
    assert KNOWN.find(folded_words(words, IN_ENGLISH), 1) is None


@pytest.mark.parametrize(
    ("words", "part", "name"),
    [
        ("the host", "moderator", "Ann"),
        ("what did the host say", "moderator", "Ann"),
        ("the moderator", "host", "Ann"),
        ("the host", "panellist", None),  # nobody leads
        ("the host machine", "moderator", None),
        ("a closed host", "moderator", None),
        ("who did the host ask", "moderator", "Ann"),
        ("who is the host", "moderator", None),  # others may have held it
        ("so who was the host of it", "moderator", None),
        ("the chair", "moderator", None),  # it may be of something that is spoken of
    ],
)
def test_who_leads_a_talk_is_called_by_any_word_for_that(
    words: str, part: str, name: str | None
) -> None:
    people = [Person(name="Ann", part=part), Person(name="Ben", part="guest")]
    folded = folded_words(words, IN_ENGLISH)
    start = next(n for n, word in enumerate(folded) if word in {"host", "moderator", "chair"})

    found = Descriptions(people, IN_ENGLISH).find(folded, start)

    assert [person.name for person in found.people] == [name] if found else name is None


@pytest.mark.parametrize(
    ("part", "other"), [("moderator", "host"), ("co-moderator", "moderator"), ("guest", "host")]
)
def test_a_host_beside_a_moderator_is_the_only_one(part: str, other: str) -> None:
    people = [Person(name="Ann", part=part), Person(name="Ben", part=other)]

    found = Descriptions(people, IN_ENGLISH).find(("the", "host"), 1)

    assert found is not None
    assert [person.name for person in found.people] == ["Ben"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the prime minister", None),
        ("the minister", None),
        ("the chief adviser", "Ann"),
        ("the prime minister's adviser", "Ann"),
        ("the secretary", None),
        ("the president", "Ben"),  # who is that as well
    ],
)
def test_whoever_somebody_works_for_is_somebody_else(words: str, name: str | None) -> None:
    people = [
        Person(name="Ann", role="former chief adviser to the Prime Minister"),
        Person(name="Ben", role="aide to the secretary of the guild and president of the mill"),
    ]
    found = Descriptions(people, IN_ENGLISH).find(folded_words(words, IN_ENGLISH), 1)

    assert [person.name for person in found.people] == [name] if found else name is None


def test_the_part_that_everybody_has_tells_nobody_from_others() -> None:
    members = [Person(name=name, part="member") for name in ("Ann", "Ben", "Cleo")]
    clerk = Person(name="Dee", part="clerk")

    chair = Person(name="Eve", part="chair")

    alone = Descriptions([*members, chair], IN_ENGLISH)
    beside = Descriptions([*members, chair, clerk], IN_ENGLISH)

    assert alone.find(["the", "members"], 1) is None
    found = beside.find(["the", "members"], 1)
    assert found is not None
    assert found.people == tuple(members)


def test_a_word_that_says_nothing_describes_nobody() -> None:
    assert KNOWN.find(folded_words("the gentleman on bread", IN_ENGLISH), 1) is None


def test_a_description_ends_after_sixteen_words() -> None:
    long = "somebody at stone " + "of the " * 6 + "mill"

    found = DESCRIPTIONS.find([*long.split(), "crumb"], 0)

    assert found is not None
    assert (found.people[0].name, found.end) == ("Ben", 16)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("baker", ["Ann"]),
        ("bakers", ["Ann"]),
        ("millers", ["Ben"]),
        ("millerish", ["Ben"]),
        ("franceish", ["Ann"]),
        ("carlian", ["Eve (Minister of Bread)", "Fay"]),
        ("rye", ["Gil"]),
        ("ryes", []),  # too short to take an ending
        ("of", []),
        ("helicopter", []),
    ],
)
def test_a_word_describes_whoever_has_it_or_a_shorter_form_of_it(
    word: str, names: list[str]
) -> None:
    assert [PEOPLE[number].name for number in sorted(WORDS.fitting(word))] == names
    assert all(DESCRIPTIONS.fits(word, [person]) == (person.name in names) for person in PEOPLE)


@pytest.mark.parametrize(
    ("code", "organisation", "words"),
    [
        ("ru", "пекарня «Каравай»", "владелец пекарни"),
        ("pl", "piekarnia Bochen", "własciciel piekarni"),
        ("tr", "fırın", "fırının sahibi"),
    ],
)
def test_a_word_describes_whoever_has_another_form_of_it(
    code: str, organisation: str, words: str
) -> None:
    anna = Person(name="Anna", organisation=organisation)
    known = Descriptions([anna], Tokenizer(language(code)))

    found = known.find(words.split(), 0)

    assert found is not None
    assert found.people == (anna,)


def test_parts_of_names_and_words() -> None:
    assert [
        without_brackets("Crumb (France)"),
        without_brackets("Crumb"),
        without_brackets("(Crumb)"),
    ] == ["Crumb", "Crumb", "(Crumb)"]
    assert bracketed("Ann (Chair) Baker (Mayor)") == ["Chair", "Mayor"]
    assert folded_words("Café, 🎉 HEAD-baker", IN_ENGLISH) == ("cafe", "head", "baker")


COUNCIL = Descriptions(
    [
        Person(name="Senator Ann Lee", part="member"),
        Person(name="Senator Ben Roe", organisation="Senate", part="member"),
        Person(name="Cleo", role="Mayor", organisation="Ulm"),
        Person(name="Dee", role="resident of Mill Street", part="speaker"),
        Person(name="Eve", role="resident of Ulm, baker", part="speaker"),
        Person(name="Fay", role="resident of Ulm", part="speaker"),
        Person(name="Gil", role="Chief of Staff to Senator Lee, calls the speakers", part="staff"),
        Person(name="Hal", role="engineering lead", organisation="Crumb"),
        Person(name="Ira", role="engineer", organisation="Stone"),
        Person(name="Bonn reporter", part="reporter"),
        Person(name="Reporter on trains", part="reporter"),
    ],
    IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("what did the senators say", "Senator Ann Lee Senator Ben Roe"),
        ("the residents of ulm", "Eve Fay"),
        ("do the residents want it", "Dee Eve Fay"),
        ("questions from the reporters", "Bonn reporter Reporter on trains"),
        ("what did the press ask", "Bonn reporter Reporter on trains"),
        ("what did the mayor want", "Cleo"),
        ("what are the mayors priorities", "Cleo"),
        ("what did the speakers say", "Dee Eve Fay"),
        ("what did the senate members say", "Senator Ben Roe"),
        ("what did the mayors say", None),  # there is but one
        ("who elected the mayor", None),  # it is asked who others are
        ("what did the senator say", None),  # two are
        ("does it harm the residents", None),
        ("what do mayors earn", None),
        ("when was the press conference", None),
        ("where was the staff meeting", None),
        ("did the crumb engineer speak", None),  # nobody is both
    ],
)
def test_a_definite_word_for_what_people_are_means_all_of_them_or_the_only_one(
    words: str, names: str | None
) -> None:
    folded = words.split()
    found = [COUNCIL.find(folded, start) for start in range(len(folded))]

    told = [" ".join(person.name for person in each.people) for each in found if each]
    assert told[:1] == ([names] if names else [])


@pytest.mark.parametrize(
    ("code", "organisation", "question", "meant"),
    [
        ("fr", "Agence régionale de santé", "qu'a répondu l'Agence régionale de santé", True),
        (
            "pt",
            "Associação dos Pescadores do Norte",
            "o que propôs a Associação dos Pescadores",
            True,
        ),
        ("pt", "Associação dos Pescadores daqui", "o que disse dos Pescadores daqui", False),
        ("es", "Ayuntamiento", "opinión del Ayuntamiento sobre los taxis", True),
        ("es", "Ayuntamiento", "cuándo pinta las aceras el Ayuntamiento", False),
        ("de", "Verbraucherzentrale", "was sagt die Verbraucherzentrale zu Lärm", True),
        ("hi", "जलदाय विभाग", "जलदाय विभाग ने पाइप पर क्या कहा", True),
        ("ja", "役場", "役場は空き家をどう思う", True),
    ],
)
def test_an_organisation_stands_for_its_only_speaker_beside_what_wraps_a_question(
    code: str, organisation: str, question: str, *, meant: bool
) -> None:
    tokens = tokenizer(language(code))
    known = Descriptions([Person(name="Ann Lee", organisation=organisation)], tokens)
    folded = list(map(tokens.fold, tokens.split(question)))

    assert any(known.find(folded, start) for start in range(len(folded))) is meant


MINISTRY = Descriptions(
    [
        Person(name="Ann", role="Secretary", organisation="Ministry of Mills and Bakers Welfare"),
        Person(name="Ben", role="Chief Minister", organisation="Ulm"),
        Person(name="Cleo", role="Government of Ulm"),
        Person(name="Dee", role="Mayor", organisation="Crumb"),
        Person(name="Eve", part="panellist"),
        Person(name="Fay", part="panellist"),
        Person(name="Gil", role="Deputy yeast lead at the oven"),
    ],
    IN_ENGLISH,
    settings={"rye", "hall"},
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("women bakers", None),
        ("women in mills", None),
        ("mills and women", None),
        ("what did the women bakers say", None),
        ("the women of ulm", None),
        ("experts from the ministry", None),
        ("woman of the ministry", "Ann"),
        ("the woman from the ministry", "Ann"),
        ("mills expert", None),
        ("yeast lead on ovens", "Gil"),  # as the role has it
        ("the mills expert", "Ann"),
        ("what did the minister say", "Ben"),
        ("what did the prime minister say", None),
        ("what did prime minister say", None),
        ("the minister of bread", None),
        ("the mayor of bonn", None),
        ("the mayor of rye", "Dee"),  # where the event is
        ("the deputy mayor", None),
        ("the lawyer mayor", None),
        ("minister training", None),
        ("ask minister for more", "Ben"),
        ("two panellists", "Eve Fay"),
        ("panellist bias", None),
        ("the panellists", "Eve Fay"),
    ],
)
def test_a_description_is_of_somebody_known_and_tells_whom_from_others(
    words: str, names: str | None
) -> None:
    folded = words.split()
    found = [MINISTRY.find(folded, start) for start in range(len(folded))]

    told = [" ".join(person.name for person in each.people) for each in found if each]
    assert told[:1] == ([names] if names else [])


@pytest.mark.parametrize(
    ("words", "is_plain"),
    [("the mayor", True), ("the panellists", True), ("the woman from the ministry", False)],
)
def test_nothing_but_what_somebody_is_tells_plainly_who_is_meant(
    words: str, *, is_plain: bool
) -> None:
    found = MINISTRY.find(words.split(), 1)

    assert found is not None
    assert found.is_plain is is_plain


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the senator", "Senator Ann Lee Senator Ben Roe"),
        ("the engineer", "Ira"),
        ("the lead", "Hal"),
        ("the speaker", None),  # anybody who speaks
    ],
)
def test_where_words_end_for_whoever_speaks_a_few_may_be_meant(
    words: str, names: str | None
) -> None:
    found = COUNCIL.find(words.split(), 1, until=2)
    told = " ".join(person.name for person in found.people) if found else None

    assert told == names


EXPERTS = Descriptions(
    [
        Person(name="Ann", role="columnist", organisation="Foxsports.com"),
        Person(name="Cleo", role="professor of law"),
        Person(name="Dr Dee Lee", role="head of research"),
    ],
    IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the fox sports columnist", "Ann"),  # written as one there
        ("the doctor", "Dr Dee Lee"),
    ],
)
def test_somebody_is_described_in_words_written_otherwise(words: str, name: str) -> None:
    found = EXPERTS.find(words.split(), 1)

    assert found is not None
    assert [person.name for person in found.people] == [name]
