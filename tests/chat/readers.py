"""People who talk to the bot, and what they are told, at need in their language."""

from bot.chat.conversation import Conversation
from bot.chat.recent import RecentAnswers
from bot.chat.reply import Reply, plain
from bot.language.translation import speaking
from bot.search.search import Search


def replied(conversation: Conversation, *messages: str, in_group: bool = False) -> Reply:
    """Return the reply to the last of some messages in one chat."""
    recent, reply = RecentAnswers(), Reply(())
    for message in messages:
        reply = conversation.reply(message, recent.recall(1), in_group=in_group)
        recent.remember(1, reply.previous)
    return reply


def talk(conversation: Conversation, *messages: str) -> str:
    """Return as plain text what is replied to the last of some messages in one chat."""
    return plain(replied(conversation, *messages))


def say(search: Search, code: str, *messages: str) -> str:
    """Return what is replied, in a language, to the last of some messages."""
    with speaking(code):
        return talk(Conversation(search), *messages)
