import pytest

from bot.corpus.model import Person
from bot.language.reader import spoken
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer, split
from bot.search.query.naming.voices import voices
from bot.search.query.people.recognition import People

EVERYBODY = [Person(name="Ann"), Person(name="Ben"), Person(name="Cleo")]
PEOPLE = People(EVERYBODY, frozenset(), IN_ENGLISH)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did Ann say about Ben?", "Ann"),
        ("Ben's plan, according to Ann", "Ann"),
        ("Ann on Ben", "Ann"),
        ("Ann's opinion of Ben and Cleo", "Ann"),
        ("what did Ann say to Ben", "Ann"),
        ("did Ann say Ben was wrong", "Ann"),
        ("does Ann agree with Ben", "Ann"),
        ("who disagreed with Ben about bread", ""),
        ("did anybody contradict Ben", ""),
        ("who replied to Ben and Cleo", ""),
        ("what support did Ann mention", "Ann"),
        ("what did Ann answer Ben", "Ann"),
        ("what did Ann and Ben say about Cleo", "Ann Ben"),
        ("what did Ann say about bread and what did Ben say", "Ann Ben"),
        ("what about Ann and Ben", "Ann Ben"),
        ("what was said about Ann", "Ann"),  # nobody else is named
        ("did Ann and Ben agree", "Ann Ben"),
        ("the views of Ann", "Ann"),
    ],
)
def test_whose_words_are_asked_for_is_told_from_whom_they_are_about(
    question: str, names: str
) -> None:
    words = split(question)

    found = voices(words, PEOPLE.find(words), IN_ENGLISH)

    assert " ".join(person.name for mention in found.own for person in mention.people) == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what did Ann reply to Ben", "Ben"),
        ("what did Ann answer Ben", "Ben"),
        ("what did Ann say to Ben and Cleo", "Ben Cleo"),
        ("what did Ann say about Ben", ""),
        ("what was said to Ben", "Ben"),
        ("who supports Ben", "Ben"),
        ("who pushed back on Ben's plan", "Ben"),
        ("did Ann and Ben agree", "Ann Ben"),
        ("where did Ann and Ben disagree about bread", "Ann Ben"),
        ("did Ann and Ben talk to each other", "Ann Ben"),
        ("what did Ann and Ben talk about", ""),
        ("what support did Ann mention", ""),
    ],
)
def test_who_is_spoken_to_is_told_from_who_is_spoken_of(question: str, names: str) -> None:
    words = split(question)

    found = voices(words, PEOPLE.find(words), IN_ENGLISH).addressed

    assert " ".join(person.name for mention in found for person in mention.people) == names


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("de", "Wer hat Ben widersprochen?"),
        ("es", "¿Quién está en desacuerdo con Ben?"),
        ("fr", "Qui n'est pas d'accord avec Ben ?"),
        ("pt", "Quem discordou de Ben?"),
    ],
)
def test_who_is_spoken_to_is_told_in_other_languages(code: str, question: str) -> None:
    tokens = Tokenizer(spoken(code))
    words = tokens.split(question)

    found = voices(words, People(EVERYBODY, frozenset(), tokens).find(words), tokens)

    assert not found.own
    assert [person.name for mention in found.addressed for person in mention.people] == ["Ben"]
