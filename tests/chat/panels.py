"""Records to talk about: of captions only, as long as a short talk."""

from collections.abc import Iterable
from pathlib import Path

from tests.conftest import write_event

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

SPANISH_EVENT = """\
title: Bibliotecas de semillas
date: 2024-05-02
language: es
recording: https://youtu.be/semillas
people:
  - name: Eva Rey
    part: moderadora
  - name: Nuria Vidal
    role: Bibliotecaria
  - name: Mateo Paz
    role: Hortelano
"""
SPANISH_TURNS = (
    ("Eva Rey", "Bienvenidos a nuestra tarde sobre las bibliotecas de semillas y los vecinos."),
    ("Nuria Vidal", "Prestamos tomates antiguos, y en otoño los socios devuelven las semillas."),
    ("Mateo Paz", "Los tomates antiguos necesitan aislamiento para que no se crucen."),
    ("Nuria Vidal", "Ponemos en cada sobre el año y el nombre de quien cuidó la planta."),
    ("Eva Rey", "Hablemos de dinero: ¿quién paga los estantes y la nevera?"),
    ("Nuria Vidal", "La subvención municipal paga la nevera, y termina en primavera."),
    ("Mateo Paz", "Una cuota de cinco euros sustituiría la subvención municipal."),
    ("Nuria Vidal", "Una cuota aleja a quien tiene poco, por eso prefiero la subvención."),
)


def captions(turns: Iterable[tuple[str, str]]) -> str:
    cues = (
        f"{10 * number // 60:02}:{10 * number % 60:02}.000 --> "
        f"{(10 * number + 9) // 60:02}:{(10 * number + 9) % 60:02}.000\n<v {name}>{text}"
        for number, (name, text) in enumerate(turns)
    )
    return "\n\n".join(("WEBVTT", *cues)) + "\n"


def write_captions(folder: Path, more: str = "", turns: Iterable[tuple[str, str]] = TURNS) -> Path:
    """Write a record of captions and nothing else, with more lines for its event.yaml."""
    write_event(folder / "seeds", EVENT + more, ("talk.vtt", captions(turns)))
    return folder


def write_spanish_captions(folder: Path) -> Path:
    """Write a record in Spanish, of captions and nothing else."""
    write_event(folder / "semillas", SPANISH_EVENT, ("charla.vtt", captions(SPANISH_TURNS)))
    return folder
