import re

import pytest

from bot.chat.dialogue.rewriting.asking_anew import called, subject_of
from bot.chat.dialogue.rewriting.references import (
    is_of_it,
    is_on_it,
    refers_back,
    resolved,
    without_elsewhere,
)
from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.query.people.mentions import Mention
from bot.search.query.query import NamedWords, Query
from bot.search.search import Search

ANN, BEN = Person(name="Ann Lee", role="senator"), Person(name="Ben Roe", role="senator")


@pytest.mark.parametrize(
    ("words", "mention", "name"),
    [
        ("and the senators", Mention((ANN, BEN), 1, 3), "the senators"),
        ("and the senator", Mention((BEN,), 1, 3), "Ben Roe"),
        ("who was against it", Mention((ANN, BEN), 0, 4), "Ann Lee and Ben Roe"),
    ],
)
def test_several_are_called_by_the_words_that_describe_them(
    words: str, mention: Mention, name: str
) -> None:
    typed = tuple(words.split())
    asked = Query(words, named=NamedWords(typed, typed, (mention,)))

    assert called(asked).name == name


@pytest.mark.parametrize(
    ("code", "words", "elsewhere"),
    [
        ("en", "the other panel", True),
        ("en", "and in all of the other panels", True),
        ("en", "what did they say of rye in the other panel", True),
        ("en", "were there other debates about organic food", False),
        ("en", "what did the other panel conclude about cookies", False),
        ("en", "what did Ann say about proof other panels have", False),
        ("es", "la otra mesa", True),
        ("es", "quién organizó otros debates sobre el pan", False),
        ("de", "was wurde in der anderen Diskussion gesagt", True),
        ("de", "was beschloss das andere Panel", False),
        ("fr", "que conclut l autre débat sur le pain", False),
        ("pt", "o que concluiu o outro painel sobre pão", False),
    ],
)
def test_a_question_is_of_other_events_where_it_is_asked_in_them(
    code: str, words: str, *, elsewhere: bool
) -> None:
    typed = tuple(words.split())
    asked = Query(words, named=NamedWords(typed, typed), language=language(code))

    assert (without_elsewhere(asked) is not None) == elsewhere


@pytest.mark.parametrize(
    "words",
    [
        'Who said "she can not have it"?',
        "did anybody say “he told me about it”?",
        "who said 'she is late'?",
        "wer sagte „hat sie davon gehört“?",
        "qui a dit « que dit il de cela »?",
    ],
)
def test_what_is_quoted_goes_back_to_nothing(words: str) -> None:
    code = {"wer": "de", "qui": "fr"}.get(words.split(maxsplit=1)[0], "en")
    typed = tuple(re.findall(r"\w+", words))
    asked = Query(words, words, named=NamedWords(typed, typed), language=language(code))

    assert not is_of_it(asked)
    assert not is_on_it(asked)
    assert not refers_back(asked)
    assert resolved(asked, lambda _: ANN, "rye") is None


def test_a_pronoun_beside_what_is_quoted_is_somebody() -> None:
    words = 'did she say "he is late"?'
    typed = tuple(re.findall(r"\w+", words))
    asked = Query(words, words, named=NamedWords(typed, typed), language=language("en"))

    assert resolved(asked, lambda _: ANN, "") == 'Did Ann Lee say "he is late"?'


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        (
            "did Ann Baker mention “What did Zed Quill say about rye”?",
            "“What did Zed Quill say about rye”",
        ),
        ("is “the mill” slower?", "“is ‘the mill’ slower”"),
        ("is the mill slower?", "“is the mill slower”"),
        ("what did Ann Baker say about “the mill”?", "the mill"),
    ],
)
def test_what_is_quoted_holds_no_other_quotation(
    search: Search, question: str, subject: str
) -> None:
    assert subject_of(search.read(question)) == subject
