"""Tells that words which describe people are, by those beside them, for somebody else."""

from collections.abc import Collection, Sequence

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.described_words import Described, DescribedWords


class OtherBearers:
    """Knows what makes another's role of one that somebody on record has.

    The prime minister is not the chief minister, nor is the mayor of Bonn that of Ulm, or the
    deputy mayor the mayor; a press conference is not the press. `settings` are the folded words
    that name the events.
    """

    def __init__(
        self, described: DescribedWords, tokens: Tokenizer, settings: Collection[str]
    ) -> None:
        self._described = described
        self._tokens = tokens
        self._words = tokens.language.people
        self._settings = settings
        plurals = self._words.plurals
        self._one_or_many = {each.several for each in plurals if each.one == each.several}

    def are_meant(self, read: Described, folded: Sequence[str], start: int) -> bool:
        """Tell whether words read from `start` on are for nobody whom they describe."""
        before, rest = folded[:start][-1:], folded[start + len(read.words) :]
        if any(self._is_of_another(word, read) for word in before) or self._is_of_event(read, rest):
            return True
        if not self._words.definite or not any(map(self._described.is_for_people, read.words)):
            return False
        of = rest[1:2] if rest[:1] and rest[0] in self._words.whence else ()
        return self._has_another_calling(read) or any(map(self._tells_apart, (*before, *of)))

    def _is_of_another(self, word: str, read: Described) -> bool:
        """Tell whether the word before is of somebody else: "engineer" behind "the Crumb"."""
        fitting = self._described.fitting(word)
        is_link = word in self._words.links
        return bool(fitting) and not is_link and fitting.isdisjoint(read.fitting)

    def _is_of_event(self, read: Described, rest: Sequence[str]) -> bool:
        """Tell whether a word for one and for many is for a kind of event: "press conference"."""
        of_event = not self._tokens.language.facts.events.isdisjoint(rest[:1])
        return of_event and not self._one_or_many.isdisjoint(read.words[-1:])

    def _has_another_calling(self, read: Described) -> bool:
        """Tell whether a word for what people are, before another, is none for whom both fit."""
        callings = self._words.callings - self._words.somebody
        return bool(callings.intersection(read.words) - read.telling - self._described.heads(read))

    def _tells_apart(self, word: str) -> bool:
        """Tell whether a word that describes nobody on record may be one of another's role."""
        small = self._words.definite | self._words.links | self._words.titles
        aside = word in small or word in self._tokens.language.questions.asides
        known = aside or word in self._settings or self._described.knows(word)
        return not known and not self._tokens.says_nothing(word)
