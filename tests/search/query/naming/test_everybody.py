import pytest

from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer, split
from bot.search.query.naming.everybody import everybody
from bot.search.query.people.recognition import People

NAMED = [Person(name="Ann"), Person(name="Ben"), Person(name="Cleo Day")]


@pytest.mark.parametrize(
    ("code", "question", "but"),
    [
        ("en", "What did everyone say about Ann?", None),
        ("en", "what does each of them think", None),
        ("en", "views of all the panellists on rye", None),
        ("en", "What did everyone but Ann say about Ben?", "Ann"),
        ("en", "who besides Ann and Ben spoke of rye", "Ann Ben"),
        ("en", "what did the others say about rye", None),
        ("en", "Everyone but Ann, Ben and Cleo Day, on: who bakes?", "Ann Ben Cleo Day"),
        ("de", "Was sagte jeder außer Ann zum Thema Roggen?", "Ann"),
        ("de", "Was haben alle zum Roggen gesagt?", None),
        ("es", "¿Qué dijo todo el mundo menos Ann y Ben sobre el centeno?", "Ann Ben"),
        ("es", "¿Qué dijo cada ponente sobre el centeno?", None),
        ("fr", "Qu’a dit tout le monde sauf Ann sur le seigle ?", "Ann"),
        ("fr", "Que pense chacun du seigle ?", None),
        ("hi", "Ann को छोड़कर बाकी लोगों ने राई के बारे में क्या कहा?", "Ann"),
        ("ar", "ماذا قال الجميع ما عدا Ann عن الجاودار؟", "Ann"),
        ("pt", "O que todo mundo menos Ann disse sobre o centeio?", "Ann"),
        ("pt", "O que pensam todos os participantes sobre o centeio?", None),
    ],
)
def test_everybody_is_asked_for_but_those_left_out(
    code: str, question: str, but: str | None
) -> None:
    tokens = Tokenizer(language(code))
    words = split(question)

    found = everybody(words, People(NAMED, frozenset(), tokens).find(words), tokens)

    assert found.is_asked
    assert (" ".join(p.name for p in found.but.people) if found.but else None) == but


@pytest.mark.parametrize(
    "question",
    ["What did Ann say?", "is all bread good", "and but Ann said so", "what else did Ann say"],
)
def test_nobody_else_is_asked_for(question: str) -> None:
    words = split(question)

    found = everybody(words, People(NAMED, frozenset(), IN_ENGLISH).find(words), IN_ENGLISH)

    assert not found.is_asked
