import pytest

from bot.chat.dialogue import intents
from bot.chat.dialogue.framing import question_in
from bot.chat.dialogue.intents import Intent
from bot.chat.dialogue.question_forms import asks_yes_or_no
from bot.search.query.query import Query

ENGLISH = ["en"]


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("hi", Intent.GREETING),
        ("Good mornign!!", Intent.GREETING),
        ("hey there, how are you?", Intent.GREETING),
        ("thx a lot!!", Intent.THANKS),
        ("thaaaanks", Intent.THANKS),
        ("thank you so much for your help", Intent.THANKS),
        ("gracias", Intent.THANKS),
        ("🙏", Intent.THANKS),
        ("Very interesting, thank you", Intent.THANKS),
        ("okay thanks bye", Intent.GOODBYE),
        ("great answer", Intent.PRAISE),
        ("👍👍", Intent.PRAISE),
        ("lol", Intent.LAUGH),
        ("no, that is not what I asked", Intent.COMPLAINT),
        ("you're useless", Intent.COMPLAINT),
        ("fuck you", Intent.COMPLAINT),
        ("what the hell", Intent.COMPLAINT),
        ("shit answer", Intent.COMPLAINT),
        ("ta", Intent.THANKS),
        ("never mind", Intent.NEVER_MIND),
        ("ok", Intent.YES_OR_NO),
        ("hi, who are you?", Intent.IDENTITY),
        ("are you ChatGPT or a person?", Intent.IDENTITY),
        ("what can you do for me?", Intent.ABILITIES),
        ("write me a poem about WordPress", Intent.ABILITIES),
        ("what's the weather in Sydney?", Intent.ABILITIES),
        ("calculate 2+2", Intent.ABILITIES),
        ("calculate 15% of 300", Intent.ABILITIES),
        ("help", Intent.HELP),
        ("help me", Intent.ABILITIES),
        ("speakers", Intent.SPEAKERS),
        ("the events", Intent.EVENTS),
        ("who made this bot?", Intent.MAKER),
        ("do you speak Spanish?", Intent.LANGUAGES),
        ("¿habla español?", Intent.LANGUAGES),
        ("what languages do you speak", Intent.LANGUAGES),
        ("how do I delete my data?", Intent.PRIVACY),
        ("do you store my messages", Intent.PRIVACY),
        ("what do you know about me?", Intent.PRIVACY),
        ("privacy", Intent.PRIVACY),
        ("right to be forgotten", Intent.CONTACT),
        ("please remove my quote", Intent.CONTACT),
        ("I was misquoted!", Intent.CONTACT),
        ("how can I contact you", Intent.CONTACT),
        ("I found a mistake in the transcript", Intent.CONTACT),
        ("What was it about?", Intent.OVERVIEW),
        ("tl;dr", Intent.OVERVIEW),
        ("can you summarise the discussion?", Intent.OVERVIEW),
        ("Give me the key points, please", Intent.OVERVIEW),
        ("best quotes", Intent.OVERVIEW),
        ("summary of the Hudson hearing", Intent.OVERVIEW),
        ("can you summarise the barge anchorages hearing?", Intent.OVERVIEW),
        ("I missed it, what happened?", Intent.OVERVIEW),
        ("but how sure are you?", Intent.IDENTITY),
        ("what the fuck", Intent.COMPLAINT),
        ("what did the panelists think?", Intent.OVERVIEW),
        ("and what do they argue about", Intent.OVERVIEW),
        ("Good morning! Could you please tell me what this was about?", Intent.OVERVIEW),
        ("I would like to know how it ended", Intent.END),
        ("so what happened", Intent.OVERVIEW),
        ("what questions were asked?", Intent.FIRST_QUESTIONS),
        ("who won?", Intent.OUTCOME),
        ("you didn't answer my question", Intent.COMPLAINT),
        ("okay whatever", Intent.NEVER_MIND),
        ("that's it!", Intent.PRAISE),
        ("um", Intent.WAIT),
        ("many thanks, goodbye", Intent.GOODBYE),
        ("what topics were covered?", Intent.TOPICS),
        ("and did the motion pass?", Intent.OUTCOME),
        ("what did they agree on", Intent.OUTCOME),
        ("what was the final decision?", Intent.OUTCOME),
        ("what did the last speaker say?", Intent.END),
        ("closing remarks", Intent.END),
        ("who was first to speak", Intent.BEGINNING),
        ("what was said at the start of the hearing", Intent.BEGINNING),
        ("what was the last question asked?", Intent.LAST_QUESTIONS),
        ("who closed the panel", Intent.END),
        ("who had the last word", Intent.END),
        ("how did the panel begin", Intent.BEGINNING),
        ("who opened the session?", Intent.BEGINNING),
        ("who asked the last question", Intent.LAST_QUESTIONS),
        ("do you store what I ask", Intent.PRIVACY),
        ("who can see my questions?", Intent.PRIVACY),
        ("the end", Intent.END),
        ("last 10 minutes", Intent.END),
        ("the first few minutes of the debate", Intent.BEGINNING),
        ("give me a random quote", Intent.OVERVIEW),
        ("who spoke the most?", Intent.SPEAKERS),
        ("who said the least in the debate", Intent.SPEAKERS),
        ("who has spoken most often at this hearing", Intent.SPEAKERS),
        ("how many panels are there?", Intent.EVENTS),
        ("which is the latest debate", Intent.EVENTS),
        ("what meeting was the first", Intent.EVENTS),
        ("latest session", Intent.EVENTS),
        ("what are the latest meetings?", Intent.EVENTS),
        ("what's today's date?", Intent.ABILITIES),
        ("that's it for now", Intent.GOODBYE),
        ("who can see what I ask here", Intent.PRIVACY),
    ],
)
def test_what_is_no_question_about_what_was_said_is_known_as_such(
    message: str, intent: Intent
) -> None:
    meant = intents.read(message, ENGLISH)

    assert meant
    assert meant.intent is intent


