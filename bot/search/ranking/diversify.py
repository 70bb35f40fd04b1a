"""Lets the first passages come from different people where that costs little."""

from collections.abc import Callable

from bot.search.index.index import Hit

FIRST = 3  # so many passages come from different voices …
NEARLY = 0.8  # … where their scores are at least this share of the one they step before


def diversify(hits: list[Hit], voice: Callable[[int], str | None]) -> list[Hit]:
    """Return the hits so that, among the first, a voice not heard yet goes before a repeated one.

    `voice` tells who speaks in a passage, None for nobody. A hit steps forward only before hits
    that are hardly better.
    """
    ranked, rest, heard = list[Hit](), list(hits), set[str | None]()
    while rest and len(ranked) < FIRST:
        near = [hit for hit in rest if hit.score >= NEARLY * rest[0].score]
        fresh = [hit for hit in near if voice(hit.passage) not in heard]
        chosen = (fresh or rest)[0]
        heard.add(voice(chosen.passage))
        rest.remove(chosen)
        ranked.append(chosen)
    return ranked + rest
