"""A record in Spanish, for readers of any language."""

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import write_event

SAID = {
    "Ana Paz": "Buenas tardes, hoy hablamos de la harina y de los hornos de leña.",
    "Iván Costa": "La harina buena vale lo que cuesta, y la mala se paga dos veces.",
}


@pytest.fixture(scope="session")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder = tmp_path_factory.mktemp("spanish")
    event = {
        "title": "Noche de pan",
        "date": "2023-03-16",
        "language": "es",
        "people": [{"name": "Ana Paz", "part": "moderator"}, {"name": "Iván Costa"}],
    }
    cues = [
        f"00:0{n}:00.000 --> 00:0{n}:50.000\n<v {name}>{text}\n"
        for n, (name, text) in enumerate(SAID.items())
    ]
    text = "\n".join(["WEBVTT\n", *cues])
    write_event(folder / "pan", yaml.safe_dump(event), ("charla.vtt", text))
    return Search(load(folder))
