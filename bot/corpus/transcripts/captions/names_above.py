"""Names that stand on a line of their own, the first of each cue, as in older Teams transcripts."""

from collections import Counter
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import ends_with_mark
from bot.corpus.transcripts.captions.cues import Cue
from bot.corpus.transcripts.captions.label_words import is_voice, name_words

_SHARE = 0.9  # of the cues with several lines that have a name above their words
_AGAIN = 2  # times that names come, at least, on average


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
    if not line or ends_with_mark(line):
        return False
    several = name_words(line, 1, language_of(event))[1:]
    return bool(several or is_voice(line) or match(line, event).person)
