import pytest

from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer, split
from bot.search.analysis.unspaced import tokenizer
from bot.search.query.people.recognition import People
from bot.search.query.spans import behind_commas
from bot.search.query.words.name_sounds import NameSounds

PEOPLE = People(
    [
        Person(
            name="Ann Baker", role="Head baker", organisation="Crumb (France)", part="panellist"
        ),
        Person(name="Ben Rose", role="Miller", organisation="Stone Mill", part="panellist"),
        Person(name="Cleo Rose", part="moderator", aliases=("Doctor Cleo",)),
        Person(
            name="Dee Flour", role="Associate Professor", organisation="Carl University (Canada)"
        ),
        Person(name="Calle C. Holm"),
    ],
    everyday=frozenset({"flour", "call"}),
    tokens=IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did Ann say?", ["Ann Baker"]),
        ("ANN'S ovens", ["Ann Baker"]),
        ("Ann Baker and Cleo on ovens", ["Ann Baker", "Cleo Rose"]),
        ("what does Rose think", ["Ben Rose", "Cleo Rose"]),
        ("Ms Baker", ["Ann Baker"]),
        ("Dr Cleo", ["Cleo Rose"]),
        ("the moderator", ["Cleo Rose"]),
        ("the Carl professor", ["Dee Flour"]),
        ("the associate professor", ["Dee Flour"]),
        ("Crumb's speaker", ["Ann Baker"]),
        ("somebody from Stone Mill", ["Ben Rose"]),
        ("what about Ann from Crumb", ["Ann Baker"]),
        ("good flour", []),
        ("what did Flour say", ["Dee Flour"]),
        ("what did flour say about it", ["Dee Flour"]),
        ("what did the flour say", []),
        ("and Flour?", ["Dee Flour"]),
        ("What Did Flour Cost", []),
        ("Dee on flour", ["Dee Flour"]),
        ("what did cal say", ["Calle C. Holm"]),  # shortened
        ("what did Ca say", []),
        ("the cal on ovens", []),
        ("what about ovens", []),
        ("what did calle say", ["Calle C. Holm"]),
        ("when did they call", []),
        ("is it written in C or in Rust", []),
        ("the panellists", ["Ann Baker", "Ben Rose"]),
        ("did professor flour really say that flour is dear", ["Dee Flour"]),
        ("what did Calle Rose say", []),
        ("what did the man from Calle Rose ask", []),
        ("what did Ann and Rose say", ["Ann Baker", "Ben Rose", "Cleo Rose"]),
        ("Rose, Calle and Baker", ["Ben Rose", "Cleo Rose", "Calle C. Holm", "Ann Baker"]),
    ],
)
def test_people_are_recognised_by_whatever_they_may_be_called(
    question: str, names: list[str]
) -> None:
    mentions = PEOPLE.find(split(question))

    assert [person.name for mention in mentions for person in mention.people] == names


@pytest.mark.parametrize("place", ["Canadian", "canada"])
def test_whoever_is_of_a_place_is_described_by_it(place: str) -> None:
    words = split(f"the {place} professor on ovens")

    [mention] = PEOPLE.find(words)

    assert words[mention.start : mention.end] == ["the", place, "professor"]
    assert [person.name for person in mention.people] == ["Dee Flour"]


def test_a_name_without_letters_is_nobody_to_ask_about() -> None:
    assert People([Person(name="🎤")], frozenset(), IN_ENGLISH).find(split("who is 🎤")) == []


def test_where_somebody_is_from_belongs_to_their_description() -> None:
    words = split("the head baker from France on ovens")

    [mention] = PEOPLE.find(words)

    assert words[mention.end :] == ["on", "ovens"]


SENATORS = People(
    [
        Person(name="Senator Ann Lee", role="Senator for Bread"),
        Person(name="Dee Roe", role="State senator"),
        Person(name="Ben Hall", role="baker"),
    ],
    frozenset(),
    IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what did Senator Roe say", {"Senator Roe": ["Dee Roe"]}),
        ("did the Senator mention Roe", {"Roe": ["Dee Roe"]}),
        ("what did Senator Hall say", {}),  # he is none
    ],
)
def test_a_title_in_a_name_may_be_that_of_another(
    question: str, names: dict[str, list[str]]
) -> None:
    words = split(question)
    found = {
        " ".join(words[mention.start : mention.end]): [person.name for person in mention.people]
        for mention in SENATORS.find(words)
    }

    assert names.items() <= found.items()
    assert names or not found


