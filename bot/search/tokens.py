"""The one tokeniser: passages and questions become terms in the same way."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

_APOSTROPHES = "'’‘ʼ`´＇"
_MARKS = "".join(c for c in map(chr, range(0x300, 0x1100)) if unicodedata.category(c)[0] == "M")
_LETTER = rf"(?:[^\W_][\u00ad{_MARKS}]*)"  # accents, vowel signs and soft hyphens included
_TOKEN = re.compile(
    rf"(?<!\w){_LETTER}{{1,3}}\s?&\s?{_LETTER}{{1,3}}(?!\w)"  # Q&A, AT & T
    rf"|(?<!\w){_LETTER}\sand\s{_LETTER}(?!\w)"  # q and a
    rf"|{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(r"[\u00ad\u0300-\u036f]")
_POSSESSIVE = re.compile(r"'s?$")
_STEMMER = snowballstemmer.stemmer("english")


class Token(NamedTuple):
    """A term and where its word stands: characters `start` up to, not including, `end`."""

    term: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order; nothing is dropped but what has no letter or digit.

    A term is the Snowball stem of a word in Unicode's NFKC form, its case folded and its accents
    taken off. Compounds are taken apart at their hyphens; letters joined by "&" are one word.
    """
    for found in _TOKEN.finditer(text):
        if term := _term(found[0]):
            yield Token(term, found.start(), found.end())


def terms(text: str) -> list[str]:
    """Return the terms of a text in order."""
    return [term for word in _TOKEN.findall(text) if (term := _term(word))]


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> str:
    return str(_STEMMER.stemWord(fold(word)))


def fold(word: str) -> str:
    """Return a word without case, accents, apostrophes, possessive endings and joiners."""
    word = re.sub(f"[{_APOSTROPHES}]", "'", word)
    word = unicodedata.normalize("NFKC", word).casefold()
    word = _INVISIBLE.sub("", unicodedata.normalize("NFD", word))
    word = re.sub(r"\s?(?:&|\band\b)\s?", "&", word) if " " in word or "&" in word else word
    return unicodedata.normalize("NFC", _POSSESSIVE.sub("", word).replace("'", ""))


# Words that say nothing of what is asked about.
_STOP_WORDS = """
a about after again all also am an and any are arent as at be because been before being between
both but by can cant could couldnt did didnt do does doesnt doing dont each either else ever every
for from further get give had hadnt has hasnt have havent having he hed her here hers herself hes
him himself his how hows i id if ill im in into is isnt it itd itll its itself ive just let lets
many may maybe me might mine more most much must my myself neither no nor not of off on once only
or other our ours ourselves out over own please quite rather really s same shall she shed shes
should so some somebody someone something such t than thanks thank that thats the their theirs them
themselves then there theres these they theyd theyll theyre theyve this those through to too under
until up upon us very was wasnt we were werent weve what whatever whats when whens where wheres
whether which while who whod whom whos whose why whys will with within without wont would wouldnt
yes yet you youd youll your youre yours yourself yourselves youve
"""

# What people wrap a question in: "what did they say about …", "tell me their thoughts on …".
_EMPTY_WORDS = """
say says said saying tell told telling talk talked talks talking mention mentioned mentions speak
spoke spoken speaking discuss discussed discusses discussing discussion think thought thoughts
thinks opinion opinions view views comment comments comment remark remarks state stated explain
explained describe described describes anything anyone everything everyone know find show hear
heard regard regarding concerning respect ask asked question questions answer answers panel
panellist panellists panelist panelists hi hello hey quote quotes wonder
"""


def _stems(words: str) -> frozenset[str]:
    return frozenset(_term(word) for word in words.split())


STOP_TERMS = _stems(_STOP_WORDS)
EMPTY_TERMS = _stems(_EMPTY_WORDS) | STOP_TERMS


def content_terms(question: str) -> list[str]:
    """Return the distinct terms a question is about, in order.

    Stop words and the empty phrases of questions are dropped: first both, then, if nothing would
    be left, the stop words only, and if still nothing, none.
    """
    distinct = list(dict.fromkeys(terms(question)))
    for dropped in (EMPTY_TERMS, STOP_TERMS):
        if kept := [term for term in distinct if term not in dropped]:
            return kept
    return distinct
