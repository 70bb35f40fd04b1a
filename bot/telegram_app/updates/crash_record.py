"""A record of the updates in hand, in memory that outlives the process.

An update that kills the process is delivered again, and would kill it again and again. The record
tells the next process what was in hand, and which update was being worked on at that moment.
"""

import struct
from collections.abc import Awaitable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from mmap import mmap
from types import coroutine
from typing import Any, TypeAlias, TypeVar

Memory: TypeAlias = bytearray | mmap
Result = TypeVar("Result")

_MAX_UPDATES = 1024
_NUMBER = struct.Struct("<q")
_SLOT = struct.Struct("<q??B5x")  # number, in hand, suspect, blamed
SIZE = _NUMBER.size + _MAX_UPDATES * _SLOT.size
_MAX_CRASHES = 3  # one that is innocent may be in hand at two kills from outside


@dataclass(frozen=True, slots=True)
class Entry:
    """What is recorded of an update: a suspect was in hand when a process ended."""

    number: int
    in_hand: bool = True
    suspect: bool = False
    blamed: int = 0  # times that it ended a process, as far as can be told


class CrashRecord:
    """Records updates in a memory of SIZE zeros; those that find no room go unrecorded."""

    def __init__(self, memory: Memory, suspects: Iterable[Entry] = ()) -> None:
        self._memory = memory
        self._free = list(range(SIZE - _SLOT.size, 0, -_SLOT.size))
        self._slots: dict[int, int] = {}  # where in the memory each update is
        self._suspects = {entry.number: entry for entry in suspects}
        self._passed_over: set[int] = set()
        for entry in self._suspects.values():
            self._write(entry)

    @property
    def is_settled(self) -> bool:
        """Return whether no update is in hand, and none suspected that may come again."""
        return self._slots.keys() <= self._passed_over

    def is_suspect(self, number: int) -> bool:
        """Return whether an update was in hand when a process ended."""
        return number in self._suspects

    def is_condemned(self, number: int) -> bool:
        """Return whether an update has ended a process three times."""
        return number in self._suspects and self._suspects[number].blamed >= _MAX_CRASHES

    def begin(self, number: int) -> None:
        """Record that an update is in hand."""
        self._write(replace(self._suspects.get(number, Entry(number)), in_hand=True))

    def end(self, number: int) -> None:
        """Record that an update is no longer in hand; it is no suspect any more."""
        self._suspects.pop(number, None)
        if (slot := self._slots.pop(number, None)) is not None:
            self._memory[slot : slot + _SLOT.size] = bytes(_SLOT.size)
            self._free.append(slot)

    def pass_over(self, number: int) -> None:
        """Record that an update that ends processes will not be tried again by this one."""
        self._passed_over.add(number)

    @contextmanager
    def working_on(self, number: int) -> Iterator[None]:
        """Record that the block works on an update."""
        self.work_on(number)
        try:
            yield
        finally:
            self.work_on(0)

    def work_on(self, number: int) -> None:
        """Record that an update is being worked on, 0 for none."""
        _NUMBER.pack_into(self._memory, 0, number if _fits(number) else 0)

    async def watched(self, number: int, work: Awaitable[Result]) -> Result:
        """Do some work, and record whenever it is worked on, not while it waits."""
        return await _watched(self, number, work)

    def _write(self, entry: Entry) -> None:
        slot = self._slots.get(entry.number)
        if slot is None:
            if not self._free or not _fits(entry.number):
                return
            slot = self._slots[entry.number] = self._free.pop()
        blamed = min(entry.blamed, _MAX_CRASHES)
        _SLOT.pack_into(self._memory, slot, entry.number, entry.in_hand, entry.suspect, blamed)


def in_memory() -> CrashRecord:
    """Return a record that ends with the process."""
    return CrashRecord(bytearray(SIZE))


def recorded(memory: bytes) -> list[Entry]:
    """Return what a memory tells of each update in it."""
    return [Entry(*fields) for fields in _SLOT.iter_unpack(memory[_NUMBER.size :]) if fields[0]]


def suspects(memory: bytes) -> list[Entry]:
    """Return whom to suspect of having ended the process that left a memory.

    The one that was being worked on is to blame, else the only suspect in hand, else the only
    update in hand, else nobody knows.
    """
    (working_on,) = _NUMBER.unpack_from(memory)
    found = recorded(memory)
    if working_on and working_on not in {entry.number for entry in found}:
        found.append(Entry(working_on))
    killer = working_on or _only(e for e in found if e.in_hand and e.suspect)
    killer = killer or _only(e for e in found if e.in_hand)
    return [
        replace(e, in_hand=False, suspect=True, blamed=e.blamed + (e.number == killer))
        for e in found
    ]


def _only(entries: Iterable[Entry]) -> int:
    numbers = [entry.number for entry in entries]
    return numbers[0] if len(numbers) == 1 else 0


def _fits(number: int) -> bool:
    return 0 < number < 1 << 63


@coroutine
def _watched(
    record: CrashRecord, number: int, work: Awaitable[Result]
) -> Generator[Any, Any, Result]:
    """Do some work, each step of which is recorded."""
    steps = work.__await__()
    step, given = steps.send, None
    while True:
        record.work_on(number)
        try:
            awaited = step(given)
        except StopIteration as end:
            result: Result = end.value
            return result
        finally:
            record.work_on(0)
        try:
            given, step = (yield awaited), steps.send
        except BaseException as error:  # noqa: BLE001 - for the work to handle
            given, step = error, steps.throw
