"""What is built to last is made before anybody waits for it, and not looked through for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property


@contextmanager
def gc_paused() -> Iterator[None]:
    """Look for no garbage meanwhile: hardly any of what is built is, and looking takes a tenth."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def prepare(*lazy: object) -> None:
    """Make now the cached properties of objects, for which the first who asks would else wait."""
    for each in lazy:
        for name, made in vars(type(each)).items():
            if isinstance(made, cached_property):
                getattr(each, name)
