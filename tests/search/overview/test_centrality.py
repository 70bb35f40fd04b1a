import pytest

from bot.search.overview.centrality import central
from bot.search.overview.spoken import Spoken
from bot.search.overview.stretches import LONGEST
from tests.search.overview.records import BOATS, BREAD, STOP, TAXES, record

PANEL = record(*BREAD, *BOATS, *TAXES)
ASIDE = "Dee: My cousin once saw a film about pirates with a parrot and liked it."


def said(passages: list[Spoken], count: int) -> list[str]:
    return [
        passages[passage].text[start:end] for passage, start, end in central(passages, count, STOP)
    ]


def test_what_is_chosen_comes_in_the_order_of_the_record() -> None:
    chosen = central(PANEL, 5, STOP)

    assert len(chosen) == 5
    assert list(chosen) == sorted(chosen)


def test_what_others_speak_of_too_comes_before_what_one_mentions() -> None:
    passages = record(*BREAD, ASIDE)

    assert 4 not in {run.passage for run in central(passages, 2, STOP)}


def test_different_topics_are_covered() -> None:
    chosen = {run.passage // 4 for run in central(PANEL, 3, STOP)}

    assert chosen == {0, 1, 2}


def test_the_same_words_are_not_chosen_twice() -> None:
    chosen = said(record(BREAD[0], BREAD[0], BREAD[0], *BOATS), 2)

    assert len(set(chosen)) == 2


def test_three_people_are_heard_where_three_speak() -> None:
    mostly_ann = record(*(f"Ann: {line.partition(': ')[2]}" for line in (*BREAD, *BOATS)))
    passages = mostly_ann + record(
        "Ben: Bread is best when the dough was sour and old.",
        "Cem: Boats are best when the quay is not far away.",
    )

    chosen = central(passages, 3, STOP)

    assert {passages[run.passage].speaker for run in chosen} == {"Ann", "Ben", "Cem"}


def test_what_is_answered_stands_for_a_record_before_what_is_asked() -> None:
    asked = [
        f"Ann: You told of {what}, and of the sour dough in the oven. Was the dough sour?"
        for what in ("rye flour", "the sour dough at dawn", "the oven in the cold kitchen")
    ]
    answered = [f"Ben: {line.partition(': ')[2]}" for line in BREAD]
    passages = record(*(line for pair in zip(answered, asked, strict=False) for line in pair))

    chosen = central(passages, 2, STOP)

    assert {passages[run.passage].speaker for run in chosen} == {"Ben"}


def test_a_record_without_names_is_chosen_from_too() -> None:
    passages = record(*(line.partition(": ")[2] for line in (*BREAD, *BOATS)))

    assert len(said(passages, 4)) == 4


def test_the_sentences_at_the_edges_say_something() -> None:
    passages = record("Yes. So it is. The oven heats the dough. It is. Yes.")

    assert said(passages, 1) == ["The oven heats the dough."]


def test_no_sentence_at_the_edges_holds_only_a_word_that_tells_little() -> None:
    aside = "So it is that we like it. "
    passages = record(*(line.replace(": ", f": {aside}") for line in BREAD))

    shown = [
        passages[run.passage].text[run.start : run.end]
        for run in central(passages, 4, STOP, lambda word: 2.0 if word == "like" else 9.0)
    ]

    assert len(shown) == 4
    assert not [text for text in shown if text.startswith(aside)]


def test_what_is_chosen_of_a_long_passage_is_a_run_of_whole_sentences() -> None:
    long = " ".join(["The oven heats the dough at dawn.", "The sour dough rests at night."] * 20)

    (shown,) = said(record(f"Ann: {long}"), 1)

    assert shown in long
    assert shown.startswith("The ")
    assert shown.endswith(".")
    assert len(shown) <= LONGEST


@pytest.mark.parametrize(
    "lines",
    [
        ("面包在烤箱里。面团在厨房里。", "船在港口。", "图书馆关门了。"),
        ("печь горячая и тесто в печи", "тесто из ржаной муки", "лодка в порту"),
        ("the oven is hot", "the dough is sour", "the boats are at the quay"),
    ],
    ids=["no spaces", "another script", "no marks"],
)
def test_three_lines_in_any_language_are_enough(lines: tuple[str, ...]) -> None:
    assert len(central(record(*lines), 5, STOP)) == 3


@pytest.mark.parametrize("lines", [(), ("",), ("…", "--")], ids=["none", "empty", "marks"])
def test_a_record_that_says_nothing_has_no_centre(lines: tuple[str, ...]) -> None:
    assert central(record(*lines), 5, STOP) == ()
