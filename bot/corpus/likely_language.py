"""Tells by its commonest words that a text is hardly in the language it is taken to be in."""

from collections.abc import Iterator, Sequence
from string import punctuation

from bot.language.letters import without_accents
from bot.language.model import Words
from bot.language.reader import codes, spoken

_ENOUGH = 200  # letters that tell the language of a text
_SAMPLE, _WORDS = 50, 100  # texts of many that are looked at, and words of each
_MARKS = f"{punctuation}¡¿…“”„«»‘’–—。、，"
_KNOWN = 25  # stop words by which a language is known
_SPOKEN = 0.2  # share of stop words in whatever is said, at least
_CLEARLY = 2.5  # times as many as those of the language it is taken to be in


def likelier(texts: Sequence[str], taken: str) -> str | None:
    """Return the code of the language that texts are in rather than in one, None if it isn't clear.

    Languages that are much alike, such as Spanish and Galician, are not told apart.
    """
    own, words = spoken(taken).words, list(_sample(texts))
    if len(own.stop_words) < _KNOWN or sum(map(len, words)) < _ENOUGH:
        return None
    wanted = max(_SPOKEN, _CLEARLY * _share(words, own))
    if wanted > 1 / 2:  # as no others have
        return None
    shares = {code: _share(words, spoken(code).words) for code in codes()}
    likeliest = max(shares, key=lambda code: shares[code])
    return likeliest if shares[likeliest] >= wanted else None


def _sample(texts: Sequence[str]) -> Iterator[str]:
    """Yield words of texts, folded, without the marks around them."""
    for text in texts[:: len(texts) // _SAMPLE + 1]:
        for word in text.split(maxsplit=_WORDS)[:_WORDS]:
            yield without_accents(word).strip(_MARKS)


def _share(words: Sequence[str], language: Words) -> float:
    """Return the share of words, or of letters where no spaces part words, that are stop words."""
    if language.unspaced:
        words = "".join(words)
    return sum(word in language.stop_words for word in words) / (len(words) or 1)
