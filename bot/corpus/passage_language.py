"""Which language a passage is in, and where its sentences end in that."""

from collections.abc import Iterator
from functools import lru_cache

from bot.corpus.files.named_language import named_language, primary
from bot.corpus.model import Corpus, Event, Passage
from bot.corpus.sentences import sentences
from bot.language.translation import interface


def code_of(passage: Passage) -> str:
    """Return the code of a passage's language: its file's, else its event's.

    What event.yaml states is told in the event's, or in English where the bot doesn't speak that.
    """
    if passage.fact:
        return note_language(passage.event)
    return language_of(passage.event, passage.transcript)


def sentences_of(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a passage starts and ends, as `sentences` does."""
    return sentences(passage.text, code_of(passage))


def language_of(event: Event, transcript: str | None = None) -> str:
    """Return the code of an event's language, or of that of one of its transcripts."""
    return _code(transcript, event.language)


def languages_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the codes of the languages that a record is in.

    What event.yaml states is none of it, unless there is nothing else.
    """
    said = dict.fromkeys(code_of(passage) for passage in corpus.passages if not passage.fact)
    return tuple(said or dict.fromkeys(map(language_of, corpus.events)))


def note_language(event: Event) -> str:
    """Return the code of the language in which an event's own notes are written."""
    return interface(language_of(event))


@lru_cache(maxsize=1024)
def _code(transcript: str | None, language: str) -> str:
    named = named_language(transcript).language if transcript else None
    return named or primary(language) or language
