import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.model import Event, Kind, Passage, Source
from bot.corpus.sentences import sentences
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.answer import Found
from bot.search.excerpts import ELISION, LONGEST, cut, in_one_sentence
from bot.search.excerpts import excerpt as excerpt_of

LONG = " ".join(f"Sentence {n} speaks of nothing that anybody would ask about." for n in range(20))


DAY = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=())
TALK = Source(title="Talk", publisher="Press", url=None, date=None)


def said(text: str) -> Passage:
    return Passage(Kind.QUOTE, text, 1, id="id", event=DAY, source=TALK)


def excerpt(
    text: str,
    told: Mapping[str, float],
    begin: Collection[str] = (),
    kept: tuple[tuple[int, int], ...] = (),
) -> Found:
    return excerpt_of(said(text), told, IN_ENGLISH, begin, kept)


def weights(*words: str) -> dict[str, float]:
    return {IN_ENGLISH.term(word): 1.0 for word in words}


def test_a_short_passage_is_shown_whole() -> None:
    assert excerpt("Ovens are hot. Flour is white.", weights("flour")).excerpt == (
        "Ovens are hot. Flour is white."
    )


def test_of_a_long_passage_the_sentences_that_answer_are_shown() -> None:
    shown = excerpt(f"{LONG} Flour is white. {LONG}", weights("flour")).excerpt

    assert shown.startswith(f"{ELISION} Flour is white. Sentence 0 speaks")
    assert shown.endswith(f". {ELISION}")


def test_what_stands_before_them_is_shown_where_little_follows() -> None:
    text = f"{LONG} {LONG} Bakers like an oven that is hot. Flour is white."

    assert excerpt(text, weights("flour")).excerpt.startswith(f"{ELISION} Sentence")


@pytest.mark.parametrize(
    ("last", "after"),
    [
        ("Who bakes it?", f"The baker, {'who has an oven, ' * 5}does."),
        ("They asked whether he bakes.", "No."),
        ("Who bakes it, and when?", ""),
    ],
)
def test_it_does_not_end_before_what_replies(last: str, after: str) -> None:
    rest = "x" * (LONGEST - len("Flour is white. ") - len(last) - 1)
    text = f"Flour is white. {rest[1:]}. {last} {after}"

    shown = excerpt(f"{text} {LONG}" if after else text.strip(), weights("flour")).excerpt

    assert f"{last} {after}".strip() in shown


def test_a_last_sentence_is_not_left_out_for_being_a_little_too_long() -> None:
    late = (
        "A baker told us so, at the mill, in the end, and yet not at noon, but as late as at night."
    )
    text = f"Flour is white. {LONG[:LONGEST]}. {late}"

    assert excerpt(text, weights("flour")).excerpt == text


def test_it_begins_where_asked_with_the_first_sentence_that_holds_a_word() -> None:
    shown = excerpt(
        "It is hot. An oven is. Ovens!", weights("hot", "oven"), {IN_ENGLISH.term("oven")}
    )

    assert shown.excerpt == f"{ELISION} An oven is. Ovens!"
    assert shown.start == len("It is hot. ")


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("There are 300 of them. That number grows. ", "Flour is white as it can be."),
        ('She said "Bake it. Flour." ', "Flour is white as it can be."),
    ],
)
def test_of_two_runs_with_the_same_words_one_that_stands_alone_is_shown(
    before: str, rest: str
) -> None:
    shown = excerpt(f"{before}{rest} {LONG}", weights("flour")).excerpt

    assert shown.startswith(f"{ELISION} {rest}")


def test_it_reaches_to_what_is_kept_as_far_as_there_is_twice_the_room() -> None:
    near, far = f"They made 300. {LONG[:LONGEST]} Flour is white.", f"300. {LONG} Flour is white."

    shown = excerpt(near, weights("flour"), kept=((0, len("They made 300.")),))
    assert shown.excerpt == near
    assert not excerpt(far, weights("flour"), kept=((0, len("300.")),)).excerpt.startswith("300.")


