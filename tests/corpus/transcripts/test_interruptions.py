import pytest

from bot.corpus.transcripts.interruptions import rejoined
from bot.corpus.transcripts.utterance import Utterance


def talk(*told: tuple[str | None, str], each: float = 2.0) -> list[list[Utterance]]:
    """Return turns of an utterance each, that take some seconds each."""
    return [
        [Utterance(n, who, anew=False, text=text, marks=((0, n * each),), end=(n + 1) * each)]
        for n, (who, text) in enumerate(told)
    ]


def joined(*told: tuple[str | None, str], each: float = 2.0) -> list[tuple[str | None, str]]:
    turns = rejoined(talk(*told, each=each), lambda one: one.label, "en")
    return [(turn[0].label, " ".join(one.text for one in turn)) for turn in turns]


@pytest.mark.parametrize(
    ("began", "goes_on", "whole"),
    [
        ("We asked—", "—the mill.", "We asked—the mill."),
        ("We asked –", "– the mill.", "We asked – the mill."),
        ("We asked --", "-- the mill.", "We asked -- the mill."),
        ("We asked-", "-the mill.", "We asked- the mill."),
        ("We asked-", "- the mill.", "We asked- the mill."),
        ("We asked-", "-I mean the mill.", "We asked- I mean the mill."),
        ("We asked-", "-I’d mean the mill.", "We asked- I’d mean the mill."),
        ("We asked...", "...the mill.", "We asked...the mill."),
        ("It was hot. We asked…", "… the mill.", "It was hot. We asked… the mill."),
    ],
)
def test_a_sentence_that_was_interrupted_is_whole_again(
    began: str, goes_on: str, whole: str
) -> None:
    told = joined(("Ann", began), ("Ben", "Whom?"), ("Ann", goes_on), ("Ben", "I see."))

    assert told == [("Ann", whole), ("Ben", "Whom?"), ("Ben", "I see.")]


def test_the_word_with_a_capital_is_one_of_the_language() -> None:
    told = talk(("Ann", "Wir fragten—"), ("Ben", "Wen?"), ("Ann", "—I wo, niemanden."))

    assert len(rejoined(told, lambda one: one.label, "de")) == len(told)
    assert len(rejoined(told, lambda one: one.label, "en")) == len(told) - 1


def test_what_follows_that_sentence_stays_where_it_is_said() -> None:
    (begun,), _, (rest,) = rejoined(
        talk(("Ann", "We asked—"), ("Ben", "Whom?"), ("Ann", "—the mill. It was shut.")),
        lambda one: one.label,
        "en",
    )

    assert (begun.text, rest.text) == ("We asked—the mill.", "It was shut.")
    assert begun.marks == ((0, 0.0), (8, 2.0), (9, 4.0))
    assert 4.0 < begun.end == rest.marks[0][1] < rest.end == 6.0


def test_two_who_interrupt_each_other_both_end_their_sentences() -> None:
    assert joined(
        ("Ann", "We asked—"), ("Ben", "You—"), ("Ann", "—the mill."), ("Ben", "—did!")
    ) == [
        ("Ann", "We asked—the mill."),
        ("Ben", "You—did!"),
    ]


def test_a_sentence_goes_on_over_several_captions() -> None:
    begun, interrupts, *goes_on = talk(
        ("Ann", "We asked—"),
        ("Ben", "Whom?"),
        ("Ann", "—the mill"),
        ("Ann", "by the river."),
        ("Ann", "Yes."),
    )
    together = [one for turn in goes_on for one in turn]

    turns = rejoined([begun, interrupts, together], lambda one: one.label, "en")

    told = [[one.text for one in turn] for turn in turns]
    assert told == [["We asked—the mill", "by the river."], ["Whom?"], ["Yes."]]


def test_what_follows_in_a_caption_without_a_label_is_still_theirs() -> None:
    begun, interrupts, *goes_on = talk(
        ("Ann", "We asked—"), ("Ben", "Whom?"), ("Ann", "—the mill."), (None, "It was shut.")
    )

    turns = rejoined([begun, interrupts, [*goes_on[0], *goes_on[1]]], lambda one: one.label, "en")

    assert [(turn[0].label, turn[-1].text) for turn in turns] == [
        ("Ann", "We asked—the mill."),
        ("Ben", "Whom?"),
        ("Ann", "It was shut."),
    ]


@pytest.mark.parametrize(
    "told",
    [
        [("Ann", "We asked—"), ("Ben", "Whom?"), ("Ann", "The mill.")],
        [("Ann", "We asked-"), ("Ben", "Whom?"), ("Ann", "-It was the mill.")],
        [("Ann", "We asked."), ("Ben", "Whom?"), ("Ann", "—the mill.")],
        [("Ann", "We asked—"), ("Ben", "—the mill.")],
        [("Ann", "We asked..."), ("Ben", "Whom?"), ("Ann", "... Close the mill.")],
        [("Ann", "It was—"), ("Ben", "What?"), ("Ann", "–5 degrees.")],
        [("Ann", "We asked—"), ("Ben", "word " * 30), ("Ann", "—the mill.")],
        [(None, "We asked—"), ("Ben", "Whom?"), (None, "—the mill.")],
        [("Ann", "We asked—"), *[(who, "Whom?") for who in ("Ben", "Cat", "Dan")], ("Ann", "—us.")],
    ],
)
def test_others_stay_apart(told: list[tuple[str | None, str]]) -> None:
    assert joined(*told) == told


def test_what_is_said_long_after_stays_apart() -> None:
    told = [("Ann", "We asked—"), ("Ben", "Whom?"), ("Ann", "—the mill.")]

    assert joined(*told, each=20.0) == told
