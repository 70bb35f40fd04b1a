"""What is said where event.yaml doesn't state what is asked of people."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import write_event

TOOLS = """\
title: Tool panel
date: 2024-05-02
people:
  - name: Maya Lind
  - name: Tom Ferrer
"""
CAPTIONS = """\
0:05 --> 0:08
Maya Lind: Welcome, we lend drills and ladders to everybody who lives in our town.

0:08 --> 0:16
Tom Ferrer: What made you begin to lend sewing machines as well?

0:17 --> 0:24
Maya Lind: Nobody would cover a sewing machine, so we wrote a waiver for it.
"""


@pytest.mark.parametrize("question", ["what did Maya do?", "who did Maya meet?"])
def test_only_who_somebody_is_may_be_unstated(tmp_path: Path, question: str) -> None:
    write_event(tmp_path / "tools", TOOLS, ("talk.vtt", CAPTIONS))

    assert "On record from" not in plain(Conversation(Search(load(tmp_path))).reply(question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who moderated?", "Speakers of Tool panel: Maya Lind; Tom Ferrer"),
        ("who was the host?", "Speakers of Tool panel: Maya Lind; Tom Ferrer"),
        ("who is Maya?", "That is not on record. On record from Maya Lind:"),
        ("who interviewed Maya?", "“What made you begin to lend sewing machines as well?”"),
    ],
)
def test_what_is_not_stated_is_not_made_up_for(tmp_path: Path, question: str, told: str) -> None:
    write_event(tmp_path / "tools", TOOLS, ("talk.vtt", CAPTIONS))

    reply = Conversation(Search(load(tmp_path))).reply(question)

    assert told in plain(reply)
    assert "Note: Maya" not in plain(reply)
