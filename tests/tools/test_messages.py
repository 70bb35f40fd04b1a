from pathlib import Path

import polib

from tools.messages import template, updated


def _wanted(*english: str) -> polib.POFile:
    wanted = polib.POFile()
    wanted.extend(polib.POEntry(msgid=each, occurrences=[("a.py", "")]) for each in english)
    return wanted


def test_what_is_translated_stays_what_is_new_is_empty_and_what_is_gone_goes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "messages.po"
    held = updated(path, "it", _wanted("More", "Back"))
    for entry in held:
        entry.msgstr = f"{entry.msgid}!"
    held.save(str(path))

    now = updated(path, "it", _wanted("Share", "More"))

    assert [(entry.msgid, entry.msgstr) for entry in now] == [("Share", ""), ("More", "More!")]
    assert now.metadata == held.metadata


def test_a_new_catalogue_knows_how_its_language_counts(tmp_path: Path) -> None:
    wanted = _wanted("More")
    wanted.append(polib.POEntry(msgid="a note", msgid_plural="notes"))

    started = updated(tmp_path / "messages.po", "pl", wanted)

    assert started.metadata["Language"] == "pl"
    assert started.metadata["Plural-Forms"].startswith("nplurals=3; plural=(n==1 ? 0 :")
    assert [entry.msgstr_plural for entry in started] == [{}, {0: "", 1: "", 2: ""}]


def test_a_sentence_of_several_files_stands_once_and_tells_translators_what_it_is() -> None:
    entries = {entry.msgid: entry for entry in template()}

    assert len(entries) == len(template())
    assert entries["Only {name}"].flags == ["python-brace-format"]
    assert entries["{number} quote"].msgid_plural == "{number} quotes"
    assert entries["{name}'s"].comment.startswith("whose words they may be")
    assert entries["at {time}"].occurrences == [("bot/chat/wording/places.py", "")]
