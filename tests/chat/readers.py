"""People who read a language, and what they are told in it."""

from bot.chat.conversation import Conversation
from bot.chat.recent import RecentAnswers
from bot.chat.reply import Reply, plain
from bot.language.translation import speaking
from bot.search.search import Search


def say(search: Search, code: str, *messages: str) -> str:
    """Return what is replied, in a language, to the last of some messages."""
    conversation, recent, reply = Conversation(search), RecentAnswers(), Reply(())
    with speaking(code):
        for message in messages:
            reply = conversation.reply(message, recent.recall(1))
            recent.remember(1, reply.previous)
        return plain(reply)
