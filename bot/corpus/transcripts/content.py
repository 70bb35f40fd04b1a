"""What a file of an event holds, before it is decided which files are used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.corpus.model import Draft, Source
from bot.corpus.transcripts.utterance import Utterance

Topics = tuple[tuple[int, str], ...]  # lines with the topic that begins there; “” ends one


@dataclass(frozen=True, slots=True)
class Content:
    """Passages that are written in a file, and what is said in it where it is a transcript.

    `language` is the one that the file itself gives, `heading` the lines above what is said.
    """

    file: str
    source: Source | None = None
    written: Sequence[Draft] = ()
    said: Sequence[Utterance] = ()
    topics: Topics = ()
    language: str | None = None
    heading: tuple[str, ...] = ()


def labels_of(contents: Iterable[Content]) -> list[str]:
    """Return the labels of what is said in files, each once, in their order."""
    labels = (one.label for content in contents for one in content.said if one.label)
    return list(dict.fromkeys(labels))
