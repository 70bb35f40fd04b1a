import gc

import pytest

from bot.memory import gc_paused


def test_no_garbage_is_looked_for_while_something_lasting_is_built() -> None:
    with gc_paused():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_garbage_is_looked_for_again_where_building_fails() -> None:
    with pytest.raises(ValueError, match="no such record"), gc_paused():
        raise ValueError("no such record")

    assert gc.isenabled()


def test_where_no_garbage_is_looked_for_at_all_that_stays_so() -> None:
    gc.disable()
    try:
        with gc_paused():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()
