"""A conversation about a record in Spanish, from the first message to the last."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import write_spanish_captions
from tests.telegram_app.conftest import Feed, Recorder, message

READER = {"id": 5, "is_bot": False, "first_name": "Paz", "language_code": "es"}


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    return Conversation(Search(load(write_spanish_captions(tmp_path))))


async def test_a_conversation_goes_on_in_spanish(feed: Feed, recorder: Recorder) -> None:
    said = {
        "¡Hola!": "Bibliotecas de semillas",
        "¿Qué dijo Nuria sobre la subvención municipal?": "paga la nevera, y termina",
        "¿Y Mateo?": "↳ ¿Qué dijo Mateo Paz sobre la subvención municipal?",
        "¿quién dijo eso?": "<b>Mateo Paz</b>, Hortelano",
        "¿y Nuria, qué dijo sobre eso?": "↳ ¿Qué dijo Nuria Vidal sobre la subvención municipal?",
        "más": "página 2 de 2",
        "¿de qué se trató?": "Lo que mejor resume el conjunto",
        "¿Quién participó?": "Voces de Bibliotecas de semillas: Nuria Vidal",
        "¡Muchas gracias!": "De nada",
    }

    for text in said:
        await feed(message=message(text=text) | {"from": READER})

    replies = [sent["text"] for sent in recorder.sent()]
    told = zip(replies, said.values(), strict=True)
    assert [reply for reply, wanted in told if wanted not in reply] == []
