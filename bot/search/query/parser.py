"""What a question asks: its terms and their weights, its people, its spelling put right."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from bot.corpus.model import Event, Person
from bot.language.model import Language
from bot.language.reader import ENGLISH
from bot.search.analysis.tokens import Tokenizer, expanded, wh_term
from bot.search.analysis.word_frequencies import IN_ENGLISH as ENGLISH_WORDS
from bot.search.analysis.word_frequencies import Frequencies
from bot.search.index.index import Index
from bot.search.query.cores import Core, core
from bot.search.query.events import EventMention, Events
from bot.search.query.inquiries import Inquiry, inquiry
from bot.search.query.kindred import Kindred
from bot.search.query.people import Mention, People
from bot.search.query.spelling import Speller
from bot.search.query.written_forms import WrittenForms, rewritten

LONGEST_QUESTION = 1000  # characters looked at
_DOUBTED = 24  # words in it that are looked up as misspelt, at most
EMPTY_WEIGHT = 0.2  # of a word that wraps the question, against one it is about
SYNONYM = 0.5  # worth of a word that means the same, against the word itself

Thesaurus = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a question.

    `weight` is its part in the ranking, `information` what it tells in nats, nothing for a word
    that only wraps the question. `variants` are the terms and phrases it may stand as in a passage,
    each with its worth: 1 for the word itself. `capital` tells that it is written as a name is.
    """

    word: str
    weight: float
    information: float
    variants: Mapping[str, float]
    capital: bool = False


class NamedWords(NamedTuple):
    """The words of a question as typed, as put right, and where in them people are named."""

    typed: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is understood."""

    text: str
    understood: str = ""  # the text with its spelling put right, and contractions written out
    core: Core = field(default_factory=Core)
    terms: tuple[Term, ...] = ()
    people: tuple[Person, ...] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()  # to which the question is narrowed, if any is named
    with_events: tuple[Term, ...] = ()  # the terms, and those that name these events
    asks_who: bool = False
    inquiry: Inquiry | None = None  # where what is sought is what somebody asked
    greets: bool = False
    language: Language = ENGLISH  # in which it is asked
    named: NamedWords = field(default_factory=NamedWords)

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms that a passage may hold, question words left out."""
        asking = self.language.questions.wh_words
        return tuple(term for term in self.terms if term.word not in asking)

    @property
    def content(self) -> tuple[Term, ...]:
        """The terms the question is about."""
        return tuple(term for term in self.terms if term.information)


