import threading
import time
from collections.abc import Callable
from functools import partial
from logging import ERROR, INFO, WARNING
from pathlib import Path
from unittest.mock import Mock

import pytest

from bot import reload
from bot.chat import asking
from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.reload import follow, following, state, take_over
from bot.search.query.query import Query
from bot.search.search import Search
from tests.conftest import SOURCE, write_corpus

SOON = 10.0  # seconds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


def made(folder: Path) -> Conversation:
    return Conversation(Search(load(folder)))


@pytest.fixture
def conversation(folder: Path) -> Conversation:
    return made(folder)


def rewrite(folder: Path, source: str) -> None:
    (folder / "bread-day" / "said.md").write_text(source, encoding="utf-8")


def wait_for(happened: Callable[[], bool]) -> bool:
    until = time.monotonic() + SOON
    while time.monotonic() < until and not happened():
        time.sleep(0.05)
    return happened()


def test_a_change_is_taken_over(folder: Path, conversation: Conversation) -> None:
    rewrite(folder, SOURCE.replace("An oven", "A kiln"))

    level, told = take_over(folder, conversation)

    assert (level, told) == (INFO, f"{folder} has changed and was taken over: 15 passages")
    assert "A kiln is never hot enough." in plain(conversation.reply("kiln"))


def test_a_reply_is_of_one_record_even_where_another_is_taken_over_meanwhile(
    folder: Path, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_before = asking.read

    def changing(search: Search, text: str, *, is_bare: bool) -> Query:
        asked = as_before(search, text, is_bare=is_bare)
        take_over(folder, conversation)
        return asked

    rewrite(folder, SOURCE.replace("An oven", "A kiln"))
    monkeypatch.setattr(asking, "read", changing)

    assert "An oven is never hot enough." in plain(conversation.reply("oven"))
    assert "A kiln is never hot enough." in plain(conversation.reply("kiln"))


def test_a_broken_change_keeps_the_corpus_and_says_why(
    folder: Path, conversation: Conversation
) -> None:
    rewrite(folder, SOURCE.replace("> — Ben Miller", ">"))

    level, told = take_over(folder, conversation)

    assert level == WARNING
    assert "does not load; the corpus from before is kept:\n" in told
    assert "said.md:22: a quote must say whose words it is" in told
    assert "An oven is never hot enough." in plain(conversation.reply("oven"))


def test_a_folder_is_followed_through_good_and_bad_until_the_end(folder: Path) -> None:
    told: list[tuple[int, str]] = []

    with following(folder, partial(made, folder), lambda *line: told.append(line)) as conversation:
        before = conversation.search
        rewrite(folder, "broken")
        assert wait_for(lambda: bool(told))
        assert conversation.search is before
        rewrite(folder, SOURCE + "\n## New\n\nKilns are new.\n")
        assert wait_for(lambda: conversation.search is not before)

    assert "Kilns are new." in plain(conversation.reply("kilns"))
    assert "does not load" in told[0][1]
    assert "was taken over" in told[-1][1]


def test_what_changes_while_the_folder_is_loaded_is_taken_over(folder: Path) -> None:
    def make() -> Conversation:
        conversation = made(folder)
        rewrite(folder, SOURCE.replace("An oven", "A kiln"))
        return conversation

    with following(folder, make, lambda *_: None) as conversation:
        assert wait_for(lambda: "A kiln is" in plain(conversation.reply("kiln")))


class Looks(threading.Event):
    """Lets something happen before each look, and ends after the last."""

    def __init__(self, *before: Callable[[], object]) -> None:
        super().__init__()
        self._before = list(before)

    def wait(self, timeout: float | None = None) -> bool:  # noqa: ARG002 - at once
        if self._before:
            self._before.pop(0)()
            return False
        return True


def test_what_is_being_written_is_waited_for(folder: Path, conversation: Conversation) -> None:
    told: list[int] = []

    def write(further: int) -> None:
        rewrite(folder, SOURCE + "\nFurther." * further)
        told.append(further)

    writing = [partial(write, further) for further in (1, 2, 3)]
    looks = Looks(*writing, lambda: None, lambda: None)
    follow(folder, conversation, lambda level, _: told.append(level), looks, state(folder))

    assert told == [1, 2, 3, INFO]


def test_what_is_not_read_changes_nothing(folder: Path) -> None:
    before = state(folder)
    for name in (".said.md.swp", "_draft.md", "README.md"):
        (folder / "bread-day" / name).write_text("An oven is", encoding="utf-8")

    assert state(folder) == before


def test_what_goes_wrong_while_a_change_is_taken_over_is_told_and_the_next_is(
    folder: Path, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, str]] = []
    monkeypatch.setattr(reload, "load", Mock(side_effect=[OSError("stale"), load(folder)]))
    changes = (lambda: rewrite(folder, "1"), lambda: None, lambda: rewrite(folder, "2"))
    looks = Looks(*changes, lambda: None, lambda: None)

    follow(folder, conversation, lambda *line: told.append(line), looks, state(folder))

    assert [level for level, _ in told] == [ERROR, INFO]
    assert "could not be taken over: OSError('stale')" in told[0][1]


@pytest.mark.parametrize("absent", [0.0, 3.5])
def test_a_folder_that_takes_the_place_of_another_is_followed_too(
    folder: Path, absent: float
) -> None:
    told: list[tuple[int, str]] = []
    other = write_corpus(folder.parent / "other", source=SOURCE.replace("An oven", "A kiln"))

    with following(folder, partial(made, folder), lambda *line: told.append(line)) as conversation:
        folder.rename(folder.parent / "old")
        time.sleep(absent)
        other.rename(folder)
        assert wait_for(lambda: "A kiln is" in plain(conversation.reply("kiln")))
        rewrite(folder, SOURCE.replace("An oven", "A stove"))
        assert wait_for(lambda: "A stove is" in plain(conversation.reply("stove")))

    gone = f"{folder} is gone; the corpus from before is kept until the folder is there again"
    assert ((WARNING, gone) in told) == (absent > 0)
    assert told[-1] == (INFO, f"{folder} has changed and was taken over: 15 passages")
