"""Takes over a corpus that changes while the bot is up."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from bot.chat.conversation import Conversation
from bot.corpus.files.folder import is_read
from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.search.search import Search

_LOOK = 1.0  # seconds between two looks at the folder

Tell: TypeAlias = Callable[[int, str], object]  # a level of logging, and what is to be told
State: TypeAlias = frozenset[tuple[str, int, int, int]]  # of files: inode, size, time of change


@contextmanager
def following(folder: Path, make: Callable[[], Conversation], tell: Tell) -> Iterator[Conversation]:
    """Make a conversation and let it answer from the folder as it is, while the context lasts.

    What changes while it is made is taken over too. `tell` hears of each change, from another
    thread.
    """
    stopped, before = threading.Event(), state(folder)
    conversation = make()
    arguments = (folder, conversation, tell, stopped, before)
    thread = threading.Thread(target=follow, args=arguments, name="reload", daemon=True)
    thread.start()
    try:
        yield conversation
    finally:
        stopped.set()
        thread.join()


def follow(
    folder: Path,
    conversation: Conversation,
    tell: Tell,
    stopped: threading.Event,
    taken_over: State | None,
) -> None:
    """Look at the folder until told to stop; what is being written at two looks is waited for.

    Files are looked at, for a shared drive tells nobody of what others change on it.
    """
    seen = taken_over
    while not stopped.wait(_LOOK):
        before, seen = seen, state(folder)
        if seen == before != taken_over:
            taken_over = seen
            if seen is None:
                tell(logging.WARNING, _GONE.format(folder))
                continue
            try:
                tell(*take_over(folder, conversation))
            except Exception as error:  # noqa: BLE001 - else nothing would be taken over any more
                tell(logging.ERROR, f"{folder} could not be taken over: {error!r}")


_GONE = "{} is gone; the corpus from before is kept until the folder is there again"


def state(folder: Path) -> State | None:
    """Return what differs once any file in a folder has changed, or None where there is none."""
    return frozenset(_files(folder)) if os.path.isdir(folder) else None  # noqa: PTH112 - raises not


def _files(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    for place, folders, names in os.walk(folder):
        folders[:] = filter(is_read, folders)
        for name in filter(is_read, names):
            path = os.path.join(place, name)  # noqa: PTH118 - of many files, every second
            with suppress(OSError):  # gone, or not ours to read
                status = os.stat(path)  # noqa: PTH116
                yield path, status.st_ino, status.st_size, status.st_mtime_ns


def take_over(folder: Path, conversation: Conversation) -> tuple[int, str]:
    """Let a conversation answer from the folder as it is now; return a level and what came of it.

    A corpus that does not load leaves the conversation as it was.
    """
    try:
        corpus = load(folder)
    except CorpusError as error:
        told = f"{folder} has changed and does not load; the corpus from before is kept:\n{error}"
        return logging.WARNING, told
    search = Search(corpus)
    search.prepare()
    conversation.search = search
    count = len(corpus.passages)
    return logging.INFO, f"{folder} has changed and was taken over: {count} passages"