class QueryParser:
    """Understands questions about one corpus, in the language that its `people` are known in.

    A word may stand in a passage of one of the `others` too, as a name or a number does.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what is known of a corpus
        self,
        index: Index,
        people: People,
        events: Events,
        speller: Speller,
        forms: WrittenForms,
        synonyms: Thesaurus,
        frequencies: Frequencies = ENGLISH_WORDS,
        others: Sequence[Tokenizer] = (),
        kindred: Kindred | None = None,
    ) -> None:
        self._tokens = people.tokens
        self._information = frequencies.information
        self._others = others
        self._kindred = kindred
        self._index = index
        self._people = people
        self._events = events
        self._speller = speller
        self._forms = forms
        self._synonyms = synonyms
        self._words = self._tokens.language.questions
        self._titles = self._tokens.language.people.titles
        self._longest = max((phrase.count(" ") + 1 for phrase in synonyms), default=1)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        self._speller.prepare()
        self._forms.prepare()
        if self._kindred:
            self._kindred.prepare()

    def read(self, text: str) -> Query:
        """Return what a question asks."""
        tokens, fold = self._tokens, self._tokens.fold
        written = expanded(text[:LONGEST_QUESTION], tokens.language)
        typed = tokens.split(written)
        forms = self._forms.find(typed, self._is_on_record)
        asked = rewritten(written, forms)
        spelt = tokens.split(asked[:LONGEST_QUESTION])
        words = self._corrected(spelt)
        if words != spelt:  # a name put right tells that the word beside it may be one too
            words = self._corrected(words)
        respelt = {old: new for old, new in zip(spelt, words, strict=True) if old != new}
        events = self._events.find(list(map(tokens.term, words)))
        mentions = [
            m for m in self._people.find(words) if not any(_within(m, event) for event in events)
        ]
        folded, capitals = set(map(fold, words)), _capitals(words, tokens.language)
        sought = inquiry(words, mentions, tokens)
        named = _places([*mentions, *events])
        rest = self._rest(words, mentions, events, sought.places if sought else frozenset())
        pronoun = self._words.pronoun if events else ""
        understood = tokens.rewrite(asked, respelt) if respelt else asked
        asked_by = tuple(_wh_terms(words, tokens))
        return Query(
            text,
            understood,
            core(understood, words, named, pronoun, tokens),
            (*self._terms(rest, capitals), *asked_by),
            _people(mentions),
            forms | respelt,
            events=tuple(dict.fromkeys(event for mention in events for event in mention.events)),
            asks_who=not self._words.who.isdisjoint(folded),
            inquiry=sought,
            with_events=(*self._terms(words, capitals), *asked_by) if events else (),
            greets=not self._words.greetings.isdisjoint(folded),
            language=tokens.language,
            named=NamedWords(tuple(typed), tuple(words), tuple(mentions)),
        )

    def _rest(
        self,
        words: Sequence[str],
        mentions: Sequence[Mention],
        events: Sequence[EventMention],
        apart: Collection[int],
    ) -> list[str]:
        """Return the words that name nobody and no event, and don't stand at places apart.

        Where none of those is on record, so are the words of roles that people say as well.
        """
        rest = _outside(words, _places([*mentions, *events]).union(apart))
        about = set(map(self._tokens.term, rest)) - self._tokens.empty_terms
        if not about or any(map(self._index.__contains__, about)):
            return rest
        named = [mention for mention in mentions if not mention.is_said]
        return _outside(words, _places([*named, *events]).union(apart))

    def _corrected(self, words: Sequence[str]) -> list[str]:
        """Return words with those that the record does not know put right, the first of them."""
        fold = self._tokens.fold
        doubted = (n for n, word in enumerate(words) if not self._knows(word, fold(word)))
        meant = {n: self._meant(words, n) for n in islice(doubted, _DOUBTED)}
        return [meant.get(position, word) for position, word in enumerate(words)]

    def _meant(self, words: Sequence[str], position: int) -> str:
        """Return an unknown word, or what it is a misspelling of."""
        word = words[position]
        fold = self._tokens.fold
        folded = fold(word)
        around = {fold(word) for word in words[max(0, position - 1) : position + 2]}
        names = self._people.names
        by_name = not (names.keys() | self._titles).isdisjoint(around)
        meant = self._speller.correct(folded, names if by_name else ())
        return (names.get(meant) or self._speller.written(meant)) if meant else word

    def _knows(self, word: str, folded: str) -> bool:
        known = self._tokens.term(word) in self._index and self._speller.knows(folded)
        return known or self._means(word)

    def _is_on_record(self, word: str) -> bool:
        return self._tokens.term(word) in self._index or self._means(word)

    def _means(self, word: str) -> bool:
        """Tell whether a word means something wherever it stands."""
        stem = self._tokens.term(word)
        by_itself = stem in self._tokens.empty_terms or stem in self._synonyms
        return by_itself or self._people.knows(word)

    def _terms(self, words: Sequence[str], capitals: Collection[str]) -> Iterable[Term]:
        """Yield the terms of words that name nobody, phrases with synonyms as one term."""
        stems, stop_terms = list(map(self._tokens.term, words)), self._tokens.stop_terms
        bare = stop_terms.issuperset(stems)
        position, seen = 0, set[str]()
        while position < len(words):
            length = self._phrase_at(stems, position)
            phrase = " ".join(stems[position : position + length])
            word = " ".join(words[position : position + length])
            position += length
            if phrase not in seen and (bare or phrase not in stop_terms):
                seen.add(phrase)
                yield self._term(word, phrase, capital=word in capitals)

    def _phrase_at(self, stems: Sequence[str], position: int) -> int:
        """Return of how many words the phrase with synonyms at a position is, at least one."""
        for length in range(self._longest, 1, -1):
            if " ".join(stems[position : position + length]) in self._synonyms:
                return length
        return 1

    def _term(self, word: str, phrase: str, *, capital: bool) -> Term:
        empty, fold = phrase in self._tokens.empty_terms, self._tokens.fold
        nats = 0.0 if empty else max(self._information(fold(w)) for w in word.split())
        elsewhere = () if empty else self._elsewhere(word)
        kin = {} if empty or self._kindred is None else self._kindred.of(phrase)
        return Term(
            word,
            EMPTY_WEIGHT if empty else 1.0,
            nats,
            {**kin, **dict.fromkeys(self._synonyms.get(phrase, ()), SYNONYM)}
            | dict.fromkeys((phrase, *elsewhere), 1.0),
            capital,
        )

    def _elsewhere(self, word: str) -> Iterable[str]:
        """Return the terms that a word has in the other languages on record, where it is one."""
        return [t.term(word) for t in self._others if t.split(word) == [word]]


def _places(mentions: Iterable[Mention | EventMention]) -> set[int]:
    """Return the places of the words that name people or events."""
    return {place for mention in mentions for place in range(mention.start, mention.end)}


def _outside(words: Sequence[str], places: Collection[int]) -> list[str]:
    """Return the words that don't stand at some places."""
    return [word for place, word in enumerate(words) if place not in places]


def _capitals(words: Sequence[str], language: Language) -> set[str]:
    """Return the words with a capital, but the first, where it tells that they are names."""
    if language.words.noun_capitals:
        return set()
    some = any(word[0].islower() for word in words)
    return {word for word in words[1:] if word[0].isupper()} if some else set()


def _wh_terms(words: Sequence[str], tokens: Tokenizer) -> Iterable[Term]:
    """Yield a term for each question word; headings and hints hold it, as in "who hosted it"."""
    known, fold = tokens.language.questions, tokens.fold
    for word in dict.fromkeys(fold(word).removesuffix(known.wh_ending) for word in words):
        if word in known.wh_words:
            yield Term(word, EMPTY_WEIGHT, 0.0, {wh_term(word): 1.0})


def _within(mention: Mention, event: EventMention) -> bool:
    """Tell whether people are named as a part of an event's name."""
    return event.start <= mention.start and mention.end <= event.end


def _people(mentions: Iterable[Mention]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for mention in mentions for person in mention.people))


def by_phrase(groups: Iterable[Sequence[str]], tokens: Tokenizer) -> Thesaurus:
    """Return for each term or phrase of terms the others that mean the same."""
    found: dict[str, Sequence[str]] = {}
    for group in groups:
        phrases = list(dict.fromkeys(" ".join(tokens.terms(words)) for words in group))
        for phrase in phrases:
            others = (other for other in phrases if other != phrase)
            found[phrase] = tuple(dict.fromkeys((*found.get(phrase, ()), *others)))
    return found
