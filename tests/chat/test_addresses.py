"""A talk in which somebody tells how she can be reached."""

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import captions
from tests.chat.readers import talk

EVENT = "title: Bread\ndate: 2024-05-06\npeople: [Eve Reed, Kai Stone]\n"
TURNS = (
    ("Kai Stone", "The flour is dear this year, and the mill has asked for more of it."),
    ("Eve Reed", "My handle is @yeast. Or write to eve@oven.example. Bread is what I love."),
    ("Kai Stone", "Then let us all go home now, for the ovens are cold and it is late."),
)
NOTICE = "Nobody has left an address here."


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("addresses") / "bread"
    folder.mkdir()
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "talk.vtt").write_text(captions(TURNS), encoding="utf-8")
    return Conversation(Search(load(folder.parent)))


@pytest.mark.parametrize(
    "messages",
    [
        ["how can I reach Eve Reed?"],
        ["how do I contact Eve"],
        ["what did Eve say about bread?", "how to contact her"],
    ],
)
def test_how_somebody_can_be_reached_is_what_they_said(
    conversation: Conversation, messages: list[str]
) -> None:
    told = "“My handle is @yeast. Or write to eve@oven.example. […]”\n— Eve Reed"

    assert told in talk(conversation, *messages)


def test_who_told_no_address_has_none_on_record(conversation: Conversation) -> None:
    text = talk(conversation, "how can I reach Kai Stone?")

    assert text.startswith("That is not on record.")


@pytest.mark.parametrize("asked", ["how can I contact you?", "how to contact the organizers"])
def test_who_keeps_the_record_is_reached_as_before(conversation: Conversation, asked: str) -> None:
    assert talk(conversation, asked).startswith(NOTICE)
