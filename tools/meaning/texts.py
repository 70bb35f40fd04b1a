"""The texts that the table is taught on: meanings, examples, questions and speeches."""

import random
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.search.analysis.tokens import fold, split
from tools.meaning.wordnet import Synset, synsets

SEED = 3
TAUGHT = 106_000  # texts: what the teacher reads in half an hour
STITCHED = 8_000  # longer texts made of neighbouring synsets
LENGTHS = (30, 45, 60, 75)  # words of them
ASKED = 20_000  # questions made of meanings
SPOKEN_SINCE = 1960  # later addresses are talk; earlier ones were often only written
RAREST = 40_000  # a meaning is taught if a word of its synset is among so many
SHORTEST = 3  # words of an example

_QUESTIONS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))


def texts(wordnet: Path, speeches: Path, ranks: Mapping[str, int]) -> list[str]:
    """Return TAUGHT texts, drawn by seed, each once; `ranks` tell how common words are."""
    draw = random.Random(SEED)
    known = synsets(wordnet)
    drawn = [
        *_short(known.values(), ranks, draw),
        *_stitched(known, draw),
        *_questions(known.values(), ranks, draw),
        *_spoken(speeches),
    ]
    distinct = list(dict.fromkeys(drawn))
    draw.shuffle(distinct)
    return distinct[:TAUGHT]


def _short(known: Iterable[Synset], ranks: Mapping[str, int], draw: random.Random) -> Iterator[str]:
    for synset in known:
        if _known(synset, ranks):
            yield _told(synset, draw)
        yield from (text for text in synset.examples if len(text.split()) >= SHORTEST)


def _known(synset: Synset, ranks: Mapping[str, int]) -> bool:
    return bool(synset.meaning) and _rank(synset, ranks) <= RAREST


def _rank(synset: Synset, ranks: Mapping[str, int]) -> int:
    """Return the rank of the commonest term of a synset, by the rarest word of each."""
    return min(
        max((ranks.get(fold(word), len(ranks)) for word in split(term)), default=len(ranks))
        for term in synset.words
    )


def _stitched(known: Mapping[str, Synset], draw: random.Random) -> Iterator[str]:
    """Yield what a synset and its neighbours say, as one longer text."""
    with_examples = [synset for synset in known.values() if synset.examples]
    for synset in draw.sample(with_examples, min(STITCHED, len(with_examples))):
        length = draw.choice(LENGTHS)
        parts = [*synset.examples, _told(synset, draw)]
        related = [known[key] for key in synset.related if key in known]
        draw.shuffle(related)
        for other in sorted(related, key=lambda other: -len(other.examples)):
            if sum(len(part.split()) for part in parts) >= length:
                break
            parts += [*other.examples[:2], _told(other, draw)]
        yield " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def _told(synset: Synset, draw: random.Random) -> str:
    if draw.random() < 1 / 2:
        return synset.meaning
    return f"{', '.join(synset.words[:3])}: {synset.meaning}"


def _questions(
    known: Iterable[Synset], ranks: Mapping[str, int], draw: random.Random
) -> Iterator[str]:
    """Yield questions for what synsets mean, half of them in their words, half in others."""
    common = [s for s in known if s.part in "nv" and s.words[0].islower() and _known(s, ranks)]
    for synset in draw.sample(common, min(ASKED, len(common))):
        pattern = draw.choice(_QUESTIONS["of_things" if synset.part == "n" else "of_deeds"])
        meant = re.split(r"[;:]", synset.meaning)[0]
        yield pattern.format(draw.choice((meant, synset.words[0])))


def _spoken(folder: Path) -> Iterator[str]:
    """Yield addresses to Congress in pieces of some sentences."""
    for path in sorted(folder.glob("*.txt")):
        if int(path.name[:4]) < SPOKEN_SINCE:
            continue
        sentences = re.split(r"(?<=[.?!])\s+", path.read_text(encoding="utf-8"))
        piece = list[str]()
        for sentence in sentences:
            piece.append(sentence)
            if sum(len(part.split()) for part in piece) >= LENGTHS[1]:
                yield " ".join(piece)
                piece = []
