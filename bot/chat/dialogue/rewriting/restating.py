"""Questions asked anew of somebody or something else, in the words in which they were typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.corpus.sentences import ends_asking
from bot.search.analysis.tokens import fold
from bot.search.query.naming.naming import places_of
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query

_JOINED_BEFORE = re.compile(r"\w[-‐‑–/]$")
_JOINED_AFTER = re.compile(r"[-‐‑–/]\w")
_PAIRS = tuple(zip('([“„«‘"', ')]”“»’"', strict=True))  # what opens, and what closes
_FIRST_LETTER = re.compile(r"[^\W\d_]")


class Change(NamedTuple):
    """What takes the place of the words from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str = ""


def restated(asked: Query, changes: Iterable[Change], form: str) -> str:
    """Return a question with some of its words changed; `form` is how one without a mark is set."""
    text, places = _worded(asked), word_places(asked)
    parts, done = list[str](), 0
    for start, end, new in sorted(changes):
        before = text[done : places[start][0]]
        parts += before if new else before.rstrip(), new
        done = places[end - 1][1]
    told = " ".join("".join((*parts, text[done:])).split())
    told = told if ends_asking(told) else form.format(told.rstrip(" .!…。！"))
    return _FIRST_LETTER.sub(lambda first: first[0].upper(), told, count=1)


def _worded(asked: Query) -> str:
    """Return a question as it is understood, with the capitals in which it is typed."""
    return asked.text if asked.text.lower() == asked.understood.lower() else asked.understood


def people_asked_of(asked: Query) -> Sequence[Mention]:
    """Return where people are named by themselves, not in a name such as "the Ann-Ben debate"."""
    text, places = asked.understood, word_places(asked)
    return [
        mention
        for mention in asked.named.mentions
        if not _JOINED_BEFORE.search(text[: places[mention.start][0]])
        and not _JOINED_AFTER.match(text, places[mention.end - 1][1])
    ]


def subject(asked: Query, articles: Mapping[str, str] | None = None) -> str:
    """Return what a question is about, from its first word of that to its last; empty for none.

    A question word just before tells of it as well: "who pays for the fridge", but a mere deed is
    no subject: "who paid". A name of people goes on to the end: "the Ann-Ben debate". `articles`
    are as in `named_alone`.
    """
    told, words, people = asked.written_content, asked.named.words, people_asked_of(asked)
    joined = places_of(m for m in asked.named.mentions if m not in people)
    about = [place for place, word in enumerate(words) if word in told or place in joined]
    if not about or not places_of(people).isdisjoint(range(about[0], about[-1])):
        return " ".join(term.word for term in asked.content)
    known, first = asked.language.questions, about[0]
    before = fold(words[first - 1]) if first else ""
    if before in known.who and about == [first]:
        return ""
    end = len(words) if about[-1] in joined else about[-1] + 1
    if before in known.wh_words | known.who:
        first -= 1
    text = named_alone(asked, first, end, articles or {})
    return text if first or first == about[0] else f"{text[:1].lower()}{text[1:]}"


def named_alone(asked: Query, start: int, end: int, articles: Mapping[str, str]) -> str:
    """Return some of the words of a question as they are typed, to be named alone.

    A bracket or a quotation mark among them comes with its other half. `articles` tell what stands
    before them then, by the word that does in the question.
    """
    before = fold(asked.named.words[start - 1]) if start else ""
    places = word_places(asked)
    text = _with_pairs(_worded(asked), places[start][0], places[end - 1][1])
    return f"{articles[before]} {text}" if before in articles else text


def _with_pairs(text: str, start: int, end: int) -> str:
    """Return a part of a text, with the other half, right beside it, of what it opens or closes."""
    for opening, closing in _PAIRS:
        held = text[start:end]
        halves = held.count(opening) - (held.count(closing) if closing != opening else 0)
        if halves % 2 and text.startswith(closing, end):
            end += 1
        elif halves % 2 and text.endswith(opening, 0, start):
            start -= 1
    return text[start:end]


def word_places(asked: Query) -> Sequence[tuple[int, int]]:
    """Return where each word of a question begins and ends, in characters."""
    places, first = list[tuple[int, int]](), 0
    overlap = asked.language.words.unspaced  # pairs of characters
    for word in asked.named.words:
        start = max(asked.understood.find(word, first), first)
        end = start + len(word)
        end += "." in word and asked.understood.startswith(".", end)  # "W.H.O."
        first = start + 1 if overlap else end
        places.append((start, end))
    return places
