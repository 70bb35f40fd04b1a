"""Records to talk about: one of captions only, as long as a short talk."""

from pathlib import Path

EVENT = """\
title: Seed libraries
date: 2024-05-02
recording: https://youtu.be/seeds
people:
  - name: Eve Reed
    role: Host of the evening
    part: moderator
  - name: Kai Stone
    role: Librarian
  - name: Mo Rye
    role: Gardener
"""
TURNS = (
    ("Eve Reed", "Welcome to our evening on seed libraries and what they do for a town."),
    ("Kai Stone", "Our library lends heirloom tomatoes, and members return seeds in autumn."),
    ("Mo Rye", "Heirloom tomatoes need isolation, otherwise the seeds are crossed next year."),
    ("Kai Stone", "We label each packet of heirloom tomatoes with the year and the gardener."),
    ("Mo Rye", "A packet without a label is lost, because tomatoes all look alike as seeds."),
    ("Eve Reed", "Let us turn to money: who pays for the shelves and the fridge?"),
    ("Kai Stone", "The council grant pays the fridge, and the council grant ends next spring."),
    ("Mo Rye", "A membership fee of five pounds would replace the council grant for us."),
    ("Kai Stone", "A membership fee keeps poor gardeners away, so the council grant is better."),
    ("Mo Rye", "Then let the membership fee be a gift, whatever somebody can give."),
)


def captions() -> str:
    cues = (
        f"{10 * number // 60:02}:{10 * number % 60:02}.000 --> "
        f"{(10 * number + 9) // 60:02}:{(10 * number + 9) % 60:02}.000\n<v {name}>{text}"
        for number, (name, text) in enumerate(TURNS)
    )
    return "\n\n".join(("WEBVTT", *cues)) + "\n"


def write_captions(folder: Path, more: str = "") -> Path:
    """Write a record of captions and nothing else, with more lines for its event.yaml."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "event.yaml").write_text(EVENT + more, encoding="utf-8")
    (folder / "seeds" / "talk.vtt").write_text(captions(), encoding="utf-8")
    return folder
