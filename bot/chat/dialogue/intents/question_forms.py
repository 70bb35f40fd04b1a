"""What a question looks like, which is replied to in a way of its own."""

from collections.abc import Iterable

from bot.chat.dialogue.intents.folding import folded_words
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.intents import LONGEST
from bot.chat.dialogue.languages import asked_in
from bot.language.dialogue import QuestionForms
from bot.language.reader import dialogue
from bot.search.analysis.tokens import fold
from bot.search.query.naming.naming import places_of
from bot.search.query.people.mentions import people_of
from bot.search.query.query import Query


def forms_of(asked: Query) -> QuestionForms:
    """Return what questions look like in the language of one, as it is known here."""
    return dialogue(asked_in(asked)).intents.questions


def asks_fact(asked: Query) -> bool:
    """Tell whether a question asks when, where, who or how long, which needs no further word."""
    forms, words = forms_of(asked), folded_words(asked.text[:LONGEST], asked_in(asked))
    said = f" {' '.join(words)} "
    phrases = any(f" {phrase} " in said for phrase in forms.fact_phrases)
    return phrases or not forms.facts.isdisjoint(words)


def asks_bare_fact(asked: Query) -> bool:
    """Tell whether a question asks such a thing without a word that tells of what: "how long?"."""
    forms, words = forms_of(asked), folded_words(asked.text[:LONGEST], asked_in(asked))
    phrases = {word for phrase in forms.fact_phrases for word in phrase.split()}
    return asks_fact(asked) and {*words} <= asked.language.words.stop_words | phrases


def names_alone(asked: Query) -> bool:
    """Tell whether people are named and nothing is asked of them: "Ann or Ben?"."""
    asking = asked.language.questions.wh_words | asked.language.questions.wrappers
    bare = asking.isdisjoint(map(fold, asked.named.words))
    return bool(asked.people) and bare and not (has_subject(asked) or asked.core.telling)


def has_subject(asked: Query) -> bool:
    """Tell whether a question has a word that tells what it is about: "the other one" has none."""
    words = (" ".join(folded_words(term.word, asked_in(asked))) for term in asked.content)
    return any(word not in forms_of(asked).no_subject for word in words)


def asks_nothing(asked: Query) -> bool:
    """Tell whether a question has no word that tells what it is about, nor needs one."""
    named = asked.people or asked.addressed or asked.events
    told = has_subject(asked) or named or asked.corrections
    return not told and not asks_fact(asked)


def asks(asked: Query) -> bool:
    """Tell whether a message is a whole question, as "and who paid?", not a mere "and fees?"."""
    opened = not asked.language.questions.wh_words.isdisjoint(map(fold, asked.core.text.split()))
    return opened or asks_yes_or_no(asked)


def asks_yes_or_no(asked: Query) -> bool:
    """Tell whether yes or no would answer a question: never one that a question word opens."""
    if not asked.language.questions.wh_words.isdisjoint(map(fold, asked.named.typed[:1])):
        return False
    code = asked_in(asked)
    words = folded_words(question_in(asked.text, [code])[:LONGEST], code)
    return bool(forms_of(asked).yes_or_no.match(" ".join(words)))


def asks_agreement(asked: Query) -> bool:
    """Tell whether it is asked if several who are named agree, and on nothing that is told."""
    return len(people_of(asked.named.mentions)) > 1 and asks_whereon(asked)


def asks_whereon(asked: Query) -> bool:
    """Tell whether it is asked where people agree or not, and on nothing that is told."""
    known, agreeing = asked.language, forms_of(asked).agreeing
    named = places_of(asked.named.mentions)
    words = (fold(word) for place, word in enumerate(asked.named.words) if place not in named)
    small = known.words.stop_words | known.questions.wrappers - agreeing
    told = {word for word in words if word not in small}
    return bool(told) and told <= agreeing


def without_verbatim(asked: Query) -> str | None:
    """Return a question without its words that ask for verbatim ones, or None if it has none."""
    text = asked.text.strip()
    rest = forms_of(asked).verbatim.sub(" ", text).strip() if len(asked.text) <= LONGEST else text
    return rest if rest != text else None


def asks_quotes(text: str, codes: Iterable[str]) -> bool:
    """Tell whether what is asked for has to be verbatim: "best quotes"."""
    told = ((dialogue(code).intents.questions, folded_words(text, code)) for code in codes)
    return any(not forms.quotes.isdisjoint(words) for forms, words in told)


def leads(part: str | None, codes: Iterable[str]) -> bool:
    """Tell whether whoever has a part at an event leads it rather than speaks."""
    words = list(map(fold, (part or "").split()))
    return any(not dialogue(c).intents.questions.leaders.isdisjoint(words) for c in codes)
