"""Tells what to write instead of a line that is not YAML."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

_KEY = re.compile(r"(?P<key>\s*(?:- )?[^\s:#\"'\[{][^:#]*?:)\s+(?P<value>\S.*?)\s*$")
_GLUED = re.compile(r"(?P<key>\s*(?:- )?[a-z_]+)(?::(?=[^\s/])|：)\s*(?P<value>.+)$")
_EQUALS = re.compile(r"(?P<key>\s*(?:- )?\w+)\s*=\s*(?P<value>\S.*)$")
_BULLET = re.compile(r"(?P<indent>\s*)(?:-(?=[^\s\-\d])|[*•·‣▪–—]\s*)(?P<rest>\S.*)$")
_ITEM = re.compile(r"(?P<dash>\s*- )(?P<name>[^:#\[{\"']+)$")
_CUT = re.compile(
    r"(?P<key>\s*(?:- )?[\w ]+:)\s+(?P<value>(?:[^\s\"'|>\[{#][^\"']*?\s)?#[^\s#].*)$"
)
_CUT_KEY = re.compile(
    r"(?P<indent>\s+)(?P<name>[^\s\"'#:-][^\"'#:]*\s#[^\s#:][^#:]*):(?P<rest>\s.*)$"
)
_QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?:\s+#.*)?")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})\s*\w*\s*")
_COMMENT = re.compile(r"\s+(?:#\s.*)?$")
_TAB = re.compile(r"(?<=\S)\t+(?=\S)")
_FAR = 5  # lines above an error of which one may be its cause
_OPENS, _CLOSES = re.compile(r"(?<!\w)[\"'](?=\w)"), re.compile(r"(?<=[^\s\"'])[\"'](?!\w)")


class Wrong(NamedTuple):
    """A line of a text, counted from 0, and what is wrong with it."""

    line: int
    reason: str


def with_plain_blanks(text: str) -> str:
    """Return a text with a space for each hard space, and for each tab behind a key or a dash.

    Programs for writing put them there unseen; what stands where stays the same.
    """
    plain = text.replace("\u00a0", " ")
    return _TAB.sub(lambda tabs: " " * len(tabs[0]), plain) if "\t" in plain else plain


def explain(error: yaml.MarkedYAMLError, text: str) -> Wrong:
    """Return where a text ceases to be YAML, and what to write there.

    A line is only proposed where the text goes further with it.
    """
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    number = min(mark.line if mark else 0, last)
    start = min(error.context_mark.line if error.context_mark else number, number)
    if "alias" in str(error.problem):
        return Wrong(number, f"not YAML: {error.problem}")
    if "another document" in str(error.problem):
        return Wrong(number, "another file would begin here; take out this line and what follows")
    fence = next((n for n, line in enumerate(lines) if _FENCE.fullmatch(line)), None)
    if fence is not None:
        return Wrong(fence, f"not YAML: “{lines[fence].strip()}” is Markdown’s; take out this line")
    for wrong in dict.fromkeys((number, start, *range(number - 1, max(number - _FAR, -1), -1))):
        for reason, line in _proposals(_before(lines, wrong), lines[wrong]):
            if line != lines[wrong] and _helps(lines, wrong, line, number):
                return Wrong(wrong, f"{reason}; write “{line}”")
    return _unproposed(error, lines, start, number)


def _unproposed(error: yaml.MarkedYAMLError, lines: Sequence[str], start: int, end: int) -> Wrong:
    """Return what is wrong between two lines where no other line would do."""
    for number in (end, start):
        if lines[number].count("[") != lines[number].count("]"):
            return Wrong(number, "a list in brackets that can't be read; write each on a line of "
                         "its own after “- ”, without brackets")  # fmt: skip
    above = "".join(_before(lines, end)[-1:])
    if (item := _ITEM.match(above)) and _KEY.match(lines[end]):
        return Wrong(end, _named_item(item, lines[end]))
    if "quoted scalar" in str(error.context):
        return Wrong(start, "a quotation mark that is not closed; close it, or take it out")
    first = end
    while first > max(end - _FAR, 0) and _ends(lines[:first]) is not None:
        first -= 1
    return Wrong(
        first,
        "can't be read from here on; a line is `key: value`, or `- ` and a text; put what holds "
        "other marks in quotes, and indent the lines of a list alike",
    )


def _helps(lines: Sequence[str], number: int, line: str, failed: int) -> bool:
    """Tell whether a text goes further with a line in place of another than to where it failed.

    So it is where the text up to the line is YAML with it alone, and where all of it gets further.
    """
    if _ends(lines[: number + 1]) is not None and _ends([*lines[:number], line]) is None:
        return True
    end = _ends([*lines[:number], line, *lines[number + 1 :]])
    return end is None or failed < end < len(lines) - 1


def _ends(lines: Sequence[str]) -> int | None:
    """Return the line at which a text ceases to be lists and mappings; None where it never does."""
    try:
        root = yaml.compose("\n".join(lines), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.line if mark else 0
    except yaml.YAMLError:
        return 0
    return 0 if isinstance(root, yaml.ScalarNode) else None


def _before(lines: Sequence[str], number: int) -> list[str]:
    """Return the lines above one that aren't empty, nor mere comments."""
    return [line for line in lines[:number] if line.strip() and line.lstrip()[0] != "#"]


