import math
from collections.abc import Iterator

import bm25s
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.index import index as index_module
from bot.search.index.index import LONG_POSTING, Index

SIZES = (0, 1, 2, 10, 60)
WORDS = st.sampled_from([f"word{number}" for number in range(12)])
QUERIES = st.lists(WORDS, max_size=6)


@pytest.fixture(scope="module", autouse=True, params=[0, LONG_POSTING])
def long(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let every posting be long enough to be left out, or none in corpora as small as these."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.search.index.index.LONG_POSTING", request.param)
        yield


class Peer(BM25Okapi):  # type: ignore[misc]  # the library has no types
    """rank-bm25 itself, which walks every passage, with the idf that stays positive."""

    def _calc_idf(self, document_frequencies: dict[str, int]) -> None:
        for term, df in document_frequencies.items():
            self.idf[term] = math.log(1 + (self.corpus_size - df + 0.5) / (df + 0.5))


@st.composite
def corpora(draw: st.DrawFn) -> list[list[str]]:
    size = draw(st.sampled_from(SIZES))
    return draw(st.lists(st.lists(WORDS, max_size=8), min_size=size, max_size=size))


def search(index: Index, query: list[str], limit: int) -> list[tuple[int, float]]:
    best = index.best([(1.0, index.posting(term)) for term in dict.fromkeys(query)], limit)
    return list(zip(*(column.tolist() for column in best), strict=True))


def scores(index: Index, query: list[str]) -> dict[int, float]:
    return dict(search(index, query, index.size + 1))


@given(corpora(), QUERIES)
def test_a_passage_scores_above_zero_exactly_when_it_holds_a_query_word(
    passages: list[list[str]], query: list[str]
) -> None:
    found = scores(Index(passages), query)

    assert all(score > 0 for score in found.values())
    assert set(found) == {n for n, passage in enumerate(passages) if set(passage) & set(query)}


@given(corpora(), QUERIES, st.integers(1, 70))
def test_what_is_not_looked_at_could_not_have_been_among_the_best(
    passages: list[list[str]], query: list[str], limit: int
) -> None:
    index = Index(passages)

    hits = search(index, query, limit)

    ranked = sorted(scores(index, query).items(), key=lambda item: (-item[1], item[0]))
    assert [number for number, _ in hits] == [number for number, _ in ranked[:limit]]
    assert [score for _, score in hits] == pytest.approx([score for _, score in ranked[:limit]])


@given(corpora())
def test_a_rarer_word_is_never_worth_less_than_a_commoner_one(passages: list[list[str]]) -> None:
    index = Index(passages)
    words = sorted({w for passage in passages for w in passage}, key=lambda w: _df(w, passages))

    worth = [index.idf(len(index.posting(word).passages)) for word in words]

    assert worth == sorted(worth, reverse=True)
    assert all(index.idf(0) > idf > 0 for idf in worth)


@given(corpora(), QUERIES)
def test_a_repeated_query_word_counts_once(passages: list[list[str]], query: list[str]) -> None:
    index = Index(passages)

    assert scores(index, query + query) == scores(index, query)


@given(corpora().filter(any), QUERIES.filter(bool))
def test_scores_equal_those_of_an_independent_implementation(
    passages: list[list[str]], query: list[str]
) -> None:
    query = list(dict.fromkeys(query))
    peer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    peer.index(passages, show_progress=False)
    known = [word for word in query if word in peer.vocab_dict]

    ours = scores(Index(passages, k1=1.5, b=0.75), query)

    theirs = peer.get_scores(known) if known else [0.0] * len(passages)
    for number in range(len(passages)):
        assert ours.get(number, 0.0) == pytest.approx(theirs[number], abs=1e-6)


@given(corpora().filter(any), QUERIES)
def test_scores_equal_those_of_rank_bm25_where_it_walks_every_passage(
    passages: list[list[str]], query: list[str]
) -> None:
    k1 = 1.5

    ours = scores(Index(passages, k1=k1, b=0.75), query)

    # The library multiplies by k1 + 1, which Lucene leaves out and which changes no ranking.
    theirs = Peer(passages, k1=k1, b=0.75).get_scores(list(dict.fromkeys(query))) / (k1 + 1)
    for number in range(len(passages)):
        assert ours.get(number, 0.0) == pytest.approx(theirs[number], abs=1e-9)


@given(corpora(), QUERIES, st.sampled_from([0.1, 0.5, 0.9]))
def test_what_is_not_too_faint_is_found(
    passages: list[list[str]], query: list[str], faintest: float
) -> None:
    index = Index(passages)
    weighted = [(1.0, index.posting(word)) for word in dict.fromkeys(query)]
    exact = scores(index, query)

    found, _ = index.best(weighted, index.size + 1, faintest)

    least = faintest * max(exact.values(), default=0.0) + 1e-9
    assert {number for number, score in exact.items() if score > least} <= set(found.tolist())


def test_nothing_matches_in_an_empty_corpus() -> None:
    assert search(Index([]), ["word"], 5) == []
    assert search(Index([[]]), ["word"], 5) == []


def test_a_word_in_half_the_passages_still_counts() -> None:
    index = Index([["flour"], ["oven"]])

    assert [number for number, _ in search(index, ["flour"], 5)] == [0]


def test_an_aside_finds_a_passage_and_adds_to_what_it_holds() -> None:
    index = Index([["flour"], ["oven"], ["oven"]], [{}, {"flour": 0.5}, {"oven": 0.5}])

    assert [number for number, _ in search(index, ["flour"], 5)] == [0, 1]
    assert index.posting("oven").frequencies.tolist() == [1.0, 1.5]


def test_a_posting_tells_how_often_each_passage_holds_its_term() -> None:
    posting = Index([["a", "a"], ["b"], ["a"]]).posting("a")

    assert posting.at(np.array([0, 1, 2], np.int32)).tolist() == [2.0, 0.0, 1.0]
    assert posting.within(np.array([1, 2], np.int32)).passages.tolist() == [2]


def test_a_phrase_is_a_term_where_a_passage_holds_all_of_it() -> None:
    passages = [["hot", "oven", "hot", "hot"], ["oven"], ["hot"], ["oven", "oven", "hot", "hot"]]

    index = Index(passages, phrases=["hot oven", "cold oven", "oven"])

    assert index.posting("hot oven").passages.tolist() == [0, 3]
    assert index.posting("hot oven").frequencies.tolist() == [1.0, 2.0]
    assert "cold oven" not in index
    assert index.posting("oven").passages.tolist() == [0, 1, 3]


def test_what_is_too_faint_need_not_be_looked_at() -> None:
    index = Index([["rare"], *[["common"]] * 50])
    weighted = [(1.0, index.posting("rare")), (0.1, index.posting("common"))]

    found, _ = index.best(weighted, 10, 0.5)

    assert found[0] == 0
    assert len(found) == (10 if LONG_POSTING == index_module.LONG_POSTING else 1)
    assert len(index.best(weighted, 10)[0]) == 10


def _df(word: str, passages: list[list[str]]) -> int:
    return sum(word in passage for passage in passages)


def test_terms_are_completed_from_their_beginning_the_commonest_first() -> None:
    index = Index([["contract"], ["contribut", "fresh"], ["contribut"]])

    assert index.starting_with("contr") == ["contribut", "contract"]
    assert index.starting_with("freshn") == ["fresh"]
    assert index.starting_with("zzz") == []
