"""Judges whether a text is the transcript of what was said, or somebody's writing about it."""

from collections import Counter
from enum import Enum, auto
from itertools import groupby

from bot.corpus.names.name_matching import is_nobody
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.text.script import Script
from bot.language.reader import captions

_MOSTLY = 0.5  # share of paragraphs that begin with a name
_OFTEN = 0.3  # … where there is more to tell that it is a transcript
_SOME = 0.2  # … where the file is of a kind that transcripts are published in
_SEVERAL = 2  # names of people of the event, times beside names, or marks of another voice
_RARELY = 0.2  # share of all turns that are of people who don't speak again, beside many of nobody
_BRIEF = 3  # words of a turn
_EXCHANGE = 4  # turns of people who are all unknown


class Verdict(Enum):
    """What a text is.

    A doubtful one needs a word of its maintainer, a possible one is a transcript in a file that is
    hardly anything else, as a .txt is.
    """

    TRANSCRIPT = auto()
    DOUBTFUL = auto()
    POSSIBLE = auto()
    WRITTEN = auto()


def judge(script: Script, title: str, *, attributes: bool = False) -> Verdict:
    """Return what a text is, by its title and all of its paragraphs.

    `attributes` tells that it says otherwise whose words something is: by quotes with a dash and a
    name. A name once in bold makes no transcript; names with times, names that come again, or a
    title that says so do.
    """
    names, known = len(script.labels), script.known
    share = names / max(script.paragraphs, 1)
    titled = is_transcript_title(title)
    if not script.spoken:
        return Verdict.WRITTEN
    first = next((one.line for one in script.spoken if one.label), 0)
    told = (*(run[0].line.number for run in script.facts), *(line for line, _ in script.notes))
    headed = script.spoken[0].label is not None or min(told, default=first) < first
    throughout = share >= _OFTEN or (titled and headed)
    if not attributes and throughout and _is_exchange(script, titled=titled):
        return Verdict.TRANSCRIPT
    if known >= _SEVERAL or (known and (titled or share > _MOSTLY)):
        return Verdict.DOUBTFUL
    several = names >= _SEVERAL and (share >= _SOME or script.timed >= _SEVERAL)
    if known or several or (names and titled) or _is_parted(script):
        return Verdict.POSSIBLE
    return Verdict.WRITTEN


def is_transcript_title(title: str) -> bool:
    """Tell whether a title says that a text is a transcript."""
    return captions().transcript_titles.search(title) is not None


def _is_parted(script: Script) -> bool:
    """Tell whether times, >> or questions in bold part what is said, be nobody named."""
    parts = max(script.times, len(script.asked))
    return script.changes >= _SEVERAL or parts >= max(_SEVERAL, _SOME * script.paragraphs)


def _is_exchange(script: Script, *, titled: bool) -> bool:
    names, known = len(script.labels), script.known
    some = known >= 1 or names >= _SEVERAL
    if (script.timed >= _SEVERAL or (script.timed and known)) and script.timed >= names / 2:
        return True
    if some and (script.times or titled):
        return True
    if not _comes_again(script.labels):
        return False
    unknown = names >= _EXCHANGE and _mostly_come_again(script.labels) and _says_words(script)
    return known >= _SEVERAL or unknown


def _comes_again(labels: tuple[str, ...]) -> bool:
    """Tell whether somebody speaks again after somebody else."""
    turns = _turns(labels)
    return len(set(turns)) < len(turns)


def _mostly_come_again(labels: tuple[str, ...]) -> bool:
    """Tell whether most turns with a name are of people who speak again, unlike items of a list.

    Among many turns of nobody in particular, such as “Q:”, a few may be once only.
    """
    turns = _turns(labels)
    counts = Counter(label for label in turns if not is_nobody(label))
    once = sum(count == 1 for count in counts.values())
    return once <= max(_MOSTLY * counts.total(), _RARELY * len(turns))


def _says_words(script: Script) -> bool:
    """Tell whether most turns are a sentence or longer than a word or two, unlike “Slides: pdf”."""
    turns = [one.text for one in script.spoken if one.label]
    long = [len(text.split()) >= _BRIEF or ends_sentence(text) for text in turns]
    return sum(long) >= _MOSTLY * len(turns) and any(long)


def _turns(labels: tuple[str, ...]) -> list[str]:
    return [label for label, _ in groupby(labels)]
