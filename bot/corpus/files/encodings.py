"""Decodes the bytes of a text file: UTF-8, what a byte order mark says, and old encodings."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from bot.corpus.problems import Findings

_MARKS = (  # the longest first: UTF-32's begins with UTF-16's
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (BOM_UTF8, "utf-8-sig"),
)
_SAMPLE = 20_000  # bytes that tell an encoding
_LATIN = 0.2  # share of letters with accents that no language in Latin letters goes beyond
_WESTERN = "cp1252"
_OTHERS = ["cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "shift_jis",
           "euc_jp", "euc_kr", "gb18030", "big5"]  # fmt: skip
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufeff]+")
_GARBLED = re.compile("Ã[\x80-\xbf\u0152-\u2122]|â€")  # a letter with an accent, or a quote
_OFTEN = 2  # times that the same is hardly what is meant
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))  # characters that no text has
_LONGEST = 4  # bytes of a character in UTF-8


def decode(content: bytes, findings: Findings, *, old: bool) -> str | None:
    """Return the text of a file, or None after telling why it is none.

    `old` is whether an encoding older than UTF-8 is read, with a warning that says which.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    encoding = encoding or (_wide(content) if old else None) or "utf-8"
    if encoding.startswith("utf-8") and (nul := content.find(b"\0")) >= 0:
        findings.error(
            _line(content, nul), "a NUL character; this is not a text file, or it is not UTF-8"
        )
        return None
    try:
        text = content.decode(encoding)
        return _ungarbled(text, findings) if old else text
    except UnicodeDecodeError as error:
        return _mended(content, encoding, error, findings, old=old)


def _ungarbled(text: str, findings: Findings) -> str:
    """Return a text that a program has taken for Windows-1252 and saved again, as it was: é for Ã©.

    It is one if all of its letters with accents can be that, and some hardly are anything else.
    """
    garbled = _GARBLED.findall(text)
    several = len(set(garbled)) > 1 or len(garbled) > _OFTEN
    if not several or not (first := _BEYOND_ASCII.search(text)):
        return text
    meant = {run: _meant(run) for run in set(_BEYOND_ASCII.findall(text))}
    if None in meant.values():
        return text
    findings.warn(
        text.count("\n", 0, first.start()) + 1,
        f"“{first[0]}” is read as “{meant[first[0]]}”, and so on: a program took UTF-8 for another "
        "encoding. If that is wrong, export the file again",
    )
    return _BEYOND_ASCII.sub(lambda run: meant[run[0]] or run[0], text)


def _meant(run: str) -> str | None:
    """Return the letters whose UTF-8 was read as Windows-1252, None where that can't be."""
    try:
        return b"".join(
            one.encode("latin-1" if "\x80" <= one <= "\x9f" else _WESTERN) for one in run
        ).decode()
    except UnicodeError:
        return None


def _mended(
    content: bytes, encoding: str, error: UnicodeDecodeError, findings: Findings, *, old: bool
) -> str | None:
    """Return a text that is cut off within its last character, or is in an old encoding."""
    line = _line(content, error.start)
    whole = content[: error.start]
    cut_off = len(content) - error.start < _LONGEST and error.reason.startswith(
        ("unexpected end", "truncated")
    )
    if old and cut_off and (encoding != "utf-8" or not whole.isascii()):
        findings.warn(line, "the file ends within a character; is it complete?")
        return whole.decode(encoding)
    guess = _old(content) if old and encoding == "utf-8" and not _is_mixed(content) else None
    if guess is None:
        findings.error(line, "not UTF-8; save the file with the encoding UTF-8")
        return None
    findings.warn(
        line,
        f"not UTF-8; read as {guess.replace('cp', 'Windows-')}. If letters with accents are wrong, "
        "save the file with the encoding UTF-8",
    )
    return content.decode(guess)


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1


def _wide(content: bytes) -> str | None:
    """Return UTF-16 for what has a NUL beside nearly every character, as it has without a mark."""
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        nuls, others = sample[start::2].count(0), sample[1 - start :: 2].count(0)
        if pairs and nuls > pairs / 2 and others == 0:
            return name
    return None


def _is_mixed(content: bytes) -> bool:
    """Tell whether most of what is not ASCII is UTF-8, so that only a part is broken."""
    kept = content.decode("utf-8", errors="replace")
    broken = kept.count("\ufffd")
    return sum(not character.isascii() for character in kept) > 2 * broken


def _old(content: bytes) -> str | None:
    """Return the encoding that a text of one byte a letter is in, or None for what is no text."""
    if content.translate(None, _NO_TEXT) != content:
        return None
    letters = len(content.translate(None, bytes(range(65))))
    marked = len(content.translate(None, bytes(range(128))))
    candidates = [*([_WESTERN] if marked <= _LATIN * letters else []), *_guessed(content)]
    return next((name for name in candidates if _fits(content, name)), None)


def _guessed(content: bytes) -> list[str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only old files need it

    lines = [line for line in content.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    return [match.encoding for match in from_bytes(sample, cp_isolation=_OTHERS)]


def _fits(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return not any("\x80" <= character <= "\x9f" for character in text)
