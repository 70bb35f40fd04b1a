"""A debate whose sides the roles tell."""

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import captions
from tests.chat.readers import talk
from tests.conftest import write_event

EVENT = """
title: "Debate: ban white bread"
date: 2024-05-06
people:
  - {name: Mo Rye, part: moderator}
  - {name: Eve Reed, role: baker; for the motion, part: debater}
  - {name: Kai Stone, role: miller; against the motion, part: debater}
  - {name: Lou Marsh, role: cook; against the motion, part: debater}
"""
TURNS = (
    ("Mo Rye", "Let us hear first what the fibre of white bread is worth to all of us."),
    ("Eve Reed", "The fibre of white bread is next to nothing, as every study of it says."),
    ("Kai Stone", "Fibre is found in beans and in oats, and nobody eats bread for the fibre."),
    ("Lou Marsh", "Whoever cooks knows that soup needs bread that is white and soft."),
)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("sides")
    write_event(folder / "debate", EVENT, ("talk.vtt", captions(TURNS)))
    return Conversation(Search(load(folder)))


@pytest.mark.parametrize("asked", ["who argued against?", "who was against the ban?"])
def test_who_is_on_a_side_is_told(conversation: Conversation, asked: str) -> None:
    text = talk(conversation, asked)

    assert text.startswith("Note: Kai Stone")
    assert "Note: Lou Marsh" in text
    assert "Eve Reed" not in text


def test_a_side_is_asked_what_was_asked_before(conversation: Conversation) -> None:
    against = talk(conversation, "fibre", "who was against it?")
    other = talk(conversation, "fibre", "who was against it?", "and the debater for?")

    assert against.startswith("↳ What did Kai Stone and Lou Marsh say about fibre?\n\n“Fibre is")
    assert other.startswith("↳ What did Eve Reed say about fibre?\n\n“The fibre")
