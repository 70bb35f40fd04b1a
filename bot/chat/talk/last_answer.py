"""What a chat was last told, and what a message may mean by it: a subject, a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.chat import asking
from bot.chat.dialogue import languages
from bot.chat.dialogue.rewriting.asking_anew import is_about, is_clause, subject_of
from bot.chat.dialogue.rewriting.likely_pronouns import is_hardly, titled
from bot.chat.dialogue.rewriting.pronouns import Pronoun, pronouns, says_of
from bot.chat.dialogue.said_words import words_sought
from bot.chat.dialogue.several import questions_in
from bot.chat.recent import Previous
from bot.corpus.model import Event, Passage, Person
from bot.language.reader import of_dialogues
from bot.search.analysis.tokens import fold, split
from bot.search.answer import Found
from bot.search.excerpts import in_one_sentence, unasked
from bot.search.query.query import Query
from bot.search.query.words.terms import capitals
from bot.search.search import Search


@dataclass(frozen=True, eq=False)
class LastAnswer:
    """What was asked and shown before, of one record."""

    search: Search
    previous: Previous

    @cached_property
    def asked(self) -> Query:
        """The question."""
        return asking.read(self.search, self.previous.question)

    @cached_property
    def latest(self) -> Query:
        """The last question, whether or not anything was shown for it; the first of two in one."""
        unanswered = self.previous.unanswered
        asked = asking.read(self.search, self.previous.about) if unanswered else self.asked
        first, *_ = (*questions_in(asked), "")
        return self.search.read(first) if first else asked

    @cached_property
    def shown(self) -> Sequence[Passage]:
        """The passages shown for it that are still on record."""
        return self.search.lookup.passages(self.previous.passages)

    @property
    def excerpts(self) -> Sequence[Found]:
        """What was shown of those passages: of an answer, the words that hold what was asked."""
        previous, search = self.previous, self.search
        if previous.listed or not previous.question:
            return list(map(unasked, self.shown))
        central = search.overview.excerpts(self.asked.events) if self.is_whole else ()
        stands = {found.passage.id: found for found in central}
        return [stands.get(p.id) or search.excerpted(self.asked, p) for p in self.shown]

    @property
    def listed(self) -> Sequence[Passage]:
        """The passages of which one may be chosen: those shown, or shown before one of them was."""
        return self.search.lookup.passages(self.previous.listed) or self.shown

    @property
    def events(self) -> Sequence[Event]:
        """The events of what was shown."""
        return list({passage.event.slug: passage.event for passage in self.shown}.values())

    @property
    def events_elsewhere(self) -> Sequence[Event]:
        """The events beside those of what was shown; all where it was of all of them."""
        events = self.search.corpus.events
        others = [event for event in events if event not in self.events]
        return (others or events) if self.search.corpus.several else ()

    @cached_property
    def subject(self) -> str:
        """What the last question was about; empty for the whole record, and for an event itself."""
        whole = self.is_whole and not self.previous.unanswered
        if whole or self.search.asks_fact(self.latest):
            return ""
        return words_sought(self.search, self.latest) or subject_of(self.latest)

    @property
    def whole_subject(self) -> str:
        """The subject, after the words of the last question itself if it has that behind it."""
        text = fold(self.subject)
        own = [term.word for term in self.latest.content if fold(term.word) not in text]
        return ", ".join((*own, self.subject)) if is_about(self.latest) else self.subject

    @cached_property
    def is_whole(self) -> bool:
        """Whether what was shown stands for the whole record, or an event."""
        return asking.is_overview(self.search, self.previous.question, of_dialogues())

    @cached_property
    def person(self) -> Person | None:
        """The one person whom the last question named, else whoever was told or heard first.

        It may name somebody who isn't on record: “who is Ben Roe?”. Who is called "he" in a
        question on what was asked before is nobody whose words are shown for it.
        """
        of_another = is_about(self.latest) and pronouns(self.latest)
        heard = () if of_another else self._heard[:1]
        people = self.latest.people or self.asked_about or self._told or heard
        return people[0] if len(people) == 1 else None

    def meant_by(self, asked: Query) -> Callable[[Pronoun], Person | None]:
        """Return what tells whom a pronoun of a question means, None where nobody is sure.

        Beside whoever speaks it is perhaps somebody who was only spoken of, and nobody only heard.
        """
        speaks = any(each.speaks for each in pronouns(asked))

        def meant(pronoun: Pronoun) -> Person | None:
            beside = self._is_beside(asked, pronoun)
            if (speaks or beside) and self._may_be_another(pronoun):
                return Person(name=self.subject)
            named = self.latest.people or self.asked_about or self._told
            if pronoun.told_of and asked.people and not named:
                return None
            return None if beside and self._is_name_on_record else self._called(pronoun.called)

        return meant

    def _is_beside(self, asked: Query, pronoun: Pronoun) -> bool:
        """Tell whether a pronoun is for whom the named are asked of, as others were before."""
        return bool(pronoun.told_of and asked.people and self.latest.people)

    @property
    def _is_name_on_record(self) -> bool:
        """Whether the subject, however it is typed, is written on record as a name is."""
        name = self.subject.title()
        return bool(name) and any(name in each.text for each in self.search.verbatim.holding(name))

    def _called(self, by: str) -> Person | None:
        """Return the person, if not called by another pronoun, else who was last called by this.

        One for both is the person. Where the person was called by none, and somebody else by this,
        it may be either, but for the other of the only two on record. Who is likely called by
        another is never the person; nor is it somebody else then, but where a title tells that.
        """
        if still := self._still(by):
            return still[0]
        person, called = self.person, dict(self.previous.called)
        own, told = languages.own(self.search), person is not None and person.name in called
        hardly = bool(by and person and not told and is_hardly(person, by, own))
        if person and hardly and titled(person, own):
            called[person.name] = ""
        names = [name for name, other in called.items() if by and other == by]
        if person and not hardly and (not by or called.get(person.name, "" if names else by) == by):
            return person
        pair = {each.name for each in self.search.corpus.people}
        if person and person.name not in called and pair != {person.name, *names[-1:]}:
            return None
        people = self.search.read(names[-1]).people if names else ()
        return people[0] if people else None

    def _still(self, by: str = "") -> Sequence[Person]:
        """Return who was last called by a pronoun, is named before, and is not on record."""
        names = [name for name, other in self.previous.called if by in {"", other}][-1:]
        named = [name for name in names if fold(name) in fold(self.latest.text)]
        return [Person(name=name) for name in named if not self.search.read(name).people]

    def is_of_another(self, asked: Query) -> bool:
        """Tell whether a question has no pronoun but one for somebody who was only spoken of.

        Where it names others to be asked of them, that name can take the place of the pronoun.
        """
        found = pronouns(asked)
        if any(self._is_beside(asked, each) for each in found):
            return False
        return bool(found) and all(self._may_be_another(each) for each in found)

    def _may_be_another(self, pronoun: Pronoun) -> bool:
        """Tell whether a pronoun may stand for somebody whom the last question only spoke of.

        That is who was asked after, or a name that nobody on record has, where what is shown holds
        the pronoun; and nobody of whom it is asked what they say.
        """
        asked, is_thing = self.latest, bool(self.subject) and not is_clause(self.subject)
        if pronoun.speaks or not is_thing or self._still(pronoun.called):
            return False
        if asked.asks_who and not asked.people:
            return not (self.asked_about or self._told)
        texts = [passage.text for passage in self.shown]
        return self._is_of_name and says_of(asked, pronoun.called, texts)

    @cached_property
    def names(self) -> set[str]:
        """What has a capital as a name has in the last question or what is shown: folded words."""
        asked = self.latest
        texts = ((split(passage.text), passage.text) for passage in self.shown)
        shown = {fold(w) for words, text in texts for w in capitals(words, text, asked.language)}
        return shown.union(fold(w) for t in asked.content if t.capital for w in t.word.split())

    @property
    def _is_of_name(self) -> bool:
        """Whether the last question has a word with a capital, or all its words are such names."""
        return self._are_names or any(term.capital for term in self.latest.content)

    @property
    def _are_names(self) -> bool:
        told = set(map(fold, self.latest.written_content))
        return bool(told) and told <= self.names

    @cached_property
    def heard(self) -> Sequence[Person]:
        """Those of whom it was asked, else whoever was heard, and who was left out before.

        Whom others were asked to agree with is none of these others.
        """
        own = self.latest.people or (*self._heard, *self.latest.addressed)
        return list(dict.fromkeys((*self.latest.but, *own)))

    @property
    def is_person_guessed(self) -> bool:
        """Whether that person is only the first of several who were heard."""
        named = self.latest.people or self.asked_about or self._still()
        return not named and len(self._heard) > 1

    @property
    def asked_about(self) -> Sequence[Person]:
        """Who is asked who they are, by a name that nobody on record has."""
        asked = self.latest
        who = asked.language.questions.definitions.asked.search(asked.understood)
        capitals_only = all(term.capital for term in asked.content)
        named = asked.asks_who and who and (capitals_only or self._are_names)
        return [Person(name=self.subject)] if named and self.subject else ()

    @property
    def _told(self) -> Sequence[Person]:
        """The one person whom an answer to the question who it is names, where it does so first."""
        if not self.latest.asks_who or self.previous.unanswered or not self.shown:
            return ()
        best = in_one_sentence(self.search.excerpted(self.latest, self.shown[0])).excerpt
        named = self.search.read(best)
        return named.people if len(named.people) == 1 and not named.guessed else ()

    @cached_property
    def _heard(self) -> Sequence[Person]:
        return list(dict.fromkeys(voice for each in self.shown for voice in each.voices))