def _proposals(above: Sequence[str], line: str) -> Iterator[tuple[str, str]]:
    """Yield what may be wrong with a line, and what to write for it; the likeliest come first."""
    if "\t" in line:
        yield "a tab where spaces are wanted", _indented(above, line)
    if line.count("[") > line.count("]") and line.rstrip()[-1] != "[":
        yield "a bracket that is not closed", f"{line.rstrip().rstrip(',')}]"
    if (found := _KEY.match(line)) and _needs_quotes(found["value"]):
        yield "this value has to be in quotes", _with_quotes(found)
    if bullet := _BULLET.match(line):
        wrong = (
            "a space is wanted after the dash" if line.lstrip()[0] == "-" else "a dash is wanted"
        )
        yield wrong, f"{bullet['indent']}- {bullet['rest']}"
    if glued := _GLUED.match(line):
        yield "a space is wanted after the colon", f"{glued['key']}: {glued['value']}"
    if equals := _EQUALS.match(line):
        yield "a colon is wanted", f"{equals['key']}: {equals['value']}"
    if above and line.strip() and not _ITEM.match(above[-1]):
        yield "indented unlike the line above", _indented(above, line)


def _named_item(item: re.Match[str], line: str) -> str:
    name, key = item["name"].strip(), f"{item['dash'].replace('-', ' ')}{line.strip()}"
    return f"write the line above as “{item['dash']}name: {name}”, and this one as “{key}”"


def _needs_quotes(value: str) -> bool:
    if value[0] in "\"'":
        return _QUOTED.fullmatch(value) is None
    if value[0] in "[{":
        return value[-1] not in "]},"
    return value[0] in "@`%&*!|>?-" or re.search(r":(?:\s|$)", value) is not None


def _with_quotes(found: re.Match[str]) -> str:
    return f"{found['key']} {in_quotes(_COMMENT.sub('', found['value']))}"


def in_quotes(value: str) -> str:
    """Return a value in double quotes, as YAML reads it back, in place of those around it."""
    if value[:1] in {"“", "„"} and value[-1:] in {"”", "“"}:
        value = value[1:-1]
    elif value[:1] in {'"', "'"}:
        value = _without_quotes(value, value[0])
    return json.dumps(value, ensure_ascii=False)


def _without_quotes(value: str, mark: str) -> str:
    """Return a value without a quote that it begins with, unless that ends within it.

    'Ann's "new" day' has quotes around it, "Open" data by "Ann" has not.
    """
    if value.count(mark) == 1:
        return value[1:]
    depth = 0
    for place, letter in enumerate(value):
        if letter == mark and _OPENS.match(value, place):
            depth += 1
        elif letter == mark and _CLOSES.match(value, place):
            depth -= 1
        if depth == 0:
            return value[1:-1] if place == len(value) - 1 else value
    return value[1:]


def _indented(above: Sequence[str], line: str) -> str:
    """Return a line as it goes on with what is above it."""
    word = " ".join(line.split())
    dashes = [each for each in above if each.lstrip()[:2] == "- "]
    if word.startswith("- "):
        return f"{' ' * (len(dashes[-1]) - len(dashes[-1].lstrip()) if dashes else 2)}{word}"
    last = above[-1] if above else ""
    begins = last.rstrip().endswith(":") and line[:1].isspace()
    return f"{' ' * (len(last) - len(last.lstrip(' -')) + 2 * begins)}{word}"


def cut_short(text: str) -> list[Wrong]:
    """Return the lines of which a # takes away what was hardly meant as a comment."""
    found = []
    for number, line in enumerate(text.split("\n")):
        if cut := _CUT.match(line):
            written = _with_quotes(cut)
        elif cut := _CUT_KEY.match(line):
            written = f"{cut['indent']}{in_quotes(cut['name'])}:{cut['rest']}"
        else:
            continue
        reason = f"what follows # is not read; if it is meant, write “{written}”"
        found.append(Wrong(number, reason))
    return found
