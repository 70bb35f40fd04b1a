import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain


@pytest.mark.parametrize("asked", ["summary", "sum it up"])
def test_what_was_spoken_about_stands_below_an_overview(
    conversation: Conversation, asked: str
) -> None:
    assert "Topics: Flour; Ovens" in plain(conversation.reply(asked))
