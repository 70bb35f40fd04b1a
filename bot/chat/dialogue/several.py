"""Several questions in one message: "when and where was it?", "What is Ark? Who is Ann?"."""

import re
from collections.abc import Sequence

from bot.chat.dialogue.intents.question_forms import forms_of
from bot.chat.dialogue.said_words import QUOTED
from bot.corpus.sentences import QUESTION_MARKS, ends_asking
from bot.search.analysis.tokens import fold, split
from bot.search.analysis.unspaced import count_words
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.query.spans import behind_commas

_PAIR = 2
_BEGINNING = 3  # words that tell whether a question begins with them
_SHORTEST = 2  # words of half a message, and more before a mark, that are a question by itself
_QUESTION = re.compile(r"^\W*(\w[^?]+\?)\s+\w[^?]*$")
_ENDS = re.compile(rf"(?<=[{QUESTION_MARKS}])\s+|\s*\n\s*")


def questions_in(asked: Query) -> Sequence[str]:
    """Return the questions of which a message is made; none where it is one.

    They are so many sentences, or lines, else two halves of a sentence.
    """
    return _sentences(asked) or _halves(asked)


def _sentences(asked: Query) -> Sequence[str]:
    """Return the questions that stand one after another; none where there are not several.

    What is said between them stands with the one before, at the beginning with the first. What is
    quoted is no question.
    """
    text = asked.text[:LONGEST_QUESTION].strip()
    found, before = list[str](), ""
    for piece in _ENDS.split(text) if not QUOTED.search(text) else ():
        if _asks(piece, asked):
            found.append(f"{before} {piece}".strip())
            before = ""
        elif found:
            found[-1] += f" {piece}"
        else:
            before = f"{before} {piece}"
    return found if len(found) > 1 else ()


def _asks(piece: str, asked: Query) -> bool:
    """Tell whether a piece of a message is a question by its first word, or by its mark.

    What is short, as "really?", is none by its mark, unless it goes on: "and rye?".
    """
    word, *_ = (*split(piece), "")
    asks = fold(word) in asked.language.questions.wh_words
    goes_on = fold(word) in asked.language.lists.joiners and count_words(piece) == _SHORTEST
    is_long = goes_on or count_words(piece) > _SHORTEST
    return asks or (ends_asking(piece) and is_long)


def _halves(asked: Query) -> Sequence[str]:
    """Return the questions of which a sentence is made; none where it is one.

    Each begins as a question does behind "and", or in such a list behind a comma. Two question
    words that stand together have the rest in common, if there is one; one that asks a fact may
    stand alone: "who spoke and when?".
    """
    words, joiners = asked.named.words, asked.language.lists.joiners
    joined = [place for place in range(1, len(words) - 1) if fold(words[place]) in joiners]
    begins = {place + 1: place for place in joined if _begins(asked, place + 1)}
    if not begins or not _begins(asked, 0):
        return ()
    commas = behind_commas(words, asked.understood)
    begins |= {place: place for place in commas if _begins(asked, place)}
    starts = sorted(begins)
    ends = [*(begins[place] for place in starts), len(words)]
    parts = [words[start:end] for start, end in zip((0, *starts), ends, strict=True)]
    if len(parts) == _PAIR and len(parts[0]) == 1:
        parts[0] = (*parts[0], *parts[1][1:])
    facts = forms_of(asked).facts
    short = any(len(part) < _SHORTEST and fold(part[0]) not in facts for part in parts)
    return () if short else [f"{' '.join(part)}?" for part in parts]


def _begins(asked: Query, place: int) -> bool:
    """Tell whether a question may begin with a word: "what", or "did" of "did she"."""
    inverted = forms_of(asked).inverted
    starts = {mention.start for mention in asked.named.mentions}
    beginning = enumerate(asked.named.words[place : place + _BEGINNING], place)
    words = ["NAME" if n in starts else fold(word) for n, word in beginning]
    padded = " ".join([*words, *[""] * (_BEGINNING - len(words))])
    return words[0] in asked.language.questions.wh_words or bool(inverted.match(padded))


def first_question(asked: Query) -> str:
    """Return the question that a message begins with, and goes on from with no other; or ""."""
    found = _QUESTION.match(asked.text)
    words = found[1].split() if found else []
    opens = bool(words) and fold(words[0]) in asked.language.questions.wh_words
    return " ".join(words) if opens and len(words) > _SHORTEST else ""
