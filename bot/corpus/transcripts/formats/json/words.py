"""Words that programs give one by one, each with its time, joined to what one voice says."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.formats.json.json_data import Record, records
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_in

_TEXTS = ("punctuated_word", "word", "text")  # the best first
_PAUSE = 1.0  # seconds between two words that belong together


class Word(NamedTuple):
    """A word or a few, with their seconds and whose they are; `glued` to the word before."""

    text: str
    start: float | None
    end: float | None
    voice: str | None = None
    glued: bool = False


@dataclass(slots=True)
class _Sentence:
    """Words of one voice, as they are gathered."""

    start: float | None
    end: float | None
    voice: str | None
    words: list[tuple[str, float | None]] = field(default_factory=list)

    def add(self, word: Word) -> None:
        for number, text in enumerate(word.text.split()):
            if self.words and number == 0 and (word.glued or not any(map(str.isalnum, text))):
                before, at = self.words[-1]
                self.words[-1] = (before + text, at)
            else:
                self.words.append((text, word.start if number == 0 else None))
        self.end = self.end if word.end is None else word.end

    def takes(self, word: Word) -> bool:
        if not any(map(str.isalnum, word.text)) or word.glued:
            return True
        pause = word.start is not None and self.end is not None and word.start > self.end + _PAUSE
        ended = bool(self.words) and ends_sentence(self.words[-1][0])
        return word.voice == self.voice and not pause and not ended

    def segment(self) -> Segment:
        text = " ".join(word for word, _ in self.words)
        return Segment(self.start, self.end, text, self.voice, self.words)


def words_of(record: Record, scale: float = 1.0, voice: str | None = None) -> list[Word]:
    """Return the words that a record lists; one without a speaker is of the one before it."""
    found = list[Word]()
    for one in records(record.get("words")):
        voice = voice_in(one) or voice
        text = next(filter(None, map(text_of, map(one.get, _TEXTS))), "").strip()
        times = second(one.get("start"), scale), second(one.get("end"), scale)
        found.append(Word(text, *times, voice))
    return found


def joined(words: Iterable[Word]) -> list[Segment]:
    """Return words as sentences, or as far as one voice goes without a pause."""
    sentences: list[_Sentence] = []
    for word in words:
        if not sentences or not sentences[-1].takes(word):
            sentences.append(_Sentence(word.start, word.end, word.voice))
        sentences[-1].add(word)
    return [sentence.segment() for sentence in sentences]
