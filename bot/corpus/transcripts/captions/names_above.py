"""Names that stand on a line of their own, the first of each cue, as in older Teams transcripts."""

from collections import Counter
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.names.name_matching import is_nobody, match
from bot.corpus.transcripts.captions.cues import Cue

_SHARE = 0.9  # of the cues with several lines that have a name above their words
_AGAIN = 2  # times that names come, at least, on average
_MOST = 5  # words of a name
_OF_A_SENTENCE = frozenset('.,:;?!<>[]{}()♪"“”…')


def named_above(cues: Sequence[Cue], event: Event) -> list[Cue]:
    """Return cues with their first line made their voice, if the file is of that kind."""
    several = [cue for cue in cues if len(cue.lines) > 1 and cue.voice is None]
    counts = Counter(cue.lines[0].strip() for cue in several)
    names = {line for line in counts if _is_name(line, event)}
    named = sum(counts[line] for line in names)
    known = any(match(line, event).person for line in names)
    again = named >= _AGAIN * len(names) and named >= _AGAIN
    if not names or named < _SHARE * len(cues) or not (again or known):
        return list(cues)
    return [
        cue._replace(voice=name, lines=cue.lines[1:])
        if cue.voice is None and len(cue.lines) > 1 and (name := cue.lines[0].strip()) in names
        else cue
        for cue in cues
    ]


def _is_name(line: str, event: Event) -> bool:
    words = line.split()
    if not 0 < len(words) <= _MOST or not _OF_A_SENTENCE.isdisjoint(line):
        return False
    if match(line, event).person or is_nobody(line):
        return True
    return len(words) > 1 and all(word[0].isupper() for word in words if word[0].isalpha())
