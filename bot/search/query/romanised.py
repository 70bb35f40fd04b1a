"""Tells which questions in Latin letters are of a language that is written in others."""

from collections.abc import Iterable, Mapping

from bot.corpus.model import Person
from bot.search.analysis.languages import ENOUGH, SURE, Languages, scripts_in, scripts_of
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.words.latin_letters import LatinLetters, share_of_english

_LATIN = frozenset({"LATIN"})
_HALF = 0.5  # of the letters of a question in words that English has too


class Romanised:
    """Knows the languages of a record that are written in other letters than Latin ones.

    In a script without spaces a character stands for no sound, or for one of several.
    """

    def __init__(
        self,
        languages: Languages,
        counts: Mapping[Tokenizer, Mapping[str, int]],
        people: Iterable[Person],
    ) -> None:
        self._languages = languages
        names = [name for person in people for name in (person.name, *person.aliases)]
        self._known = [
            LatinLetters(tokens, said.keys, names)
            for tokens, said in counts.items()
            if said and not tokens.language.words.unspaced and _is_written_in_others(tokens)
        ]

    def read(self, question: str) -> tuple[str, Mapping[str, str]]:
        """Return the language of a question, and the words that others in it are meant for.

        Where it is in none of these languages, only names are.
        """
        asked_in = self._languages.asked_in(question).language.code
        if not self._known or scripts_in(question) != _LATIN:
            return asked_in, {}
        begun = question[:ENOUGH]
        likeliest = max(self._known, key=lambda letters: letters.share(begun))
        code, others = likeliest.tokens.language.code, self._languages.share(begun)
        share = likeliest.share(begun)
        if share > others and (share >= SURE or share_of_english(begun) < _HALF):
            return code, likeliest.read(question)
        if not others and (meant := likeliest.keywords(question)):
            return code, meant
        names = (each.named(question) for each in self._known)
        return asked_in, {typed: name for found in names for typed, name in found.items()}

    def prepare(self) -> None:
        """Make now what is else made for the first question in Latin letters."""
        for letters in self._known:
            letters.prepare()


def _is_written_in_others(tokens: Tokenizer) -> bool:
    """Tell whether a language is written in letters that are no Latin ones."""
    return _LATIN.isdisjoint(scripts_of(tokens.language.code))
