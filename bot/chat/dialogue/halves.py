"""Two questions in one: "when and where was it?", "who is Ann, and what did she say?"."""

from collections.abc import Sequence

from bot.search.analysis.tokens import fold
from bot.search.query.query import Query

_SHORTEST = 2  # words of half a message that is a question by itself


def halves(asked: Query) -> Sequence[str]:
    """Return the two questions of which a message is made; none where it is one.

    Each begins with a question word; two of these that stand together have the rest in common.
    """
    words, known = asked.named.words, asked.language
    folded, asking = list(map(fold, words)), known.questions.wh_words
    joined = [
        place
        for place in range(1, len(words) - 1)
        if folded[place] in known.lists.joiners and folded[place + 1] in asking
    ]
    if len(joined) != 1 or folded[0] not in asking:
        return ()
    (place,) = joined
    first, second = words[:place], words[place + 1 :]
    if place == 1:
        first = (*first, *second[1:])
    short = min(len(first), len(second)) < _SHORTEST
    return () if short else (f"{' '.join(first)}?", f"{' '.join(second)}?")
