"""Two questions in one: "when and where was it?", "who is Ann, and what did she say?"."""

import re
from collections.abc import Sequence

from bot.search.analysis.tokens import fold
from bot.search.query.query import Query

_SHORTEST = 2  # words of half a message that is a question by itself
_QUESTION = re.compile(r"^\W*(\w[^?]+\?)\s+\w[^?]*$")


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


def first_question(asked: Query) -> str:
    """Return the question that a message begins with, and goes on from with no other; or ""."""
    found = _QUESTION.match(asked.text)
    words = found[1].split() if found else []
    opens = bool(words) and fold(words[0]) in asked.language.questions.wh_words
    return " ".join(words) if opens and len(words) > _SHORTEST else ""
