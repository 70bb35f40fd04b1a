"""Words of scripts that put no spaces between them: Japanese, Chinese, Thai and their like."""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from bot.language.model import Language
from bot.language.people import PeopleWords
from bot.search.analysis.tokens import Tokenizer

PAIR = 2  # characters of what stands for a word where the language tells no more
LONGEST_NAME = 5  # characters: a family name of three, and a given one of two
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆"
_HIRAGANA, _KATAKANA = "ぁ-ゟ", "ァ-ヺー-ヿㇰ-ㇿｦ-ﾟ"
_OTHERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
_RUN = re.compile(
    rf"(?P<han>[{_HAN}]+)|(?P<hiragana>[{_HIRAGANA}]+)|(?P<katakana>[{_KATAKANA}]+)"
    rf"|(?P<other>[{_OTHERS}]+)"
)
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_CHARACTER = rf"[{_HAN}{_HIRAGANA}{_KATAKANA}{_OTHERS}]"
_SYLLABLES = re.compile(f"[{_HIRAGANA}]{{2}}")
_BETWEEN = re.compile(rf"(?<={_CHARACTER})[\s・･·=＝]+(?={_CHARACTER})")


class UnspacedTokenizer(Tokenizer):
    """Takes texts apart at the words it knows, and what is between into pairs of characters.

    It knows the language's stop words, what wraps a question, `names` of people, and what means the
    same as others where pairs of its characters would not tell it: こども. A run of
    katakana is one word; a character of hiragana that is left over is an ending, and none. Pairs
    overlap, so that a word is found within a longer one. Words in other scripts stand as ever.
    Characters that stand for others, as traditional Chinese ones do, are taken for those.
    """

    def __init__(self, language: Language, names: Iterable[str] = ()) -> None:
        self._same = str.maketrans(*language.characters)
        super().__init__(language)
        self._names = frozenset(names)
        words = self._names | language.words.stop_words | language.questions.wrappers
        words |= {w for w in chain.from_iterable(language.words.synonyms) if _SYLLABLES.search(w)}
        self._known = {word.translate(self._same) for word in words}
        self._longest = max(map(len, self._known), default=0)

    def offsets(self, text: str, wanted: Container[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where words of some terms stand in a text; pairs that overlap as one place."""
        held: tuple[str, int, int] | None = None
        for start, end in self._spans(text):
            if (stem := self.term(text[start:end])) not in wanted:
                continue
            if held and start < held[2]:
                held = held[0], held[1], end
                continue
            if held:
                yield held
            held = stem, start, end
        if held:
            yield held

    def characters(self, terms: Iterable[str]) -> Iterable[str]:
        """Return the characters of some terms that say something alone, as Chinese ones do."""
        longer = (term for term in terms if len(term) > 1)
        return chain.from_iterable(map(_HAN_CHARACTER.findall, longer))

    def knowing(self, words: Iterable[str]) -> Tokenizer:
        """Return what takes these words for such wherever they stand."""
        return UnspacedTokenizer(self.language, self._names.union(words))

    def split(self, text: str) -> list[str]:
        """Return the words of a text as they stand."""
        return [text[start:end] for start, end in self._spans(text)]

    def rewrite(self, text: str, changed: Mapping[str, str]) -> str:
        """Return a text with some of its words, as they stand, replaced by others."""
        parts, done = list[str](), 0
        for start, end in self._spans(text):
            if text[start:end] in changed and start >= done:
                parts += text[done:start], changed[text[start:end]]
                done = end
        return "".join((*parts, text[done:]))

    def _fold(self, word: str) -> str:
        return super()._fold(word).translate(self._same)

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the words of a text start and end."""
        text = text.translate(self._same)
        done = 0
        for start, end in _runs(text):
            yield from self._spaced(text, done, start)
            yield from self._unspaced(text, start, end)
            done = end
        yield from self._spaced(text, done, len(text))

    def _spaced(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        for found in self._token.finditer(text[start:end]):
            yield start + found.start(), start + found.end()

    def _unspaced(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin = place = start
        after_word = False
        while place < end:
            size = self._known_at(text, place, end, after_word=after_word)
            if size:
                yield from _pairs(text, begin, place)
                yield place, place + size
                begin = place + size
            after_word = size > 1
            place += size or 1
        yield from _pairs(text, begin, end)

    def _known_at(self, text: str, place: int, end: int, *, after_word: bool = False) -> int:
        """Return how long the longest word is that is known at a place, 0 for none."""
        for size in range(min(self._longest, end - place), 1, -1):
            if text[place : place + size] in self._known:
                return size
        if text[place] not in self._known:
            return 0
        return int(after_word or self._stands_alone(text, place, end))

    def _stands_alone(self, text: str, place: int, end: int) -> bool:
        """Tell whether a character is a word: in hiragana, where a run begins after a word or ends.

        Within a run it is most likely a part of one, as in はしご.
        """
        if not _is_hiragana(text[place]):
            return True
        before, after = text[place - 1 : place], place + 1
        return (
            (before.isalpha() and not _is_hiragana(before))
            or after == end
            or not _is_hiragana(text[after])
            or self._known_at(text, after, end) > 1
        )


def tokenizer(language: Language, names: Iterable[str] = ()) -> Tokenizer:
    """Return what takes texts of a language apart; `names` are of people in its texts."""
    if language.words.unspaced:
        forms = (name_forms(name, language.people) for name in names)
        return UnspacedTokenizer(language, chain.from_iterable(forms))
    return Tokenizer(language)


def name_forms(name: str, known: PeopleWords | None = None) -> tuple[str, ...]:
    """Return what somebody is called in a script without spaces: the whole name, and its parts.

    A name that is written as one has a family name of Chinese characters, and a given one in
    another script; else one of one character, or of all but two where it is of more than three, and
    of all but one where a given name may be so short. One character stands for somebody with a
    title behind it, or a familiar word before it.
    """
    parts = [part for part in _BETWEEN.split(name) if _RUN.match(part)]
    whole = "".join(parts)
    if len(parts) == 1 and (family := re.match(rf"[{_HAN}]+", whole)):
        size = family.end()
        if size == len(whole):
            size = max(1, size - PAIR) if size <= LONGEST_NAME else 0
        parts = [whole[:size], whole[size:]] if size else []
        if known and known.short_given and parts and family.end() == len(whole):
            parts.append(whole[:-1])
    titled = list[str]()
    if known and parts and len(parts[0]) == 1:
        titled = [parts[0] + title for title in known.titles]
        titled += [word + parts[0] for word in known.familiar]
    return tuple(dict.fromkeys(form for form in (whole, *parts, *titled) if len(form) >= PAIR))


def _is_hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ゟ"


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where what is written without spaces starts and ends."""
    start = end = -1
    for found in _RUN.finditer(text):
        if found.start() != end:
            if start >= 0:
                yield start, end
            start = found.start()
        end = found.end()
    if start >= 0:
        yield start, end


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of characters of an unknown part of a text, and katakana as it stands."""
    for found in _RUN.finditer(text, start, end):
        first, last = found.span()
        if last - first > PAIR and found.lastgroup != "katakana":
            yield from ((place, place + PAIR) for place in range(first, last - 1))
        elif last - first >= PAIR or found.lastgroup == "han":
            yield first, last


def astride(
    words: Sequence[str], is_word: Callable[[str], bool], said: Container[str]
) -> Mapping[int, str]:
    """Return which pairs are the end of one word and the start of the next: 收学 in 收学费.

    For each it is what the words beside it leave of it: 收, where 学费 is a word. What is `said`
    may be one that the language is not known to have.
    """
    joints = {n for n, (one, other) in enumerate(pairwise(words)) if one[-1:] == other[:1]}
    pairs = {n for n, word in enumerate(words) if len(word) == PAIR and _RUN.fullmatch(word)}
    known = {n for n in pairs if is_word(words[n])}

    def beside(place: int) -> set[int]:
        return {n for n, joint in ((place - 1, place - 1), (place + 1, place)) if joint in joints}

    found = {n for n in pairs - known if beside(n) & known and words[n] not in said}
    others = {place: "".join(words[n] for n in beside(place) - found) for place in found}
    return {n: "".join(c for c in words[n] if c not in others[n]) for n in found}


def count_words(text: str) -> int:
    """Return how many words a text has, two characters of a script without spaces for one."""
    words = len(text.split())
    if text.isascii():  # as most: no script without spaces is
        return words
    return words + sum((end - start) // PAIR for start, end in _runs(text))


def whole_words(words: str) -> re.Pattern[str]:
    """Return what finds some words where none of them is cut short."""
    start = rf"(?:(?<!\w)|(?={_CHARACTER})|(?<={_CHARACTER}))"
    end = rf"(?:(?!'?\w)|(?<={_CHARACTER})|(?={_CHARACTER}))"
    return re.compile(f"{start}{re.escape(words)}{end}")


def scripts(text: str) -> set[str]:
    """Return the scripts of a text's letters."""
    if text.isascii():  # as most: no letter of it need be looked up
        return {script("a")} if any(map(str.isalpha, text)) else set()
    return set(map(script, filter(str.isalpha, set(text))))


def script(letter: str) -> str:
    """Return the script of a letter, by the first word of its name in Unicode."""
    return unicodedata.name(letter, "").partition(" ")[0]
