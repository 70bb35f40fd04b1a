"""Finds in a passage the sentences that hold the kind of thing a question asks for."""

from collections.abc import Iterator

from bot.corpus.model import Passage
from bot.corpus.passage_language import sentences_of
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.query import Query
from bot.search.ranking.kinds.answer_type import Fit, fit


def kept_sentences(
    asked: Query, passage: Passage, tokens: Tokenizer
) -> tuple[tuple[int, int], ...]:
    """Return where the sentences stand that fit best what a question asks for, if any do.

    To "how many children" those are the sentences with a number of children, else with a number;
    to a question that asks for no such kind of thing there are none.
    """
    if not asked.expected:
        return ()
    fits = list(_fits(asked, passage, tokens))
    best = max((fit_of for _, fit_of in fits), default=Fit.NOT)
    return tuple(span for span, fit_of in fits if fit_of is best is not Fit.NOT)


def _fits(
    asked: Query, passage: Passage, tokens: Tokenizer
) -> Iterator[tuple[tuple[int, int], Fit]]:
    """Yield the sentences of a passage with how well each fits what is asked for."""
    counted = [tokens.term(asked.counted)] if asked.counted else []
    for start, end in sentences_of(passage):
        text = passage.text[start:end]
        number_of = [(left, right) for _, left, right in tokens.offsets(text, counted)]
        yield (start, end), fit(asked.expected, text, (), number_of)
