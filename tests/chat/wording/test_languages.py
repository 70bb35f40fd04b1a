"""Which languages the bot says that it speaks, and a record is in."""

from pathlib import Path

import pytest

from bot.chat.wording.languages import ask_in, held_in
from bot.corpus.loader import load
from bot.language.translation import speaking
from bot.search.search import Search
from tests.chat.readers import say
from tests.conftest import write_event


def test_who_is_spoken_to_in_another_language_than_the_record_s_hears_what_to_ask_in(
    search: Search, spanish: Search
) -> None:
    hint = "Pregunta en inglés, por favor."

    assert hint in say(search, "es", "/start")
    assert hint in say(search, "es", "¿Qué se dijo de los helicópteros?")
    assert hint not in say(search, "es", "What did Cleo Silent say?")
    assert hint not in say(spanish, "es", "/start")
    assert "Please ask" not in say(spanish, "en", "/start")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "en",
            (
                "Please ask in Spanish or English.\n"
                "The record is in Spanish, and is shown as it stands: I translate nothing.\n"
                "I myself speak English, German, Spanish, French and Portuguese, whichever "
                "your app is set to."
            ),
        ),
        (
            "de",
            (
                "Bitte frag auf Spanisch oder Englisch.\n"
                "Das Archiv ist auf Spanisch und wird gezeigt, wie es ist: Ich übersetze nichts.\n"
                "Ich selbst spreche Englisch, Deutsch, Spanisch, Französisch und Portugiesisch, je "
                "nachdem, was in deiner App eingestellt ist."
            ),
        ),
    ],
)
def test_who_asks_for_languages_hears_which_the_record_is_in_and_which_the_bot_speaks(
    spanish: Search, code: str, told: str
) -> None:
    assert say(spanish, code, "which languages do you speak?") == told


def test_help_and_about_tell_of_the_record_s_language_whoever_reads_another(
    search: Search, spanish: Search
) -> None:
    record = "Das Archiv ist auf Spanisch und wird gezeigt, wie es ist: Ich übersetze nichts."

    assert "Bitte frag auf Spanisch oder Englisch." in say(spanish, "de", "/help")
    assert say(spanish, "de", "/about").endswith(record)
    for own, code in ((spanish, "es"), (search, "en")):
        with speaking(code):
            told = held_in(own.corpus), ask_in(own.corpus)
        assert not any(each in say(own, code, "/help") + say(own, code, "/about") for each in told)


def test_a_record_is_in_the_language_of_its_files(tmp_path: Path) -> None:
    event = "title: Bread\ndate: 2023-03-16\npeople: [Ana Paz]\n"
    talk = "WEBVTT\n\n00:00.000 --> 00:05.000\n<v Ana Paz>Hoy hablamos de la harina.\n"
    write_event(tmp_path / "pan", event, ("talk.es.vtt", talk))

    told = say(Search(load(tmp_path)), "en", "which languages do you speak?")

    assert told.startswith("Please ask in Spanish or English.\nThe record is in Spanish, and")
