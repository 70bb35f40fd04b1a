from pathlib import Path

import pytest

from bot.corpus.files.folder import decode_text
from bot.corpus.problems import Findings

SPANISH = "1\n00:05 --> 00:08\nMaya Lind: El mayor obstáculo fue el seguro — “así” fue.\n"
RUSSIAN = "Самым большим препятствием было страхование, никто не хотел платить."


def decoded(content: bytes, name: str = "talk.srt") -> tuple[str | None, list[str]]:
    findings = Findings(Path(name))
    text = decode_text(content, findings)
    return text, [str(problem) for problem in findings.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    assert decoded(SPANISH.encode(encoding)) == (SPANISH, [])


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SPANISH, "cp1252", "Windows-1252"),
        (SPANISH.replace("—", "-").replace("“", '"').replace("”", '"'), "latin1", "Windows-1252"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8_r", "koi8_r"),
        ("最大の障害は保険でした。誰も補償しませんでした。", "shift_jis", "shift_jis"),
        ("最大的障碍是保险，没有人愿意承保。", "gb18030", "gb18030"),
    ],
)
def test_an_old_encoding_is_read_with_a_warning(text: str, encoding: str, name: str) -> None:
    found, (problem,) = decoded(text.encode(encoding))

    assert found == text
    assert f"warning: not UTF-8; read as {name}. If letters with accents are wrong" in problem


@pytest.mark.parametrize(
    ("content", "name", "problem"),
    [
        (SPANISH.encode("cp1252"), "said.md", "said.md:3: not UTF-8; save the file with the enc"),
        (b"\x7fELF\xff\xff\x01", "talk.srt", "talk.srt:1: not UTF-8; save the file"),
        ("á é í\n".encode() + b"\xe1\n", "talk.srt", "talk.srt:2: not UTF-8; save the file"),
        (b"WEBVTT\n\0", "talk.vtt", "talk.vtt:2: a NUL character; this is not a text file"),
    ],
)
def test_what_is_no_text_is_an_error_with_its_line(content: bytes, name: str, problem: str) -> None:
    found, (told,) = decoded(content, name)

    assert found is None
    assert told.startswith(problem)


def test_a_text_that_is_cut_off_within_a_character_is_read_up_to_it() -> None:
    found, problems = decoded("Maya: más á".encode()[:-1])

    assert found == "Maya: más "
    assert problems == ["talk.srt:1: warning: the file ends within a character; is it complete?"]


def test_a_text_that_was_taken_for_another_encoding_and_saved_is_mended() -> None:
    garbled = "".join(
        chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252")
        for byte in SPANISH.encode()
    )

    text, (problem,) = decoded(garbled.encode())

    assert text == SPANISH
    assert "talk.srt:3: warning: “Ã¡” is read as “á”, and so on" in problem


@pytest.mark.parametrize("text", ["IRMÃ” é", "CAFÉ…", "Ã© is é", "Nobody said “Ã”."])
def test_letters_that_may_be_meant_stay(text: str) -> None:
    assert decoded(text.encode()) == (text, [])
