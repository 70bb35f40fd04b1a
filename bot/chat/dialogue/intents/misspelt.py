"""Puts right what is misspelt in what people say to the bot, as "sumary" is, or "mroe"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.chat.dialogue.intents.folding import vocabulary
from bot.language.reader import dialogue, spoken
from bot.search.analysis.tokens import Tokenizer, fold
from bot.search.analysis.word_frequencies import RecordFrequencies, frequencies_of
from bot.search.query.words.slips import Slips
from bot.search.query.words.spelling import Speller

_MOST = 6  # words of a message that is nothing but what is said to the bot
_EITHER = re.compile(r"\[(\w)\w+\]")  # "summari[sz]e" is one word
_WORD = re.compile(r"([^\W\d_]*)([^\W\d_])(\??)")


def put_right(words: Sequence[str], code: str) -> str | None:
    """Return the few words of a message as they are meant, or None if none of them is misspelt."""
    meant = [_speller(code).correct(fold(word)) or word for word in words[:_MOST]]
    return " ".join(meant) if len(words) <= _MOST and meant != [*words] else None


@cache
def _speller(code: str) -> Speller:
    """Return what knows the words of which messages to the bot are made, in a language."""
    known = frequencies_of(spoken(code))
    if known:
        return Speller(lambda: _words(code), known)
    unknown = RecordFrequencies(lambda _: None)
    return Speller(lambda: _words(code), unknown, Slips(Tokenizer(spoken(code))))


def _words(code: str) -> Mapping[str, int]:
    kinds = (*dialogue(code).intents.intents, *dialogue(code).followups.kinds)
    told = (word for kind in kinds for word in _words_of(kind.patterns.pattern))
    return dict.fromkeys((*vocabulary(code), *told), 1)


def _words_of(pattern: str) -> Iterable[str]:
    """Yield the words that a pattern is made of, with and without a letter that may be missing."""
    for start, last, optional in _WORD.findall(_EITHER.sub(r"\1", pattern)):
        yield start + last
        if optional:
            yield start
