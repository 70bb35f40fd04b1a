from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import EVENT, captions
from tests.conftest import write_event


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Kai, can you tell us who pays for the shelves?", True),
        ("Kai, could you please come forward to the desk?", False),
        ("Will you suspend the rules so that Kai is heard?", False),
        ("Are there any other questions for Kai tonight?", False),
        ("Are there any ways to pay for the shelves?", True),
        ("The shelves are paid for now, right?", False),
        ("The shelves are paid for, aren't they?", False),
        ("Then is that right of the council?", True),
    ],
)
def test_what_was_asked_stands_above_unless_it_calls_to_order(
    tmp_path: Path, question: str, *, shown: bool
) -> None:
    answer = "The council grant pays for all of it until next spring."
    said = captions([("Eve Reed", question), ("Kai Stone", answer)])
    write_event(tmp_path / "seeds", EVENT, ("talk.vtt", said))

    text = plain(Conversation(Search(load(tmp_path))).reply("council grant"))

    assert answer in text
    assert (f"Asked: “{question}”" in text) is shown
