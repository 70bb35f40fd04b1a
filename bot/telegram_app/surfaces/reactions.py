"""A reader's 👎 below an answer in a private chat: its question goes to the maintainer."""

from telegram import MessageReactionUpdated, ReactionTypeEmoji, Update
from telegram.constants import ChatType, ReactionEmoji
from telegram.ext import MessageReactionHandler

from bot.telegram_app.surfaces.responder import Context, Responder

_THUMBS_DOWN = ReactionTypeEmoji(ReactionEmoji.THUMBS_DOWN)


class Reactions:
    """Takes note of a 👎, once for each answer; nobody is told who gave it."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self.handlers = (_ThumbsDownHandler(self.on_thumbs_down),)

    async def on_thumbs_down(self, update: Update, _: Context) -> None:
        """Put the question of an answer into the digest, if it is still known."""
        if reaction := update.message_reaction:
            self._responder.note_dislike(reaction.chat.id, reaction.message_id)


class _ThumbsDownHandler(MessageReactionHandler[Context, None]):
    def check_update(self, update: object) -> bool:
        reaction = update.message_reaction if isinstance(update, Update) else None
        return reaction is not None and _is_thumbs_down(reaction)


def _is_thumbs_down(reaction: MessageReactionUpdated) -> bool:
    is_new = _THUMBS_DOWN in reaction.new_reaction and _THUMBS_DOWN not in reaction.old_reaction
    return is_new and reaction.chat.type == ChatType.PRIVATE
