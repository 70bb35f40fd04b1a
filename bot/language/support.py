"""What can be found in a record, by what is known of its language: told to maintainers."""

from typing import NamedTuple

from bot.language.reader import dialogue, has_table, of_dialogues, spoken
from bot.language.translation import translated


class Supported(NamedTuple):
    """What is found in a record in a language, what is not, and what the bot says in it."""

    found: tuple[str, ...]
    lacking: tuple[str, ...]
    said: str

    @property
    def told(self) -> str:
        """All of it as one phrase: “finds words …; not …; replies …”."""
        lacking = f"not {', nor '.join(self.lacking)}" if self.lacking else ""
        return "; ".join(filter(None, (f"finds {', '.join(self.found)}", lacking, self.said)))


def support(code: str) -> Supported:
    """Return what is found in a record in a language, given by its code."""
    language = spoken(code)
    words = language.words
    by_form = bool(words.stemmer or words.spellings or words.unspaced)
    talked = of_dialogues()
    told = {
        "what whole questions are about": bool(words.stop_words),
        "when, where and with whom it was": bool(language.facts.asked),
        "small talk": code in talked,
        "what goes on from an answer": code in talked and bool(dialogue(code).followups.kinds),
        "what is said in other words": has_table(code),
    }
    words_found = "words in all their forms" if by_form else "words as they are written"
    return Supported(
        (words_found, *(what for what, held in told.items() if held)),
        tuple(what for what, held in told.items() if not held),
        _said(code),
    )


def _said(code: str) -> str:
    if code in translated():
        return "replies, notes and dates in it"
    if spoken(code).dates.day:
        return "replies and notes in English, dates in it"
    return "replies, notes and dates in English"
