"""People are spoken to in their language; the record stays in its own."""

import io
import itertools
import sys

import pytest

from bot.chat.actions import View
from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.chat.terminal import talk
from bot.chat.wording import OVERVIEW, question_shown
from bot.language.translation import speaking, translated
from bot.search.search import Search
from tests.chat.readers import say


def test_a_spanish_reader_of_an_english_record_is_spoken_to_in_spanish(search: Search) -> None:
    assert say(search, "es", "an oven hot enough") == (
        "«An oven is never hot enough.»\n"
        "— Ben Miller, Miller, Stone Mill\n"
        "The Crumb Times, 4 de febrero de 2020\n\n"
        "Nota: Eighty bakers came.\n"
        "The Crumb Times, 4 de febrero de 2020"
    )


def test_an_english_reader_of_a_spanish_record_is_spoken_to_in_english(spanish: Search) -> None:
    assert say(spanish, "en", "¿Qué dijo Iván sobre la harina?") == (
        "“La harina buena vale lo que cuesta, y la mala se paga dos veces.”\n"
        "— Iván Costa\n"
        "Noche de pan, 16 March 2023, at 1:00"
    )


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("question", ["¿Cuándo fue la charla?", "When was it?"])
def test_a_note_of_the_record_is_in_its_language_whoever_asks(
    spanish: Search, code: str, question: str
) -> None:
    note, source = say(spanish, code, question).splitlines()

    assert note.endswith(": Noche de pan se celebró el jueves, 16 de marzo de 2023.")
    assert note.startswith("Note: " if code == "en" else "Nota: ")
    assert source == f"Noche de pan, {'16 March 2023' if code == 'en' else '16 de marzo de 2023'}"


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("¿Quién moderó el debate?", "Moderación de Noche de pan: Ana Paz."),
        ("Who moderated it?", "Moderación de Noche de pan: Ana Paz."),
        (
            "¿Dónde puedo ver la grabación?",
            "No consta ninguna grabación de Noche de pan, solo las palabras.",
        ),
        (
            "Where can I watch it?",
            "No consta ninguna grabación de Noche de pan, solo las palabras.",
        ),
        ("¿Cuánto duró?", "Lo que consta de Noche de pan dura unos 2 minutos."),
        ("How long was it?", "Lo que consta de Noche de pan dura unos 2 minutos."),
    ],
)
def test_notes_are_found_by_questions_in_either_language(
    spanish: Search, question: str, note: str
) -> None:
    answer = spanish.ask(question)

    assert answer.outcome.value == "answered"
    assert answer.found[0].passage.text == note


def test_questions_are_offered_in_the_language_that_answers_them(
    spanish: Search, search: Search
) -> None:
    assert "¿Qué dijo Iván Costa?" in say(spanish, "en", "/start")
    assert "What was said about “Ovens”?" in say(search, "es", "/start")


@pytest.mark.parametrize(
    "question", ["¿Quién participó?", "¿Quiénes hablaron?", "¿Y quién estuvo?", "Who was there?"]
)
def test_who_was_there_is_answered_in_the_record_s_language(spanish: Search, question: str) -> None:
    assert "Ana Paz" in say(spanish, "es", question)
    assert say(spanish, "es", question).startswith("Nota: Voces de Noche de pan: Iván Costa.")


@pytest.mark.parametrize("code", [code for code in translated() if code != "en"])
def test_the_label_of_the_highlights_is_understood_in_small_letters_too(
    search: Search, code: str
) -> None:
    with speaking(code):
        label = OVERVIEW().casefold()

    assert say(search, code, label) == say(search, code, "/highlights")


@pytest.mark.parametrize(("code", "goes_on"), [("es", True), ("en", False), ("de", False)])
def test_a_word_that_english_has_too_goes_on_in_the_reader_s_language_alone(
    search: Search, code: str, *, goes_on: bool
) -> None:
    question = "bakers bread day"

    told = say(search, code, question, "mas")

    assert told.startswith(f"↳ {question}") is goes_on


def test_a_question_that_a_reply_shows_is_found_in_every_language(search: Search) -> None:
    conversation = Conversation(search)
    for code in translated():
        with speaking(code):
            reply = conversation.follow(View.read("+e:0::") or View(), "")

        assert question_shown(plain(reply)) == "What did Ann Baker say about “Flour”?"


@pytest.mark.parametrize("code", translated())
def test_highlights_go_on_whatever_language_they_were_asked_in(spanish: Search, code: str) -> None:
    conversation = Conversation(spanish)
    with speaking(code):
        previous = conversation.command("highlights").previous
    assert previous is not None

    again = conversation.reply("in short?", previous)

    assert question_shown(plain(again)) == previous.question
    assert "— Ana Paz" in plain(again)


@pytest.mark.parametrize("code", translated())
def test_whatever_a_reply_offers_in_the_terminal_can_be_typed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    conversation: Conversation,
    code: str,
) -> None:
    with speaking(code):
        reply = conversation.reply("bakers bread day")
        choices = [c for c in itertools.chain.from_iterable(reply.choices) if c.word]
        for choice in choices:
            monkeypatch.setattr(sys, "stdin", io.StringIO(f"bakers bread day\n{choice.word}\n"))
            talk(conversation)
            out = capsys.readouterr().out
            assert isinstance(choice.action, View)
            first = plain(conversation.follow(choice.action, "bakers bread day")).splitlines()[0]
            assert first in out, choice.word


@pytest.mark.parametrize("word", ["más", "MAS", "/Más"])
def test_words_may_be_typed_without_accents(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    conversation: Conversation,
    word: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"bakers bread day\n{word}\n{word}\nentero"))

    with speaking("es"):
        talk(conversation)

    out = capsys.readouterr().out
    assert "Hay más: escribe más.\nTambién puedes escribir contexto 1" in out
    assert "página 2 de 2" in out
    assert "Es todo lo que tengo sobre esta pregunta." in out
    assert "No se ha omitido nada." in out
