import pytest

from bot.chat.dialogue.asking_anew import called
from bot.chat.dialogue.references import without_elsewhere
from bot.corpus.model import Person
from bot.language.reader import language
from bot.search.query.people.mentions import Mention
from bot.search.query.query import NamedWords, Query

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
