"""A long turn of which an excerpt is shown, and when that was said."""

import re

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.readers import talk

EVENT = "title: Bread\ndate: 2024-05-06\nrecording: https://youtu.be/bread\npeople: [Eve Reed]\n"
SAID = (
    *(
        f"In {year} flour was dear, and the mill asked for more of it than before."
        for year in range(2017, 2023)
    ),
    "Our yeast lives on sugar and on warm water, as every yeast does.",
    "A jar of glass is where it is kept, by the oven.",
)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    folder = tmp_path_factory.mktemp("whence") / "bread"
    folder.mkdir()
    cues = (f"0:{9 * n:02} --> 0:{9 * n + 8:02}\n<v Eve Reed>{s}" for n, s in enumerate(SAID))
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "talk.vtt").write_text("\n\n".join(("WEBVTT", *cues)), encoding="utf-8")
    return Conversation(Search(load(folder.parent)))


@pytest.mark.parametrize(
    "asked",
    [
        "when does she say that",
        "where exactly in the video?",
        "can you show me the minute?",
        "at what time?",
        "the exact timestamp please",
    ],
)
def test_the_time_is_that_of_the_words_shown(conversation: Conversation, asked: str) -> None:
    question = "what did Eve say of yeast in a jar?"
    shown = re.search(r"at 0:\d\d", talk(conversation, question))

    assert shown
    assert shown[0] != "at 0:00"
    assert shown[0] in talk(conversation, question, asked)
