"""The search: from a question to an answer, over one corpus."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain

from bot.corpus.model import Corpus, Passage
from bot.memory import gc_paused, prepare
from bot.search.analysis.languages import Languages
from bot.search.analysis.tokens import Tokenizer, wh_term
from bot.search.answer import Answer, Found
from bot.search.excerpts import excerpt
from bot.search.gaps import Gaps
from bot.search.index.catalogue import Catalogue
from bot.search.index.index import Hit, Index
from bot.search.index.lookup import Lookup
from bot.search.index.passage_words import PassageWords
from bot.search.index.verbatim import Verbatim
from bot.search.overview.overview import Overview
from bot.search.query.facts.facts import NotesFound
from bot.search.query.query import Query
from bot.search.query.romanised import Romanised
from bot.search.query.understanding import Understanding, understanding
from bot.search.query.words.terms import Term, by_phrase
from bot.search.ranking.finder import Finder
from bot.search.ranking.finding import Outcome
from bot.search.ranking.kinds.kept_sentences import kept_sentences
from bot.search.ranking.ranker import Ranker
from bot.search.ranking.turns.answering_turns import AnsweringTurns
from bot.search.ranking.weighing import Candidates, Weighing
from bot.search.retrieval.pools import Pools
from bot.search.retrieval.retrieval import find

TOPIC = 1.0  # how often the words of a passage’s topic count as said in it, all together …
HINT = 0.5  # … and each word that people might use instead
CHARACTER = 1.0  # … and each character of what is said that says something alone


class Search:
    """Finds passages of a corpus; built once, asked often, never changed.

    `languages` are the codes of those that questions are read in, the commonest on record first.
    """

    @gc_paused()
    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        passages = corpus.passages
        self.lookup = Lookup(passages)
        self._languages = Languages(corpus)
        self.overview = Overview(corpus, self._languages)
        said = PassageWords(passages, self._languages)
        synonyms = {
            t: by_phrase((*t.language.words.synonyms, *corpus.synonyms), t)
            for t in self._languages.tokenizers
        }
        asides = list(map(_aside, passages, said.tokens, said.terms))
        index = Index(said.terms, asides, dict.fromkeys(chain.from_iterable(synonyms.values())))
        self._index = index
        self.verbatim = Verbatim(passages, index, self._languages.tokenizers)
        talks = [passage.talk for passage in passages]
        self._turns = AnsweringTurns(passages)
        weighing = Weighing(index, [*map(len, said.terms)], talks, self._turns.kinds)
        self._ranking = Ranker(index, weighing)
        self._understanding = {
            tokens.language.code: understanding(
                corpus, list(said.of(tokens)), said.counts, index, own, tokens
            )
            for tokens, own in synonyms.items()
        }
        self.languages = tuple(self._understanding)
        self._romanised = Romanised(self._languages, said.counts, corpus.people)
        self._foreign = cache(partial(understanding, corpus, (), said.counts, index, {}))
        self._finder = Finder(passages, said, self._ranking, self._turns, self._languages)
        self._catalogue = Catalogue(corpus)
        self._pools = Pools(corpus, self._finder, self._catalogue, self._ranking, self._turns)
        self._gaps = Gaps(corpus, self._catalogue, self._ranking)

    def prepare(self) -> None:
        """Make now what a question would else have to wait for, once."""
        for understood in self._understanding.values():
            for make in understood.lazy:
                make()
        prepare(*self._romanised.known)
        self._finder.prepare()
        self.overview.prepare()

    def ask(
        self, question: str | Query, *, limit: int = 5, offset: int = 0, speaker: str | None = None
    ) -> Answer:
        """Return the passages for a question, best first: `limit` of them from `offset` on.

        A question may have been read before. With a `speaker`, only what that person said is looked
        at.
        """
        asked = self.read(question) if isinstance(question, str) else question
        understood = self._in(asked.language.code)
        finding = find(asked, speaker, understood, self._pools)
        hits, near = finding.hits, finding.outcome is Outcome.NEAR
        gaps, unheard = self._gaps, self._gaps.unheard(asked, hits)
        found = tuple(self._found(asked, hits[offset : offset + limit]))
        unmatched = gaps.unmatched(asked, found if near else (), understood.people.tokens)
        if near and asked.mention and len(unmatched) == len(asked.content):
            finding = finding._replace(confidence=0.0)  # "was covid mentioned?"
        outcome = finding.outcome
        wordless = gaps.wordless(asked, hits) if outcome is not Outcome.UNANSWERED else ()
        return Answer(
            question=asked,
            outcome=outcome,
            confidence=finding.confidence,
            found=found,
            offset=offset,
            total=len(hits),
            unmatched=unmatched,
            unsaid=finding.unsaid,
            silent=tuple(filter(self._catalogue.is_silent, asked.people)),
            offered=() if outcome is Outcome.ANSWERED else gaps.offered(asked, hits),
            several=self.corpus.several,
            evidence=finding.evidence,
            doubts=finding.doubts,
            signs=finding.signs,
            unheard=unheard,
            wordless=tuple(person for person in wordless if person not in unheard),
            hiding=tuple(self._catalogue.hiding(unheard, asked.events)),
            is_called=bool(asked.stranger) and self.verbatim.addresses(asked.stranger),
        )

    def candidates(self, question: str | Query) -> Candidates:
        """Return the passages that are weighed for a question of what was said."""
        asked = self.read(question) if isinstance(question, str) else question
        return self._finder.candidates(asked, self._pools.of(asked))

    def asks_fact(self, asked: Query) -> bool:
        """Tell whether a question is one of an event itself: when, where, who was there."""
        return bool(self.fact_asked(asked).asked)

    def fact_asked(self, asked: Query) -> NotesFound:
        """Return what is found for such a question; nothing for another."""
        return self._in(asked.language.code).facts.find(asked)

    def holds(self, term: Term) -> bool:
        """Tell whether anything on record is found by a term of a question."""
        return self._ranking.holds(term)

    def read(self, question: str) -> Query:
        """Return what a question asks, without looking for it."""
        code, meant = self._romanised.read(question)
        return self._in(code).reader.read(question, meant)

    def completions(self, beginning: str, limit: int) -> list[str]:
        """Return words that a beginning may become: names first, then the commonest terms."""
        people = self._in(self._languages.asked_in(beginning).language.code).people
        start = people.tokens.fold(beginning)
        names = [word for name, word in people.names.items() if name.startswith(start)]
        return [*names, *self._index.starting_with(start)][:limit]

    def _in(self, code: str) -> Understanding:
        """Return what understands a language; of one that nothing is in, made when first asked."""
        known = self._understanding.get(code)
        return known or self._foreign(self._languages.spoken_in(code))

    def excerpted(self, asked: Query, passage: Passage, score: float = 1.0) -> Found:
        """Return a passage with the part of it that holds most of a question's words."""
        tokens = self._languages.of(passage)
        begin = asked.content_words if passage.is_of_nobody else ()
        kept = kept_sentences(asked, passage, tokens)
        found = excerpt(passage, asked.telling, tokens, begin, kept)
        return found._replace(score=score)

    def _found(self, asked: Query, hits: Sequence[Hit]) -> Iterator[Found]:
        numbers = {hit.passage for hit in hits}
        for number, score in hits:
            found = self.excerpted(asked, self.corpus.passages[number], score)
            before = None if asked.inquiry else self._turns.question_before(number)
            reply = None if number + 1 in numbers else self._turns.reply(number)
            yield found._replace(question=before, reply=reply)


def _aside(passage: Passage, tokens: Tokenizer, said: Iterable[str]) -> dict[str, float]:
    """Return the terms that a passage is found by without holding them, with their frequency."""
    aside = dict.fromkeys(tokens.characters(said), CHARACTER)
    if not (passage.topic or passage.hints):  # as most
        return aside
    told = " ".join((passage.topic or "", *passage.hints))
    topic = set(tokens.terms(passage.topic or "")) - tokens.stop_terms
    aside |= dict.fromkeys(tokens.terms(told), HINT)
    aside |= dict.fromkeys(topic, TOPIC / len(topic) if topic else 0.0)
    asking = tokens.wh_words.intersection(map(tokens.fold, tokens.split(told)))
    return aside | {wh_term(word): 1.0 for word in asking}
