"""A talk in which people answer each other, and who says what against whom is asked for."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import captions
from tests.chat.readers import talk
from tests.conftest import write_event

EVENT = """
title: Bread and its price
date: 2024-05-06
people:
  - {name: Mo Rye, part: moderator}
  - {name: Eve Reed, part: panellist}
  - {name: Kai Stone, part: panellist}
  - {name: Lou Marsh, part: panellist}
"""
TURNS = (
    ("Mo Rye", "Let us talk first of the price of bread, and who it is that pays for it."),
    ("Eve Reed", "The price of bread has to rise, as flour is dear and the ovens are old."),
    ("Kai Stone", "Bread for that price would be bought by nobody who has children to feed."),
    ("Mo Rye", "Then there is the question of yeast, which was asked for in many letters."),
    ("Lou Marsh", "Yeast is a kind of pet that I would keep in a jar, whatever the shops may say."),
)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("disagreement") / "bread"
    folder.mkdir()
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "talk.vtt").write_text(captions(TURNS), encoding="utf-8")
    return Conversation(Search(load(folder.parent)))


@pytest.mark.parametrize(
    "asked",
    [
        "who disagreed with Eve Reed about the price of bread?",
        "Who disagreed with Eve Reed?",
        "did anyone contradict Eve Reed?",
        "who replied to Eve?",
        "did Eve and Kai agree?",
        "Did Kai push back on Eve?",
    ],
)
def test_who_disagreed_with_somebody_is_one_who_spoke_then(
    conversation: Conversation, asked: str
) -> None:
    text = talk(conversation, asked)

    assert "“Bread for that price" in text
    assert "— Eve Reed" not in text


def test_what_the_other_said_of_it_comes_behind_the_words_of_who_disagreed(
    conversation: Conversation,
) -> None:
    text = talk(conversation, "Why did Kai disagree with Eve about the price of bread?")

    assert 0 < text.index("— Kai Stone") < text.index("— Eve Reed")


def test_who_is_against_whom_is_not_told(conversation: Conversation) -> None:
    text = talk(conversation, "Who disagreed with Eve Reed?")

    assert text.startswith("I can't tell who is for or against")


def test_whoever_never_spoke_after_the_other_is_not_on_record(conversation: Conversation) -> None:
    text = talk(conversation, "did Eve and Lou talk to each other?")

    assert text.startswith("That is not on record.")


@pytest.mark.parametrize("asked", ["do they agree?", "does everybody agree with that?"])
def test_whether_people_agree_goes_on_from_an_answer(
    conversation: Conversation, asked: str
) -> None:
    text = talk(conversation, "what did Eve say about the price of bread?", asked)

    assert text.startswith(
        "↳ What did everyone but Eve Reed say about the price of bread?\n\nI can't tell who is for"
    )
    assert "— Kai Stone" in text


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        ("what did the guy from Oatly say?", "↳ what did the guy from Oatly say?"),
        ("what did the guy from Oatly pay?", "↳ what did the guy from Oatly pay?"),
        (
            "what did the guy from Oatly say about the price of bread?",
            "↳ What did everyone but Eve Reed say about the price of bread?",
        ),
    ],
)
def test_who_was_described_is_not_asked_of_where_others_are(
    tmp_path: Path, before: str, heading: str
) -> None:
    event = EVENT.replace("Eve Reed,", "Eve Reed, organisation: Oatly,")
    write_event(tmp_path / "bread", event, ("talk.vtt", captions(TURNS)))
    panel = Conversation(Search(load(tmp_path)))

    assert talk(panel, before).startswith("I take “the guy from Oatly” for Eve Reed.")
    told = talk(panel, before, "did anyone object?")
    assert told.startswith(f"{heading}\n")
    assert "I take" not in told


def test_who_objected_to_somebody_is_looked_for_in_the_replies_to_them(
    conversation: Conversation,
) -> None:
    text = talk(conversation, "what did Eve say?", "did anyone object?")

    assert "I can't tell who is for or against" in text
    assert "— Eve Reed" not in text


@pytest.mark.parametrize("asked", ["is it good?", "is it safe"])
def test_what_is_shown_is_not_judged(conversation: Conversation, asked: str) -> None:
    text = talk(conversation, "what did Eve say about the price of bread?", asked)

    assert "I can't explain or judge it" in text


def test_in_another_language_nothing_is_quoted_for_a_word_that_only_looks_alike(
    conversation: Conversation,
) -> None:
    text = talk(conversation, "Wie viele Kinder sind das?")

    assert text.startswith("I can't search in this language.")
    assert "“" not in text.replace("“price of bread”", "")


def test_that_people_agree_is_not_denied(conversation: Conversation) -> None:
    text = talk(conversation, "did Eve and Lou agree?")

    assert text.startswith("↳ Eve Reed and Lou Marsh\n\nI can't tell where they agree")
    assert "— Lou Marsh" in text
    assert "— Eve Reed" in text


@pytest.mark.parametrize(
    "asked",
    ["who disagreed with Eve Reed?", "did anyone disagree with Eve about the price of bread?"],
)
def test_whoever_else_disagreed_is_not_whom_they_disagreed_with(
    conversation: Conversation, asked: str
) -> None:
    text = talk(conversation, asked, "who else?")

    assert "everyone but Kai Stone" in text.partition("\n")[0]
    assert "— Eve Reed" not in text


@pytest.mark.parametrize(
    "asked", ["what did they disagree on?", "where do they agree", "what did they have in common"]
)
def test_where_people_agree_is_not_said_to_be_missing(
    conversation: Conversation, asked: str
) -> None:
    text = talk(conversation, asked)

    assert text.startswith("I can't tell where people agree or disagree")


def test_who_disagreed_is_told_by_no_question_of_whoever_leads(tmp_path: Path) -> None:
    asks = (
        "Mo Rye",
        "Is the price of bread too high? Or is it that flour is too dear, do you think?",
    )
    write_event(tmp_path / "bread", EVENT, ("talk.vtt", captions((*TURNS, asks))))

    told = talk(Conversation(Search(load(tmp_path))), "the price of bread?", "who disagreed?")

    assert told.startswith("↳ the price of bread?\n\nI can't tell who is for or against")
    assert "— Mo Rye" not in told
