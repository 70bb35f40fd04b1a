"""Understands what a question asks: its words, whom and what it names, and what it seeks."""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from bot.language.reader import has_vectors
from bot.search.analysis.tokens import Tokenizer, expanded
from bot.search.analysis.unspaced import astride
from bot.search.index.index import Index
from bot.search.query.cores import core
from bot.search.query.corrector import Corrector
from bot.search.query.events import Events
from bot.search.query.naming.naming import Named, named_in, places_of
from bot.search.query.people.mentions import Mention, people_of
from bot.search.query.people.recognition import People
from bot.search.query.people.strangers import Strangers
from bot.search.query.query import LONGEST_QUESTION, NamedWords, Query
from bot.search.query.spans import places
from bot.search.query.words.choices import one_of_both
from bot.search.query.words.terms import Terms, capitals, wh_terms
from bot.search.query.words.written_forms import WrittenForms, rewritten

_ALONE = 2  # words: one, and an article before it
_TITLED = 4  # words at most that are what somebody is and their name: "associate justice Ann Lee"


class _Respelt(NamedTuple):
    """A question as it is meant to be spelt, its words, and those that were typed.

    `corrections` are the words that are meant, by those that were typed.
    """

    text: str
    words: list[str]
    typed: list[str]
    corrections: dict[str, str]


