"""A message without what people say of themselves around a question: "I missed it. Who spoke?"."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from bot.chat.dialogue import languages
from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.folding import folded_words, vocabulary
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.intents import MOODS
from bot.chat.dialogue.intents.question_forms import asks_yes_or_no
from bot.chat.dialogue.rewriting.references import is_on_it
from bot.chat.dialogue.said_words import QUOTED
from bot.corpus.sentences import ends_asking, sentences
from bot.language.reader import dialogue
from bot.search.analysis.tokens import fold, split
from bot.search.query.query import LONGEST_QUESTION, Query
from bot.search.query.words.terms import Term
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_LONGEST = 500  # characters of a message that are told from a question within it …
_MOST = 8  # … and pieces
_PAUSE = re.compile(r"[:;]\s+|\s[-–—]+\s")
_PARTS = re.compile(r"\S[.!?…:;)]?\s*[\n–—-]|\S[.!?…:;]\s+\S")
_COMMA = re.compile(r",\s+")


def without_asides(search: Search, text: str) -> str:
    """Return what a message asks, without sentences about whoever asks, or of mere lead.

    They stay where nothing else asks, where they name somebody, and where the question alone may
    lack what they speak of.
    """
    framed = question_in(text[:LONGEST_QUESTION], languages.own(search))
    if not _may_hold_asides(search, framed):
        return text
    pieces = list(islice(_pieces(search, framed), _MOST + 1))
    if len(pieces) > _MOST:
        return text
    asking = [_asks(search, piece) for piece in pieces]
    kept = [
        piece for piece, asks in zip(pieces, asking, strict=True) if asks or not _is_aside(piece)
    ]
    if len(kept) == len(pieces) or not any(asking):
        return text
    alone = search.read(" ".join(piece.text for piece in kept))
    asides = [piece for piece in pieces if piece not in kept]
    return alone.text if _stands_alone(search, alone, asides) else text


def _may_hold_asides(search: Search, text: str) -> bool:
    """Tell, without reading it, whether a message may: hardly any does."""
    if len(text) > _LONGEST or QUOTED.search(text):
        return False
    if _PARTS.search(text):
        return True
    return _COMMA.search(text) is not None and _is_of_oneself(search, text)


def _pieces(search: Search, text: str) -> Iterable[Query]:
    """Yield the sentences of a message, or parts of them, that may be asked by themselves."""
    for start, end in sentences(text, languages.asked_in(search.read(text))):
        for part in filter(None, map(str.strip, _PAUSE.split(text[start:end]))):
            yield from map(search.read, _clauses(search, part))


def _clauses(search: Search, sentence: str) -> Sequence[str]:
    """Return a question and what somebody says of themselves, before or behind a comma."""
    for comma in islice(_COMMA.finditer(sentence), _MOST):
        before, behind = sentence[: comma.start()], sentence[comma.end() :]
        if _opens_with_oneself(search, before) and _asks(search, search.read(behind)):
            return before, behind
        if _opens_with_oneself(search, behind) and _asks(search, search.read(before)):
            return f"{before}?", behind
    return (sentence,)


def _opens_with_oneself(search: Search, text: str) -> bool:
    return _is_of_oneself(search, text.split(maxsplit=1)[0]) if text.strip() else False


def _is_of_oneself(search: Search, text: str) -> bool:
    """Tell whether whoever says a text is spoken of in it, in a language that is known here."""
    words = frozenset(map(fold, split(text)))
    return any(words & dialogue(code).intents.oneself for code in languages.own(search))


def _asks(search: Search, said: Query) -> bool:
    """Tell whether a piece of a message asks: by its mark or first words, or as a known wish."""
    words, small_talk = [*map(fold, said.named.typed)], vocabulary(languages.asked_in(said))
    known = said.language.questions
    opened = words[:1] and words[0] in known.wh_words | known.wrappers
    requests = not small_talk.issuperset(words[: said.core.lead])  # more than "ok" and "so"
    marked = ends_asking(said.text)
    return bool(marked or opened or requests or asks_yes_or_no(said) or _is_wish(search, said))


def _is_wish(search: Search, said: Query) -> bool:
    meant = intents.read(said.text, languages.tried_first(search, said))
    return meant is not None and meant.intent not in MOODS


def _is_aside(said: Query) -> bool:
    """Tell whether a piece speaks of whoever says it, or of nothing at all, and of nobody else."""
    if said.named.mentions or said.named.events:
        return False
    words = frozenset(folded_words(said.text, languages.asked_in(said)))
    oneself = dialogue(languages.asked_in(said)).intents.oneself
    return not words.isdisjoint(oneself) or words <= _empty(said)


def _empty(said: Query) -> frozenset[str]:
    """Return the words that tell nothing of what is asked about, in the language of a piece."""
    words, small_talk = said.language.words, vocabulary(languages.asked_in(said))
    return words.stop_words | words.vague | said.language.questions.wrappers | small_talk


def _stands_alone(search: Search, alone: Query, asides: Iterable[Query]) -> bool:
    """Tell whether a question is understood without what is said around it.

    One that names what it is about is, unless all that is said around it may help to find that.
    """
    told = [term for said in asides for term in _telling(said)]
    held = [term for term in told if search.holds(term)]
    if any(term.capital for term in held):  # "I work in Wales. Is it falling there?"
        return False
    if is_on_it(alone):
        return not told
    if _is_wish(search, alone) or search.asks_fact(alone):
        return True
    about = _telling(alone)
    if not (held and about):
        return bool(not held and (about or alone.people))
    return len(held) < len(told) or search.ask(alone, limit=1).outcome is Outcome.ANSWERED


def _telling(said: Query) -> Sequence[Term]:
    """Return the terms that tell what something is about."""
    return [term for term in said.content if term.word not in _empty(said)]
