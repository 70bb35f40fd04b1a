"""Puts right what is misspelt in what people say to the bot, as "sumary" is, or "mroe"."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from bot.chat.dialogue.intents.folding import vocabulary
from bot.language.reader import dialogue, spoken
from bot.search.analysis.tokens import Tokenizer, fold
from bot.search.analysis.word_frequencies import RecordFrequencies, frequencies_of
from bot.search.meaning.lexicon import has_word
from bot.search.query.words.slips import Slips
from bot.search.query.words.spelling import Speller

_MOST = 6  # words of a message that is nothing but what is said to the bot
_VARIED = re.compile(r"\[(\w)\w+\]|\?")  # "summari[sz]es?" is one word
_WORD = re.compile(r"[^\W\d_]+")


def put_right(words: Sequence[str], code: str) -> str | None:
    """Return the few words of a message as they are meant, or None if none of them is misspelt."""
    if len(words) > _MOST:
        return None
    speller, typed = _speller(code), list(map(fold, words))
    meant = [
        word if speller.knows(folded) else speller.correct(folded) or word
        for word, folded in zip(words, typed, strict=True)
    ]
    return " ".join(meant) if [*map(fold, meant)] != typed else None


@cache
def _speller(code: str) -> Speller:
    """Return what knows the words of which messages to the bot are made, in a language."""
    known, tokens = frequencies_of(spoken(code)), Tokenizer(spoken(code))
    slips = None if known else Slips(tokens)
    frequencies = known or RecordFrequencies(lambda _: None, partial(has_word, tokens))
    return Speller(partial(_words, code, frequencies.is_word), frequencies, slips)


def _words(code: str, is_word: Callable[[str], bool]) -> Mapping[str, int]:
    """Return these words; of what patterns hold, parts of words are none."""
    kinds = (*dialogue(code).intents.intents, *dialogue(code).followups.kinds)
    told = _VARIED.sub(r"\1", " ".join(kind.patterns.pattern for kind in kinds))
    return dict.fromkeys(sorted({*vocabulary(code), *filter(is_word, _WORD.findall(told))}), 1)
