"""Which language a passage is in."""

from bot.corpus.model import Passage
from bot.corpus.transcripts.file_language import named_language, primary
from bot.language.reader import DEFAULT


def code_of(passage: Passage) -> str:
    """Return the code of a passage's language: its file's, else its event's.

    What event.yaml states is told in English, whatever was spoken.
    """
    if passage.fact:
        return DEFAULT
    named = named_language(passage.transcript).language if passage.transcript else None
    return named or primary(passage.event.language) or passage.event.language
