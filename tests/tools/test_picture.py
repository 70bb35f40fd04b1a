from pathlib import Path
from xml.etree import ElementTree as ET

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import SHIPPED
from tools.picture import QUESTIONS, draw


def test_the_picture_in_the_readme_is_what_is_replied_today(first_panel: Path) -> None:
    shown = (SHIPPED.parent / "docs" / "conversation.svg").read_text(encoding="utf-8")

    assert draw(Conversation(Search(load(first_panel))), QUESTIONS) == shown, "run: make picture"


def test_every_word_and_button_is_in_the_picture(conversation: Conversation) -> None:
    drawn = ET.fromstring(draw(conversation, ["<oven> & hot enough"]))  # noqa: S314 - our own
    text = " ".join(" ".join(drawn.itertext()).split())

    assert "<oven> & hot enough" in text
    assert "is never" in text
    assert "1 in context" in text
