"""The one tokeniser: passages and questions become terms in the same way."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache

import Stemmer

LONGEST_WORD = 64  # characters, as typed and folded; what is longer is no word of any record
_CACHED = 1 << 14  # words, some 15 MB if all of them are of the longest

_APOSTROPHES = "'’‘ʼ`´＇"
_MARKS = "".join(c for c in map(chr, range(0x300, 0x1100)) if unicodedata.category(c)[0] == "M")
_MARK = rf"[\u00ad{_MARKS}]"  # accents, vowel signs and soft hyphens
_LETTER = rf"(?:[^\W_]{_MARK}*)"
_LETTERS = rf"[^\W_]*(?:{_MARK}+[^\W_]*)*"
_TOKEN = re.compile(
    r"[^\W_ʼ](?:"  # the first letter before all else, so that what starts no token is skipped fast
    rf"[^\W_]++(?![\u00ad{_MARKS}{_APOSTROPHES}]|\s?&)"  # most words; the rest need a closer look:
    rf"|(?<!\w.){_MARK}*{_LETTER}{{,2}}\s?&\s?{_LETTER}{{1,3}}(?!\w)"  # Q&A, AT & T
    rf"|(?<!\w.){_MARK}*\s[aA][nN][dD]\s{_LETTER}(?!\w)"  # q and a
    rf"|(?<![\w.].){_MARK}*\.(?:{_LETTER}\.)*{_LETTER}(?!\w)"  # U.K.
    rf"|{_LETTERS}(?:[{_APOSTROPHES}][^\W_]{_LETTERS})*"
    r")"
)
_INVISIBLE = re.compile(r"[\u00ad\u0300-\u036f]")
_POSSESSIVE = re.compile(r"'s?$")
_JOINERS = str.maketrans("", "", "'.")
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(?=(?:e[ds]?|ing|ations?|ers?)$)"), "iz"),  # organisation
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|able|al)?$)"), "or"),  # behaviour
    (re.compile(r"(?<=\w{3})amme(?=s?$)"), "am"),  # programme
    (re.compile(r"(?<=\w{3})tre(?=s?$)"), "ter"),  # centre
)
_STEMMER = Stemmer.Stemmer("english", 0)  # term() keeps its own


def terms(text: str) -> list[str]:
    """Return the terms of a text in order; nothing is dropped but what has no letter or digit.

    A term is the Snowball stem of a word in Unicode's NFKC form, its case folded and its accents
    taken off. Compounds are taken apart at their hyphens; letters joined by "&" are one word.
    """
    return [stem for word in split(text) if (stem := term(word))]


def offsets(text: str, wanted: Container[str]) -> Iterator[tuple[str, int, int]]:
    """Yield where words of some terms stand in a text: (term, start, end), in characters."""
    for found in _TOKEN.finditer(text):
        if (stem := term(found[0])) in wanted:
            yield stem, *found.span()


def split(text: str) -> list[str]:
    """Return the words of a text as they stand."""
    return _TOKEN.findall(text)


def rewrite(text: str, changed: Mapping[str, str]) -> str:
    """Return a text with some of its words, as they stand, replaced by others."""
    return _TOKEN.sub(lambda found: changed.get(found[0], found[0]), text)


def term(word: str) -> str:
    """Return the term of a word: its stem, the same for British and American spelling.

    That of a word that is too long to be one is empty.
    """
    return _stemmed(word) if len(word) <= LONGEST_WORD else ""


@lru_cache(maxsize=_CACHED)
def _stemmed(word: str) -> str:
    word = fold(word)
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return str(_STEMMER.stemWord(word))


@lru_cache(maxsize=_CACHED)
def _folded(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    word = re.sub(f"[{_APOSTROPHES}]", "'", word)
    word = unicodedata.normalize("NFKC", word).casefold()
    word = _INVISIBLE.sub("", unicodedata.normalize("NFD", word))
    word = re.sub(r"\s?(?:&|\band\b)\s?", "&", word) if " " in word or "&" in word else word
    word = unicodedata.normalize("NFC", _POSSESSIVE.sub("", word).translate(_JOINERS))
    return word if len(word) <= LONGEST_WORD else ""


def fold(word: str) -> str:
    """Return a word without case, accents, apostrophes, possessive endings and joiners.

    What is longer than any word is empty: nothing is looked up for it, and nothing kept.
    """
    return _folded(word) if len(word) <= LONGEST_WORD else ""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that stands as text, folded as they are."""
    return frozenset(text.split())


# Words that say nothing of what is asked about.
STOP_WORDS = word_set(
    """
    a about above abt after again against ah all also although am among an and any anyone anything
    anywhere are arent as at be because been before being below between both but by can cannot cant
    concerning could couldn couldnt d did didn didnt do does doesn doesnt doing don dont down during
    each eh either else er ever every everybody everyone everything everywhere few for from further
    get gimme give gonna had hadnt has hasnt have havent having he hed hello her here hers herself
    hes hey hi him himself his hiya hm hmm how hows huh i id if ill im in into is isn isnt it itd
    itll its itself ive just let lets ll m many may maybe me might mine mm mmm more most much must
    my myself neither no nobody nor not now nowhere o of off oh ok okay on once only or other our
    ours ourselves out over own please pls plz quite rather re really regarding s same shall shan
    she shed shes should shouldn so some somebody someone something somewhere such t than thank
    thanks that thats the their theirs them themselves then there theres these they theyd theyll
    theyre theyve this those through thx to too toward towards u uh um under until up upon ur us ve
    versus very vs wanna was wasn wasnt wat we well were weren werent weve what whatever whats when
    whens where wheres whether which while who whod whom whos whose why whys will with within
    without wont would wouldn wouldnt yeah yep yes yet you youd youll your youre yours yourself
    yourselves youve
    """
)

# What people wrap a question in: "what did the group think of …", "tell me their views on …".
_EMPTY_WORDS = """
agree answer ask attitude comment conclude conclusion consider contribute contribution debate
debated decide decision describe description disagree discuss discussion elaborate event explain
explanation express feel find forward give group happen hear idea introduce know main mean meeting
member mention opinion overview panel panelist panellist participant people person perspective
present presentation proposal propose put question quote reason recommend recommendation remark
respect respond response said say saying send session show speak spoke spoken state stated stuff
suggest suggestion summarise summarize summary talk talked team tell thing think thought told view
viewpoint way webinar wonder
"""


GREETINGS = word_set("bye cheers goodbye hello hey hi hiya morning thank thanks thx welcome")
WH_WORDS = word_set("how what when where which who why")


def wh_term(word: str) -> str:
    """Return the term of a question word in a heading or a hint, apart from one that is said."""
    return f"{word}?"


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(term(word) for word in words)


STOP_TERMS = _stems(STOP_WORDS)
EMPTY_TERMS = _stems(_EMPTY_WORDS.split()) | STOP_TERMS
