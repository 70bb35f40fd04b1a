"""What a page has and nobody says: a stenographer's numbers before lines, those of the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.model import Event
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.captions.label_words import is_voice
from bot.corpus.transcripts.text.lines import Line
from bot.corpus.transcripts.text.naming.names import is_known
from bot.language.reader import captions

_NUMBER = re.compile(r"\s*(\d{1,4})(?:[.)]?\s+|$)", re.ASCII)
_TURN = re.compile(rf"{_NUMBER.pattern}(?P<name>[^:]{{1,60}}):\s", re.ASCII)
_PAGE = captions().page_number
_OFTEN = 3  # pages, and times that a title recurs beside their numbers, at least
_FEW = 8  # lines of a page, at least
_NEARLY_ALL = 0.8  # share of lines with words that have a number, and of numbers that count on


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the numbers before them, where nearly all are counted, page by page.

    One page alone may be a list that somebody reads out, but for names that come again.
    """
    filled = [line for line in lines if line.text.strip()]
    found = {line.number: number for line in filled if (number := _NUMBER.match(line.text))}
    counted = [int(number[1]) for number in found.values()]
    on = sum(now in {past + 1, 1} for past, now in pairwise(counted))
    are_pages = any(past >= _FEW and now == 1 for past, now in pairwise(counted))
    names = [turn["name"] for line in filled if (turn := _TURN.match(line.text))]
    are_turns = _FEW <= _NEARLY_ALL * len(found) <= len(names) > 2 * len(set(names))
    few = len(found) < _NEARLY_ALL * len(filled) or on < _NEARLY_ALL * len(counted)
    if few or not (are_pages or are_turns):
        return list(lines)
    return [
        _from(line, found[line.number].end()) if line.number in found else line for line in lines
    ]


def without_page_ends(lines: Sequence[Line], event: Event) -> list[Line]:
    """Return lines without the numbers of pages, where they count on, and what recurs beside them.

    That is a running title: it stands beside most of the numbers, and hardly anywhere else. What
    may be a label or a sentence is none, and neither it nor a number is right below a label.
    """
    filled = [line for line in lines if line.text.strip()]
    texts = ["", *(line.text.strip() for line in filled), ""]
    pages = [
        (place, int(page[1]))
        for place, text in enumerate(texts)
        if (page := _PAGE.fullmatch(text)) and not _is_label(texts[place - 1], event)
    ]
    on = sum(b == a + 1 and till - place > _FEW for (place, a), (till, b) in pairwise(pages))
    if len(pages) < _OFTEN or on < _NEARLY_ALL * (len(pages) - 1):
        return list(lines)
    beside = {place + step for place, _ in pages for step in (-1, 1)}
    near = Counter(texts[place] for place in beside)
    counts, often = Counter(texts), max(_OFTEN, len(pages) / 2)
    again = {text for text, count in near.items() if count >= often and count >= counts[text] - 1}
    titles = {text for text in again if not (ends_sentence(text) or _is_label(text, event))}
    gone = {place for place, text in enumerate(texts) if text in titles}
    gone = {place for place in gone if not _is_label(texts[place - 1], event)}
    numbers = {filled[place - 1].number for place in gone.union(place for place, _ in pages)}
    return [line for line in lines if line.number not in numbers]


def _is_label(text: str, event: Event) -> bool:
    """Tell whether a line may name whoever speaks in those below it."""
    called = any(map(str.isalpha, text)) and (is_voice(text) or is_known(text, event))
    return called or ":" in text


def _from(line: Line, start: int) -> Line:
    """Return what a line holds from a character on."""
    strong = line.strong and (max(line.strong[0] - start, 0), max(line.strong[1] - start, 0))
    return line._replace(text=line.text[start:], strong=strong)
