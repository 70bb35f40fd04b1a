"""What is misspelt in what people say to the bot."""

import pytest

from bot.chat.dialogue.intents.misspelt import put_right


@pytest.mark.parametrize(
    ("words", "code", "meant"),
    [
        ("sumary please", "en", "summary please"),
        ("graciass", "es", "gracias"),
        ("gracia", "es", None),  # as the language has it
        ("Halle", "de", None),
        ("Themen", "de", None),
    ],
)
def test_what_is_no_word_is_put_right(words: str, code: str, meant: str | None) -> None:
    assert put_right(words.split(), code) == meant
