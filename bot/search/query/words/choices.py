"""What a question gives to choose from: "is it red or blue" is answered by one of both."""

from collections.abc import Sequence
from dataclasses import replace

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.words.terms import Term


def one_of_both(terms: Sequence[Term], text: str, tokens: Tokenizer) -> Sequence[Term]:
    """Return the terms of a question, those of all that it gives to choose from as one."""
    found = tokens.language.questions.choice.search(text)
    if not found:
        return terms
    sides = (frozenset(tokens.split(found[side])) for side in ("one", "other"))
    each = [[t for t in terms if t.information and words & {*t.word.split()}] for words in sides]
    given = [term for side in each for term in side]
    if not all(each):
        return terms
    worths = (pair for term in given for pair in term.variants.items())
    either = replace(
        given[0],
        information=max(term.information for term in given),
        variants=dict(sorted(worths, key=lambda pair: pair[1])),  # the most of each
    )
    return [either, *(term for term in terms if term not in given)]
