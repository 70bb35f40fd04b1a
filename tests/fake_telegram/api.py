"""The test's side of the fake Bot API: people who write, and what they see."""

import time
from collections.abc import Callable
from copy import deepcopy
from threading import Condition
from types import TracebackType
from typing import Final, Self

from .engine import Engine, Failure
from .entities import find_entities
from .errors import Json
from .records import Call, SentMessage, Violation
from .updates import Updates
from .webhook import Delivery, WebhookOptions
from .wire import HttpServer
from .world import MESSAGE_KINDS, World

DEFAULT_USER: Final = 1001
_TIMEOUT: Final = 30.0  # seconds: a busy machine may take long, and who waits in vain fails anyway
_NEVER_MET: Final = -1002000000000


class FakeBotAPI:
    """A strict stand-in for api.telegram.org on the loopback, to be used with ``with``.

    A bot is given :attr:`url` as the root of the API and ``token`` as its token. People write to
    it with :meth:`say`, :meth:`press` and the like; what they see of it is in :meth:`sent`, what
    it called in :attr:`calls`, and what a correct bot would not have called in
    :attr:`violations`.
    """

    def __init__(
        self,
        token: str = "123456:TEST-token",  # noqa: S107 - belongs to no bot
        *,
        username: str = "test_bot",
        webhooks: WebhookOptions | None = None,
    ) -> None:
        """Bind a free port; the server answers inside the ``with`` block."""
        bot_id = int(token.partition(":")[0])
        bot = {"id": bot_id, "is_bot": True, "first_name": "Test Bot", "username": username}
        options = webhooks or WebhookOptions()
        self.token = token
        self._changed = Condition()
        self._world = World(bot)
        self._updates = Updates(self._changed)
        self._engine = Engine(token, self._world, self._updates, options)
        self._delivery = Delivery(self._updates, options)
        self._http = HttpServer(self._engine.answer)

    def __enter__(self) -> Self:
        """Start to answer."""
        self._http.start()
        self._delivery.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection and end every thread."""
        self._engine.close()
        self._http.close()
        self._delivery.close()

    @property
    def url(self) -> str:
        """Return the root of the API, without ``/bot``."""
        return self._http.url

    # What people do.

    def say(
        self,
        text: str,
        *,
        chat_id: int = DEFAULT_USER,
        user_id: int | None = None,
        chat_type: str = "private",
        **fields: object,
    ) -> Json:
        """Write to a chat of the bot and return the update.

        ``fields`` are further fields of the Message, such as ``date`` or ``message_thread_id``.
        """
        with self._changed:
            chat = self._world.meet(chat_id, chat_type)
            sender = self._world.person(_writer(chat, user_id))
            written = _plain(text) | fields
            kind = "channel_post" if chat["type"] == "channel" else "message"
            return self.push({kind: self._world.write(chat, sender, written)})

    def edit(self, said: Json, text: str) -> Json:
        """Change the text of a message written with :meth:`say` and return the update."""
        with self._changed:
            kind, message = _message_of(said)
            kept = {k: v for k, v in message.items() if k not in {"text", "entities"}}
            edited = kept | _plain(text) | {"edit_date": message["date"] + 1}
            return self.push({f"edited_{kind.removeprefix('edited_')}": edited})

    def delete(self, message: SentMessage | Json) -> None:
        """Delete a message; the bot is not told."""
        with self._changed:
            self._world.delete(*_place(message))

    def press(
        self,
        message: SentMessage,
        callback_data: str,
        *,
        user_id: int | None = None,
        stale: bool = False,
    ) -> Json:
        """Press a button and return the update.

        The button must be there now; ``stale`` presses one the person's screen still shows though
        the bot has since changed or deleted the message.
        """
        with self._changed:
            where, chat, buttons = self._pressed(message)
            if not stale and callback_data not in [b.get("callback_data") for b in buttons]:
                reason = f"no button {callback_data!r} among {buttons}"
                raise AssertionError(reason)
            query = {
                "id": f"callback-{self._world.number('queries')}",
                "from": self._world.person(_writer(chat, user_id)),
                "chat_instance": f"chat-instance-{chat['id']}",
                "data": callback_data,
            }
            return self.push({"callback_query": query | where})

    def react(self, message: SentMessage | Json, *emoji: str, user_id: int | None = None) -> Json:
        """Put emoji below a message, in place of those of this person, and return the update."""
        with self._changed:
            chat_id, message_id = _place(message)
            chat = self._world.chats[chat_id]
            reacted = {
                "chat": chat,
                "message_id": message_id,
                "user": self._world.person(_writer(chat, user_id)),
                "date": int(time.time()),
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": each} for each in emoji],
            }
            return self.push({"message_reaction": reacted})

    def reactions(self, message: SentMessage | Json) -> tuple[str, ...]:
        """Return the emoji that the bot has put below a message."""
        with self._changed:
            return self._world.messages[_place(message)].seen().reactions

    def inline(
        self,
        query: str,
        offset: str = "",
        *,
        user_id: int = DEFAULT_USER,
        chat_type: str = "private",
    ) -> Json:
        """Type ``@bot query`` in some chat and return the update."""
        with self._changed:
            asked = {
                "id": f"inline-{self._world.number('queries')}",
                "from": self._world.person(user_id),
                "query": query,
                "offset": offset,
                "chat_type": chat_type,
            }
            return self.push({"inline_query": asked})

    def guest(self, text: str, *, user_id: int = DEFAULT_USER, **fields: object) -> Json:
        """Mention the bot in a group it is no member of and return the update."""
        with self._changed:
            chat = {"id": _NEVER_MET, "type": "supergroup", "title": "Elsewhere"}
            query = {"guest_query_id": f"guest-{self._world.number('queries')}"}
            sender = self._world.person(user_id)
            written = _plain(text) | query | fields
            return self.push({"guest_message": self._world.write(chat, sender, written)})

    def push(self, update: Json) -> Json:
        """Queue any update and return it; it is given an ``update_id`` if it has none.

        As at Telegram, an update of a kind the bot has not asked for is not queued.
        """
        with self._changed:
            self._world.observe(deepcopy(update))
            return deepcopy(self._updates.add(deepcopy(update)))

    def introduce(self, user_id: int, **fields: object) -> None:
        """Give a person other fields of User than the default ones, such as a language."""
        with self._changed:
            self._world.people[user_id] = dict(fields)

    def meet(self, chat_id: int, chat_type: str = "private", **fields: object) -> None:
        """Let the bot know a chat in which nobody has written yet."""
        with self._changed:
            self._world.meet(chat_id, chat_type).update(fields)

    def block(self, chat_id: int, reason: str = "bot was blocked by the user") -> None:
        """Answer 403 to whatever the bot sends to a chat."""
        with self._changed:
            self._world.refuse(chat_id, reason)

    def unblock(self, chat_id: int) -> None:
        """Let the bot write to a chat again, blocked or left before."""
        with self._changed:
            self._world.accept(chat_id)

    # What people and tests see.

    @property
    def calls(self) -> list[Call]:
        """Return every call answered so far, in that order."""
        with self._changed:
            return list(self._engine.question_log.calls)

    @property
    def violations(self) -> list[Violation]:
        """Return the refused calls a correct bot would not have made."""
        with self._changed:
            return list(self._engine.question_log.violations)

    @property
    def pending(self) -> int:
        """Return how many updates the bot has not confirmed."""
        with self._changed:
            return len(self._updates.waiting)

    def sent(self, chat_id: int | None = None) -> list[SentMessage]:
        """Return the messages of the bot that are now in a chat, or in all chats."""
        with self._changed:
            return [
                stored.seen()
                for (place, _), stored in self._world.messages.items()
                if stored.by_bot and chat_id in {None, place}
            ]

    @property
    def inline_messages(self) -> list[SentMessage]:
        """Return the messages the bot has sent in answer to guest queries."""
        with self._changed:
            return [stored.seen() for stored in self._world.inline_messages.values()]

    def wait_for(self, method: str, count: int = 1, timeout: float = _TIMEOUT) -> list[Call]:
        """Wait until a method has been called so often since the start; return those calls."""
        question_log = self._engine.question_log
        expected = f"{count} calls of {method}"
        self.wait_until(lambda: len(question_log.of(method)) >= count, expected, timeout)
        return question_log.of(method)

    def wait_until(
        self, condition: Callable[[], bool], expected: str, timeout: float = _TIMEOUT
    ) -> None:
        """Wait until a condition on this object holds; fail, saying what was expected."""
        with self._changed:
            if not self._changed.wait_for(condition, timeout):
                reason = f"{expected} expected within {timeout} s; {self._summary()}"
                raise AssertionError(reason)

    def wait_delivered(self, timeout: float = _TIMEOUT) -> None:
        """Wait until the bot has confirmed every update."""
        self.wait_until(lambda: self.pending == 0, "all updates delivered", timeout)

    # How the network behaves.

    @property
    def latency(self) -> float:
        """Return the seconds every call takes before anything else happens."""
        return self._engine.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._engine.latency = seconds

    def fail_next(
        self,
        method: str,
        times: int = 1,
        *,
        status: int | None = None,
        description: str | None = None,
        retry_after: int | None = None,
        drop: bool = False,
        executed: bool = False,
    ) -> None:
        """Let the next calls of a method fail; they are no violations.

        The status is 429 with ``retry_after`` and else 500; to call for the same chat, or if there
        is none the same method, within that time is a violation. ``drop`` resets the connection
        instead of answering; with ``executed`` the call takes effect first.
        """
        code = status or (500 if retry_after is None else 429)
        failure = Failure(method, times, code, description, retry_after, drop, executed)
        with self._changed:
            self._engine.failures.append(failure)

    def _pressed(self, message: SentMessage) -> tuple[Json, Json, list[Json]]:
        """Return how a query refers to the message, its chat, and the buttons it has now."""
        if message.inline_message_id is not None:
            stored = self._world.inline_messages[message.inline_message_id]
            where = {"inline_message_id": message.inline_message_id}
            return where, {"id": DEFAULT_USER, "type": "private"}, stored.seen().buttons
        chat = self._world.chats[message.chat_id]
        present = self._world.messages.get((message.chat_id, message.message_id))
        if present is None:
            gone = {"chat": chat, "message_id": message.message_id, "date": 0}
            return {"message": gone}, chat, []
        return {"message": deepcopy(present.message)}, chat, present.seen().buttons

    def _summary(self) -> str:
        """Return what happened instead, for the message of a failed wait."""
        made = [(call.method, "ok" if call.ok else call.response) for call in self.calls[-20:]]
        return f"the last calls: {made}; violations: {self.violations}; pending: {self.pending}"


def _plain(text: str) -> Json:
    entities = find_entities(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def _writer(chat: Json, user_id: int | None) -> int:
    default: int = chat["id"] if chat["type"] == "private" else DEFAULT_USER
    return default if user_id is None else user_id


def _message_of(update: Json) -> tuple[str, Json]:
    kind = next(kind for kind in MESSAGE_KINDS if kind in update)
    return kind, update[kind]


def _place(message: SentMessage | Json) -> tuple[int, int]:
    if isinstance(message, SentMessage):
        return message.chat_id, message.message_id
    _, said = _message_of(message)
    return said["chat"]["id"], said["message_id"]
