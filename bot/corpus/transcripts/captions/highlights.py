"""Joins the cues that show one sentence again and again, a different word highlighted."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.corpus.transcripts.captions.cues import Cue

_HIGHLIGHT = re.compile(r"</?(?:u|b|i|em|strong|mark|font|c)(?:[\s.][^<>]*)?>", re.IGNORECASE)
_EDGE = re.compile(rf"^\s*{_HIGHLIGHT.pattern}|{_HIGHLIGHT.pattern}\s*$", re.IGNORECASE)
_PAUSE = 2.0  # seconds between two words of a sentence, at most
_OVERLAP = 0.1  # seconds that two cues may share without being shown at once


class _Sentence(NamedTuple):
    """A sentence that is on the screen: its words, and how its first highlight stands, if any."""

    words: str
    highlight: str | None


def highlighted_once(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues with those joined that differ in nothing but the word that is highlighted.

    When the highlight is back where it began, the sentence is said again. Cues with the same words
    whose times overlap are one as well.
    """
    moving = any(map(_highlights_a_part, cues))
    joined: list[Cue] = []
    sentence = _Sentence("", None)
    for cue in cues:
        marked = " ".join("\n".join(cue.lines).split())
        words = _HIGHLIGHT.sub("", marked) if "<" in marked else marked
        highlight = marked if marked != words else None
        if words == sentence.words and joined and _goes_on(joined[-1], cue):
            moved = moving and highlight != sentence.highlight
            if moved or cue.start < joined[-1].end - _OVERLAP:
                joined[-1] = joined[-1]._replace(end=max(joined[-1].end, cue.end))
                sentence = _Sentence(words, sentence.highlight or highlight)
                continue
        joined.append(cue)
        sentence = _Sentence(words, highlight)
    return joined


def _goes_on(past: Cue, now: Cue) -> bool:
    in_time = past.start <= now.start <= past.end + _PAUSE
    return in_time and past.voice == now.voice and any(map(str.strip, now.lines))


def _highlights_a_part(cue: Cue) -> bool:
    """Tell whether a cue sets some of its words apart, not all of them."""
    text = "\n".join(cue.lines)
    return bool("<" in text and _HIGHLIGHT.search(text) and _HIGHLIGHT.search(_EDGE.sub("", text)))