@pytest.mark.parametrize(
    "message",
    [
        "hi, what did Ana say about seeds? thanks",
        "thanks to whom was the project funded?",
        "what is good?",
        "what is open source",
        "how are contracts made?",
        "who is Amanda Clarke?",
        "what was the biggest mistake?",
        "did she say data was deleted by the council?",
        "what was the fee about?",
        "summary judgment",
        "greetings cards",
        "calculate how much you lose running a node",
        "what did the audience ask?",  # it is of people
        "what was the first question from the audience?",
        "summary of the bread prices",
        "calculate the cost of bread",
        "what was the first concern",
        "who said the most on bread",
        "who spoke most in favour of it",
        "who was the first company to give",
        "who was the first at the hearing",
        "what was said at the first meeting",
        "who spoke at the last meeting",
        "who said the most on fees",
        "who can see what we asked the council",
        "thinks",
        "when",
        "the",
        "?",
        "x" * 300,
    ],
)
def test_a_question_stays_one(message: str) -> None:
    assert intents.read(message, ENGLISH) is None


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("hi, what did Ana say about seeds? thanks", "what did Ana say about seeds?"),
        ("Good morning! Who paid? Thank you so much!!", "Who paid?"),
        ("hello bot seeds", "seeds"),
        ("damn, what is a seed?", "what is a seed?"),
        ("good morning america campaign", "good morning america campaign"),
        ("thanks to whom", "thanks to whom"),
        ("thanks", "thanks"),
        ("hi, thanks!", "hi, thanks!"),
    ],
)
def test_a_question_is_freed_of_the_greeting_and_the_thanks_around_it(
    message: str, question: str
) -> None:
    assert question_in(message, ENGLISH) == question


@pytest.mark.parametrize(
    ("question", "answerable"),
    [("Did she say so?", True), ("so is it free", True), ("What did she do?", False), ("", False)],
)
def test_questions_that_yes_or_no_would_answer_are_known(question: str, answerable: bool) -> None:  # noqa: FBT001
    assert asks_yes_or_no(Query(question)) == answerable
