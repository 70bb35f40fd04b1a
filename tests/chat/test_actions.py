import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.actions import Of, Step

IDS = st.none() | st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=12, max_size=12)


@given(st.builds(Step, st.sampled_from(Of), st.integers(0, 9999), IDS, IDS, st.booleans()))
def test_a_step_is_read_as_it_was_written_and_fits_a_button(step: Step) -> None:
    assert Step.read(step.code()) == step
    assert len(step.code().encode()) <= 64


@pytest.mark.parametrize("code", ["", "q", "x:1::", "q:-1::", "q:1:short:", "q:1::\n", "q:²::"])
def test_anything_else_is_no_step(code: str) -> None:
    assert Step.read(code) is None


@given(st.text())
def test_nonsense_is_read_without_an_error(code: str) -> None:
    step = Step.read(code)

    assert step is None or step.code() == code
