"""Albums: photos or files sent at once, each of which is a message of its own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from telegram import Message
from telegram.error import TelegramError

log = logging.getLogger(__name__)

_PAUSE = 1.5  # seconds in which all of an album has come
_REMEMBERED = 1000  # albums

_Album: TypeAlias = tuple[int, str]


class Albums:
    """Sees to it that an album gets one reply, whichever of its messages comes first.

    `pause` is how many seconds a caption is waited for.
    """

    def __init__(self, pause: float = _PAUSE) -> None:
        self._pause = pause
        self._speaking: dict[_Album, bool] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def speaks(self, message: Message) -> bool:
        """Tell whether a message with a text is to be answered: alone or first of its album."""
        if (album := _album(message)) is None:
            return True
        spoke = self._speaking.get(album, False)
        self._remember(album, speaking=True)
        return not spoke

    def unless_it_speaks(self, message: Message, tell: Callable[[], Awaitable[object]]) -> None:
        """Have something told once to an album of which a message has no text, unless another has.

        It is told after the pause, and nobody waits for it.
        """
        album = _album(message)
        if album is None or album in self._speaking:
            return
        self._remember(album, speaking=False)
        task = asyncio.create_task(self._tell(album, tell))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tell(self, album: _Album, tell: Callable[[], Awaitable[object]]) -> None:
        await asyncio.sleep(self._pause)
        if self._speaking.get(album):
            return
        try:
            await tell()
        except TelegramError as error:
            log.info("an album was not replied to: %s", error)

    def _remember(self, album: _Album, *, speaking: bool) -> None:
        self._speaking[album] = speaking
        if len(self._speaking) > _REMEMBERED:
            del self._speaking[next(iter(self._speaking))]


def _album(message: Message) -> _Album | None:
    return (message.chat.id, message.media_group_id) if message.media_group_id else None
