import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.telegram_app.updates.crash_file import recording


def crash(folder: Path, *, in_hand: int, processes: int = 1) -> None:
    """Let processes end in which an update is in hand."""
    if (child := os.fork()) == 0:
        with ExitStack() as stack:
            for _ in range(processes):
                stack.enter_context(recording(folder, "bot")).begin(in_hand)
            os._exit(0)
    os.waitpid(child, 0)


def test_what_was_in_hand_is_known_to_the_next_process(tmp_path: Path) -> None:
    crash(tmp_path, in_hand=5)

    with recording(tmp_path, "bot") as record:
        assert record.is_suspect(5)
        assert not record.is_condemned(5)
    crash(tmp_path, in_hand=5)
    crash(tmp_path, in_hand=5)
    with recording(tmp_path, "bot") as record:
        assert record.is_condemned(5)
        record.pass_over(5)

    assert list(tmp_path.iterdir()) == []


def test_what_is_suspected_still_is_kept_at_a_clean_end(tmp_path: Path) -> None:
    crash(tmp_path, in_hand=5)

    with recording(tmp_path, "bot"):
        pass

    with recording(tmp_path, "bot") as record:
        assert record.is_suspect(5)


def test_other_bots_and_processes_that_live_are_left_alone(tmp_path: Path) -> None:
    with ExitStack() as stack:
        beside = [stack.enter_context(recording(tmp_path, name)) for name in ("bot", "another")]
        for record in beside:
            record.begin(5)
        with recording(tmp_path, "bot") as record:
            assert not record.is_suspect(5)
        assert len(list(tmp_path.iterdir())) == 2


def test_processes_that_died_of_one_update_all_count(tmp_path: Path) -> None:
    crash(tmp_path, in_hand=5, processes=3)

    with recording(tmp_path, "bot") as record:
        assert record.is_condemned(5)


@pytest.mark.parametrize("left", [b"", b"x", b"x" * 100_000])
def test_a_file_that_is_no_record_is_removed(tmp_path: Path, left: bytes) -> None:
    crash(tmp_path, in_hand=5)
    (path,) = tmp_path.iterdir()
    path.write_bytes(left)

    with recording(tmp_path, "bot") as record:
        assert not record.is_suspect(5)

    assert list(tmp_path.iterdir()) == []


def test_what_is_a_day_old_is_forgotten(tmp_path: Path) -> None:
    crash(tmp_path, in_hand=5)
    (path,) = tmp_path.iterdir()
    os.utime(path, (0, 0))

    with recording(tmp_path, "bot") as record:
        assert not record.is_suspect(5)


def test_without_a_folder_the_log_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()

    with recording(tmp_path / "file" / "folder", "bot") as record:
        record.begin(5)

    (told,) = caplog.messages
    assert told.startswith(
        f"no file can be kept in {tmp_path / 'file' / 'folder'} (Not a directory)"
    )
    assert "set STATE_DIRECTORY" in told
