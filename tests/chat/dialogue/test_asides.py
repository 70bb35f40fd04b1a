import pytest

from bot.chat.conversation import Conversation
from bot.chat.dialogue.asides import without_asides
from bot.search.search import Search


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hi! I'm a dentist, missed it all. What was it about?", "What was it about?"),
        ("I'm in a hurry - 3 main points?", "3 main points?"),
        ("quick one: who moderated?", "who moderated?"),
        ("ok short: what did Ann say about flour?", "what did Ann say about flour?"),
        ("What did Ann say about flour? I have two minutes.", "What did Ann say about flour?"),
        ("I'm late, who spoke?", "who spoke?"),
        ("what did they say about flour, I only have a minute", "what did they say about flour?"),
        ("My editor is waiting; tell me who was there", "tell me who was there"),
        ("I know nothing of it. Explain flour.", "Explain flour."),
    ],
)
def test_what_people_say_of_themselves_is_no_part_of_a_question(
    search: Search, text: str, asked: str
) -> None:
    assert without_asides(search, text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "What did Ann say about flour?",
        "I was with Ann Baker. What did she say?",  # who is meant is named there
        "I heard that flour is dear. What did they say about that?",
        "I'm interested in flour: what did Ann say?",
        "my flour is gone, is everything lost?",
        "my scooter broke, is everything lost?",
        "I bake.",
        "Flour: what did Ann say of it?",
        "Ann sells flour. Who agreed?",
        "What did Ann say, I mean Ben?",
        "I'm late.",
        "Who said “I was late. Who spoke?”",
        "Hi! Who was there?",
        "",
    ],
)
def test_what_a_question_may_need_stays_with_it(search: Search, text: str) -> None:
    assert without_asides(search, text) == text


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        ("No pude ir ayer, lo siento. ¿Quién estaba?", "↳ ¿Quién estaba?"),
        ("Soy periodista y llegué tarde. ¿De qué se habló?", "↳ ¿De qué se habló?"),
    ],
)
def test_so_it_is_in_other_languages(spanish: Search, text: str, first_line: str) -> None:
    assert Conversation(spanish).reply(text).first_line == first_line


def test_the_reply_tells_what_is_taken_for_the_question(conversation: Conversation) -> None:
    reply = conversation.reply("I'm a dentist and came too late. Who moderated it?")

    assert reply.first_line == "↳ Who moderated it?"
    assert reply.answer
    assert reply.answer.found[0].passage.fact
