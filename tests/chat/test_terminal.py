import io
import sys

import pytest
from rich.console import Console

from bot.chat.conversation import Conversation
from bot.chat.reply import Reply, paragraph
from bot.chat.terminal import show, talk


def piped(text: str, conversation: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    talk(conversation)


def test_a_piped_question_is_answered_without_prompt_or_colour(
    conversation: Conversation,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    piped("Is an oven hot enough?\n", conversation, monkeypatch)

    lines = capsys.readouterr().out.splitlines()
    assert lines[1].strip() == "“An oven is never hot enough.”"
    assert lines[2] == "— Ben Miller, Miller, Stone Mill"
    assert not any("\x1b" in line or "›" in line for line in lines)


def test_more_pages_through_the_last_question(
    conversation: Conversation,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    piped("more\nbakers bread\nmore\n\nmore\n", conversation, monkeypatch)

    out = capsys.readouterr().out
    assert out.strip().startswith("More of what? Ask a question first.")
    assert out.count("There is more: type more.") >= 1
    assert "Eighty bakers came." in out


def test_control_characters_do_not_reach_the_terminal() -> None:
    console = Console(file=io.StringIO(), force_terminal=False)

    show(Reply((paragraph("a\x1b[31mb\x07"),)), console)

    assert isinstance(console.file, io.StringIO)
    assert "\x1b" not in console.file.getvalue()
