"""Panels that never took place, made by seed: as many turns as wanted, and questions about them.

Words are drawn as often as English has them (the frequencies come with symspellpy), so that a few
stand in every turn and most are rare. A turn holds some 25 of them; a recording has TURNS turns,
an event RECORDINGS recordings and people of its own.
"""

import random
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

TURNS, RECORDINGS, PEOPLE = 250, 4, 8
_VOCABULARY = 20_000  # words that a million words of talk hold, about
_EVERYDAY = 300  # the commonest of them: nobody asks about these
_TURN, _SENTENCE, _FEWEST = 25, 12, 3  # words: of a turn, of a sentence, of the shortest turn
_SECONDS = 10  # that a turn takes
_ASKED = 4  # words of a turn that a question is made of, at most


class Turn(NamedTuple):
    """What somebody said at a stretch."""

    speaker: str
    text: str


class Query(NamedTuple):
    """A question, and the words in it that count: those a bare ranking is asked for."""

    text: str
    words: tuple[str, ...]


def turns(size: int, seed: int = 1) -> Iterator[Turn]:
    """Yield so many turns; no two in a row are by the same person."""
    chance = np.random.default_rng(seed)
    words, weights = _vocabulary()
    for start in range(0, size, TURNS):
        people = _people(start)
        ends = np.cumsum(np.maximum(chance.poisson(_TURN, TURNS), _FEWEST))
        drawn = [words[n] for n in chance.choice(len(words), ends[-1], p=weights)]
        for number, (first, last) in enumerate(pairwise((0, *ends))):
            if start + number < size:
                yield Turn(people[number % PEOPLE], _spoken(drawn[first:last]))


def write(folder: Path, said: Sequence[Turn]) -> None:
    """Write turns as a corpus folder: an event.yaml and captions for each event."""
    for start in range(0, len(said), TURNS):
        event = folder / f"panel-{start // (TURNS * RECORDINGS):04}"
        if not event.exists():
            event.mkdir(parents=True)
            (event / "event.yaml").write_text(_event(event.name, _people(start)), "utf-8")
        captions = _captions(said[start : start + TURNS])
        (event / f"recording-{start // TURNS % RECORDINGS}.vtt").write_text(captions, "utf-8")


def queries(said: Sequence[Turn], count: int, seed: int = 1) -> list[Query]:
    """Return questions as people ask them: of somebody, misspelt, or what is not on record.

    They have three words that tell, or four; as many have those that the bot comes with.
    """
    chance = random.Random(seed)
    everyday = set(_vocabulary()[0][:_EVERYDAY])
    found: list[Query] = []
    while len(found) < count:
        turn = chance.choice(said)
        telling = sorted(set(turn.text.lower().replace(".", "").split()) - everyday)
        if len(telling) >= _ASKED:
            found.append(_asked(len(found), turn, chance.sample(telling, _ASKED), chance))
    return found


def _asked(number: int, turn: Turn, words: list[str], chance: random.Random) -> Query:
    match number % 5:
        case 0:
            asked = words[:3]
        case 1:
            asked = words
        case 2:
            said = f"What did {turn.speaker} say about {_listed(words[:3])}?"
            return Query(said, tuple(words[:3]))
        case 3:
            asked = [words[0][:2] + words[0][3:], *words[1:3]]
        case _:
            asked = [_name(chance).lower(), *words[1:3]]
    return Query(f"What was said about {_listed(asked)}?", tuple(asked))


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


@cache
def _vocabulary() -> tuple[list[str], NDArray[np.float64]]:
    """Return the words, commonest first, and how likely each is."""
    listed = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    lines = listed.read_text(encoding="utf-8-sig").splitlines()[:_VOCABULARY]
    counts = np.array([int(line.split()[1]) for line in lines], np.float64)
    return [line.split()[0] for line in lines], counts / counts.sum()


def _spoken(words: Sequence[str]) -> str:
    sentences = (words[n : n + _SENTENCE] for n in range(0, len(words), _SENTENCE))
    return " ".join(f"{' '.join(sentence).capitalize()}." for sentence in sentences)


def _people(number: int) -> list[str]:
    chance = random.Random(number // (TURNS * RECORDINGS))
    return [f"{_name(chance)} {_name(chance)}" for _ in range(PEOPLE)]


def _name(chance: random.Random) -> str:
    syllables = (chance.choice("bdgklmnprstvz") + chance.choice("aeiou") for _ in range(3))
    return "".join(syllables).capitalize()


def _event(name: str, people: Sequence[str]) -> str:
    listed = "".join(f"  - name: {person}\n    part: panellist\n" for person in people)
    return f"title: The panel {name}\ndate: 2020-02-03\npeople:\n{listed}"


def _captions(said: Sequence[Turn]) -> str:
    cues = (
        f"{_time(number)} --> {_time(number + 1)}\n<v {turn.speaker}>{turn.text}\n"
        for number, turn in enumerate(said)
    )
    return "\n".join(("WEBVTT\n", *cues))


def _time(number: int) -> str:
    minutes, seconds = divmod(number * _SECONDS, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.000"