def test_in_one_sentence_it_is_what_is_kept_before_what_holds_more_words() -> None:
    text = "They made 300 loaves. Loaves of white flour are what bakers make."

    shown = excerpt(text, weights("loaves", "flour"), kept=((0, len("They made 300 loaves.")),))

    assert in_one_sentence(shown).excerpt == f"They made 300 loaves. {ELISION}"
    assert in_one_sentence(excerpt(text, weights("flour"))).excerpt.startswith(ELISION)


def test_what_follows_the_words_asked_for_is_shown_as_far_as_there_is_room() -> None:
    shown = excerpt(f"Flour is white. {LONG}", weights("flour")).excerpt

    words = shown.removesuffix(f" {ELISION}")
    assert words.startswith("Flour is white. Sentence 0 speaks")
    assert LONGEST <= len(words) <= LONGEST * 4 // 3


def test_of_two_runs_alike_the_earlier_is_shown_and_of_two_unlike_the_weightier() -> None:
    text = f"{LONG} Ovens. {LONG} Ovens. {LONG} Flour. {LONG}"

    assert excerpt(text, weights("flour", "ovens")).start < len(LONG) + 2
    assert "Flour." in excerpt(text, weights("ovens") | {IN_ENGLISH.term("flour"): 2.0}).excerpt


def test_a_passage_as_long_as_there_is_room_is_shown_whole() -> None:
    text = "Flour. " + "x" * (LONGEST - len("Flour. "))

    assert excerpt(text, weights("flour")) == Found(said(text), 0.0, text, ((0, 5),), 0)
    assert excerpt(f"{text}{'x' * LONGEST}", weights("flour")).excerpt == f"Flour. {ELISION}"


@pytest.mark.parametrize("word", ["ovens", "OVEN", "oven’s"])
def test_the_words_that_matched_are_marked_where_they_stand(word: str) -> None:
    shown = excerpt(f"{LONG} An oven is hot, the ovens too.", weights(word))

    assert [shown.excerpt[start:end] for start, end in shown.highlights] == ["oven", "ovens"]


def test_words_that_say_nothing_are_not_marked() -> None:
    assert excerpt("It is an oven.", weights("it", "oven")).highlights == ((9, 13),)


@pytest.mark.parametrize(
    ("begins_within", "ends_within", "shown"),
    [
        (True, False, f"{ELISION} and salt."),
        (False, True, f"and salt. {ELISION}"),
        (True, True, f"{ELISION} and salt. {ELISION}"),
    ],
)
def test_a_passage_that_breaks_off_within_a_sentence_is_shown_so(
    shown: str, *, begins_within: bool, ends_within: bool
) -> None:
    passage = replace(said("and salt."), begins_within=begins_within, ends_within=ends_within)

    assert excerpt_of(passage, {}, IN_ENGLISH).excerpt == shown


def test_what_an_event_states_is_shown_whole() -> None:
    justices = replace(said(f"Justices of Yates v. United States: {LONG}"), fact="people")

    assert excerpt_of(justices, weights("yates"), IN_ENGLISH).excerpt == justices.text


def test_marks_are_moved_with_the_words_that_are_cut_out() -> None:
    passage = said("Hot. Ovens! Flour.")

    shown = cut(passage, 5, 11, [(0, 3), (5, 10), (12, 17)])

    assert shown == Found(passage, 0.0, f"{ELISION} Ovens! {ELISION}", ((4, 9),), 5)


@given(
    st.lists(st.sampled_from(["Flour is white.", "An oven is hot!", "x" * 500 + "."]), min_size=1)
)
def test_an_excerpt_is_a_run_of_whole_sentences_of_the_record(lines: list[str]) -> None:
    text = " ".join(lines)

    shown = excerpt(text, weights("oven", "flour")).excerpt

    run = shown.removeprefix(f"{ELISION} ").removesuffix(f" {ELISION}")
    start = text.index(run)
    cuts = list(sentences(text, "en"))
    assert start in {first for first, _ in cuts}
    assert start + len(run) in {last for _, last in cuts}
    assert len(run) <= LONGEST or len(list(sentences(run, "en"))) == 1
