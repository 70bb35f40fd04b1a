from pathlib import Path

import pytest

from bot.chat.actions import View
from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.chat.selected_words import Selection
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import SOURCE, write_corpus

SHOWN = """\
An oven is never hot enough.
— Ben Miller, Miller, Stone Mill
The Crumb Times, 4 February 2020

Retold, not their own words: Grain should be milled on the day it is sold.
— Ben Miller, Miller, Stone Mill
The Crumb Times, 4 February 2020

[…] and bad flour costs twice.
— Ann Baker, Head baker, Crumb
The Crumb Times, 4 February 2020

page 1 of 2"""
OVEN, GRAIN, FLOUR = "An oven is never", "Grain should be milled", "Good flour is worth"


def about(conversation: Conversation, words: str, message: str = "", ids: str = "") -> str:
    start = message.index(words) if message else 0
    reply = conversation.about(Selection(words, message, start, tuple(ids.split())))
    return plain(reply) if reply else ""


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("An oven is never hot enough.", OVEN),
        ("oven is never", OVEN),
        ("ven is nev", OVEN),
        ("hot", OVEN),
        ("be milled on", GRAIN),
        ("Retold, not their own words: Grain", GRAIN),
        ("bad flour", FLOUR),
        ("enough.\n— Ben Miller, Miller", OVEN),
        ("— Ann Baker", FLOUR),
        ("Head baker", FLOUR),
        ("page 1 of 2", FLOUR),
    ],
)
def test_words_of_a_message_mean_the_passage_they_are_of(
    conversation: Conversation, words: str, passage: str
) -> None:
    text = about(conversation, words, SHOWN)

    assert passage in text.partition("\n— ")[0]
    assert text.count("— ") == 1


@pytest.mark.parametrize("words", ["is never hot", "never hot\nenough", "AN OVEN IS NEVER HOT"])
def test_the_words_alone_are_enough_where_the_message_is_not_known(
    conversation: Conversation, words: str
) -> None:
    assert about(conversation, words).startswith("“An oven is never hot enough.”\n— Ben Miller")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("helicopters are hot", ""),
        ("", ""),
        ("the", ""),
        ("🎉", ""),
        ("not on record", "That is not on record.\n\nOn record instead:\n• Flour"),
        ("Flour", "That is not on record.\n\nOn record instead:\n• Flour"),
        ("far below", "An oven is never hot enough.\n1\n2\n3\n4\n5\nfar below"),
    ],
)
def test_words_of_no_passage_mean_none(
    conversation: Conversation, words: str, message: str
) -> None:
    assert not about(conversation, words, message)


def test_the_passage_can_be_seen_in_its_context_and_handed_on(conversation: Conversation) -> None:
    reply = conversation.about(Selection("never hot enough"))

    assert reply
    views = [c.action for row in reply.choices for c in row if isinstance(c.action, View)]
    assert len(views) == 1
    assert "Grain should be milled" in plain(conversation.follow(views[0], ""))


@pytest.fixture
def alike(tmp_path: Path) -> Conversation:
    said = "\n> An oven is never hot enough.\n>\n> — Ann Baker\n"
    return Conversation(Search(load(write_corpus(tmp_path, source=SOURCE + said))))


def test_of_words_that_two_have_said_those_of_the_one_shown_are_meant(alike: Conversation) -> None:
    by_ann = next(p for p in alike.search.corpus.passages[::-1] if p.speaker)
    shown = "An oven is never hot enough.\n— Ann Baker, Head baker, Crumb\nThe Crumb Times"

    assert "— Ann Baker" in about(alike, "never hot", "never hot", by_ann.id)
    assert "— Ben Miller" not in about(alike, "never hot", "never hot", by_ann.id)
    assert "— Ben Miller" not in about(alike, "never hot", shown)
    assert about(alike, "never hot enough").count("— ") == 2
