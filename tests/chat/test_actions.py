import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.actions import View, ViewKind

IDS = st.none() | st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=12, max_size=12)


@given(st.builds(View, st.sampled_from(ViewKind), st.integers(0, 9999), IDS, IDS, st.booleans()))
def test_a_view_is_read_as_it_was_written_and_fits_a_button(view: View) -> None:
    assert View.read(view.code()) == view
    assert len(view.code().encode()) <= 64


@pytest.mark.parametrize("code", ["", "q", "x:1::", "q:-1::", "q:1:short:", "q:1::\n", "q:²::"])
def test_anything_else_is_no_view(code: str) -> None:
    assert View.read(code) is None


@given(st.text())
def test_nonsense_is_read_without_an_error(code: str) -> None:
    view = View.read(code)

    assert view is None or view.code() == code
