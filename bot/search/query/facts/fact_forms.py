"""The forms in which it is asked when an event was, and where, and who was there."""

from typing import NamedTuple

from bot.language.questions import FactQuestion
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.unspaced import name_forms
from bot.search.query.query import Query


class FactForm(NamedTuple):
    """A question of an event as it may be asked: its words as terms, and what knows them."""

    question: FactQuestion
    words: frozenset[str]
    tokens: Tokenizer

    def is_asked(self, query: Query, about: str) -> bool:
        """Tell whether a question has this form; `about` is whom it is about, as `whom` tells."""
        fits = about in self.question.about or self._tells_whom(query)
        return fits and self.question.asked.search(query.core.text) is not None

    def content(self, query: Query) -> set[str]:
        """Return the terms that a question is about, where the words of this one are known.

        Where there are no spaces, only so they stand apart from what is beside them.
        """
        if not self.tokens.language.words.unspaced:
            return set(query.core.telling)
        known = self.tokens.language.people
        forms = (form for person in query.people for form in name_forms(person.name, known))
        named = set(map(self.tokens.term, forms))
        return set(self.tokens.terms(query.understood)) - self.tokens.empty_terms - named

    def _tells_whom(self, query: Query) -> bool:
        """Tell whether nobody is named but by words of the form: "moderou" of "moderadora"."""
        mentions, words = query.named.mentions, query.named.words
        named = {word for m in mentions for word in words[m.start : m.end]}
        by_role = self.tokens.language.people.roles_name and "nobody" in self.question.about
        return by_role and bool(named) and self.words.issuperset(map(self.tokens.term, named))


def fact_forms(tokens: Tokenizer) -> list[FactForm]:
    """Return the forms of a language; its words for an event stand apart in a question too."""
    known = tokens.language.facts
    return [
        FactForm(
            form,
            frozenset(map(tokens.term, form.words)),
            tokens.knowing(form.words | known.events),
        )
        for form in known.asked
    ]


def whom(query: Query, tokens: Tokenizer) -> str:
    """Return whom a question is about: nobody, one person, several that it describes, or names.

    Who is not on record is a person too.
    """
    if query.stranger:
        return "person"
    if len(query.people) < 2:  # noqa: PLR2004
        return ("nobody", "person")[len(query.people)]
    names = [frozenset(tokens.terms(person.name)) for person in query.people]
    words = query.named.words
    called = [set(map(tokens.term, words[m.start : m.end])) for m in query.named.mentions]
    return "names" if all(any(each <= name for name in names) for each in called) else "several"
