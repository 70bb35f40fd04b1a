"""Brings the lines of a transcript that is text into the forms that are read, word for word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from bot.corpus.model import Event
from bot.corpus.names.name_matching import bare, is_nobody, match
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import ends_asking, ends_sentence, ends_with_mark
from bot.corpus.transcripts.captions.label_words import is_voice, name_words
from bot.corpus.transcripts.text.arranging.program_lines import without_program_lines
from bot.corpus.transcripts.text.arranging.questions import with_colons
from bot.corpus.transcripts.text.lines import STAMP, Line
from bot.corpus.transcripts.text.naming.names import is_known, looks_like_one
from bot.corpus.transcripts.text.naming.office_names import office_name

_AHEAD = re.compile(rf"\s*{STAMP}(?![\d:])\s*(?P<rest>\S.*)", re.ASCII)
_ALONE = re.compile(rf"\s*{STAMP}\s*", re.ASCII)
_NAME, _TEXT = r"(?P<name>[^\t]{1,100})", r"(?P<text>[^\t]+)"
_LENGTHS = r"(?:[\d:.,]+\t+)*"  # ends of times, and how long they are
_COLUMNS = (
    re.compile(rf"\s*{STAMP}\t+{_LENGTHS}{_NAME}\t+{_TEXT}", re.ASCII),
    re.compile(rf"{_NAME}\t+{STAMP}\t+{_LENGTHS}{_TEXT}", re.ASCII),
    re.compile(rf"\s*{STAMP}\s*\|\s*(?P<name>[^|\]]{{1,100}})\]\s*{_TEXT}", re.ASCII),
)
_SHARE = 0.5  # of the lines in a file that begin with a time where times are set before the words
_NEARLY_ALL = 0.8  # of the times that have a name beside them
_FEW = 5  # words of a name
_SEVERAL = 4  # names above times and words, at least
_TWO = 2  # people who speak again where names have no colon …
_PARAGRAPHS = 3  # … and paragraphs for each of their turns there, at most
_ITEM = "-–—•*"  # what begins an item of a list
_BLANK = Line(0, "")
_HEAD = re.compile(r"\s*(?:\[(?P<aside>[^\[\]]+)\]|(?P<cell>[^\t]+)\t|(?P<alone>.+$))\s*")


def text_lines(lines: Iterable[Line], event: Event) -> list[Line]:
    """Return lines with names and times together, and times before words on a line of their own.

    A program's own lines are left out.
    """
    kept = [_uncolumned(line, event) for line in without_program_lines(lines)]
    kept = _with_names_beside(with_colons(kept), event)
    filled = [line for line in kept if line.text.strip()]
    ahead = [found for line in filled if (found := _AHEAD.fullmatch(line.text))]
    if len(ahead) < max(_SHARE * len(filled) / 2, 1):
        return kept
    names = _names([found["rest"].strip(" :") for found in ahead], event)
    throughout = len(ahead) >= _SHARE * len(filled)
    return [each for line in kept for each in _arranged(line, names, throughout=throughout)]


def _uncolumned(line: Line, event: Event) -> Line:
    """Return a time, a name and words with tabs between as they are read everywhere.

    The name may stand before the time. Where the words begin with a name, they have their own.
    """
    for found in (columns.fullmatch(line.text) for columns in _COLUMNS):
        if found and not _is_labelled(found["text"], event):
            return _named(line, found["name"], found["time"], found["text"])
    return line


def _arranged(line: Line, names: set[str], *, throughout: bool) -> Iterator[Line]:
    """Yield a line whose time stands before a name or before words as lines that tell so."""
    found = _AHEAD.fullmatch(line.text)
    if found and line.strong and line.strong[0] == found.start("rest"):
        start, end = line.strong  # “0:03 Ann Baker Hello”, its name in bold
        yield _named(line, line.text[start:end], found["time"], line.text[end:].lstrip(" :"))
    elif found and found["rest"].strip(" :") in names:
        yield _named(line, found["rest"], found["time"])
    elif found and throughout:
        yield line._replace(text=found["time"], strong=None)
        yield line._replace(text=found["rest"], strong=None)
    else:
        yield line


def _named(line: Line, name: str, time: str, words: str | None = None) -> Line:
    """Return a line with the time behind the name, and the words behind both."""
    name = name.strip(" :")
    text = f"{name} ({time})" + (f": {words}" if words is not None else "")
    return line._replace(text=text, strong=(0, len(name)))


def with_names_told(lines: Sequence[Line], event: Event) -> list[Line]:
    """Return lines with a colon behind names that have a line, a cell or brackets of their own.

    That is only in what is surely talk: two of the event speak again, somebody asks, and nearly all
    of their names begin turns, which most paragraphs are.
    """
    parts = pairwise([_BLANK, *lines])
    opening = {now.number for past, now in parts if now.text.strip() and not past.text.strip()}
    filled = [line for line in lines if line.text.strip()]
    heads = {line.number: head for line in filled if (head := _head(line, event))}
    known = {number for number, (name, _) in heads.items() if is_known(name, event)}
    near = zip([_BLANK, *filled], filled, [*filled[1:], _BLANK], strict=False)
    told = {
        line.number: line._replace(text=f"{name}: {words}", strong=(0, len(name)))
        for past, line, after in near
        for name, words in [heads.get(line.number, ("", ""))]
        for mine in [line.number in known]
        if (ends_with_mark if mine else ends_sentence)(past.text.strip())
        or (mine and (line.number in opening or ends_with_mark(words)))
        if name and _is_said(words or ("" if after.number in heads else after.text.strip()))
    }
    turns = [heads[number][0] for number in told if number in known]
    again = [n for n in Counter(name for name, _ in groupby(turns)).values() if n > 1]
    asked = any(ends_asking(line.text.strip()) for line in filled)
    mostly = len(turns) >= max(_NEARLY_ALL * len(known), len(opening) / _PARAGRAPHS)
    if len(again) < _TWO or not (asked and mostly):
        return list(lines)
    begun = min(known & told.keys())
    kept = (line.text.strip() and line.number >= begun for line in lines)
    each = zip(lines, kept, strict=True)
    return [(keep and told.get(line.number)) or line._replace(strong=None) for line, keep in each]


def _is_said(words: str) -> bool:
    """Tell whether words behind a name are no item, and don't go on from it: “Ann / was there”."""
    return words != "" and not words[0].islower() and words[0] not in _ITEM


