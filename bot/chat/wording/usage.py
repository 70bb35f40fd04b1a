"""How to use the bot and what it keeps, and what its maintainer is told."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from bot.chat.reply import Reply, item, paragraph
from bot.chat.wording import shortened
from bot.chat.wording.languages import ask_in_another
from bot.corpus.model import Corpus
from bot.language.translation import Message, _

LONGEST_DIGEST = 1900  # characters
NOT_LOGGED = (
    Message("I keep nothing for long: no questions, no names, no history."),
    Message("My log holds errors and how the service runs, never your words or who you are."),
)
LOGGED = (
    Message("Whoever runs this bot has turned on a log of questions."),
    Message(
        "It holds your questions and the number of your Telegram account. I keep nothing else."
    ),
)
REPORTED = Message(
    "Questions that find nothing, and those whose answer you mark with 👎, are shown to the "
    "maintainer, without who asked, so that the record can grow. To know which question a 👎 is "
    "for, I keep those of the last answers in memory, until I am restarted at the latest."
)
REMEMBERED = Message(
    "So that “and …?” and “tell me more” are understood, I keep the last question of a chat, and "
    "of which speaker “she” or “he” was said, in memory, for ten minutes or until I am restarted; "
    "nothing of it is written down."
)
ELSEWHERE = Message("Telegram itself keeps this chat, as its own privacy policy says.")


def help_text(corpus: Corpus, commands: Iterable[tuple[str, str]]) -> Reply:
    """Return how to use the bot, with its commands and what each does."""
    return Reply(
        (
            paragraph(_("Ask in your own words, for example about a topic or a person.")),
            *ask_in_another(corpus),
            paragraph(
                _(
                    "Words in a quote are verbatim. What a source retells of somebody is marked as "
                    "retold. A note is nobody's words: it says what a source tells by itself, or "
                    "what is known of the event, such as when it was and who was there."
                )
            ),
            paragraph(_("Commands:")),
            *(
                item(_("{label}: {told}").format(label=f"/{name}", told=purpose))
                for name, purpose in commands
            ),
        )
    )


def privacy(*, logged: bool, reported: bool, on_telegram: bool) -> Reply:
    """Return what is kept of a conversation; `logged` and `reported` where questions are.

    What Telegram itself keeps is told `on_telegram` alone.
    """
    kept = (*(LOGGED if logged else NOT_LOGGED), REMEMBERED, *([REPORTED] if reported else ()))
    told = enumerate((*kept, *([ELSEWHERE] if on_telegram else ())))
    return Reply(tuple(paragraph(line(), follows=number > 0) for number, line in told))


def digest(unanswered: Sequence[str], disliked: Sequence[str] = ()) -> str:
    """Return what was asked in vain, for a maintainer, within the length of a message.

    Like all that maintainers are told, it is in English.
    """
    lists = (("Asked, and not on record:", unanswered), ("Answered, and marked with 👎:", disliked))
    parts = [_questions(title, questions) for title, questions in lists if questions]
    return "\n\n".join(parts)


def _questions(title: str, questions: Sequence[str]) -> str:
    lines = [f"• {shortened(question, 200)}" for question in questions]
    ends = accumulate(map(len, lines))
    kept = [line for line, end in zip(lines, ends, strict=True) if end < LONGEST_DIGEST]
    left = len(lines) - len(kept)
    more = [f"… and {left} more"] if left else []
    return "\n".join((title, *kept, *more))
