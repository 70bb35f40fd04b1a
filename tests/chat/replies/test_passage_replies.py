from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import write_corpus

EVENT = """\
title: Day
date: 2024-02-03
people: [{name: Ann Baker}, {name: Ben Miller}]
"""
TALK = """\
WEBVTT

00:01.000 --> 00:09.000
<v Ann Baker>Rye is what we bake here, and we bake it slowly for a day.

00:10.000 --> 00:11.000
<v Ben Miller>Yeah. Right.

00:12.000 --> 00:19.000
<v Ann Baker>The oven is as old as the town, and as warm as a summer.
"""


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what was said at 0:10?", ["Rye is", "Yeah.", "The oven"]),
        ("what did Ben say at 0:10?", ["Yeah."]),
        ("what was said at 0:13?", ["The oven"]),
    ],
)
def test_what_tells_nothing_of_its_moment_stands_between_its_neighbours(
    tmp_path: Path, question: str, shown: list[str]
) -> None:
    corpus = write_corpus(tmp_path, event=EVENT, source=None)
    (corpus / "bread-day" / "talk.vtt").write_text(TALK, encoding="utf-8")

    text = plain(Conversation(Search(load(corpus))).reply(question))

    assert [words for words in ("Rye is", "Yeah.", "The oven") if words in text] == shown
