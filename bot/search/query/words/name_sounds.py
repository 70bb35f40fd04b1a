"""Names by how they sound, to know one that is spelt otherwise: “Katt” for Kat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from bot.grouping import grouped
from bot.language.patterns import Spelling, respelt
from bot.search.query.words.spelling import differs_by


@dataclass(frozen=True, eq=False)
class NameSounds:
    """Knows folded names by how they sound.

    `vowels` are the letters that may be others, and `alike` what sounds like others.
    """

    names: Iterable[str]
    vowels: str
    alike: Iterable[Spelling] = ()

    def like(self, word: str, edits: int) -> str | None:
        """Return the first name that sounds like a folded word, if any.

        At most so many of their letters differ.
        """
        alike = self._by_sound.get(self._sound(word), ())
        return next((name for name in alike if differs_by(word, name, edits)), None)

    @cached_property
    def _by_sound(self) -> Mapping[str, Sequence[str]]:
        return grouped((self._sound(name), name) for name in self.names)

    def _sound(self, word: str) -> str:
        """Return a folded word without what may be spelt otherwise in it: vowels, and twins."""
        spelt = (each for each in respelt(word, self.alike) if each not in self.vowels)
        return "".join(letter for letter, _ in groupby(spelt))
