"""Tells which questions in Latin letters are of a language that is written in others."""

from collections.abc import Iterable, Mapping

from bot.corpus.model import Person
from bot.search.analysis.languages import ENOUGH, SURE, Languages, scripts_in, scripts_of
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.query.words.latin_letters import LatinLetters, share_of_english

_LATIN = frozenset({"LATIN"})
_HALF = 0.5  # of the letters of a question in words that English has too …
_MOST = 2 / 3  # … and of one that sounds like another language all over


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
        self.known = [
            LatinLetters(tokens, said.keys, names)
            for tokens, said in counts.items()
            if said and not tokens.language.words.unspaced
            if _LATIN.isdisjoint(scripts_of(tokens.language.code))
        ]

    def read(self, question: str) -> tuple[str, Mapping[str, str]]:
        """Return the language of a question, and the words that others in it are meant for.

        Where it is in none of these languages, only names are.
        """
        asked_in = self._languages.asked_in(question).language.code
        if not self.known or scripts_in(question) != _LATIN:
            return asked_in, {}
        begun = self._unnamed(question[:ENOUGH])
        likeliest = max(self.known, key=lambda letters: letters.share(begun))
        code, others = likeliest.tokens.language.code, self._languages.share(begun)
        share, english = likeliest.share(begun), share_of_english(begun)
        opened = any(t is not likeliest.tokens for t in self._languages.opened(question))
        likely = english < (_MOST if share >= SURE else _HALF)
        if share > others and likely and not opened:
            return code, likeliest.read(question)
        if not others and not opened and (meant := likeliest.keywords(question)):
            return code, meant
        names = (each.named(question) for each in self.known)
        return asked_in, {typed: name for found in names for typed, name in found.items()}

    def _unnamed(self, question: str) -> str:
        """Return a question without what may be names: words with a capital.

        The first word has a capital anyway, and so have all where a question is typed in them.
        """
        words = IN_ENGLISH.split(question)
        if question.isupper():
            return question
        return " ".join(
            word for place, word in enumerate(words) if not place or not word[0].isupper()
        )
