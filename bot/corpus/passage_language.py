"""Which language a passage is in."""

from functools import lru_cache

from bot.corpus.model import Passage
from bot.corpus.transcripts.file_language import named_language, primary
from bot.language.reader import DEFAULT


def code_of(passage: Passage) -> str:
    """Return the code of a passage's language: its file's, else its event's.

    What event.yaml states is told in English, whatever was spoken.
    """
    return DEFAULT if passage.fact else _code(passage.transcript, passage.event.language)


@lru_cache(maxsize=1024)
def _code(transcript: str | None, language: str) -> str:
    named = named_language(transcript).language if transcript else None
    return named or primary(language) or language
