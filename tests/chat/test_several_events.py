"""What changes in a conversation when panels were recorded, and when there are several."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.event_notes import clock
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import EVENT, write_corpus

CAKE = """\
title: Cake Day
date: 2021-05-06
host: The Confectioners
recording: https://youtu.be/cake
timecodes: approximate
people:
  - name: Eve Icing
    part: moderator
"""
CAPTIONS = "12:40 --> 12:44\n>> An oven should sing.\n\n12:44 --> 12:46\nEve Icing: Why would it?"


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    folder = write_corpus(tmp_path)
    (folder / "cake-day").mkdir()
    (folder / "cake-day" / "event.yaml").write_text(CAKE, encoding="utf-8")
    (folder / "cake-day" / "talk.vtt").write_text(CAPTIONS, encoding="utf-8")
    return Conversation(Search(load(folder)))


def test_recorded_words_say_when_they_were_said_and_link_there(conversation: Conversation) -> None:
    reply = conversation.reply("should an oven sing")

    assert plain(reply).startswith(
        "“An oven should sing.”\n— unidentified speaker\n"
        "At Cake Day, The Confectioners, 6 May 2021, about 12:40"
    )
    assert any(s.url == "https://youtu.be/cake?t=757" for b in reply.blocks for s in b.spans)


def test_each_passage_says_which_panel_it_is_from(conversation: Conversation) -> None:
    assert "At Bread Day, The Crumb Times" in plain(conversation.reply("never hot enough"))


def test_a_fact_is_told_for_each_panel(conversation: Conversation) -> None:
    text = plain(conversation.reply("Who moderated?"))

    assert "Moderator of Bread Day: Dora Chair." in text
    assert "Moderator of Cake Day: Eve Icing." in text


def test_the_panels_are_listed(conversation: Conversation) -> None:
    assert plain(conversation.reply("/events")) == (
        "On record:\n"
        "• Cake Day, 6 May 2021, hosted by The Confectioners\n"
        "• Bread Day, 3 February 2020, hosted by The Guild"
    )


def test_exact_times_are_told_as_such(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(CAPTIONS, encoding="utf-8")

    text = plain(Conversation(Search(load(folder))).reply("sing"))

    assert "The Guild, 3 February 2020, at 12:40" in text


@pytest.mark.parametrize(
    ("second", "text"), [(0, "0:00"), (59.9, "0:59"), (760, "12:40"), (3723, "1:02:03")]
)
def test_a_second_is_written_as_people_do(second: float, text: str) -> None:
    assert clock(second) == text
