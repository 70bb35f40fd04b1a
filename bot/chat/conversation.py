"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bot.chat import wording
from bot.chat.reply import Reply
from bot.search.answer import Answer
from bot.search.search import Search

PER_PAGE = 3
LONGEST_QUESTION = 1000  # characters looked at


class Command(NamedTuple):
    """A command of the menu and what it does."""

    name: str
    purpose: str
    reply: Callable[["Conversation"], Reply]


class Conversation:
    """Replies to questions and commands about one corpus.

    `logged` tells whether questions are logged, for /privacy to say so.
    """

    def __init__(self, search: Search, *, logged: bool = False) -> None:
        self.search = search
        self.logged = logged

    def reply(self, text: str) -> Reply:
        """Return the reply to anything typed: a command, a question, or nothing at all."""
        text = text.strip()
        if not text:
            return wording.sentence(wording.ASK_SOMETHING)
        if text.startswith("/"):
            return self.command(text[1:].split(maxsplit=1)[0] if len(text) > 1 else "")
        return self.answer(text)

    def command(self, name: str) -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @."""
        wanted = name.partition("@")[0].casefold()
        for command in COMMANDS:
            if command.name == wanted:
                return command.reply(self)
        return wording.unknown_command()

    def answer(self, question: str) -> Reply:
        """Return the first reply to a question."""
        answer = self._ask(question, 0)
        return replace(wording.answer(answer), answer=answer)

    def more(self, question: str, offset: int) -> Reply:
        """Return the passages for a question from the one numbered `offset` on."""
        answer = self._ask(question, offset)
        return replace(wording.passages(answer), answer=answer)

    def _ask(self, question: str, offset: int) -> Answer:
        return self.search.ask(question[:LONGEST_QUESTION], limit=PER_PAGE, offset=offset)


COMMANDS: tuple[Command, ...] = (
    Command("start", "what this is", lambda chat: wording.start(chat.search.corpus)),
    Command("help", "how to ask", lambda _: wording.help_text((c[:2]) for c in COMMANDS)),
    Command(
        "events", "which panels are on record", lambda chat: wording.events(chat.search.corpus)
    ),
    Command("speakers", "who was there", lambda chat: wording.speakers(chat.search.corpus)),
    Command("topics", "what was spoken about", lambda chat: wording.topics(chat.search.corpus)),
    Command("about", "the record and its sources", lambda chat: wording.about(chat.search.corpus)),
    Command("privacy", "what is kept of you", lambda chat: wording.privacy(logged=chat.logged)),
)
