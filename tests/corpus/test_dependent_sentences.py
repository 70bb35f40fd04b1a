import pytest

from bot.corpus.dependent_sentences import dependent, within_quotation


@pytest.mark.parametrize(
    ("second", "language", "depends"),
    [
        ("That number grows.", "en", True),
        ("Because ovens are hot.", "en", True),
        ("It's hot.", "en", True),
        ("Right? Ann, you said so.", "en", True),
        ("Items are dear.", "en", False),
        ("So we asked the mill.", "en", False),
        ("Ovens are hot.", "en", False),
        ("Diese Zahl wächst.", "de", True),
        ("Esa cifra crece.", "es", True),
        ("Ce nombre augmente.", "fr", True),
        ("Esse número cresce.", "pt", True),
        ("That number grows.", "xx", False),
    ],
)
def test_a_sentence_that_points_back_depends(second: str, language: str, *, depends: bool) -> None:
    text = f"There are ten. {second}"

    assert dependent(text, [0, len("There are ten. ")], language) == [False, depends]
    assert dependent(second, [0], language) == [False]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('She said "Bake it. | Now." Then', True),
        ("She said “Bake it. | Now.” Then", True),
        ("Sie sagte „Back es. | Jetzt.“ Dann", True),
        ("Elle dit «Cuis-le. | Là.» Puis", True),
        ('What do we--" | You know, "how to bake it?" Then', False),
        ('She said "Bake it." | Now "Bake it." Then', False),
        ('She said "Bake it. | Now she left.', False),
        ('An oven of 10" is small. | Bake "now".', False),
    ],
)
def test_what_stands_in_a_quotation_that_is_closed_is_in_it(text: str, *, inside: bool) -> None:
    place = text.index("|")
    whole = text.replace("| ", "")

    assert within_quotation(whole, [0, place]) == [False, inside]
