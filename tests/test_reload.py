import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.reload import following, take_over
from bot.search.search import Search
from tests.conftest import SOURCE, write_corpus

SOON = 10.0  # seconds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def conversation(folder: Path) -> Conversation:
    return Conversation(Search(load(folder)))


def rewrite(folder: Path, source: str) -> None:
    (folder / "bread-day" / "said.md").write_text(source, encoding="utf-8")


def wait_for(happened: Callable[[], bool]) -> bool:
    until = time.monotonic() + SOON
    while time.monotonic() < until and not happened():
        time.sleep(0.05)
    return happened()


def test_a_change_is_taken_over(folder: Path, conversation: Conversation) -> None:
    rewrite(folder, SOURCE.replace("An oven", "A kiln"))

    assert take_over(folder, conversation).endswith("was taken over: 15 passages")
    assert "A kiln is never hot enough." in plain(conversation.reply("kiln"))


def test_a_broken_change_keeps_the_corpus_and_says_why(
    folder: Path, conversation: Conversation
) -> None:
    rewrite(folder, SOURCE.replace("> — Ben Miller", ">"))

    told = take_over(folder, conversation)

    assert "does not load; the corpus from before is kept:\n" in told
    assert "said.md:22: a quote must say whose words it is" in told
    assert "An oven is never hot enough." in plain(conversation.reply("oven"))


def test_a_folder_is_followed_through_good_and_bad_until_the_end(
    folder: Path, conversation: Conversation
) -> None:
    told: list[str] = []
    before = conversation.search

    with following(folder, conversation, told.append):
        time.sleep(0.5)  # until it watches
        rewrite(folder, "broken")
        assert wait_for(lambda: bool(told))
        assert conversation.search is before
        rewrite(folder, SOURCE + "\n## New\n\nKilns are new.\n")
        assert wait_for(lambda: conversation.search is not before)

    assert "Kilns are new." in plain(conversation.reply("kilns"))
    assert "does not load" in told[0]
    assert "was taken over" in told[-1]


def test_what_can_t_be_watched_is_told(conversation: Conversation, tmp_path: Path) -> None:
    told: list[str] = []

    with following(tmp_path / "missing", conversation, told.append):
        assert wait_for(lambda: bool(told))

    assert "missing can't be watched for changes: " in told[0]


@pytest.mark.parametrize("absent", [0.0, 2.5])
def test_a_folder_that_takes_the_place_of_another_is_followed_too(
    folder: Path, conversation: Conversation, absent: float
) -> None:
    told: list[str] = []
    other = write_corpus(folder.parent / "other", source=SOURCE.replace("An oven", "A kiln"))

    with following(folder, conversation, told.append):
        time.sleep(0.5)  # until it watches
        folder.rename(folder.parent / "old")
        time.sleep(absent)
        other.rename(folder)
        assert wait_for(lambda: "A kiln is" in plain(conversation.reply("kiln")))
        time.sleep(0.5)
        rewrite(folder, SOURCE.replace("An oven", "A stove"))
        assert wait_for(lambda: "A stove is" in plain(conversation.reply("stove")))

    gone = f"{folder} is gone; the corpus from before is kept until the folder is there again"
    assert (gone in told) == (absent > 0)
    assert told[-1].endswith("was taken over: 15 passages")
