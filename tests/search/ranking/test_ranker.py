from collections.abc import Sequence

import numpy as np
import pytest

from bot.search.index.index import LONG_POSTING, Index
from bot.search.index.sorted_arrays import Floats, Numbers
from bot.search.meaning.semantics import QuestionMeaning
from bot.search.query.words.terms import Term
from bot.search.ranking.features import ByMeaning, ByWords
from bot.search.ranking.ranker import ALIKE, Ranker
from bot.search.ranking.turns.passage_kinds import PassageKinds
from bot.search.ranking.weighing import Weighing

TALK = [
    "what do you all think of the oven ?",
    "I think it must be as hot as can be before any bread goes in",
    "thank you",
    "let us turn to the price of flour and of grain in the cold months",
]


def term(word: str, *also: str) -> Term:
    return Term(word, 1.0, 1.0, {word: 1.0, **dict.fromkeys(also, 0.5)})


def kinds(size: int, asks: int | None = None, replies: int | None = None) -> PassageKinds:
    none, numbers = np.zeros(size), np.arange(size)
    asking, replying = numbers == asks, numbers == replies
    return PassageKinds(asking.astype(float), none, replying.astype(float), none)


def ranker(
    words: Sequence[Sequence[str]],
    lengths: Sequence[int],
    talks: Sequence[str | None],
    kinds: PassageKinds,
) -> Ranker:
    index = Index(words)
    return Ranker(index, Weighing(index, lengths, talks, kinds))


@pytest.fixture
def ranking() -> Ranker:
    words = [line.split() for line in TALK]
    lengths = [len(own) for own in words]
    return ranker(words, lengths, ["talk"] * 4, kinds(4, asks=0))


def test_what_follows_a_question_is_found_by_the_words_of_the_question(ranking: Ranker) -> None:
    hits = ranking.rank([term("oven"), term("hot")], 4).hits

    assert hits[0].passage == 1
    assert {hit.passage for hit in hits} == {0, 1, 2, 3}


def in_a_talk(*passages: str, asks: int | None = None) -> list[int]:
    """Return the order in which passages of a talk come for the word "oven"."""
    words = [passage.split() for passage in passages]
    lengths = [len(own) for own in words]
    ranking = ranker(words, lengths, ["talk"] * len(words), kinds(len(words), asks=asks))
    return [hit.passage for hit in ranking.rank([term("oven")], len(words)).hits]


def test_of_very_few_words_said_in_a_talk_more_tell_more() -> None:
    assert in_a_talk("oven", "oven so hot") == [1, 0]


def test_what_asks_comes_behind_what_tells() -> None:
    assert in_a_talk("oven so hot", "oven so hot") == [1, 0]
    assert in_a_talk("oven so hot", "oven so hot", asks=1) == [0, 1]


def test_what_replies_to_the_words_comes_before_what_is_only_near_them() -> None:
    words = [line.split() for line in ("the oven is so hot", "yes it is", "yes it is")]

    found = ranker(words, [5, 3, 3], ["talk"] * 3, kinds(3, asks=0, replies=1))
    features = found.candidates([term("oven")], None, None).features

    assert isinstance(features, ByWords)
    assert features.put[0] == features.put[2] == 0 < features.put[1]


def test_more_is_looked_at_behind_what_holds_the_words_than_before_it() -> None:
    around = ["salt and pepper"] * 30

    near = set(in_a_talk(*around, "oven so hot", *around))

    assert near == set(range(30 - 5, 31 + 20))


def test_only_the_passages_asked_for_are_ranked(ranking: Ranker) -> None:
    hits = ranking.rank([term("flour")], 4, np.array([0, 3], np.int32)).hits

    assert [hit.passage for hit in hits] == [3, 0]


def test_a_synonym_finds_what_the_word_itself_does_not(ranking: Ranker) -> None:
    posting = ranking.posting(term("wheat", "grain", "flour"))

    assert posting.passages.tolist() == [3]
    assert posting.frequencies.tolist() == [1.0]


def test_a_passage_near_a_better_one_comes_behind_others_that_score_little_less() -> None:
    filler = ["and", "so", "we", "went", "on", "and", "on", "about", "this", "and", "that"] * 30
    near, far = ["oven so hot", "oven so warm"], [" ".join(filler), "oven so cold"]

    first, second, _ = [number for number in in_a_talk(*near, *far) if number != 2]

    assert {first, second} == {1, 3}


