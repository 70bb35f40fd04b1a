"""What can be found in a record, by what is known of its language: told to maintainers."""

from importlib.resources import files
from typing import NamedTuple

from bot.language.reader import DEFAULT, of_dialogues, spoken


class Support(NamedTuple):
    """What is found in a record in a language, and what is not."""

    found: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def told(self) -> str:
        """Both as one phrase: “finds words …; finds no …”."""
        lacking = f"; not {', nor '.join(self.lacking)}" if self.lacking else ""
        return f"finds {', '.join(self.found)}{lacking}"


def support(code: str) -> Support:
    """Return what is found in a record in a language, given by its code."""
    language = spoken(code)
    words = language.words
    by_form = bool(words.stemmer or words.spellings or words.unspaced)
    told = {
        "what whole questions are about": bool(words.stop_words),
        "when, where and with whom it was": bool(language.facts.asked),
        "small talk and what goes on from an answer": code in of_dialogues(),
        "what is said in other words": (files("bot.language") / code / "meaning").is_dir(),
        "replies and dates in it": code == DEFAULT,
    }
    words_found = "words in all their forms" if by_form else "words as they are written"
    return Support(
        (words_found, *(what for what, held in told.items() if held)),
        tuple(what for what, held in told.items() if not held),
    )
