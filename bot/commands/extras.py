"""What is not installed on a host: the conversation in a terminal, and a corpus that is edited."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from bot.chat.conversation import Conversation
from bot.settings import SettingsError


@contextmanager
def needing(what: str) -> Iterator[None]:
    """Say what to type where something is imported that is not installed."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise SettingsError(
            f"{what}: {missing.name} is not installed; `make chat` installs it, "
            "and so does pip install -r requirements-terminal.txt"
        ) from missing


def reloading(
    folder: Path,
    conversation: Conversation,
    tell: Callable[[str], None],
    *,
    wanted: bool | None,
    by_default: bool,
) -> AbstractContextManager[None]:
    """Let a conversation follow its folder, if that is wanted; `tell` hears of each change.

    Where nobody has said whether it is `wanted`, it is so `by_default`.
    """
    if not (by_default if wanted is None else wanted):
        return nullcontext()
    with needing("CORPUS_RELOAD"):
        from bot.reload import following  # noqa: PLC0415 - only this path needs watchfiles

    return following(folder, conversation, tell)
