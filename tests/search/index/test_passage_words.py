from collections import Counter
from itertools import chain

import pytest

from bot.search.analysis.languages import Languages
from bot.search.index.passage_words import PassageWords
from bot.search.search import Search


@pytest.fixture(scope="module")
def words(bread: Search) -> PassageWords:
    return PassageWords(bread.corpus.passages, Languages(bread.corpus))


def test_the_terms_of_a_passage_are_those_of_its_text(bread: Search, words: PassageWords) -> None:
    expected = [
        tokens.terms(passage.text)
        for passage, tokens in zip(bread.corpus.passages, words.tokens, strict=True)
    ]

    assert words.terms == expected


def test_a_word_that_stands_often_is_held_once(words: PassageWords) -> None:
    held = list(chain.from_iterable(words.words))

    assert len(set(map(id, held))) == len(set(held)) < len(held)


def test_words_are_counted_by_language(words: PassageWords) -> None:
    (tokens,) = words.counts

    assert words.counts[tokens] == Counter(chain.from_iterable(words.words))
