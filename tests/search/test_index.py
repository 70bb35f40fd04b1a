import bm25s
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index import Index

SIZES = (0, 1, 2, 10, 60)
WORDS = st.sampled_from([f"word{number}" for number in range(12)])
QUERIES = st.lists(WORDS, max_size=6)


@st.composite
def corpora(draw: st.DrawFn) -> list[list[str]]:
    size = draw(st.sampled_from(SIZES))
    return draw(st.lists(st.lists(WORDS, max_size=8), min_size=size, max_size=size))


@given(corpora(), QUERIES)
def test_a_passage_scores_above_zero_exactly_when_it_holds_a_query_word(
    passages: list[list[str]], query: list[str]
) -> None:
    scores = Index(passages).scores(query)

    assert all(score > 0 for score in scores.values())
    assert set(scores) == {n for n, passage in enumerate(passages) if set(passage) & set(query)}


@given(corpora(), QUERIES, st.integers(0, 70))
def test_a_search_returns_the_best_scores_in_order(
    passages: list[list[str]], query: list[str], limit: int
) -> None:
    index = Index(passages)

    hits = index.search(query, limit)

    ranked = sorted(index.scores(query).items(), key=lambda item: (-item[1], item[0]))
    assert hits == ranked[:limit]


@given(corpora())
def test_a_rarer_word_is_never_worth_less_than_a_commoner_one(passages: list[list[str]]) -> None:
    index = Index(passages)
    words = sorted({w for passage in passages for w in passage}, key=lambda w: _df(w, passages))

    worth = [index.idf(word) for word in words]

    assert worth == sorted(worth, reverse=True)
    assert all(index.idf("on no passage") > idf > 0 for idf in worth)


@given(corpora(), QUERIES)
def test_a_repeated_query_word_counts_once(passages: list[list[str]], query: list[str]) -> None:
    index = Index(passages)

    assert index.scores(query + query) == index.scores(query)


@given(corpora().filter(any), QUERIES.filter(bool))
def test_scores_equal_those_of_an_independent_implementation(
    passages: list[list[str]], query: list[str]
) -> None:
    query = list(dict.fromkeys(query))
    peer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    peer.index(passages, show_progress=False)
    known = [word for word in query if word in peer.vocab_dict]

    ours = Index(passages, k1=1.5, b=0.75).scores(query)

    theirs = peer.get_scores(known) if known else [0.0] * len(passages)
    for number in range(len(passages)):
        assert ours.get(number, 0.0) == pytest.approx(theirs[number], abs=1e-6)


def test_nothing_matches_in_an_empty_corpus() -> None:
    assert Index([]).search(["word"], 5) == []
    assert Index([[]]).search(["word"], 5) == []


def test_a_word_in_half_the_passages_still_counts() -> None:
    index = Index([["flour"], ["oven"]])

    assert [hit.passage for hit in index.search(["flour"], 5)] == [0]


def _df(word: str, passages: list[list[str]]) -> int:
    return sum(word in passage for passage in passages)
