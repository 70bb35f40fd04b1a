"""Which way the passages for a question are found: by what it asks for, and of whom."""

from dataclasses import replace

import numpy as np

from bot.corpus.model import Corpus, Kind
from bot.search.index.catalogue import Catalogue
from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.facts.facts import NotesFound
from bot.search.query.query import Query
from bot.search.query.understanding import Understanding
from bot.search.ranking.finder import Finder
from bot.search.ranking.finding import Finding, Outcome, certain, perhaps
from bot.search.ranking.weighing import Candidates
from bot.search.retrieval.addressed import addressed
from bot.search.retrieval.people import of_people
from bot.search.retrieval.pools import Pools
from bot.search.retrieval.questions import Questions
from bot.search.retrieval.spoken import spoken


class Retrieval:
    """Finds the passages for what is asked: of an event, of people, or of what was said."""

    def __init__(self, corpus: Corpus, finder: Finder, catalogue: Catalogue) -> None:
        self._passages = corpus.passages
        self._finder = finder
        self._catalogue = catalogue
        self._pools = Pools(corpus, finder, catalogue)
        self._questions = Questions(self._pools)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        self._finder.prepare()
        self._questions.prepare()

    def find(self, asked: Query, speaker: str | None, understood: Understanding) -> Finding:
        """Return the hits for a question, and how far the first answers it.

        With a `speaker`, only what that person said is looked at.
        """
        scope = self._pools.at_events(asked)
        facts = NotesFound() if speaker else understood.facts.find(asked)
        bare = not asked.content and not asked.people
        hinted = self._hinted(asked, scope, understood) if bare else []
        noted = facts.notes or facts.outside
        if noted and not any(map(self._is_written, hinted)):
            return self._stated(asked, facts, scope)
        if hinted:
            return certain(hinted)
        put = Finding([]) if speaker else self._questions.find(asked, scope)
        if put.outcome is not Outcome.UNANSWERED:
            return put
        if asked.inquiry and asked.inquiry.askers:
            asked = replace(asked, people=asked.inquiry.askers)
        return self._heard(asked, speaker, scope)

    def _stated(self, asked: Query, facts: NotesFound, scope: Numbers | None) -> Finding:
        """Return what notes tell; what was said too where they don't answer, and it may."""
        if facts.sure:
            return certain(facts.notes)
        said, stated = spoken(asked, None, scope, self._pools), perhaps(facts.notes)
        told = facts.outside and said.hits and self._is_noted(said.hits[0].passage)
        if (asked.people or told) and said.outcome is Outcome.ANSWERED:
            return said
        if facts.outside and not told:
            return stated if facts.notes else Finding([])
        if not facts.notes or self._finder.begins_in_kind(asked, said):
            return said.then(stated)
        return stated.then(said)

    def candidates(self, asked: Query) -> Candidates:
        """Return the passages that are weighed for a question of what was said."""
        return self._finder.candidates(asked, self._pools.of(asked))

    def _hinted(self, asked: Query, scope: Numbers | None, understood: Understanding) -> list[int]:
        """Return the passages that have a hint for a question of nothing but stop words.

        What somebody wrote comes first, as its hints are meant for it.
        """
        found = np.array(understood.bare_hints.find(asked.core.phrase), np.int32)
        return sorted(map(int, narrowed(found, scope)), key=self._is_written, reverse=True)

    def _is_written(self, number: int) -> bool:
        """Tell whether somebody wrote a passage: it is no note that event.yaml makes."""
        return not self._passages[number].fact

    def _is_noted(self, number: int) -> bool:
        """Tell whether a passage is a note that somebody wrote."""
        return self._passages[number].kind is Kind.NOTE and self._is_written(number)

    def _heard(self, asked: Query, speaker: str | None, scope: Numbers | None) -> Finding:
        """Return the hits for what people said, whoever they are, and to whom."""
        if asked.addressed and not (asked.people and asked.content):
            said_to = addressed(asked, scope, self._pools)
            if said_to or not asked.people or asked.people == asked.addressed:
                return said_to or Finding([])
        if asked.but and not (asked.people or asked.content):
            asked = replace(asked, people=self._pools.others(asked.but))
        if asked.people and not asked.content:
            return of_people(asked, scope, self._pools)
        said = spoken(asked, speaker, scope, self._pools)
        if asked.addressed:
            return self._exchanged(asked, said, speaker, scope)
        return self._of_office(asked, said, scope) if asked.holders else said

    def _exchanged(
        self, asked: Query, said: Finding, speaker: str | None, scope: Numbers | None
    ) -> Finding:
        """Return the best of what people said on a subject, then what those to whom say as well."""
        both = replace(asked, people=(*asked.people, *asked.addressed))
        first = said._replace(hits=said.hits[:1])
        return first.then(spoken(both, speaker, scope, self._pools)).then(said)

    def _of_office(self, asked: Query, said: Finding, scope: Numbers | None) -> Finding:
        """Return what was said of an office, which is seldom what it does, then who holds it."""
        holders = perhaps(self._catalogue.who(asked.holders, scope))
        if said.outcome is Outcome.UNANSWERED:
            return holders
        return self._finder.said_first(said.unsure()).then(holders)
