"""Albums: photos or files sent together, each of which comes as a message of its own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from telegram import Message
from telegram.error import TelegramError

log = logging.getLogger(__name__)

_WAIT = 1.5  # seconds in which all of an album has come
_MAX_REMEMBERED = 1000  # albums

_Album: TypeAlias = tuple[int, str]


class Albums:
    """Sees to it that an album gets one reply, whichever of its messages comes first.

    `pause` is how many seconds a caption is waited for.
    """

    def __init__(self, pause: float = _WAIT) -> None:
        self._pause = pause
        self._has_text: dict[_Album, bool] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def is_first_text(self, message: Message) -> bool:
        """Return whether a message with a text is to be answered: it is the first of its album.

        So is one that is edited.
        """
        if (album := _album(message)) is None or message.edit_date:
            return True
        had_text = self._has_text.get(album, False)
        self._remember(album, has_text=True)
        return not had_text

    def call_if_textless(self, message: Message, reply: Callable[[], Awaitable[object]]) -> None:
        """Call `reply` once for an album none of whose messages has a text.

        To be called with each message without one. The reply comes after the pause, so that a text
        may come first, and nobody waits for it.
        """
        album = _album(message)
        if album is None or album in self._has_text:
            return
        self._remember(album, has_text=False)
        task = asyncio.create_task(self._call_later(album, reply))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _call_later(self, album: _Album, reply: Callable[[], Awaitable[object]]) -> None:
        await asyncio.sleep(self._pause)
        if self._has_text.get(album):
            return
        try:
            await reply()
        except TelegramError as error:
            log.info("an album was not replied to: %s", error)

    def _remember(self, album: _Album, *, has_text: bool) -> None:
        self._has_text[album] = has_text
        if len(self._has_text) > _MAX_REMEMBERED:
            del self._has_text[next(iter(self._has_text))]


def _album(message: Message) -> _Album | None:
    return (message.chat.id, message.media_group_id) if message.media_group_id else None