SPANISH = Tokenizer(language("es"))
PANEL = [
    Person(name="Ana Paz", role="hidróloga", organisation="Agencia del Agua", part="ponente"),
    Person(name="Luz Mar", role="pescadora", organisation="Cofradía de Santoña", part="ponente"),
]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("qué dijo la hidróloga del río", ["Ana Paz"]),
        ("qué dijo la de la Cofradía de Santoña", ["Luz Mar"]),
        ("alguien de la Agencia del Agua", ["Ana Paz"]),
        ("qué dijo la pescadora", ["Luz Mar"]),
        ("qué necesita una pescadora", []),  # others are called so as well
        ("qué se dijo de la agencia", []),
    ],
)
def test_people_are_told_by_a_word_of_their_role_or_by_where_they_are(
    question: str, names: list[str]
) -> None:
    people = People(PANEL, frozenset(), SPANISH, lambda _, term: term == SPANISH.term("pescadora"))

    mentions = people.find(SPANISH.split(question))

    assert [person.name for mention in mentions for person in mention.people] == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("診療所の所長はどう見る", ["野村 誠"]),
        ("町診療所の医師", ["野村 誠"]),
        ("診療所について", []),
    ],
)
def test_a_word_of_a_role_beside_where_its_bearer_works_names_somebody(
    question: str, names: list[str]
) -> None:
    nomura = Person(name="野村 誠", role="診療所所長・医師", organisation="町国保診療所")
    japanese = tokenizer(language("ja"))
    people = People([nomura], frozenset(), japanese)

    mentions = people.find(japanese.split(question))

    assert [person.name for mention in mentions for person in mention.people] == names


def test_a_word_of_a_role_alone_names_nobody_in_english() -> None:
    ann = Person(name="Ann Baker", role="Miller", organisation="Crumb")
    people = People([ann], frozenset(), IN_ENGLISH, is_said_by_others=lambda *_: False)

    assert people.find(split("the miller on flour")) == []


PRESS = People(
    [
        Person(name="Bonn reporter", role="reporter", part="press"),
        Person(name="Reporter on trains", part="reporter"),
        Person(name="Mayor of Ulm"),
        Person(name="Reporter Hill", part="reporter"),
        Person(name="Audience member", part="audience"),
        Person(name="Howard Dean", role="Dean of a school"),
    ],
    everyday=frozenset({"reporter", "audience"}),
    tokens=IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("how many live in Bonn", []),
        ("what about Trains", []),
        ("why Ulm", []),
        ("an Audience like this", []),
        ("the Bonn reporter", ["Bonn reporter"]),
        ("the reporter from Bonn", ["Bonn reporter"]),
        ("what did the reporter on trains ask", ["Reporter on trains"]),
        ("the mayor of Ulm", ["Mayor of Ulm"]),
        ("what did Hill ask", ["Reporter Hill"]),
        ("what did Howard say", ["Howard Dean"]),
    ],
)
def test_of_a_name_that_says_what_somebody_is_no_word_names_them_alone(
    question: str, names: list[str]
) -> None:
    mentions = PRESS.find(split(question))

    assert [person.name for mention in mentions for person in mention.people] == names


def test_a_part_of_a_name_is_known_by_its_sound() -> None:
    people = People([Person(name="Suzy Davies")], frozenset(), IN_ENGLISH)
    sounds = NameSounds(people.names, IN_ENGLISH.language.people.vowels)

    assert sounds.like("suzie", 1) is None
    assert sounds.like("suzie", 2) == "suzy"


EVERYDAY = People([Person(name="Dawn Fields"), Person(name="Frank Hall")], frozenset(), IN_ENGLISH)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("since the dawn of time", []),
        ("was he frank about it", []),
        ("what fields of study", []),
        ("town hall meetings", []),
        ("what did dawn want", ["Dawn Fields"]),
        ("hall on money", ["Frank Hall"]),
        ("what frank said", ["Frank Hall"]),
        ("ask Frank", ["Frank Hall"]),
        ("the Dawn of it", ["Dawn Fields"]),
        ("professor fields", ["Dawn Fields"]),
    ],
)
def test_a_name_that_is_a_word_too_is_none_where_a_word_stands(
    question: str, names: list[str]
) -> None:
    mentions = EVERYDAY.find(split(question))

    assert [person.name for mention in mentions for person in mention.people] == names


