"""Questions of stop words only, such as "when was it": the hints that hold nothing else."""

from collections.abc import Iterable

from bot.corpus.model import Passage
from bot.grouping import grouped
from bot.search.analysis.tokens import Tokenizer


class BareHints:
    """Knows the hints of a record that are made of stop words only."""

    def __init__(self, passages: Iterable[Passage], tokens: Tokenizer) -> None:
        self._silent = tokens.silent_terms
        self._numbers = grouped(
            (stems, number)
            for number, passage in enumerate(passages)
            for stems in map(frozenset, map(tokens.terms, passage.hints))
            if stems and stems <= tokens.empty_terms
        )

    def find(self, question: frozenset[str]) -> list[int]:
        """Return the numbers of the passages whose longest hint stands in a question's terms.

        Of those, only stop words that tell nothing may stand beside the hint.
        """
        told = question - self._silent
        held = [hint for hint in self._numbers if told <= hint <= question]
        longest = max(map(len, held), default=0)
        numbers = (n for hint in held if len(hint) == longest for n in self._numbers[hint])
        return list(dict.fromkeys(numbers))
