"""The languages of a record: which one a passage is in, and in which one a question is asked."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property

from bot.corpus.model import Corpus, Passage
from bot.corpus.passage_language import code_of
from bot.language.reader import DEFAULT, codes, has_table, of_dialogues, spoken
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.analysis.unspaced import scripts, tokenizer
from bot.search.analysis.word_frequencies import is_word

SURE = 1 / 3  # share of a question's letters in stop words of a language, for it to be in that one
ENOUGH = 400  # characters of a question that tell its language
_SEVERAL = 2  # … or so many of them, if fewer letters are of those of its own
_JAPANESE = {"KATAKANA": "HIRAGANA", "KATAKANA-HIRAGANA": "HIRAGANA"}  # written by turns


class Languages:
    """Knows what takes apart the texts of a corpus, by the language of each.

    `tokenizers` are for all of its languages, the one with most passages first. Questions may be
    asked in them, in English, and in those in which people may talk to the bot, or whose letters
    tell it: a name or a number is the same in any.
    """

    def __init__(self, corpus: Corpus) -> None:
        names = [
            name
            for event in corpus.events
            for person in event.people
            for name in (person.name, *person.aliases)
        ]
        counts = Counter(map(code_of, (p for p in corpus.passages if not p.fact)))
        of_notes = [code_of(passage) for passage in corpus.passages if passage.fact]
        here = dict.fromkeys([*(code for code, _ in counts.most_common()), *of_notes, DEFAULT])
        self._made = cache(lambda code: tokenizer(spoken(code), names))
        self._by_code = {code: IN_ENGLISH if code == DEFAULT else self._made(code) for code in here}
        self.tokenizers = tuple(self._by_code.values())
        called = (word for name in names for word in IN_ENGLISH.split(name))
        self._called = frozenset(map(IN_ENGLISH.fold, called))

    def of(self, passage: Passage) -> Tokenizer:
        """Return what takes a passage apart."""
        return self._by_code[code_of(passage)]

    def spoken_in(self, code: str) -> Tokenizer:
        """Return what takes apart what is said or asked in a language, given by its code."""
        return self._by_code.get(code) or self._compared[code]

    def asked_in(self, question: str) -> Tokenizer:
        """Return what takes a question apart: by its script, how it opens, and its stop words."""
        question = question[:ENOUGH]
        if abroad := self._written_abroad(question):
            return abroad
        own, unnamed = self._likeliest(question), self._unnamed(question)
        asked = " ".join([word for word in unnamed if len(word) > 1])  # a letter tells little
        share = _share(asked, own)
        if (opened := self.opened(question)) not in ([], [own]):
            likeliest = max(opened, key=lambda t: _recognised(question, t))
            if _share(asked, likeliest) > share:
                return likeliest
        every = " ".join(unnamed)
        if share >= SURE or not any(_is_no_english(every, t) for t in self.foreign.values()):
            return own
        foreign = max(self.foreign.values(), key=lambda t: _recognised(every, t), default=own)
        sure = _share(asked, foreign) >= max(SURE, share) and _is_no_english(asked, foreign)
        return foreign if sure or _is_rather_in(every, foreign, own) else own

    def _written_abroad(self, question: str) -> Tokenizer | None:
        """Return what takes apart a question in a script that none on record is written in.

        Of several it is for the language with the most stop words in it, then with the fewest other
        scripts: Chinese characters alone are Chinese. None is told where a script on record isn't
        known, as that of a language without stop words.
        """
        used = scripts_in(question)
        if not self._scripts or used & self._scripts:
            return None
        there = [t for t in self._compared.values() if used & scripts_of(t.language.code)]
        return max(
            there,
            key=lambda t: (_recognised(question, t), -len(scripts_of(t.language.code))),
            default=None,
        )

    def share(self, question: str) -> float:
        """Return the share of a question's letters in stop words of any language that is known."""
        return max(_share(question, t) for t in (*self.tokenizers, *self.foreign.values()))

    def _likeliest(self, question: str) -> Tokenizer:
        """Return what takes a question apart, if it is in a language of the record."""
        if len(self.tokenizers) == 1:
            return self.tokenizers[0]
        used = scripts_in(question)
        fitting = [t for t in self.tokenizers if used & scripts_of(t.language.code)]
        return max(fitting or self.tokenizers, key=lambda t: _recognised(question, t))

    def opened(self, question: str) -> list[Tokenizer]:
        """Return what takes apart questions in each language in which one opens like this."""
        known = (*self.tokenizers, *self.foreign.values())
        return [t for t in known if t.language.questions.opening.search(question)]

    def _unnamed(self, question: str) -> list[str]:
        """Return the words of a question but those of people's names."""
        called, fold = self._called, IN_ENGLISH.fold
        return [word for word in IN_ENGLISH.split(question) if fold(word) not in called]

    @cached_property
    def foreign(self) -> dict[str, Tokenizer]:
        """What takes apart questions in the languages, by code, in which nothing is on record."""
        return {code: self._made(code) for code in of_dialogues() if code not in self._by_code}

    @cached_property
    def _compared(self) -> Mapping[str, Tokenizer]:
        """What takes apart questions in these, and in others that are compared by their meaning."""
        compared = (code for code in codes() if has_table(code) and code not in self._by_code)
        return self.foreign | {code: self._made(code) for code in compared}

    @cached_property
    def _scripts(self) -> set[str]:
        """The scripts that the record is written in; none where one of them isn't known."""
        each = [scripts_of(tokens.language.code) for tokens in self.tokenizers]
        return set[str]().union(*each) if all(each) else set()


def _share(question: str, tokens: Tokenizer) -> float:
    """Return the share of a question's letters that are of stop words of a language."""
    words = tokens.split(question)
    asking = [word for word in words if tokens.term(word) in tokens.stop_terms]
    return sum(map(len, asking)) / (sum(map(len, words)) or 1)


def _is_no_english(question: str, tokens: Tokenizer) -> bool:
    """Tell whether a stop word of a language, as it stands in a question, is no word of English."""
    asking = tokens.language.words.stop_words.intersection(map(tokens.fold, tokens.split(question)))
    return not all(map(is_word, asking))


def _is_rather_in(question: str, foreign: Tokenizer, own: Tokenizer) -> bool:
    """Tell whether several stop words of a language, not all of them English, outweigh its own."""
    asking = [w for w in foreign.split(question) if foreign.term(w) in foreign.stop_terms]
    several = len(asking) >= _SEVERAL and len(max(asking, key=len)) > 1
    return (
        several
        and _is_no_english(question, foreign)
        and _share(question, foreign) > _share(question, own)
    )


def _recognised(question: str, tokens: Tokenizer) -> tuple[int, int]:
    """Return how many letters of a question are of stop words of a language.

    How many are of what else wraps a question decides between those that have as many: languages
    have those words in common, as "discussion".
    """
    greetings = tokens.language.questions.greetings
    asking = wrapping = 0
    for word in tokens.split(question):
        term, size = tokens.term(word), len(word)
        asking += size if term in tokens.stop_terms else 0
        wrapping += size if term in tokens.empty_terms or term in greetings else 0
    return asking, wrapping


def scripts_in(text: str) -> set[str]:
    """Return the scripts of a text's letters, one for both of those that Japanese has by turns."""
    return {_JAPANESE.get(script, script) for script in scripts(text)}


@cache
def scripts_of(code: str) -> set[str]:
    """Return the scripts that a language is written in, as its stop words show."""
    return scripts_in(" ".join(spoken(code).words.stop_words))
