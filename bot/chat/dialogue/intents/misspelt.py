"""Puts right what is misspelt in what people say to the bot, as "sumary" is, or "mroe"."""

import re
from collections.abc import Mapping, Sequence
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
    speller = _speller(code)
    meant = [(not speller.knows(fold(w)) and speller.correct(fold(w))) or w for w in words[:_MOST]]
    is_other = [*map(fold, meant)] != [*map(fold, words)]
    return " ".join(meant) if len(words) <= _MOST and is_other else None


@cache
def _speller(code: str) -> Speller:
    """Return what knows the words of which messages to the bot are made, in a language."""
    known, tokens = frequencies_of(spoken(code)), Tokenizer(spoken(code))
    slips = None if known else Slips(tokens)
    unknown = RecordFrequencies(lambda _: None, partial(has_word, tokens))
    return Speller(partial(_words, code), known or unknown, slips)


def _words(code: str) -> Mapping[str, int]:
    """Return these words; of what patterns hold, parts of words are none."""
    known, tokens = frequencies_of(spoken(code)), Tokenizer(spoken(code))
    is_word = known.is_word if known else partial(has_word, tokens)
    kinds = (*dialogue(code).intents.intents, *dialogue(code).followups.kinds)
    told = _VARIED.sub(r"\1", " ".join(kind.patterns.pattern for kind in kinds))
    return dict.fromkeys(sorted({*vocabulary(code), *filter(is_word, _WORD.findall(told))}), 1)
