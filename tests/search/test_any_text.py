import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, product
from string import ascii_lowercase

import pytest

from bot.chat.conversation import Conversation
from bot.search.analysis import tokens
from bot.search.analysis import word_frequencies as english
from bot.search.analysis.tokens import IN_ENGLISH, LONGEST_WORD, fold
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

LENGTH = 4096  # characters of the longest message
SECONDS, BYTES = 0.1, 10_000_000  # twice the time that is promised, for slow machines
CACHES = 40_000_000  # bytes, full of the longest words


def of(piece: str) -> str:
    return (piece * LENGTH)[:LENGTH]


def made_of(letters: Iterable[str], length: int) -> str:
    chosen = random.Random(length)  # noqa: S311 - words, not secrets
    alphabet = list(letters)
    words = ("".join(chosen.choices(alphabet, k=length)) for _ in range(LENGTH))
    return " ".join(words)[:LENGTH]


def unicode(first: int, last: int) -> list[str]:
    return list(map(chr, range(first, last)))


TEXTS = {
    "ligatures of 18 letters": of("\ufdfa"),
    "words of a ligature": of("\ufdfa "),
    "ligatures of 3 letters": of("ﬃ"),
    "fractions": of("½"),
    "a word of one letter": of("a"),
    "a word of an ending": of("is"),
    "a word of digits": of("1234567890"),
    "letters that grow when folded": of("ΐß"),
    "no space between": "".join(unicode(0x4E00, 0x4E00 + LENGTH)),
    "syllables": of("\uac01"),
    "accents on one letter": "a" + of("\u0301"),
    "accents on each letter": of("a\u0301\u0302\u0303"),
    "vowel signs": of("\u0e01\u0e31\u0e49"),
    "zero-width joiners": of("a\u200d"),
    "soft hyphens": of("a\u00ad"),
    "apostrophes": of("'"),
    "letters and apostrophes": of("a'"),
    "modifier apostrophes": of("ʼ"),
    "ampersands": of("a&"),
    "joined by ampersands": of("a & "),
    "joined by and": of("a and "),
    "abbreviations": of("U.K."),
    "dots": of("."),
    "hyphens": of("a-"),
    "underscores": of("_"),
    "spaces": "a" + of(" ")[2:] + "b",
    "line ends": of("\n"),
    "controls": of("\x1b[31m"),
    "half characters": of("\ud800"),
    "letters apart": of("w "),
    "many short words": made_of(ascii_lowercase, 4),
    "many words that may be misspelt": made_of("aeinrst", 6),
    "many long words": made_of(ascii_lowercase, 30),
    "many words of signs": made_of(unicode(0x4E00, 0x9FFF), 1),
    "many words of mathematical letters": made_of(unicode(0x1D400, 0x1D6A4), 8),
    "somebody": of("somebody from at the "),
    "titles": of("dr prof "),
    "questions": of("which of the names of who did how many "),
    "years": of("2021 #2 "),
    "mentions": of("@bot "),
    "brackets": of("(["),
}
TEXTS |= {f"/ask, {name}": f"/ask {TEXTS[name]}" for name in ("accents on one letter", "dots")}


def of_the_record(search: Search) -> dict[str, str]:
    words = [word for passage in search.corpus.passages for word in passage.text.split()]
    names = [person.name for event in search.corpus.events for person in event.people]
    misspelt = [f"{word[:2]}x{word[3:]}" for word in words]
    return {
        "every word": " ".join(words * LENGTH)[:LENGTH],
        "every word misspelt": " ".join(misspelt * LENGTH)[:LENGTH],
        "every name": " ".join(names * LENGTH)[:LENGTH],
        "titles before misspelt words": " dr ".join(misspelt * LENGTH)[:LENGTH],
    }


def uncached(ask: Callable[[], object]) -> float:
    for each in chain(vars(tokens).values(), vars(english).values()):
        if hasattr(each, "cache_clear") and each.cache_parameters()["maxsize"]:
            each.cache_clear()
    started = time.thread_time()
    ask()
    return time.thread_time() - started


def peak(ask: Callable[[], object]) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        uncached(ask)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


Asked = Iterator[tuple[str, Callable[[], object]]]


@pytest.fixture(params=["bread", "sample"])
def asked(request: pytest.FixtureRequest) -> Asked:
    """Return what asks each text of a search that is prepared, and of its conversation."""
    search: Search = request.getfixturevalue(request.param)
    search.prepare()
    texts = (TEXTS | of_the_record(search)).items()
    surfaces: tuple[Callable[[str], object], ...] = (search.ask, Conversation(search).reply)
    return ((name, partial(ask, text)) for ask, (name, text) in product(surfaces, texts))


def test_no_text_takes_long(asked: Asked) -> None:
    for name, ask in asked:
        times = (uncached(ask) for _ in range(4))
        assert any(seconds < SECONDS for seconds in times), name


@pytest.mark.slow
def test_no_text_takes_much_memory(asked: Asked) -> None:
    for name, ask in asked:
        assert peak(ask) < BYTES, name


@pytest.mark.parametrize(
    "word", ["a" * (LONGEST_WORD + 1), "\ufdfa" * 10, "ß" * LONGEST_WORD, "a" + "\u0301" * 99]
)
def test_a_word_too_long_to_be_one_is_unknown(bread: Search, word: str) -> None:
    assert (IN_ENGLISH.term(word), fold(word)) == ("", "")
    answer = bread.ask(f"What about {word} and flour?")

    assert word in answer.unmatched
    assert answer.outcome is not Outcome.ANSWERED
    assert not bread.ask(word).people


def test_the_longest_word_is_one() -> None:
    assert fold("A" * LONGEST_WORD) == "a" * LONGEST_WORD


@pytest.mark.slow
def test_words_are_cached_within_a_bound_of_bytes() -> None:
    gc.collect()
    tracemalloc.start()
    for number in range(1 << 15):
        IN_ENGLISH.term(f"{number:08}" + "𐐨" * (LONGEST_WORD - 8))
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert size < CACHES


def test_words_are_replaced_where_they_stand_alone() -> None:
    assert IN_ENGLISH.rewrite("Overn, coven: overn", {"overn": "oven"}) == "Overn, coven: oven"