def _head(line: Line, event: Event) -> tuple[str, str] | None:
    """Return what a line begins with that is written as names are, and the words behind it."""
    start, end = line.strong or (0, len(line.text))
    found = _HEAD.match(line.text)
    if start or not found or (line.text[end:].strip() and line.text[end] != "\t"):
        return None
    name = found[found.lastgroup or 0].strip()
    language = language_of(event)
    several = looks_like_one(name) and name_words(name, 1, language)[1:]
    named = several or office_name(name, language) or is_voice(name) or is_known(name, event)
    return (name, line.text[found.end() :]) if named and not ends_sentence(name) else None


def _with_names_beside(lines: Sequence[Line], event: Event) -> list[Line]:
    """Return lines in which a name beside a lone time, or above one before words, has the time."""
    filled = [line for line in lines if line.text.strip()]
    alone = {line.number: time for line in filled if (time := _ALONE.fullmatch(line.text))}
    ahead = {line.number: time for line in filled if (time := _AHEAD.fullmatch(line.text))}
    ahead = {n: time for n, time in ahead.items() if not _is_labelled(time["rest"], event)}
    above, below = list(pairwise(filled)), pairwise(filled[::-1])
    for pairs, times in ((above, alone), (below, alone), (above, ahead)):
        beside = [(name, time.number) for name, time in pairs if time.number in times]
        names = _names([_name(name) for name, _ in beside if name.number not in times], event)
        if times is ahead:  # above what is said there may be its topic
            known = {name for name in names if is_known(name, event)}
            names = {name for name in names if known and (" " in name or name in known)}
        named = {n: name for name, n in beside if _name(name) in names}
        if named and len(named) >= (_SEVERAL if times is ahead else _NEARLY_ALL * len(times)):
            told = {
                n: _named(line, line.text, times[n]["time"], times[n].groupdict().get("rest"))
                for n, line in named.items()
            }
            taken = {line.number for line in named.values()}
            return [told.get(line.number, line) for line in lines if line.number not in taken]
    return list(lines)


def _is_labelled(words: str, event: Event) -> bool:
    """Tell whether words begin with a name, or with nobody's, before a colon."""
    label, colon, _ = words.partition(": ")
    return bool(colon) and (looks_like_one(label) or is_nobody(label) or is_known(label, event))


def _name(line: Line) -> str:
    return line.text.strip(" :")


def _names(rests: Sequence[str], event: Event) -> set[str]:
    """Return what stands beside times and is a name: known, nobody's, or again and again."""
    counts = Counter(rests)
    short = [
        rest for rest in counts if 0 < len(bare(rest).split()) <= _FEW and rest[-1] not in ".,?!"
    ]
    return {
        rest
        for rest in short
        if match(rest, event).person
        or is_nobody(rest)
        or (counts[rest] > 1 and all(word[:1].isupper() for word in rest.split()))
    }
