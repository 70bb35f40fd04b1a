import pytest

from bot.search.meaning.near_words import is_said_otherwise


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("kids", "About 34,000 children are eligible."),
        ("regulation", "There is a regulatory burden."),
        ("taxes", "The tax was halved."),
        ("fridge", "The refrigerator is full."),
        ("elections", "The election is over."),
        ("donation", "They donate every month."),
    ],
)
def test_a_word_is_said_by_another_that_means_as_much(word: str, text: str) -> None:
    assert is_said_otherwise(word, ["Nothing of it.", text])


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("cheap", "It was too expensive."),
        ("monday", "We meet on Tuesday."),
        ("million", "It cost a billion."),
        ("imports", "Our exports fell."),
        ("landlords", "The tenants left."),
        ("republicans", "The Democrats won."),
        ("uncle", "My aunt came."),
        ("docker", "We run Kubernetes."),
        ("france", "It is so in Germany."),
        ("boys", "The girls came first."),
        ("profit", "We made a loss."),
        ("coffee", "Tea is by the door."),
        ("microsoft", "Google did that."),
        ("zorblax", "Nothing is known of it."),
        ("kids", ""),
    ],
)
def test_what_is_only_of_the_same_kind_does_not_say_it(word: str, text: str) -> None:
    assert not is_said_otherwise(word, [text])
