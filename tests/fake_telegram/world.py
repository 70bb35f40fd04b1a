"""Telegram as the bot finds it: people, chats, messages and open queries."""

import time
from collections import Counter
from copy import deepcopy
from typing import Final

from .errors import ApiError, Json, refuse
from .records import StoredMessage
from .text import FormattedText

MESSAGE_KINDS: Final = ("message", "edited_message", "channel_post", "edited_channel_post")
_QUERY_KINDS: Final = ("callback_query", "inline_query")
_OWN_NUMBERING: Final = {"supergroup", "channel"}
_MODES: Final = {
    "private": "user",
    "group": "group chat",
    "supergroup": "supergroup chat",
    "channel": "channel chat",
}


class World:
    """State behind the methods; callers hold the server's lock."""

    def __init__(self, bot: Json) -> None:
        """Start with a bot that knows nobody."""
        self.bot: Final = bot
        self.people: Final[dict[int, Json]] = {}
        self.chats: Final[dict[int, Json]] = {}
        self.messages: Final[dict[tuple[int, int], StoredMessage]] = {}
        self.inline_messages: Final[dict[str, StoredMessage]] = {}
        self.settings: Final[dict[tuple[str, str], object]] = {}
        self._deleted: Final[set[tuple[int, int]]] = set()
        self._refusals: Final[dict[int, str]] = {}
        self._queries: Final[set[str]] = set()
        self._numbers: Final[Counter[object]] = Counter()

    def number(self, sequence: object) -> int:
        """Return the next number of a sequence, from 1."""
        self._numbers[sequence] += 1
        return self._numbers[sequence]

    def person(self, user_id: int) -> Json:
        """Return the User a person is to the bot."""
        default = {"id": user_id, "is_bot": False, "first_name": f"User {user_id}"}
        return default | {"language_code": "en"} | self.people.get(user_id, {})

    def meet(self, chat_id: int, chat_type: str) -> Json:
        """Return a chat, which the bot knows from now on."""
        if chat_id not in self.chats:
            person = self.person(chat_id)
            names = {k: person[k] for k in ("first_name", "last_name", "username") if k in person}
            titled = {"title": f"Chat {chat_id}"}
            named = names if chat_type == "private" else titled
            self.chats[chat_id] = {"id": chat_id, "type": chat_type} | named
        return self.chats[chat_id]

    def observe(self, update: Json) -> None:
        """Learn from an update whatever the bot may refer to after receiving it."""
        for kind in MESSAGE_KINDS:
            if kind in update:
                message = update[kind]
                chat_id = message["chat"]["id"]
                self.chats.setdefault(chat_id, message["chat"])
                stored = StoredMessage(message, by_bot=False)
                self.messages[chat_id, message["message_id"]] = stored
        self._queries.update(update[kind]["id"] for kind in _QUERY_KINDS if kind in update)
        guest = update.get("guest_message", {}).get("guest_query_id")
        self._queries.update([guest] if guest else [])

    def refuse(self, chat_id: int, reason: str) -> None:
        """Answer 403 with this reason to anything sent to the chat."""
        self._refusals[chat_id] = reason

    def accept(self, chat_id: int) -> None:
        """Let the bot write to the chat again."""
        self._refusals.pop(chat_id, None)

    def leave(self, chat: Json) -> None:
        """Take the bot out of a chat."""
        if chat["type"] == "private":
            refuse("chat member status can't be changed in private chats")
        self.refuse(chat["id"], f"bot is not a member of the {_MODES[chat['type']]}")

    def chat(self, chat_id: int | str) -> Json:
        """Return a chat the bot knows."""
        names = ((chat, (chat["id"], f"@{chat.get('username')}")) for chat in self.chats.values())
        found = next((chat for chat, known_as in names if chat_id in known_as), None)
        if found is None:
            refuse("chat not found")
        return found

    def writable_chat(self, chat_id: int | str) -> Json:
        """Return a chat the bot may write to."""
        chat = self.chat(chat_id)
        reason = self._refusals.get(chat["id"])
        if reason is not None:
            raise ApiError(403, f"Forbidden: {reason}", violation=False)
        return chat

    def message(self, chat: Json, message_id: int, purpose: str) -> StoredMessage:
        """Return a message of a chat; asking for one a person has deleted is no violation."""
        key = chat["id"], message_id
        if key not in self.messages:
            reason = f"message to {purpose} not found"
            refuse(reason, violation=key not in self._deleted)
        return self.messages[key]

    def delete(self, chat_id: int, message_id: int) -> None:
        """Remove a message."""
        self.messages.pop((chat_id, message_id), None)
        self._deleted.add((chat_id, message_id))

    def write(self, chat: Json, sender: Json, fields: Json) -> Json:
        """Return a new Message of the chat."""
        numbering = chat["id"] if chat["type"] in _OWN_NUMBERING else "messages"
        heading = {"message_id": self.number(numbering), "date": int(time.time())}
        return heading | {"chat": dict(chat), "from": sender} | deepcopy(fields)

    def send(self, chat: Json, fields: Json, reply_markup: Json | None) -> Json:
        """Store a new message of the bot and return it."""
        message = self.write(chat, self.bot, fields | _shown(reply_markup))
        stored = StoredMessage(message, by_bot=True, reply_markup=reply_markup)
        self.messages[chat["id"], message["message_id"]] = stored
        return deepcopy(message)

    def send_inline(self, content: FormattedText, reply_markup: Json | None) -> str:
        """Store a message sent through a query and return its inline_message_id."""
        number = self.number("inline messages")
        chat = {"id": 0, "type": "private", "first_name": ""}
        message = {"message_id": 0, "date": int(time.time()), "chat": chat} | content.fields()
        key = f"inline-message-{number}"
        stored = StoredMessage(message, by_bot=True, reply_markup=reply_markup)
        stored.inline_message_id = key
        self.inline_messages[key] = stored
        return key

    def rewrite(self, stored: StoredMessage, content: Json, reply_markup: Json | None) -> Json:
        """Change a message of the bot and return it."""
        old = {key: stored.message[key] for key in ("text", "entities") if key in stored.message}
        if old == content and (stored.reply_markup or None) == (reply_markup or None):
            same = "specified new message content and reply markup are exactly the same as a"
            reason = f"message is not modified: {same} current content and reply markup of the"
            refuse(f"{reason} message")
        for key in ("text", "entities", "reply_markup"):
            stored.message.pop(key, None)
        stored.message |= {"edit_date": int(time.time())} | content | _shown(reply_markup)
        stored.reply_markup = reply_markup
        stored.edited = stored.edited or old != content
        return deepcopy(stored.message)

    def open_query(self, query_id: str) -> None:
        """Refuse the identifier of a query nobody made."""
        if query_id not in self._queries:
            reason = "query is too old and response timeout expired or query ID is invalid"
            refuse(reason)

    def close_query(self, query_id: str) -> None:
        """Take no further answer to a query."""
        self._queries.discard(query_id)


def _shown(reply_markup: Json | None) -> Json:
    """Return the field a Message has for its keyboard: only inline keyboards are part of it."""
    inline = "inline_keyboard" in (reply_markup or {})
    return {"reply_markup": deepcopy(reply_markup)} if inline else {}