@dataclass(frozen=True, eq=False)
class QueryParser:
    """Understands questions about one corpus, in the language that its `people` are known in."""

    index: Index
    people: People
    events: Events
    corrector: Corrector
    forms: WrittenForms
    terms: Terms
    strangers: Strangers

    @property
    def _tokens(self) -> Tokenizer:
        return self.people.tokens

    def read(self, text: str, meant: Mapping[str, str] | None = None) -> Query:
        """Return what a question asks, some of whose words may be `meant` for others."""
        tokens, spelt = self._tokens, self._spelt(text, meant or {})
        words, asking = spelt.words, tokens.language.questions
        named = named_in(words, spelt.text, self.people, self.events)
        events = named.events
        plain = (word for word in words if not tokens.are_initials(word))
        folded, capital = set(map(tokens.fold, plain)), capitals(words, spelt.text, tokens.language)
        told, pronoun = self._told(words), asking.pronoun if events else ""
        bare = core(spelt.text, words, named.places, pronoun, tokens)
        bare = bare._replace(telling=bare.telling.union(map(tokens.term, told)))
        unknown = self._unknown(words, named, bare.lead, capital)
        stranger = self._stranger(unknown, capital, bare.text)
        if stranger:  # whoever else is named, their words are not asked for
            named = named._replace(voices=named.voices._replace(own=()))
        rest = self._rest(words, named, bare.lead)
        asked_by = tuple(wh_terms(words, tokens))
        return Query(
            text,
            spelt.text,
            bare,
            (*one_of_both([*self.terms.of(rest, capital, told)], spelt.text, tokens), *asked_by),
            people_of(named.voices.own),
            people_of(named.others),
            people_of(named.voices.addressed),
            spelt.corrections,
            events=tuple(dict.fromkeys(event for mention in events for event in mention.events)),
            asks_who=not asking.who.isdisjoint(folded) and not asking.whom.search(bare.text),
            inquiry=named.inquiry,
            with_events=(*self.terms.of(words, capital), *asked_by) if events else (),
            holders=people_of(named.holders),
            greets=not asking.greetings.isdisjoint(folded),
            stranger=stranger,
            voice=frozenset() if has_vectors(tokens.language.code) else frozenset(unknown),
            language=tokens.language,
            of_each=named.everybody.is_asked,
            but=people_of(named.left_out),
            named=_named_words(spelt, named),
        )

    def _spelt(self, text: str, meant: Mapping[str, str]) -> _Respelt:
        tokens, text = self._tokens, text[:LONGEST_QUESTION]
        if meant:
            text = " ".join(tokens.rewrite(text, meant).split())
        if lowered := self._lowered(text):
            text = tokens.rewrite(text, lowered)
        written = expanded(text[:LONGEST_QUESTION], tokens.language)
        typed = tokens.split(written)
        forms = self.forms.find(typed, self.corrector.is_on_record)
        asked = rewritten(written, forms)
        spelt = tokens.split(asked[:LONGEST_QUESTION])
        named = capitals(spelt, asked, tokens.language)
        words = self.corrector.correct(spelt, named)
        if words != spelt:  # a name put right tells that the word beside it may be one too
            words = self.corrector.correct(words, named)
        respelt = {old: new for old, new in zip(spelt, words, strict=True) if old != new}
        understood = tokens.rewrite(asked, respelt) if respelt else asked
        return _Respelt(understood, words, typed, {**meant, **forms, **respelt})

    def _lowered(self, text: str) -> Mapping[str, str]:
        """Return in small letters the words with the capitals of initials that nobody says."""
        initials = filter(self._tokens.are_initials, self._tokens.split(text))
        return {
            word: word.lower() for word in initials if self._tokens.term(word) not in self.index
        }

    def _unknown(
        self, words: Sequence[str], named: Named, lead: int, capital: Container[str]
    ) -> Sequence[str]:
        """Return the words for whoever's words are asked for, where they name nobody on record.

        They are what is asked for them, or alone what somebody here is and a name.
        """
        slot, rest = named.slot, words[lead:]
        called = words[slot.start : slot.stop]
        if not (slot or named.places) and len(rest) <= _TITLED and self._are_titled(rest, capital):
            called = rest
        elif not slot:
            called = self._whether_there(words, named)
        of_some = len(called) <= _ALONE and any(
            map(self.people.describes, map(self._tokens.fold, called[-1:]))
        )
        return () if of_some or not named.places.isdisjoint(slot) else called

    def _are_titled(self, words: Sequence[str], capital: Container[str]) -> bool:
        """Tell whether words are what somebody here is, and a name."""
        described = bool(words) and self.people.describes(self._tokens.fold(words[0]))
        return described and self.strangers.are_titled(words, capital)

    def _whether_there(self, words: Sequence[str], named: Named) -> Sequence[str]:
        """Return the words for whom it is asked whether they were there, if nobody is named."""
        attended = self._tokens.language.facts.attended
        found = None if named.mentions else attended.search(" ".join(words))
        slot = places(found, found.lastindex or 0, self._tokens) if found else range(0)
        return words[slot.start : slot.stop]

    def _stranger(self, unknown: Sequence[str], capital: Container[str], text: str) -> str:
        """Return who is nobody on record, "" where it is asked what the words for them mean."""
        called = self.strangers.find(unknown, capital)
        means = self._tokens.language.questions.definitions.asked.search(text) if called else None
        return "" if means and called in means.groups() else called

    def _told(self, words: Sequence[str]) -> Sequence[str]:
        """Return the words that tell what is asked and else nothing, as in "who did Ann thank"."""
        found = self._tokens.language.questions.telling_here.search(" ".join(words))
        told = (words[place] for place in places(found, 1, self._tokens)) if found else ()
        return list(filter(self._tokens.says_nothing, told))

    def _of_whom(self, words: Sequence[str], mentions: Sequence[Mention]) -> set[int]:
        """Return where words stand that tell whence somebody is: 市场监管局的 before 梁科长."""
        places, nothing = set[int](), self._tokens.says_nothing
        for link in (mention.start - 1 for mention in mentions):
            if link > 0 and words[link] in self._tokens.language.people.whence:
                before = takewhile(lambda n: not nothing(words[n]), range(link - 1, -1, -1))
                places |= {link, *before}
        return places

    def _whole(self, words: list[str]) -> list[str]:
        """Return words without pairs of characters that are none, here or in the language."""
        if not self._tokens.language.words.unspaced:
            return words
        said = {word for word in words if self._tokens.term(word) in self.index}
        left = astride(words, self.terms.is_word, said)
        return [left.get(place, word) for place, word in enumerate(words)]

    def _rest(self, words: list[str], named: Named, lead: int) -> list[str]:
        """Return the words that tell what is asked: they name nobody, and come after the lead.

        Where none of those is on record, so are the words of roles that people say as well.
        """
        own, events = named.voices.own, named.events
        apart = {*range(lead), *named.asking}
        if self._tokens.language.words.unspaced:
            apart |= self._of_whom(words, own)
        words = self._whole(words)
        rest = _outside(words, places_of([*own, *events]).union(apart))
        about = set(map(self._tokens.term, rest)) - self._tokens.empty_terms
        if not about or any(map(self.index.__contains__, about)):
            return rest
        called = [mention for mention in own if not mention.is_said_role]
        return _outside(words, places_of([*called, *events]).union(apart))


def _named_words(spelt: _Respelt, named: Named) -> NamedWords:
    """Return the words of a question, with where they name people and events."""
    mentions = sorted([*named.left_out, *named.mentions], key=attrgetter("start"))
    return NamedWords(tuple(spelt.typed), tuple(spelt.words), tuple(mentions), tuple(named.events))


def _outside(words: Sequence[str], places: Collection[int]) -> list[str]:
    return [word for place, word in enumerate(words) if word and place not in places]
