from dataclasses import replace

import pytest

from bot.corpus.model import Passage
from bot.language.reader import language
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.analysis.unspaced import tokenizer
from bot.search.index.index import Index
from bot.search.index.verbatim import Verbatim, among
from bot.search.search import Search


@pytest.fixture(scope="module")
def passages(search: Search) -> tuple[Passage, ...]:
    return search.corpus.passages


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("An oven is never hot enough.", "An oven"),
        ("OVEN  is\nnever", "An oven"),
        ("ven is never hot eno", "An oven"),  # cut short at both ends
        ("oven never is", None),  # its words, and not its order
        ("is hot", None),
        ("helicopter", None),
        ("", None),
        ("…", None),
    ],
)
def test_words_are_found_as_they_stand_but_for_space_and_capitals(
    passages: tuple[Passage, ...], words: str, start: str | None
) -> None:
    index = Index([IN_ENGLISH.terms(p.text) for p in passages])

    found = Verbatim(passages, index, [IN_ENGLISH]).holding(words)

    assert [p.text.startswith(start or "?") for p in found] == ([True] if start else [])


@pytest.mark.parametrize(
    ("words", "text", "whole"),
    [
        ("he is late", "She is late.", False),
        ("he is late", "She is late, and he is  late.", True),
        ("is lat", "She is late.", False),
        ("she can", "She can't.", False),
        ("she can", "“She can,” he said.", True),
        ("種子，鄰居", "交換種子，鄰居", True),
    ],
)
def test_whole_words_are_told_from_those_cut_short(
    passages: tuple[Passage, ...], words: str, text: str, *, whole: bool
) -> None:
    tokens = IN_ENGLISH if text.isascii() or "“" in text else tokenizer(language("zh"))
    held = (replace(passages[0], text=text),)
    verbatim = Verbatim(held, Index([tokens.terms(text)]), [tokens])

    assert bool(verbatim.holding_whole(words)) == whole


def test_common_words_are_found_however_many_passages_hold_those_between(
    passages: tuple[Passage, ...],
) -> None:
    texts = [*["Rye is dear."] * 300, "Bread is love, and it’s cheap."]
    held = tuple(replace(passages[0], text=text, id=str(n)) for n, text in enumerate(texts))
    verbatim = Verbatim(held, Index([IN_ENGLISH.terms(text) for text in texts]), [IN_ENGLISH])

    for words in ("bread is love", "and it's cheap"):
        assert [p.text for p in verbatim.holding(words)] == texts[-1:]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("ovens", "oven"),
        ("never hottest", None),
        ("hot  Enough", "hot enough"),
        ("oven hot", None),  # not one after another
        ("hot oven", None),
        ("", None),
    ],
)
def test_words_in_other_forms_are_found_one_after_another(
    passages: tuple[Passage, ...], words: str, place: str | None
) -> None:
    index = Index([IN_ENGLISH.terms(p.text) for p in passages])

    found = Verbatim(passages, index, [IN_ENGLISH]).in_any_form(words)

    told = [passage.text[start:end] for passage, (start, end) in found]
    assert (place in told) if place else not told


def test_of_some_passages_those_that_hold_words_are_told(passages: tuple[Passage, ...]) -> None:
    assert [p.text[:4] for p in among(passages, "HOT  enough")] == ["An o"]
    assert list(among(passages, " ")) == []
