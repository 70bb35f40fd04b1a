"""All that is needed to understand questions in one of the languages of a record."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain, filterfalse, islice
from typing import NamedTuple

from bot.corpus.model import Corpus, Event, Passage
from bot.memory import prepare
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.word_frequencies import (
    PLAIN,
    UNHEARD,
    Frequencies,
    RecordFrequencies,
    frequencies_of,
)
from bot.search.index.index import Index
from bot.search.meaning.lexicon import has_word
from bot.search.query.corrector import Corrector
from bot.search.query.events import Events
from bot.search.query.facts.facts import Facts
from bot.search.query.hints import BareHints
from bot.search.query.parser import QueryParser
from bot.search.query.people.capacities import for_people
from bot.search.query.people.everyday import everyday_words
from bot.search.query.people.recognition import People
from bot.search.query.people.strangers import Strangers
from bot.search.query.where_said import WhereSaid
from bot.search.query.words.derived import derived
from bot.search.query.words.kindred import Kindred
from bot.search.query.words.numerals import Numerals
from bot.search.query.words.slips import Slips
from bot.search.query.words.spelling import Speller
from bot.search.query.words.terms import Kin, Terms, Thesaurus
from bot.search.query.words.written_forms import WrittenForms

Lazy = Callable[[], object]
Words = Sequence[tuple[Passage, Sequence[str]]]  # of each passage, as they stand


class Understanding(NamedTuple):
    """What understands questions of one language, and what answers those of little content.

    Those that are `lazy` make what the first question would else have to wait for.
    """

    reader: QueryParser
    people: People
    bare_hints: BareHints
    facts: Facts
    lazy: Sequence[Lazy]


def understanding(  # noqa: PLR0913, PLR0917 - all of them are made once, for every language
    corpus: Corpus,
    own: Words,
    counts: Mapping[Tokenizer, Mapping[str, int]],
    index: Index,
    synonyms: Thesaurus,
    tokens: Tokenizer,
) -> Understanding:
    """Return what understands questions in a language.

    `own` are the passages in it, if there are any, each with its words; `counts` tell for each
    language of the corpus how often a word stands there.
    """
    said = counts.get(tokens, {})
    frequencies = _frequencies(index, tokens)
    where = WhereSaid(corpus.passages, index, tokens)
    people, written = _people(corpus, own, where, tokens), cache(partial(_written, said, tokens))
    speller = _speller(said, _beside(corpus, own), frequencies, tokens, written)
    forms = WrittenForms(corpus.passages, index, tokens, frequencies)
    kin, kindred = _kin(said, index, tokens)
    others = [other for other in counts if other is not tokens]
    return Understanding(
        QueryParser(
            index,
            people,
            Events(corpus.events, tokens, where.elsewhere),
            Corrector(index, people, speller, synonyms, _is_name(corpus, written, tokens)),
            forms,
            Terms(tokens, synonyms, frequencies, others, kin),
            Strangers(tokens, frequencies, written),
        ),
        people,
        BareHints(corpus.passages, tokens),
        Facts(corpus.passages, tokens, where.there),
        (partial(prepare, frequencies, speller, forms, *kindred), written),
    )


def _people(corpus: Corpus, own: Words, where: WhereSaid, tokens: Tokenizer) -> People:
    everybody = corpus.people
    return People(
        everybody,
        everyday_words(((p.talk, words) for p, words in own), tokens, everybody),
        tokens,
        where.by_others,
        _settings(corpus.events, tokens),
        _deeds(corpus.events, tokens),
    )


def _beside(corpus: Corpus, own: Words) -> list[str]:
    """Return the texts beside what is said: topics, hints and names."""
    told = [text for passage, _ in own for text in (passage.topic, *passage.hints) if text]
    return told + [person.name for person in corpus.people]


def _speller(
    said: Mapping[str, int],
    told: Sequence[str],
    frequencies: Frequencies,
    tokens: Tokenizer,
    written: Callable[[], Mapping[str, str]],
) -> Speller:
    count, slips = partial(_count_words, said, told, tokens), Slips(tokens)
    if _by_form(tokens):
        return Speller(count, frequencies, slips, written)
    alike = partial(_sounds_like_somebody, tokens, slips)
    return Speller(count, frequencies, base=tokens.term, sounds_like=alike)


def _kin(said: Mapping[str, int], index: Index, tokens: Tokenizer) -> tuple[Kin, Sequence[Kindred]]:
    """Return what knows the terms that are related to one, and what is to be prepared of it."""
    numerals, made = Numerals(tokens), list[Kindred]()
    related: Kin = partial(derived, tokens, index.__contains__)
    if _by_form(tokens):
        kindred = Kindred(tokens, lambda: frozenset(map(tokens.term, said)) - tokens.stop_terms)
        related, made = kindred.of, [kindred]
    return lambda term: {**related(term), **numerals.of(term)}, made


def _by_form(tokens: Tokenizer) -> bool:
    """Tell whether words are judged by their form: what English ones mean tells more."""
    return frequencies_of(tokens.language) is None


def _is_name(
    corpus: Corpus, written: Callable[[], Mapping[str, str]], tokens: Tokenizer
) -> Callable[[str], bool]:
    """Return what tells of a folded word that people, events or organisations are called by it.

    Else the record mostly writes it with a capital.
    """
    called = [text for p in corpus.people for text in (p.name, *p.aliases, p.organisation) if text]
    names = {tokens.fold(word) for text in called for word in tokens.split(text)}
    names |= _settings(corpus.events, tokens)
    return lambda word: word in names or written().get(word, word)[0].isupper()


def _settings(events: Iterable[Event], tokens: Tokenizer) -> frozenset[str]:
    """Return the folded words that events and their hosts are called by."""
    called = (text for e in events for text in (e.title, e.short_title, e.host, e.series) if text)
    return frozenset(tokens.fold(word) for text in called for word in tokens.split(text))


def _deeds(events: Iterable[Event], tokens: Tokenizer) -> frozenset[str]:
    """Return the first words of titles that say something, as that of a motion: ban white bread."""
    titles = (text.rpartition(":")[2] for e in events for text in (e.title, e.short_title) if text)
    told = (filterfalse(tokens.says_nothing, tokens.split(title)) for title in titles)
    return frozenset(map(tokens.fold, chain.from_iterable(islice(words, 1) for words in told)))


def _frequencies(index: Index, tokens: Tokenizer) -> Frequencies:
    if known := frequencies_of(tokens.language):
        return known

    def idf(word: str) -> float | None:
        held = len(index.posting(tokens.term(word)).passages)
        return index.idf(held) if held else None

    def unheard(word: str) -> float:
        return (
            PLAIN if tokens.language.words.unspaced and all(c in index for c in word) else UNHEARD
        )

    facts = tokens.language.facts
    asking = facts.events.union(*(form.words for form in facts.asked))
    folded = frozenset(map(tokens.fold, asking))
    return RecordFrequencies(idf, lambda word: word in folded or has_word(tokens, word), unheard)


def _sounds_like_somebody(tokens: Tokenizer, slips: Slips, word: str, other: str) -> bool:
    """Tell whether a word sounds like another that is for people: "mayer" like "mayor"."""
    return slips.sound(word) == slips.sound(other) and other in for_people(tokens.language.people)


def _written(said: Mapping[str, int], tokens: Tokenizer) -> Mapping[str, str]:
    """Return how each folded word is mostly written."""
    return {tokens.fold(word): word for word in sorted(said, key=said.__getitem__)}


def _count_words(said: Mapping[str, int], told: Iterable[str], tokens: Tokenizer) -> Counter[str]:
    """Return how often each folded word stands in a record: what is said, and texts beside it."""
    counts = Counter[str]()
    for word, count in said.items():
        counts[tokens.fold(word)] += count
    for text in told:
        counts.update(map(tokens.fold, tokens.split(text)))
    return counts
