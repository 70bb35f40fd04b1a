"""Takes over a corpus that changes while the bot is up."""

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import watch

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.search.search import Search

_LOOK = 1.0  # seconds between two looks at whether the folder is still the one that is watched


@contextmanager
def following(
    folder: Path, conversation: Conversation, tell: Callable[[str], object]
) -> Iterator[None]:
    """Let a conversation answer from the folder as it is, for as long as the context lasts.

    `tell` hears of each change, from another thread.
    """
    stopped = threading.Event()
    arguments = (folder, conversation, tell, stopped)
    thread = threading.Thread(target=_follow, args=arguments, name="reload", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def _follow(
    folder: Path,
    conversation: Conversation,
    tell: Callable[[str], object],
    stopped: threading.Event,
) -> None:
    swapped = False
    try:
        while not stopped.is_set():
            watched = _identity(folder)
            for changes in _watch(folder, stopped):
                if _identity(folder) != watched:  # what is watched is where that has gone
                    swapped = True
                    break
                if changes or swapped:
                    swapped = False
                    tell(take_over(folder, conversation))
            _wait_for(folder, tell, stopped)
    except OSError as error:
        tell(f"{folder} can't be watched for changes: {error.strerror or error}")


def _watch(folder: Path, stopped: threading.Event) -> Iterator[Collection[object]]:
    """Yield the changes in a folder, and none each time that there is none for a second."""
    return watch(
        folder,
        stop_event=stopped,
        raise_interrupt=False,
        rust_timeout=int(_LOOK * 1000),
        yield_on_timeout=True,
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells a folder from another that takes its place, or None where there is none."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _wait_for(folder: Path, tell: Callable[[str], object], stopped: threading.Event) -> None:
    if not folder.is_dir():
        tell(f"{folder} is gone; the corpus from before is kept until the folder is there again")
    while not folder.is_dir() and not stopped.wait(_LOOK):
        pass


def take_over(folder: Path, conversation: Conversation) -> str:
    """Let a conversation answer from the folder as it is now, and return what came of it.

    A corpus that does not load leaves the conversation as it was.
    """
    try:
        corpus = load(folder)
    except CorpusError as error:
        return f"{folder} has changed and does not load; the corpus from before is kept:\n{error}"
    search = Search(corpus)
    search.prepare()
    conversation.search = search
    return f"{folder} has changed and was taken over: {len(corpus.passages)} passages"
