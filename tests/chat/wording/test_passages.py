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


def test_a_word_in_reply_stands_below_the_question_that_is_shown(tmp_path: Path) -> None:
    question = "Kai, were you on the council when it bought the shelves?"
    said = captions([("Eve Reed", question), ("Kai Stone", "I was."), ("Eve Reed", "Thank you.")])
    write_event(tmp_path / "seeds", EVENT, ("talk.vtt", said))

    text = plain(
        Conversation(Search(load(tmp_path))).reply("was Kai on the council for the shelves?")
    )

    assert f"“{question}”\n— Eve Reed, Host of the evening\nReply: “I was.” — Kai Stone\n" in text


def test_no_reply_stands_below_words_that_leave_the_question_out(tmp_path: Path) -> None:
    told = "The council bought the oak shelves for the seeds. " + "It rained a lot then. " * 40
    said = captions([("Eve Reed", f"{told}Is that so?"), ("Kai Stone", "It is.")])
    write_event(tmp_path / "seeds", EVENT, ("talk.vtt", said))

    text = plain(Conversation(Search(load(tmp_path))).reply("oak shelves"))

    assert "oak shelves" in text
    assert "Reply:" not in text
