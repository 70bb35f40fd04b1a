import pytest

from bot.chat.dialogue.references import called
from bot.corpus.model import Person
from bot.search.query.people.recognition import Mention
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
