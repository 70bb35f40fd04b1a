"""Takes over a corpus that changes while the bot is up."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import watch

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.search.search import Search


@contextmanager
def reloading(
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
    try:
        for _ in watch(folder, stop_event=stopped, raise_interrupt=False):
            tell(take_over(folder, conversation))
    except OSError as error:
        tell(f"{folder} can't be watched for changes: {error.strerror or error}")


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
