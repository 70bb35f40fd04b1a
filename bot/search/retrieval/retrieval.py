"""Which way the passages for a question are found: by what it asks for, and of whom."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from bot.corpus.event_notes import PERSON, tells_name_alone
from bot.corpus.model import Corpus, Person
from bot.corpus.parts import is_chair
from bot.search.analysis.tokens import split
from bot.search.index.catalogue import Catalogue
from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.facts import NotesFound
from bot.search.query.query import Query
from bot.search.query.understanding import Understanding
from bot.search.ranking.finder import Finder
from bot.search.ranking.finding import AS_GOOD, MAX_HITS, Finding, Outcome, certain, likely, perhaps
from bot.search.ranking.turns.questions_put import QuestionsPut
from bot.search.ranking.turns.replies_to import RepliesTo
from bot.search.ranking.weighing import Candidates
from bot.search.retrieval.pools import Pools


class Retrieval:
    """Finds the passages for what is asked: of an event, of people, or of what was said."""

    def __init__(self, corpus: Corpus, finder: Finder, catalogue: Catalogue) -> None:
        self._passages = corpus.passages
        self._finder = finder
        self._catalogue = catalogue
        self._pools = Pools(corpus, catalogue)
        self._put = QuestionsPut(corpus.passages, catalogue)
        self._replies = RepliesTo(corpus.passages)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        self._finder.prepare()
        self._put.prepare()

    def find(self, asked: Query, speaker: str | None, understood: Understanding) -> Finding:
        """Return the hits for a question, and how far the first answers it.

        With a `speaker`, only what that person said is looked at.
        """
        scope = self._pools.at_events(asked)
        facts = NotesFound() if speaker else understood.facts.find(asked)
        bare = not asked.content and not asked.people
        hinted = self._hinted(asked, scope, understood) if bare else []
        if facts.notes and not any(map(self._is_written, hinted)):
            if facts.sure:
                return certain(facts.notes)
            said, stated = self._spoken(asked, speaker, scope), perhaps(facts.notes)
            by_them = asked.people and said.outcome is Outcome.ANSWERED
            return said if by_them else stated.then(said)
        if hinted:
            return certain(hinted)
        if not speaker and (put := self._questions(asked, scope)).outcome is not Outcome.UNANSWERED:
            return put
        if asked.inquiry and asked.inquiry.askers:
            asked = replace(asked, people=asked.inquiry.askers)
        return self._heard(asked, speaker, scope)

    def _heard(self, asked: Query, speaker: str | None, scope: Numbers | None) -> Finding:
        """Return the hits for what people said, whoever they are, and to whom."""
        if asked.addressed and not (asked.people and asked.content):
            said_to = self._said_to(asked, scope)
            if said_to or not asked.people or asked.people == asked.addressed:
                return said_to or Finding([])
        if asked.but and not (asked.people or asked.content):
            asked = replace(asked, people=self._pools.others(asked.but))
        if asked.people and not asked.content:
            return self._of_people(asked, scope)
        said = self._spoken(asked, speaker, scope)
        if asked.addressed:
            return self._exchanged(asked, said, speaker, scope)
        return self._of_office(asked, said, scope) if asked.holders else said

    def _exchanged(
        self, asked: Query, said: Finding, speaker: str | None, scope: Numbers | None
    ) -> Finding:
        """Return the best of what people said on a subject, then what those to whom say as well."""
        both = replace(asked, people=(*asked.people, *asked.addressed))
        first = said._replace(hits=said.hits[:1])
        return first.then(self._spoken(both, speaker, scope)).then(said)

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

    def _is_of_event(self, asked: Query, found: Finding) -> bool:
        """Tell whether what is found begins with a note that answers only what asks for it.

        The note on when it was answers what is asked of its day as well: "what was said on 2 May".
        """
        note = self._passages[found.hits[0].passage]
        if note.fact in {None, PERSON}:
            return False
        of_day = any(str(note.event.date.day) in term.variants for term in asked.content)
        held = self._finder.with_all(asked, found._replace(hits=found.hits[:1]))
        return not (note.fact == "when" and of_day and held.hits)

    def _spoken(self, asked: Query, speaker: str | None, scope: Numbers | None) -> Finding:
        """Return the hits for what was said, by those who are named where that is so."""
        if not asked.content and asked.events:
            asked = replace(asked, terms=asked.with_events)  # there is nothing else to look for
        said = self._of_each(asked, self._finder.among(asked, self._pools.of(asked, speaker)))
        if asked.seeks_mention:
            held = self._finder.with_all(asked, said)
            said = held if held.hits else said
        if said.hits and not asked.events and self._is_of_event(asked, said):
            said = self._finder.said_first(said.unsure())
        if speaker or not asked.people or said.outcome is Outcome.ANSWERED:
            return said
        if (others := self._of_others(asked, scope)).hits:
            return others
        names = [person.name for person in asked.people]
        told = self._finder.among(asked, narrowed(self._catalogue.by_or_on(names), scope))
        best = told if told.outcome is Outcome.ANSWERED or not said.hits else said
        if not (hiding := self._catalogue.hiding(asked.people, asked.events)):
            return best
        theirs = self._finder.among(asked, narrowed(self._catalogue.of_nobody(hiding), scope))
        return max(best, theirs, key=attrgetter("confidence"))

    def _of_others(self, asked: Query, scope: Numbers | None) -> Finding:
        """Return what others say that hold a name which the one person asked after never mentions.

        There is none where captions don't tell all that they say.
        """
        known, names = self._catalogue, asked.content
        one = len(asked.people) == 1 and all(map(known.has_spoken, asked.people))
        if not (one and asked.seeks_mention and names and all(term.is_name for term in names)):
            return Finding([])
        own = known.by_or_on([person.name for person in asked.people])
        may_say = asked.corrections or known.hiding(asked.people)
        if may_say or self._finder.any_said(asked, own):
            return Finding([])
        others = self._finder.among(asked, self._pools.without(asked.people, scope)).unsure()
        words = [term.word for term in names]
        held = [hit for hit in others.hits if self._says(hit.passage, words)]
        return others._replace(hits=held, unsaid=tuple(words))

    def _says(self, number: int, words: Iterable[str]) -> bool:
        """Tell whether somebody says some words in a passage, each as it stands."""
        passage = self._passages[number]
        said = set(split(passage.text.casefold()))
        wanted = (part for word in words for part in split(word.casefold()))
        return not passage.fact and said.issuperset(wanted)

    def _of_each(self, asked: Query, found: Finding) -> Finding:
        """Return hits with one of each speaker first where the words of several are asked for.

        Those of one who doesn't speak of it come where they were.
        """
        if not asked.of_each and len(asked.people) <= 1:
            return found
        hits = [hit for hit in found.hits if not self._is_left_out(asked, hit.passage)]
        least, heard = AS_GOOD * max((hit.score for hit in hits), default=0.0), set[Person]()
        holding = self._finder.holding(asked, hits)
        first = list[Hit]()
        for hit in hits:
            voices = {*self._passages[hit.passage].voices}
            on_it = hit.score >= least and (hit.passage in holding or not holding)
            if voices and on_it and heard.isdisjoint(voices):
                first.append(hit)
                heard |= voices
        return found._replace(hits=first).then(found._replace(hits=hits))

    def _is_left_out(self, asked: Query, number: int) -> bool:
        """Tell whether a passage is by somebody but whom everybody is asked for."""
        return bool(asked.but) and self._passages[number].is_by(asked.but)

    def _of_office(self, asked: Query, said: Finding, scope: Numbers | None) -> Finding:
        """Return what was said of an office, which is seldom what it does, then who holds it."""
        holders = perhaps(self._catalogue.who(asked.holders, scope))
        if said.outcome is Outcome.UNANSWERED:
            return holders
        return self._finder.said_first(said.unsure()).then(holders)

    def _said_to(self, asked: Query, scope: Numbers | None) -> Finding | None:
        """Return what people said right behind those to whom it is to be; None for nothing.

        Where nobody is named who said it, it is anybody else, whoever leads the talk last; on a
        subject it only comes before what others said of that.
        """
        names = [person.name for person in asked.addressed]
        replies = self._replies.to(self._catalogue.by(names).tolist())
        behind = self._catalogue.best_first(narrowed(replies, self._pools.of(asked)))
        if asked.people or not asked.content:
            order = behind if asked.people else sorted(behind, key=self._is_led)
            return perhaps(order) if order else None
        others = self._pools.without(asked.addressed, scope)
        said = self._finder.among(asked, others).unsure().narrowed(others)
        return said.first_of([number for number in behind if not self._is_led(number)])

    def _is_led(self, number: int) -> bool:
        """Tell whether whoever leads a talk says a passage."""
        speaker, event = self._passages[number].speaker, self._passages[number].event
        return speaker is not None and is_chair(speaker.part, event)

    def _questions(self, asked: Query, scope: Numbers | None) -> Finding:
        """Return what somebody asked where that is sought, in order if nothing more is told."""
        if not asked.inquiry or not (asked.people or asked.content):
            return Finding([])
        among, put = self._finder.among, self._put.find(asked.inquiry, scope)
        if not asked.content:
            return certain(self._put.telling(put))
        first = among(asked, np.array(put, np.int32)) if put else Finding([])
        if not first.hits:
            return first
        said = among(asked, self._pools.of(asked))
        if said.outcome is Outcome.ANSWERED is not first.outcome:
            return said.unsure().then(first)  # "I wonder whether …" asks as well
        return self._asking_first(asked, first).then(said)

    def _asking_first(self, asked: Query, found: Finding) -> Finding:
        """Return turns that hold a question, those that ask what is sought first if as sure."""
        own = [hit.passage for hit in found.hits if self._finder.asks_about(asked, hit.passage)]
        if not own or own[0] == found.hits[0].passage:
            return found
        asking = self._finder.among(asked, np.array(sorted(own), np.int32))
        return asking.then(found) if asking.outcome in {found.outcome, Outcome.ANSWERED} else found

    def _are_names(self, notes: Sequence[int]) -> bool:
        """Tell whether notes on people tell nothing but their names."""
        return bool(notes) and all(tells_name_alone(self._passages[number]) for number in notes)

    def _of_people(self, asked: Query, scope: Numbers | None) -> Finding:
        """Return what there is by people where nothing else is asked of them.

        Who they are is all where only that is asked, and comes first where more is; else their own
        words, which answer no more than what they said. A name alone tells less than these.
        """
        told = self._catalogue.who(asked.people, scope)
        named = any(map(self._catalogue.has_spoken, asked.people)) and self._are_names(told)
        if asked.asks_who and not asked.core.telling and told and not named:
            return certain(told)
        first = asked.asks_who and not named
        every = self._catalogue.about(asked.people, MAX_HITS, scope, who_first=first)
        numbers = [number for number in every if not (named and number in told)]
        answers = asked.asks_who or any(map(self._catalogue.has_spoken, asked.people))
        who = not (asked.core.telling or named)
        sure = who if asked.asks_who else asked.core.asks_words
        if asked.inquiry and asked.inquiry.asked:
            sure = False  # no question to them is found, only words of whoever asks
        found = (likely if asked.guessed else certain) if sure else perhaps
        return found(numbers) if answers else Finding([Hit(n, 1.0) for n in numbers])
