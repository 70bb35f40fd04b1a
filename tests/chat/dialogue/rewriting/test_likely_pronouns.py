"""Whom "he" or "she" hardly means, by a title or a first name."""

import pytest

from bot.chat.dialogue.rewriting.likely_pronouns import is_hardly, likely_called
from bot.corpus.model import Person

OF_BOTH = "Ashley Andrea Chris Courtney Dana Jean Kelly Kerry Kim Leslie Lynn Sasha Simone Terry"


@pytest.mark.parametrize(
    ("name", "aliases", "codes", "likely"),
    [
        ("Ms Okoro KC", [], ["en"], "f"),
        ("Robin Ash", ["Lord Ash"], ["en"], "m"),
        ("Kit Ash", ["Mr Ash", "Ms Ash"], ["en"], ""),
        ("Señora Paz", [], ["es", "en"], "f"),
        ("Frau Lenz", [], ["de", "en"], "f"),
        ("Frau Lenz", [], ["en"], ""),
        ("Monsieur Roux", [], ["fr", "en"], "m"),
        ("Dona Rita", [], ["pt", "en"], "f"),
        # by first names, where these are nearly always of one kind
        ("Susan Ash", [], ["en"], "f"),
        ("Dr Kevin Ash", [], ["en"], "m"),
        ("Alex Ash", [], ["en"], ""),
        *((f"{name} Ash", [], ["en"], "") for name in OF_BOTH.split()),
        ("Robin Ash", [], ["en"], ""),
        ("Kai Stone", [], ["en"], ""),
        ("Ebtihaj Khan", [], ["en"], ""),
        ("Reporter 2", [], ["en"], ""),
        # a surname alone is none
        ("Dr Susan", [], ["en"], ""),
        ("Stone", [], ["en"], ""),
    ],
)
def test_what_somebody_is_likely_called_is_told_by_title_or_first_name(
    name: str, aliases: list[str], codes: list[str], likely: str
) -> None:
    assert likely_called(Person(name=name, aliases=tuple(aliases)), codes) == likely


def test_who_may_be_called_either_way_is_hardly_called_neither() -> None:
    robin, susan = Person(name="Robin Ash"), Person(name="Susan Ash")

    assert not is_hardly(robin, "m", ["en"])
    assert not is_hardly(robin, "f", ["en"])
    assert is_hardly(susan, "m", ["en"])
    assert not is_hardly(susan, "f", ["en"])
