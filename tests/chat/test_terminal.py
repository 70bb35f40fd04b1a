import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from bot.chat.conversation import Conversation
from bot.chat.reply import Reply, paragraph
from bot.chat.terminal import show, talk
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import SOURCE, write_corpus


@pytest.fixture
def piped(
    conversation: Conversation,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[[str], str]:
    """Types a text over a pipe and returns what is printed."""

    def talked(text: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        talk(conversation)
        return capsys.readouterr().out

    return talked


def test_a_piped_question_is_answered_without_prompt_or_colour(piped: Callable[[str], str]) -> None:
    lines = piped("an oven hot enough\n").splitlines()

    assert lines[1].strip() == "1. “An oven is never hot enough.”"
    assert lines[2] == "— Ben Miller, Miller, Stone Mill"
    assert not any("\x1b" in line or "›" in line for line in lines)


def test_more_pages_through_the_last_question(piped: Callable[[str], str]) -> None:
    out = piped("more\nbakers bread\nmore\n\nmore\n")

    assert out.strip().startswith("Of which? Ask a question first, or take one of these:")
    assert out.count("There is more: type more.") >= 1
    assert "Eighty bakers came." in out


def test_what_is_shown_can_still_be_chosen_from_when_there_is_no_more(
    piped: Callable[[str], str],
) -> None:
    out = piped("An oven hot enough?\nmore\ncontext 1\n")

    assert "That is all I have on this question." in out
    assert "The passage:" in out


def test_what_buttons_do_elsewhere_is_typed_here(piped: Callable[[str], str]) -> None:
    typed = (
        "/ask good hot flour oven\nContext 1\nback\nonly ann baker\neveryone\n/topics\novens\n/\n"
    )

    out = piped(typed)

    first = out.partition("You can also type")[0]
    assert out.count(first) == 3  # asked, gone back to, and widened again
    assert "The passage:" in out
    assert "Eighty bakers came." in out.partition("\nOvens\n")[2]
    assert out.strip().endswith("I don't know that command. /help lists those I know.")


def test_whole_shows_each_quote_as_one_with_whose_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slow = "Rye rises slowly. " + " ".join(f"In hour {n} it rests." for n in range(60))
    said = f"> {slow}\n>\n> — Ann Baker\n\n> Rye is dear.\n>\n> — Ben Miller\n"
    record = Conversation(Search(load(write_corpus(tmp_path, source=SOURCE + said))))

    monkeypatch.setattr(sys, "stdin", io.StringIO("rye\nwhole\n/topics\nwhole\n"))
    talk(record)
    out = " ".join(capsys.readouterr().out.split())
    shown, whole, *_ = out.split("You can also type")

    assert f"“{slow}”" not in shown
    assert f"“{slow}” — Ann Baker, Head baker, Crumb The Crumb Times, 4 February 2020" in whole
    assert "“Rye is dear.” — Ben Miller" in whole
    assert out.endswith("Nothing was left out.")


@pytest.mark.parametrize("word", ["quit", "exit", "/quit", "Salir"])
def test_a_word_leaves(piped: Callable[[str], str], word: str) -> None:
    assert "“" not in piped(f"{word}\nAn oven hot enough?\n")


def test_control_characters_do_not_reach_the_terminal() -> None:
    console = Console(file=io.StringIO(), force_terminal=False)

    show(Reply((paragraph("a\x1b[31mb\x07"),)), console)

    assert isinstance(console.file, io.StringIO)
    assert "\x1b" not in console.file.getvalue()
