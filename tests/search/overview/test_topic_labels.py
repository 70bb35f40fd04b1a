import pytest

from bot.search.overview.topic_labels import topic_labels
from tests.search.overview.records import BOATS, BREAD, STOP, TAXES, record

PANEL = record(*BREAD, *BOATS, *TAXES)
TOPICS = (range(4), range(4, 8), range(8, 12))


def test_a_topic_is_labelled_by_the_phrase_that_tells_it_from_the_others() -> None:
    assert [first for first, *_ in topic_labels(PANEL, TOPICS, STOP)] == [
        "sour dough",
        "wooden boats",
        "council tax",
    ]


def test_no_label_is_given_twice() -> None:
    labels = [label for own in topic_labels(PANEL, TOPICS, STOP) for label in own]

    assert len(labels) == len(set(labels))


def test_a_label_stands_in_its_topic_with_no_stop_word_at_its_edges() -> None:
    for topic, own in zip(TOPICS, topic_labels(PANEL, TOPICS, STOP), strict=True):
        words = " / ".join(PANEL[number].text for number in topic)
        for label in own:
            assert label in words
            assert label.split()[0].casefold() not in STOP
            assert label.split()[-1].casefold() not in STOP


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("We buy insurance for tools.", "insurance for tools"),
        ("We ask the Open Data Fund.", "Open Data Fund"),
        ("They make well-being budgets.", "well-being budgets"),
    ],
)
def test_a_label_is_the_whole_phrase_as_it_is_said(line: str, label: str) -> None:
    labels = topic_labels(
        record(line, line, line), (range(3),), STOP | {"they", "make", "ask", "buy"}
    )

    assert labels[0][0] == label


def test_a_label_is_written_as_it_is_most_often_inside_a_sentence() -> None:
    said = record("Sour dough rests.", "Sour dough sleeps.", "Use sour dough.")

    assert topic_labels(said, (range(3),), STOP)[0][0] == "sour dough"


def test_what_goes_on_in_other_words_each_time_is_a_part() -> None:
    said = record("We sail boats made of wood.", "The boat hull leaks.", "A boat hull rots.")

    assert topic_labels(said, (range(3),), STOP)[0][0] == "boat hull"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("It is fiercely competitive in the rye market.", "rye market"),
        ("We stir the pot.", "pot"),
        ("It is risk-free with a cold oven.", "cold oven"),
        ("We bake on the 20th with a cold oven.", "cold oven"),
    ],
)
def test_a_label_ends_with_a_noun(line: str, label: str) -> None:
    not_nouns = {"fiercely", "competitive", "stir", "free", "bake"}

    labels = topic_labels(record(line, line), (range(2),), STOP, not_nouns=not_nouns)

    assert labels[0] == (label,)


def test_words_joined_by_hyphens_are_one_word() -> None:
    said = record("A well-being of the rye market.", "The rye market, the well-being.")

    assert topic_labels(said, (range(2),), STOP)[0] == ("rye market",)


def test_behind_the_first_no_common_word_stands_alone() -> None:
    said = record("Rye bread and salt, the NHS.", "Salt and rye bread, the NHS.")

    assert topic_labels(said, (range(2),), STOP)[0] == ("rye bread", "NHS")


def test_a_mark_between_two_words_parts_them() -> None:
    said = record("The NHS, NATO.", "In NHS, NATO.", "NHS. NATO.")

    assert set(topic_labels(said, (range(3),), STOP)[0]) == {"NHS", "NATO"}


def test_what_comes_again_in_one_breath_labels_less_than_what_is_taken_up() -> None:
    said = record("Ann: A blunt knife, a blunt knife. It is rye bread.", "Ann: For rye bread.")

    assert topic_labels(said, (range(2),), STOP)[0] == ("rye bread",)


def test_what_several_people_say_labels_before_what_one_does() -> None:
    said = record(
        "Ann: A blunt knife.",
        "Ann: A blunt knife, rye bread.",
        "Ann: A blunt knife.",
        "Ben: Rye bread.",
    )

    assert topic_labels(said, (range(4),), STOP)[0][0] == "rye bread"


def test_what_is_said_of_other_topics_too_labels_less() -> None:
    said = record(*["A blunt knife."] * 8, *["Of rye bread."] * 3, *["A blunt knife."] * 5)

    assert topic_labels(said, (range(11), range(11, 16)), STOP)[0][0] == "rye bread"


def test_the_names_of_speakers_label_nothing_where_they_are_stop_terms() -> None:
    said = record("Ann Bell bakes rye bread.", "Ann Bell likes rye bread.")

    labels = topic_labels(said, (range(2),), STOP | {"ann", "bell"})

    assert labels[0][0] == "rye bread"


def test_what_the_language_says_often_labels_less() -> None:
    said = record("A good thing is oak vats.", "A good thing, oak vats.")

    labels = topic_labels(
        said, (range(2),), STOP, lambda word: 2.0 if word in {"good", "thing"} else 12.0
    )

    assert labels[0][0] == "oak vats"


def test_a_topic_of_which_nothing_can_be_told_has_no_label() -> None:
    assert topic_labels(record("…", "It is. 42."), (range(1), range(1, 2)), STOP) == ((), ())
