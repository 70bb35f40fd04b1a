import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.tokens import content_terms, terms, tokenise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Contracts", "contract"),
        ("GOVERNMENT", "governments"),
        ("government’s", "government's"),
        ("government's", "government"),
        ("don’t", "don't"),
        ("donʼt", "don`t"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("ﬁnance", "finance"),
        ("ｆｕｌｌ", "full"),
        ("Straße", "strasse"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Q&A", "q & a"),
        ("Q&A", "Q and A"),
        ("one-size-fits-all", "one size fits all"),
        ("civic–tech", "civic tech"),
    ],
)
def test_spellings_of_the_same_words_have_the_same_terms(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("🎉 … — !", []),
        ("\0", []),
        ("AT&T and R&D", ["at&t", "and", "r&d"]),
        ("in 2021", ["in", "2021"]),
        ("تعاون हिन्दी", ["تعاون", "हिन्दी"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_a_term_is_a_run_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did they say about contracts?", ["contract"]),
        ("tell me their thoughts on contracts, contracts", ["contract"]),
        ("What did they say?", ["say"]),
        ("who was it", ["who", "was", "it"]),
        ("?!", []),
    ],
)
def test_a_question_is_what_it_is_about_unless_nothing_is_left(
    question: str, expected: list[str]
) -> None:
    assert content_terms(question) == expected


@given(st.text())
def test_tokens_stand_where_they_say_and_are_the_terms(text: str) -> None:
    tokens = list(tokenise(text))

    assert [token.term for token in tokens] == terms(text)
    assert all(terms(text[token.start : token.end]) == [token.term] for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))


@given(st.text())
def test_a_text_asked_in_its_own_words_shares_their_terms(text: str) -> None:
    assert set(content_terms(text)) <= set(terms(text))
