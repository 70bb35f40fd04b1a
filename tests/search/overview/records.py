"""Small records, made of lines as one would write them down: `Name: what they say`."""

import re

from bot.search.overview.spoken import Spoken, Word

STOP = frozenset(
    word.removesuffix("s")
    for word in re.findall(
        r"\w+", "a an and are at be for from in is it of on so that the this to we with yes"
    )
)
_SENTENCE = re.compile(r"[^.!?。\n]+[.!?。]*")


def spoken(text: str, speaker: str | None = None) -> Spoken:
    """Return a passage whose terms are its words in lower case, without an s at the end."""
    return Spoken(
        text,
        tuple(
            (cut.start() + len(cut[0]) - len(cut[0].lstrip()), cut.end())
            for cut in _SENTENCE.finditer(text)
        ),
        tuple(
            Word(word[0].casefold().removesuffix("s"), *word.span())
            for word in re.finditer(r"\w+", text)
        ),
        speaker,
    )


def record(*lines: str) -> list[Spoken]:
    """Return the passages of some lines; a name before a colon is who speaks."""
    divided = [line.rpartition(": ") for line in lines]
    return [spoken(text, speaker or None) for speaker, _, text in divided]


BREAD = (
    "Ann: The oven is hot and the dough is in the oven for an hour.",
    "Ben: A sour dough needs flour, water and salt, and the flour is from rye.",
    "Ann: Rye flour makes a sour dough that rests in a cold kitchen.",
    "Cem: We knead the sour dough at night and heat the oven at dawn.",
)
BOATS = (
    "Ben: The harbour has a crane that lifts the boats on to the quay.",
    "Ann: A wooden boat leaks at the keel until the crane lifts it.",
    "Cem: The quay is full of wooden boats when the harbour freezes.",
    "Ben: The harbour crane breaks and wooden boats wait at the quay.",
)
TAXES = (
    "Cem: The council tax pays for the library and for the school roof.",
    "Ann: A library without council tax closes, so the council votes.",
    "Ben: The council votes on the school roof before the library.",
    "Cem: The school roof leaks and the council tax is too low.",
)
