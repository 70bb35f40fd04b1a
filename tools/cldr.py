"""Writes how languages write dates and call languages, of Unicode's CLDR: `make cldr`.

It takes that from Babel, which comes with it. English dates stay as they are: they are those of
Britain, without the comma that CLDR has.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel import Locale

from bot.language.reader import DEFAULT, codes, names
from bot.language.translation import translated

_SOURCE = "# Of Unicode's CLDR, as Babel has it: `make cldr` writes this.\n"
_CALLED = {"no": "nb", "tl": "fil"}  # what CLDR calls some languages
_FIRST = {"fr": "1er"}  # what it doesn't tell
_PART = re.compile(r"'(?P<literal>[^']*)'|(?P<field>(?P<letter>[A-Za-z])(?P=letter)*)")
_WIDTHS = {3: "abbreviated", 4: "wide"}


def main(folder: Path) -> None:
    """Write `dates.toml` and `languages.toml` into the folders of the languages."""
    for code in codes():
        if code != DEFAULT:
            text = _SOURCE + "\n" + "\n".join(_dates(code)) + "\n"
            (folder / code / "dates.toml").write_text(text, encoding="utf-8")
    for code in translated():
        text = _SOURCE + "\n[names]\n" + "\n".join(_language_names(code)) + "\n"
        (folder / code / "languages.toml").write_text(text, encoding="utf-8")


def locale(code: str) -> Locale:
    """Return what CLDR knows of a language."""
    return Locale.parse(_CALLED.get(code, code))


def _dates(code: str) -> Iterator[str]:
    own = locale(code)
    long, full = (own.date_formats[width].pattern for width in ("long", "full"))
    yield f"day = {_text(_pattern(long, own))}"
    yield f"weekday_and_day = {_text(_pattern(full, own))}"
    months = _field("M", long, own.months)
    days = _field("Ec", full, own.days)
    yield f"months = {_list(months[month] for month in range(1, 13))}"
    yield f"weekdays = {_list(days[day] for day in range(7))}"
    if first := _FIRST.get(code):
        yield f"first = {_text(first)}"


def _pattern(pattern: str, own: Locale) -> str:
    """Return a pattern of CLDR as one of ours."""

    def part(found: re.Match[str]) -> str:
        match found["letter"], len(found["field"] or ""):
            case None, _:
                return found["literal"] or "'"
            case "d", size:
                return "{day}" if size == 1 else "{day:02}"
            case "M" | "L", size:
                return "{month}" if size > 2 else "{number}"  # noqa: PLR2004 - CLDR's MMM and more
            case "y", _:
                return "{year}"
            case "E" | "c", _:
                return "{weekday}"
            case "G", _:
                return str(own.eras["abbreviated"][1])
        raise ValueError(f"{pattern}: {found[0]} is none of what a date is made of")

    return _PART.sub(part, pattern)


def _field(
    letters: str, pattern: str, named: Mapping[str, Mapping[str, Mapping[int, str]]]
) -> Mapping[int, str]:
    """Return the names that a field of a pattern stands for; those of months where it has none."""
    found = re.search(rf"[{letters}L]+", re.sub("'[^']*'", "", pattern))
    letter, size = (found[0][0], len(found[0])) if found else (letters[0], 4)
    context = "stand-alone" if letter in "Lc" else "format"
    return named[context][_WIDTHS.get(size, "wide")]


def _language_names(code: str) -> Iterator[str]:
    called = locale(code).languages
    for each in sorted(names().codes):
        if each in called:
            yield f"{each} = {_text(called[each])}"


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    return '"' + text.replace("\\", r"\\").replace('"', r"\"") + '"'


if __name__ == "__main__":
    main(Path(sys.argv[1]))
