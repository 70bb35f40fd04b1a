"""Recognises the people of an event in a question: by name, alias, or what they are."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.bearers import IsSaidByOthers
from bot.search.query.people.capacities import folded_words
from bot.search.query.people.descriptions import Descriptions
from bot.search.query.people.first_names import name_another
from bot.search.query.people.mentions import Mention
from bot.search.query.people.names import Asked, Names
from bot.search.query.people.sides import Sides
from bot.search.query.spans import name_slot

_SHORTEST = 3  # letters of what a first name is shortened to: "Alex" for Alexander
_OWNER = 3  # words of a name that owns what stands behind it: "Stone Mill's speaker"


class People:
    """Knows the people of a corpus by whatever they may be called.

    It `knows` a word that alone names somebody, and `describes` tells of a folded one whether it is
    for what somebody is.
    `names` are the words that alone name somebody, by their folded forms, `written` all words of
    names, by their terms, and `tokens` are of the language that questions are asked in. `everyday`
    and `is_said_by_others` are as `Names` takes them; `settings` are the folded words that name the
    events they speak at, and `deeds` those that tell what their motions are to do.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what is known of a corpus
        self,
        people: Iterable[Person],
        everyday: frozenset[str],
        tokens: Tokenizer,
        is_said_by_others: IsSaidByOthers = lambda *_: True,
        settings: Collection[str] = (),
        deeds: Collection[str] = (),
    ) -> None:
        everybody = tuple(dict.fromkeys(people))
        self.tokens = tokens
        self._words = tokens.language.people
        self._descriptions = Descriptions(everybody, tokens, settings)
        self._sides = Sides(everybody, tokens, settings, deeds)
        self._everybody = everybody
        self._names = Names(everybody, everyday, tokens, is_said_by_others, self._descriptions)
        self.names, self.written = self._names.known, self._names.written
        self.knows, self.describes = self._names.knows, self._descriptions.knows

    def find(
        self, words: Sequence[str], slot: range | None = None, parted: Collection[int] = ()
    ) -> list[Mention]:
        """Return who is named or described in a question's words as typed, from left to right.

        `slot` is their `name_slot`, where it is known already; before those at places `parted`
        stands a comma.
        """
        asked = self._names.asked(words, name_slot(words, self.tokens) if slot is None else slot)
        found, start, slot = list[Mention](), 0, asked.slot
        of_sides = {side.start: side for side in self._sides.find(asked.folded)}
        honours = not self._words.honorifics.isdisjoint(asked.folded)  # as in few questions
        while start < len(words):
            mention = of_sides.get(start) or self._names.find(asked, start)
            mention = mention or self._short(asked, start)
            if not mention and honours:
                mention = self._honoured(asked.folded, start)
            if not mention and self._descriptions.may_begin(asked.folded[start]):  # as few words
                beginning = words[start : start + _OWNER]
                owned = any(len(self.tokens.bare(word)) < len(word) for word in beginning)
                mention = self._described(asked.folded, start, slot, owned=owned)
            if mention:
                found.append(mention)
            start = mention.end if mention else start + 1
        found = self._with_titles(found, asked.folded)
        beside = (pair for pair in pairwise(found) if pair[1].start not in parted)
        others = {m for pair in beside if name_another(words, *pair, self.tokens) for m in pair}
        return [mention for mention in found if mention not in others] if others else found

    def _with_titles(self, found: Iterable[Mention], folded: Sequence[str]) -> list[Mention]:
        """Return mentions, each with the one before it that is but the title of those named.

        "Senator Lee", a senator, is not the one on record who is called Senator Roe.
        """
        whole = list[Mention]()
        for mention in found:
            if whole and self._is_title(folded, whole[-1], mention):
                whole.append(mention._replace(start=whole.pop().start))
            else:
                whole.append(mention)
        return whole

    def _is_title(self, folded: Sequence[str], one: Mention, behind: Mention) -> bool:
        """Tell whether a word that names somebody is what another is who is named behind it."""
        alone = one.end - one.start == 1 and one.end == behind.start
        apart = alone and {*one.people}.isdisjoint(behind.people)
        return apart and self._descriptions.fits(folded[one.start], behind.people)

    def _short(self, asked: Asked, start: int) -> Mention | None:
        """Return the only one whose first name begins with what stands where a name does."""
        word = asked.folded[start]
        if asked.slot != range(start, start + 1) or len(word) < _SHORTEST or self.describes(word):
            return None
        if self._names.may_begin(asked.stems[start]) or self.tokens.says_nothing(word):
            return None
        first = {person: folded_words(person.name, self.tokens)[:1] for person in self._everybody}
        people = [p for p, names in first.items() if any(n.startswith(word) for n in names)]
        one = len({person.name for person in people}) == 1 and word not in self._words.titles
        return Mention(tuple(people), start, start + 1, is_guessed=True) if one else None

    def _honoured(self, folded: Sequence[str], start: int) -> Mention | None:
        """Return the only one who is what a word before an honorific tells: "सरपंच जी"."""
        size = 1 + self._names.title_behind(folded, start + 1)
        if size == 1 or self.tokens.language.words.unspaced:
            return None
        people = [p for p in self._everybody if self._descriptions.fits(folded[start], [p])]
        one = len({person.name for person in people}) == 1
        return Mention(tuple(people), start, start + size) if one else None

    def _described(
        self, folded: list[str], start: int, slot: range, *, owned: bool
    ) -> Mention | None:
        """Return who is described from a word on, or by all of a slot, with the article before."""
        stands = owned or start == slot.start < slot.stop
        described = self._descriptions.find(folded, start, known=stands, until=slot.stop)
        if not described or (start == slot.start and described.end < slot.stop):
            return None
        first = start - (start > 0 and folded[start - 1] in self._words.definite)
        end = described.end + self._names.title_behind(folded, described.end)
        return Mention(described.people, first, end, is_guessed=not described.is_plain)
