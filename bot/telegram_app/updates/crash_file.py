"""The file that keeps the crash record when the process is killed."""

import errno
import fcntl
import hashlib
import logging
import os
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from mmap import mmap
from pathlib import Path

from bot.telegram_app.updates.crash_record import SIZE, CrashRecord, Entry, in_memory, suspects

log = logging.getLogger(__name__)

_OLD = 24 * 3600.0  # seconds; Telegram keeps an update no longer
_FLAGS = os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def recording(folder: Path, bot: str) -> Iterator[CrashRecord]:
    """Keep a record of what a bot has in hand, in a folder, while the block runs.

    `bot` tells one bot from another. What processes of this bot left that were killed is taken
    over; those that run beside this one are left alone. A clean end leaves nothing, but for
    updates that are still suspected. Where no file can be kept the log says so, once.
    """
    name = "panel-quotes-" + hashlib.sha256(bot.encode()).hexdigest()[:16]
    try:
        file = _File(folder, name)
    except OSError as error:
        log.warning(
            "no file can be kept in %s (%s): an update that ends the process would end it again; "
            "set STATE_DIRECTORY to a folder that can be written to",
            folder,
            error.strerror or error,
        )
        yield in_memory()
    else:
        try:
            yield file.record
        finally:
            file.close()


class _File:
    """The record of this process, locked so that others know that it is alive."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        with _left(folder, name) as left:
            self._path = folder / f"{name}.{secrets.token_hex(4)}"
            draft = self._path.with_name(f".{self._path.name}")
            self._descriptor = os.open(draft, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
            fcntl.flock(self._descriptor, fcntl.LOCK_EX)
            if os.write(self._descriptor, bytes(SIZE)) < SIZE:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._memory = mmap(self._descriptor, SIZE)
            self.record = CrashRecord(self._memory, _merged(left))
            draft.rename(self._path)

    def close(self) -> None:
        """Remove the file, unless an update is still suspected."""
        if self.record.is_settled:
            with suppress(OSError):
                self._path.unlink()
        self._memory.close()
        os.close(self._descriptor)


@contextmanager
def _left(folder: Path, name: str) -> Iterator[list[Entry]]:
    """Give whom the files of dead processes suspect, and remove these after the block."""
    found = [(path, _locked(path)) for path in folder.glob(f"{name}.*")]
    dead = [(path, descriptor) for path, descriptor in found if descriptor is not None]
    try:
        yield [entry for _, descriptor in dead for entry in _read(descriptor)]
        for path, _ in dead:
            path.unlink(missing_ok=True)
    finally:
        for _, descriptor in dead:
            os.close(descriptor)


def _locked(path: Path) -> int | None:
    """Return a file of ours, locked, or None where its process is alive."""
    with suppress(OSError):
        descriptor = os.open(path, _FLAGS)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
        else:
            return descriptor
    return None


def _read(descriptor: int) -> list[Entry]:
    found = os.fstat(descriptor)
    is_ours = found.st_uid == os.geteuid() and found.st_size == SIZE
    if not is_ours or time.time() - found.st_mtime > _OLD:
        return []
    return suspects(os.pread(descriptor, SIZE, 0))


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    """Return one entry for each update, to blame for all that its entries are."""
    merged: dict[int, Entry] = {}
    for entry in entries:
        known = merged.get(entry.number)
        merged[entry.number] = replace(entry, blamed=entry.blamed + (known.blamed if known else 0))
    return list(merged.values())
