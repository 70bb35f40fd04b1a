import pytest

from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.naming.inquiries import Inquiry, inquiry
from bot.search.query.people.recognition import People

PEOPLE = [Person(name="Ana Gil"), Person(name="Juan Roth"), Person(name="Mia Thomas")]


def read(question: str, code: str = "en") -> tuple[Inquiry | None, list[str]]:
    """Return what is sought by a question, and the words that only say that it was asked."""
    tokens = Tokenizer(language(code))
    words = tokens.split(question)
    mentions = People(PEOPLE, frozenset(), tokens).find(words)
    sought = inquiry(words, mentions, tokens)
    return sought, [words[place] for place in sorted(sought.places)] if sought else []


@pytest.mark.parametrize(
    ("question", "askers", "asked", "wrapping"),
    [
        ("What did Ana ask about bread?", "Ana", "", "ask"),
        ("What did Ana Gil ask Juan about bread?", "Ana", "Juan", "ask"),
        ("what did Ana and Juan ask Mia", "Ana Juan", "Mia", "ask"),
        ("what did Ana keep asking about", "Ana", "", "keep asking"),
        ("Ana, what was she asking?", "Ana", "", "asking"),
        ("what did Ana want to know about ovens", "Ana", "", "want to know"),
        ("what does Ana wonder", "Ana", "", "wonder"),
        ("did Ana ask whether it was legal", "Ana", "", "ask"),
        ("Ana's question", "Ana", "", "question"),
        ("what was Mia Thomas's first question to Juan", "Mia", "Juan", "first question"),
        ("which questions did Ana put to Juan", "Ana", "Juan", "put"),
        ("what did Ana ask Juan at the very start", "Ana", "Juan", "ask at the very start"),
        ("who asked Juan about bread", "", "Juan", "asked"),
        ("who asked about bread", "", "", "asked"),
        ("what was Juan asked about bread", "", "Juan", "asked"),
        ("what was the last question Ana asked", "Ana", "", "last asked"),
        ("the last question that Ana asked Juan", "Ana", "Juan", "last asked"),
        ("which last question was Juan asked", "", "Juan", "last asked"),
        ("who interviewed Juan", "", "Juan", "interviewed"),
        ("who has interviewed Juan", "", "Juan", "interviewed"),
        ("who was interviewing Juan", "", "Juan", "interviewing"),
        ("who was Juan interviewed by", "", "Juan", "interviewed"),
    ],
)
def test_who_asks_stands_before_the_verb_and_who_is_asked_behind(
    question: str, askers: str, asked: str, wrapping: str
) -> None:
    sought, words = read(question)

    assert sought is not None
    assert " ".join(person.name.split()[0] for person in sought.askers) == askers
    assert " ".join(person.name.split()[0] for person in sought.asked) == asked
    assert " ".join(words) == wrapping


@pytest.mark.parametrize(
    "question",
    [
        "what did Ana say when Juan asked about bread",
        "how did Ana answer Juan's question",
        "what does Ana reply to Juan when asked",
        "What did Ana think about bread when answering a question",
        "what did Ana ask for",
        "what did Ana ask Juan to send her",
        "what did they ask about bread",  # nobody who is known
        "what did Ana say",
        "when was Ana interviewed",
        "who was interviewed by Ana",
        "",
    ],
)
def test_what_somebody_said_or_did_is_no_question_of_theirs(question: str) -> None:
    assert read(question)[0] is None


@pytest.mark.parametrize(
    ("code", "question", "askers", "asked"),
    [
        ("es", "¿Qué le preguntó Ana a Juan sobre el pan?", "Ana", "Juan"),
        ("es", "qué quería saber Ana", "Ana", ""),
        ("fr", "Qu'a demandé Ana à Juan sur le pain ?", "Ana", "Juan"),
        ("fr", "Qu'est-ce que Ana a demandé ?", "Ana", ""),
        ("fr", "Quelle question Ana a-t-elle posée à Juan ?", "Ana", "Juan"),
        ("pt", "O que a Ana perguntou ao Juan?", "Ana", "Juan"),
        ("pt", "O que perguntou Ana?", "Ana", ""),
        ("de", "Was fragte Ana?", "Ana", ""),
        ("de", "Was fragte Ana Gil Juan Roth?", "Ana", "Juan"),
        ("de", "Was hat Ana Herrn Juan gefragt?", "Ana", "Juan"),
        ("de", "Was fragten Ana und Juan?", "Ana Juan", ""),
        ("de", "Was hat Ana gefragt?", "Ana", ""),
        ("de", "Wer interviewte Juan?", "", "Juan"),
        ("de", "Wer fragte Juan nach Brot?", "", "Juan"),
    ],
)
def test_other_languages_ask_for_questions_too(
    code: str, question: str, askers: str, asked: str
) -> None:
    sought, _ = read(question, code)

    assert sought is not None
    assert " ".join(person.name.split()[0] for person in sought.askers) == askers
    assert " ".join(person.name.split()[0] for person in sought.asked) == asked


@pytest.mark.parametrize(
    ("code", "question", "asked"),
    [
        ("en", "What was Ana's last question to Juan?", "Juan"),
        ("en", "What was the last question Ana asked?", ""),
        ("de", "Was war die letzte Frage, die Ana stellte?", ""),
        ("de", "Was war die letzte Frage von Ana an Juan?", "Juan"),
        ("es", "¿Cuál fue la última pregunta de Ana a Juan?", "Juan"),
        ("fr", "Quelle est la dernière question d'Ana ?", ""),
        ("fr", "Quelle est la dernière question qu'Ana a posée à Juan ?", "Juan"),
        ("pt", "Qual foi a última pergunta da Ana?", ""),
    ],
)
def test_the_last_question_of_somebody_is_told_by_its_word(
    code: str, question: str, asked: str
) -> None:
    sought, _ = read(question, code)

    assert sought is not None
    assert sought.last
    assert [person.name for person in sought.askers] == ["Ana Gil"]
    assert " ".join(person.name.split()[0] for person in sought.asked) == asked


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("es", "¿Qué respondió Ana a lo que preguntó Juan?"),
        ("fr", "Qu'a répondu Ana à ce que demandait Juan ?"),
        ("pt", "O que respondeu Ana ao que perguntou Juan?"),
        ("de", "Was antwortete Ana, als Juan fragte?"),
    ],
)
def test_an_answer_is_no_question_in_other_languages_either(code: str, question: str) -> None:
    assert read(question, code)[0] is None