class Meant(QuestionMeaning):
    """A question's meaning that is made up: how like each passage is, and how near its words."""

    def __init__(self, *alike: float, near: tuple[float, ...] = (0.0,) * 4) -> None:
        self._alike, self._near = np.array(alike), np.array(near)

    def likeness(self, numbers: Numbers | None = None) -> Floats:
        return self._alike if numbers is None else self._alike[numbers]

    def nearness(self, numbers: Numbers) -> Floats:
        found: Floats = self._near[numbers]
        return found


def test_a_paraphrase_is_found_by_what_it_means(ranking: Ranker) -> None:
    ranked = ranking.rank([term("stove")], 4, meant=Meant(0.1, 0.6, 0.0, 0.45))

    assert [hit.passage for hit in ranked.hits][:2] == [1, 3]
    assert ranked.strength == 0


def test_of_passages_that_are_as_like_the_one_whose_words_are_nearer_comes_first(
    ranking: Ranker,
) -> None:
    meant = Meant(0.0, 0.4, 0.0, 0.4, near=(0.0, 0.1, 0.0, 0.3))

    assert ranking.rank([term("stove")], 4, meant=meant).hits[0].passage == 3


def test_what_is_hardly_alike_is_not_found(ranking: Ranker) -> None:
    assert ranking.rank([term("stove")], 4, meant=Meant(*[0.9 * ALIKE] * 4)).hits == []


def test_words_decide_where_the_question_is_spoken_of(ranking: Ranker) -> None:
    asked = [term("flour"), term("price")]

    found = ranking.candidates(asked, None, Meant(0.2, 0.5, 0.2, 0.2))

    assert isinstance(found.features, ByWords)
    assert ranking.rank(asked, 4, meant=Meant(0.2, 0.5, 0.2, 0.2)).hits[0].passage == 3


def test_a_word_held_counts_for_nothing_where_little_is_spoken_of(ranking: Ranker) -> None:
    asked = [term("price"), term("stove"), term("heat"), term("loaf")]

    found = ranking.candidates(asked, None, Meant(0.0, 0.4, 0.0, 0.4))

    assert isinstance(found.features, ByMeaning)
    assert found.features.around[3] == pytest.approx(0, abs=0.02)
    assert found.strengths[3] > 0


def test_without_meaning_only_words_find(ranking: Ranker) -> None:
    assert ranking.rank([term("stove")], 4).hits == []


def test_only_the_passages_asked_for_are_found_by_meaning(ranking: Ranker) -> None:
    only = np.array([0, 3], np.int32)

    hits = ranking.rank([term("stove")], 4, only, Meant(0.1, 0.9, 0.9, 0.7)).hits

    assert [hit.passage for hit in hits] == [3, 0]


def test_the_lead_is_the_share_of_the_first_of_all(ranking: Ranker) -> None:
    alone = ranking.rank([term("stove")], 4, meant=Meant(0.0, 0.6, 0.0, 0.0))
    beside = ranking.rank([term("stove")], 4, meant=Meant(0.0, 0.6, 0.0, 0.6))

    assert alone.lead == 1
    assert beside.lead == pytest.approx(0.5)


def test_what_no_passage_holds_finds_nothing(ranking: Ranker) -> None:
    assert ranking.rank([term("helicopter")], 4).hits == []
    assert ranking.rank([], 4).hits == []


def test_it_tells_how_often_each_term_is_said_in_the_best_passage(ranking: Ranker) -> None:
    ranked = ranking.rank([term("hot"), term("bread"), term("oven")], 4)

    assert ranked.hits[0].passage == 1
    assert ranked.heard.own.tolist() == [[1], [1], [0]]
    assert 0.9 < ranked.heard.around[2, 0] < 1


def test_a_rare_word_is_found_beside_one_that_thousands_of_passages_hold() -> None:
    words = [["bread"] for _ in range(LONG_POSTING + 1)]
    words[7] = ["oven", "bread"]
    size = len(words)
    ranking = ranker(words, [len(own) for own in words], [None] * size, kinds(size))

    hits = ranking.rank([term("oven"), term("bread")], 4).hits

    assert hits[0].passage == 7


def test_of_many_passages_with_all_of_some_words_the_best_are_held() -> None:
    said = ["hot oven", "oven", "hot hot oven oven", "a hot oven that nobody here knew", "oven hot"]
    ranking = ranker([own.split() for own in said], [2, 1, 4, 7, 2], ["talk"] * 5, kinds(5))
    asked = [term("oven"), term("hot")]

    assert ranking.holding(asked, 9, None).tolist() == [0, 2, 3, 4]
    assert ranking.holding(asked, 3, None).tolist() == [0, 2, 4]
    assert ranking.holding(asked, 9, np.array([1, 4], np.int32), before=1).tolist() == [0, 3, 4]
    assert not ranking.holding([], 9, None).tolist()
