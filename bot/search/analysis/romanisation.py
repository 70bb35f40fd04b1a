"""How words of other alphabets sound in Latin letters, in which people type them on telephones.

What a letter sounds like, its name in Unicode tells: CYRILLIC SMALL LETTER ZHE, or DEVANAGARI
VOWEL SIGN AI. People agree neither on vowels nor on what stands for some sounds: those are one.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from bot.language.patterns import Spelling, respelt

_NAMED = re.compile(
    r"(?:LETTER|SIGN|SYLLABLE) (?:(?:FINAL|SHORT|VOCALIC|CANDRA|FARSI) )*(?P<name>[A-Z]+)"
)
_NASALS = re.compile("ANUSVARA|CANDRABINDU|GHUNNA")
_SIGN = "^"  # takes the place of the vowel that a letter has else: KA and I are "ki"
_UNHEARD = re.compile(r"a?\^")
_NASAL = "~"  # a nasal vowel, which is typed with an n or without
_SILENT = re.compile("HAMZA$|(?<!VOWEL) SIGN")
_ACROPHONIC = re.compile("CYRILLIC|GREEK|ARABIC|HEBREW|ARMENIAN")  # letters called as words …
_FIRST = re.compile("[^AEIOU]+|[AEIOU](?=[A-Z]{2}|$)|E(?P<last>[^AEIOU])$|.")  # … by their sound


def _rules(*rules: tuple[str, str]) -> tuple[Spelling, ...]:
    return tuple(Spelling(re.compile(found), stands_as) for found, stands_as in rules)


_TYPED = _rules(  # letters that are typed for a sound, and figures that look like an Arabic letter
    ("dge?(?=[ei]|$)", "j"),
    ("sch(?=o)", "sk"),
    ("c(?=[eiy])", "s"),
    ("c(?!h)", "k"),
    (r"[23'’]", ""),
    ("5", "k"),
    ("6", "t"),
    ("7", "h"),
    ("8", "g"),
    ("9", "s"),
)
_DIGRAPHS = _rules(("tch", "ch"), ("ph", "f"), ("(?<=[bcdgjklprstz])h", ""))
_ALIKE = _rules(
    ("q", "k"),
    ("x", "ks"),
    ("z", "j"),
    ("[vw]", "u"),
    ("[ey]", "i"),
    ("o", "u"),
    ("a", ""),
    (r"(.)\1+", r"\1"),
)
_AS_WRITTEN = _rules(  # the length of a vowel, which is typed or not, and what is not heard of it
    ("ee", "i"),
    ("oo|ou", "u"),
    ("y", "i"),
    ("ao$", "au"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "j"),
    ("[vw]", "u"),
    (r"(.)\1+", r"\1"),
)
_INHERENT = re.compile("(?<=[^aeiou])a$")  # of a letter at the end of a word, which is not heard
_BETWEEN = re.compile("(?<=[aeiou][^aeiou])a(?=[^aeiou][aeiou])")  # … or between others: Kam(a)la
_CONSONANTS_ONLY = re.compile("ARABIC|HEBREW")  # letters that leave most vowels out
_LONG_VOWEL = re.compile(r"([aeiou])\1+")
_VOWELS = re.compile("[iu]")


def typed_sound(word: str) -> str:
    """Return how a folded word in Latin letters sounds, without what people spell at will."""
    return respelt(word, _TYPED + _DIGRAPHS + _ALIKE)


def sounds(word: str) -> Iterable[str]:
    """Return how a word in another alphabet may sound, alike, with its nasal vowels and without."""
    spelt = _spelt(respelt(_letter(letter), _DIGRAPHS) for letter in word)
    return dict.fromkeys(respelt(spelt.replace(_NASAL, nasal), _ALIKE) for nasal in ("n", ""))


def romanised(word: str) -> str:
    """Return a word in another alphabet in Latin letters, by what its own are called."""
    return _LONG_VOWEL.sub(r"\1", _spelt(map(_letter, word)).replace(_NASAL, "n"))


def is_romanised(word: str, typed: str) -> bool:
    """Tell whether a folded word in Latin letters spells one in another alphabet, vowels and all.

    Only how long a vowel is may differ. A script that leaves vowels out tells but some of them.
    """
    if _CONSONANTS_ONLY.match(unicodedata.name(word[0], "")):
        return any(_adds_vowels(typed_sound(typed), sound) for sound in sounds(word))
    spelt = _spelt(map(_letter, word))
    if not _ACROPHONIC.match(unicodedata.name(word[-1], "")):
        spelt = _INHERENT.sub("", spelt)
    forms = {
        respelt(each.replace(_NASAL, nasal), _DIGRAPHS + _AS_WRITTEN)
        for each in (spelt, _BETWEEN.sub("", spelt))
        for nasal in ("n", "")
    }
    return respelt(typed, _TYPED + _DIGRAPHS + _AS_WRITTEN) in forms


def consonants(sound: str) -> str:
    """Return the consonants of a sound."""
    return _VOWELS.sub("", sound)


def _adds_vowels(sound: str, written: str) -> bool:
    """Tell whether a sound is one that is written, but for vowels that are not."""
    left = iter(sound)
    return consonants(sound) == consonants(written) and all(letter in left for letter in written)


def _spelt(letters: Iterable[str]) -> str:
    return _UNHEARD.sub("", "".join(letters))


@cache
def _letter(letter: str) -> str:
    """Return how a letter sounds, nothing for one that is not heard."""
    name = unicodedata.name(letter, "")
    if _NASALS.search(name):
        return _NASAL
    found = _NAMED.search(name)
    if not found or _SILENT.search(name):
        return _SIGN if "VIRAMA" in name else ""
    sound = found["name"]
    if _ACROPHONIC.match(name) and (first := _FIRST.match(sound)):
        sound = first["last"] or first[0]
    return _SIGN * ("VOWEL SIGN" in name) + sound.casefold()
