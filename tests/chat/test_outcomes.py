"""What is shown of how something was decided, in a record of votes."""

import pytest

from bot.chat.conversation import Conversation
from bot.chat.recent import RecentAnswers
from bot.chat.reply import Reply, plain
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import EVENT, captions

TURNS = (
    ("Mo Rye", "The minutes of our meeting in the spring are on the table for all of us."),
    ("Eve Reed", "All in favour? Opposed? Carried."),
    ("Kai Stone", "The greenhouse needs a new heater, and the old heater leaks every night."),
    ("Mo Rye", "I would rather spend what we have on a fence than on any heater at all."),
    ("Eve Reed", "Those in favour of the heater, please rise. Thank you, be seated now."),
    ("Kai Stone", "Madam chair, yeas nine, nays two, so says the book: yeas 9, nays 2."),
    ("Eve Reed", "The motion is carried. Let us turn to the compost heap and its smell."),
    ("Kai Stone", "The compost smells of eggs, which the neighbours have written about."),
)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("votes")
    (folder / "garden").mkdir()
    (folder / "garden" / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "garden" / "talk.vtt").write_text(captions(TURNS), encoding="utf-8")
    return Conversation(Search(load(folder)))


def talk(conversation: Conversation, *messages: str) -> str:
    reply, recent = Reply(()), RecentAnswers()
    for message in messages:
        reply = conversation.reply(message, recent.recall(1))
        recent.remember(1, reply.previous)
    return plain(reply)


@pytest.mark.parametrize(
    "asked", ["how did people vote", "was the motion carried?", "who voted no?"]
)
def test_a_result_with_votes_comes_before_all(conversation: Conversation, asked: str) -> None:
    text = talk(conversation, asked)

    assert text.startswith("These results are on record:\n\n“Madam chair, yeas nine")
    assert "minutes" not in text


def test_what_was_said_of_a_subject_tells_which_result_is_meant(conversation: Conversation) -> None:
    for messages in (["what was the vote on the heater?"], ["heater", "did it pass?"]):
        text = talk(conversation, *messages)

        assert text.startswith("I can't be sure what came of it; the next result on record:")
        assert "The passage:\n“Madam chair, yeas nine" in text

    assert "↳ What did Mo Rye say about heater?" in talk(
        conversation, "heater", "did it pass?", "and Mo?"
    )


@pytest.mark.parametrize(
    "asked", ["what was the vote on helicopters?", "was the compost plan passed?"]
)
def test_no_result_is_told_of_what_comes_after_all_or_is_nowhere(
    conversation: Conversation, asked: str
) -> None:
    assert "result on record" not in talk(conversation, asked)
