"""What people are called by: their part at an event, or what they are by their role."""

from collections.abc import Collection, Iterable, Sequence

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import for_people
from bot.search.query.people.described_words import Described, DescribedWords

_FEW = 5  # people of whom one who speaks may be any


class Callings:
    """Knows by which of the words that describe people they are called, such as "the mayor"."""

    def __init__(self, described: DescribedWords, tokens: Tokenizer) -> None:
        self._described = described
        self._tokens = tokens
        self._words = tokens.language.people
        self._known = described.known
        self._forms = described.forms
        wrappers = frozenset(map(tokens.fold, tokens.language.questions.wrappers))
        self._everybody = wrappers - self._parts_of_some()

    def _parts_of_some(self) -> frozenset[str]:
        """Return the words of parts that not all have who don't lead: "member" beside "witness"."""
        chairs = self._tokens.language.event_notes.chairs
        parts = [
            known.part
            for known in self._known
            if not any(chair in word for chair in chairs for word in known.part)
        ]
        shared = frozenset.intersection(*parts) if parts else ()
        return frozenset[str]().union(*parts).difference(shared)

    def of_part(self, read: Described) -> tuple[int, ...]:
        """Return whom words fit that are all of their part."""
        return tuple(number for number in read.fitting if self._is_part(number, read.telling))

    def tell_who(self, read: Described) -> bool:
        """Tell whether words that stand for somebody known are enough to tell who that is."""
        return (bool(self.of_part(read)) and self._tell(read)) or self._is_more_told(read)

    def called(self, read: Described, rest: Sequence[str]) -> tuple[int, ...]:
        """Return whom words for what people are stand for: all by a plural, else the only one.

        One that looks like a plural may be of what is theirs, as in "the mayors priorities".
        """
        heads = self._described.heads(read)
        forms = {form for head in heads for form in self._forms(head)}
        called = tuple(n for n in read.fitting if self._is_called_by(n, forms))
        exactly = tuple(n for n in called if tuple(read.words) in self._known[n].phrases)
        if len(exactly) == 1:  # "the president" is no vice president
            called = exactly
        if not self._tell(read):
            return ()
        if any(self._is_called_by(n, heads) for n in called):
            return called if len(called) == 1 else ()
        owns = bool(rest) and not self._tokens.says_nothing(rest[0])
        return called if len(called) > 1 or owns else ()

    def of_few(self, read: Described) -> tuple[int, ...]:
        """Return those of whom one is meant by what they are, who speaks; none if they are many."""
        heads = self._described.heads(read)
        called = tuple(n for n in read.fitting if not self._known[n].callings.isdisjoint(heads))
        return called if len(called) <= _FEW and self._tell(read) else ()

    def are_called(self, found: Iterable[int], word: str) -> bool:
        """Tell whether all of some people are what a word is the plural of."""
        called = [form for form in self._forms(word) if form != word]
        return all(not self._known[n].telling.isdisjoint(called) for n in found)

    def is_in_full(self, number: int, read: Described) -> bool:
        """Tell whether words are somebody's part, or end what their role calls them."""
        size = len(read.words)
        ends = (phrase[-size:] for phrase in self._known[number].phrases)
        return self._is_part(number, read.telling) or tuple(read.words) in ends

    def is_with_place(self, read: Described) -> bool:
        """Tell whether one person is called what they are, and by where, as in "市の課長"."""
        if not self._words.roles_name or len(read.fitting) != 1:
            return False
        known = self._known[read.fitting[0]]
        place = known.organisation - known.callings
        return not (known.callings.isdisjoint(read.telling) or place.isdisjoint(read.telling))

    def _tell(self, read: Described) -> bool:
        """Tell whether a word that describes people isn't one for everybody at an event."""
        return any(self._everybody.isdisjoint(self._forms(word)) for word in read.telling)

    def _is_more_told(self, read: Described) -> bool:
        """Tell whether what one person is stands beside more that is told of that one."""
        if len(read.fitting) != 1:
            return False
        person, heads = self._known[read.fitting[0]], self._described.heads(read)
        if called := heads & (self._words.callings | person.part):
            return not called.issuperset(read.telling)
        place = person.organisation - person.role or person.role - person.callings
        return not heads.isdisjoint(person.callings) and not place.isdisjoint(read.telling)

    def _is_part(self, number: int, telling: Collection[str]) -> bool:
        part = self._known[number].part
        return part == {
            next((form for form in self._forms(word) if form in part), word) for word in telling
        }

    def _is_called_by(self, number: int, words: Collection[str]) -> bool:
        person = self._known[number]
        callings = person.callings & for_people(self._words)
        return not (callings | person.part).isdisjoint(words)