COUNCIL = People(
    [Person(name="Councillor Wyatt"), Person(name="Sam Katz", part="mayor"), Person(name="Zoe")],
    frozenset(),
    IN_ENGLISH,
    is_said_by_others=lambda _, term: term in {"snow", "budget"},
)


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ("what did russ wyatt say", "russ wyatt"),
        ("what did councillor russ wyatt say", "russ wyatt"),
        ("Russ Wyatt on the snow", "Russ Wyatt"),
        ("who is russ wyatt", "russ wyatt"),
        ("ann zoe", "ann zoe"),
        ("snow wyatt", None),  # it is said
        ("what did wyatt say", None),
        ("did wyatt speak", None),
        ("budget and wyatt", None),
        ("what did ann katz say", None),  # he has another first name
    ],
)
def test_a_first_name_that_nobody_has_on_record_belongs_to_the_surname_behind_it(
    question: str, taken: str | None
) -> None:
    words = split(question)
    mentions = [m for m in COUNCIL.find(words) if m.is_guessed]

    found = [" ".join(words[m.start : m.end]) for m in mentions]
    assert found == ([taken] if taken else [])


def test_an_owner_of_one_who_is_described_is_no_noun_beside_another() -> None:
    assert [m.people[0].name for m in PEOPLE.find(split("Stone Mill's speaker"))] == ["Ben Rose"]
    assert PEOPLE.find(split("Stone Mill speaker")) == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did Martha, Ben and Sue say?", ["Martha Jones", "Ben Stewart", "Sue Katt"]),
        ("Martha/Ben on flour", ["Martha Jones", "Ben Stewart"]),
        ("What did Martha, Kat say?", ["Martha Jones", "Kat"]),
        ("What did Martha Stewart say?", []),
        ("Martha, Stewart", ["Martha Jones", "Ben Stewart"]),
        ("What did Martha Jones say?", ["Martha Jones"]),
    ],
)
def test_a_first_name_or_a_comma_behind_another_names_somebody_and_a_surname_nobody(
    question: str, names: list[str]
) -> None:
    told = [Person(name=name) for name in ("Martha Jones", "Ben Stewart", "Sue Katt", "Kat")]
    people, words = People(told, frozenset(), IN_ENGLISH), split(question)

    found = people.find(words, parted=behind_commas(words, question))

    assert [person.name for mention in found for person in mention.people] == names


HINDI = [
    Person(name="मीरा जोशी", role="सरपंच"),
    Person(name="अमित राव", role="शिक्षक"),
]


@pytest.mark.parametrize(
    ("code", "question", "name", "words"),
    [
        pytest.param("hi", "सरपंच जी ने क्या कहा", "मीरा जोशी", 2, id="a role"),
        pytest.param("hi", "सरपंच साहब पहले क्या चाहते हैं", "मीरा जोशी", 2, id="before other words"),
        pytest.param("hi", "जोशी जी ने क्या कहा", "मीरा जोशी", 2, id="a name"),
        pytest.param("hi", "नाई जी ने क्या कहा", "", 0, id="a role of nobody"),
        pytest.param("ur", "میئر صاحب نے کیا کہا", "نادیہ بٹ", 2, id="in Urdu"),
    ],
)
def test_an_honorific_stands_behind_whom_it_is_for(
    code: str, question: str, name: str, words: int
) -> None:
    tokens = tokenizer(language(code))
    people = {"hi": HINDI, "ur": [Person(name="نادیہ بٹ", role="میئر")]}[code]

    found = People(people, frozenset(), tokens).find(tokens.split(question))

    mentions = [(m.people[0].name, m.end - m.start) for m in found]
    assert mentions == ([(name, words)] if name else [])


OFFICES = People(
    [
        Person(name="Ann Baker", role="President", aliases=("The President",)),
        Person(name="Ben Miller", role="Vice President", aliases=("The Vice President",)),
        Person(name="Audience questioner"),
        Person(name="The Mayor"),
        Person(name="The Deputy Mayor"),
        Person(name="Dee Flour"),
    ],
    everyday=frozenset({"audience", "flour"}),
    tokens=IN_ENGLISH,
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what did the president answer", ["Ann Baker"]),
        ("President Baker on ovens", ["Ann Baker"]),
        ("what did the vice president say", ["Ben Miller"]),
        ("mayor on ovens", ["The Mayor"]),
        ("what did the deputy mayor say", ["The Deputy Mayor"]),
        ("what did the audience ask about ovens", ["Audience questioner"]),
        ("the audience liked ovens", []),
        ("what did the flour say", []),
    ],
)
def test_an_office_or_a_label_names_whoever_is_called_just_so(
    question: str, names: list[str]
) -> None:
    found = OFFICES.find(split(question))

    assert list(dict.fromkeys(p.name for m in found for p in m.people)) == names


def test_of_two_offices_the_one_that_is_named_in_full_is_meant() -> None:
    people = People(
        [Person(name="Ann Baker", role="President"), Person(name="Ben", role="Vice President")],
        everyday=frozenset(),
        tokens=IN_ENGLISH,
    )

    assert [m.people[0].name for m in people.find(split("the president on ovens"))] == ["Ann Baker"]
