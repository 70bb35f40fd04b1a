"""What is shown of how something was decided, in a record of votes."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.chat.panels import write_captions
from tests.chat.readers import talk

TURNS = (
    ("Mo Rye", "The minutes of our meeting in the spring are on the table for all of us."),
    ("Eve Reed", "All in favour? Opposed? Carried."),
    ("Kai Stone", "The greenhouse needs a new heater, and the old heater leaks every night."),
    ("Mo Rye", "I would rather spend what we have on a fence than on any heater at all."),
    ("Eve Reed", "Those in favour of the heater, please rise. Thank you, be seated now."),
    ("Kai Stone", "Madam chair, yeas nine, nays two, so says the book: yeas 9, nays 2."),
    ("Eve Reed", "The motion is carried. Let us turn to the compost heap and its smell."),
    ("Kai Stone", "The compost smells of eggs, which the neighbours have written about."),
    ("Kai Stone", "So when the compost comes to a vote I will be voting against it, I promise."),
    ("Mo Rye", "What they vote on with that fence is a matter of the neighbours and their goat."),
)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("votes")
    return Conversation(Search(load(write_captions(folder, turns=TURNS))))


@pytest.mark.parametrize(
    "asked",
    [
        "how did people vote",
        "was the motion carried?",
        "who voted no?",
        "result of the vote",
        "which side won the debate and by how much?",
        "how did the members vote?",
    ],
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


def test_a_result_is_none_that_is_wished_and_sure_only_of_votes_or_the_chair(
    tmp_path: Path,
) -> None:
    wished = ("Kai Stone", "I would sit down with Mo and get the fence motion passed by autumn.")
    told = (
        "Kai Stone",
        "In the spring they would not hear of it. The fence motion passed after all.",
    )
    asked = "who won the debate?"
    only_wished = Conversation(
        Search(load(write_captions(tmp_path / "a", turns=(wished, TURNS[2]))))
    )
    other = Conversation(Search(load(write_captions(tmp_path / "b", turns=(wished, told)))))

    assert talk(only_wished, asked).startswith("I can't tell what came of it; this is how it ended")
    assert talk(other, asked).startswith("I'm not sure this answers it; the closest on record:")
    assert "The fence motion passed after all." in talk(other, asked)


def test_programs_are_given_the_result_as_what_is_near(conversation: Conversation) -> None:
    answer, _ = conversation.answer("who won the vote?")

    assert answer.outcome is Outcome.NEAR
    assert [found.passage.text for found in answer.found] == [TURNS[5][1]]


def test_how_somebody_voted_is_sure_only_where_they_say_so(conversation: Conversation) -> None:
    kai, _ = conversation.answer("how did Kai vote on the compost?")
    mo, _ = conversation.answer("how did Mo vote on the fence?")

    assert kai.outcome is Outcome.ANSWERED
    assert "voting against it" in kai.found[0].excerpt
    assert mo.outcome is Outcome.NEAR


@pytest.mark.parametrize(
    ("last", "shown"),
    [
        ("Noon tomorrow, at the gate.", True),
        ("Thank you. And to you, thanks.", False),
        ("Thank you, Eve. Bye, gardener!", False),
    ],
)
def test_a_talk_ends_with_its_last_words_though_they_are_few_but_not_with_thanks(
    tmp_path: Path, last: str, *, shown: bool
) -> None:
    turns = (*TURNS, ("Kai Stone", last))
    ended = Conversation(Search(load(write_captions(tmp_path, turns=turns))))

    assert (last in talk(ended, "how did it end?")) is shown
    assert last not in talk(ended, "how did it begin?")
