"""Tells what to write instead of a line that is not YAML."""

import json
import re
from typing import NamedTuple

import yaml

_KEY = re.compile(r"(?P<key>\s*(?:- )?[^\s:#\"'\[{][^:#]*?:)\s+(?P<value>\S.*?)\s*$")
_GLUED = re.compile(r"(?P<key>\s*(?:- )?[a-z_]+):(?P<value>[^\s/].*)$")
_DASHED = re.compile(r"(?P<dash>\s*-)(?P<rest>[^\s\-\d].*)$")
_ITEM = re.compile(r"(?P<dash>\s*- )(?P<name>[^:#\[{\"']+)$")
_CUT = re.compile(r"^(?P<key>\s*(?:- )?[\w ]+:)\s+(?P<value>[^\s\"'|>\[{#][^\"']*?\s#[^\s#].*)$")
_EMPTIED = re.compile(r"^(?P<key>\s*(?:- )?[\w ]+:)\s+(?P<value>#[^\s#].*)$")
_QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?:\s+#.*)?")
_COMMENT = re.compile(r"\s+(?:#\s.*)?$")


class Wrong(NamedTuple):
    """A line of a text, counted from 0, and what is wrong with it."""

    line: int
    reason: str


def explain(error: yaml.MarkedYAMLError, text: str) -> Wrong:
    """Return where a text ceases to be YAML, and what to write there."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    number = min(mark.line if mark else 0, len(lines) - 1)
    start = error.context_mark.line if error.context_mark else number
    if "alias" in str(error.problem):
        return Wrong(number, f"not YAML: {error.problem}")
    if "but got" in str(error.problem):
        return Wrong(start, _bracket(lines[start]))
    for wrong in (number, start, max(number - 1, 0)):
        if reason := _reason(_before(lines, wrong), lines[wrong], error):
            return Wrong(wrong, reason)
    about_place = error.problem and ("mapping values" in error.problem or "block" in error.problem)
    if about_place and (reason := _misplaced(_before(lines, number), lines[number])):
        return Wrong(number, reason)
    return Wrong(number, f"not YAML: {error.problem}")


def _bracket(line: str) -> str:
    if line.count("[") > line.count("]"):
        return f"a bracket that is not closed; write “{line.strip().rstrip(',')}]”"
    return "a list in brackets that can't be read; write each on a line of its own after “- ”"


def _before(lines: list[str], number: int) -> list[str]:
    """Return the lines above one that aren't empty, nor mere comments."""
    return [line for line in lines[:number] if line.strip() and line.lstrip()[0] != "#"]


def _reason(above: list[str], line: str, error: yaml.MarkedYAMLError) -> str | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or "\t" in str(error.problem):
        return f"a tab where spaces are wanted; write “{_indented(above, line)}”"
    found = _KEY.match(line)
    if found and _needs_quotes(found["value"]):
        return f"this value has to be in quotes; write “{_with_quotes(found)}”"
    if dashed := _DASHED.match(line):
        return f"a space is wanted after the dash; write “{dashed['dash']} {dashed['rest']}”"
    if glued := _GLUED.match(line):
        return f"a space is wanted after the colon; write “{glued['key']}: {glued['value']}”"
    return None


def _needs_quotes(value: str) -> bool:
    if value[0] in "\"'":
        return _QUOTED.fullmatch(value) is None
    if value[0] in "[{":
        return False
    return value[0] in "@`%&*!|>" or re.search(r":(?:\s|$)", value) is not None


def _with_quotes(found: re.Match[str]) -> str:
    return f"{found['key']} {in_quotes(_COMMENT.sub('', found['value']))}"


def in_quotes(value: str) -> str:
    """Return a value in double quotes, as YAML reads it back."""
    bare = value[1:] if value[:1] == '"' and value.count('"') == 1 else value
    return json.dumps(bare, ensure_ascii=False)


def _misplaced(above: list[str], line: str) -> str | None:
    """Return how to indent a line that is indented unlike those above it."""
    if not above or not line.strip():
        return None
    if (item := _ITEM.match(above[-1])) and not line.lstrip().startswith("- "):
        name, key = item["name"].strip(), f"{item['dash'].replace('-', ' ')}{line.strip()}"
        return f"write the line above as “{item['dash']}name: {name}”, and this one as “{key}”"
    return f"indented unlike the line above; write “{_indented(above, line)}”"


def _indented(above: list[str], line: str) -> str:
    """Return a line as it goes on with what is above it."""
    word = " ".join(line.split())
    dashes = [each for each in above if each.lstrip()[:2] == "- "]
    if word.startswith("- "):
        return f"{' ' * (len(dashes[-1]) - len(dashes[-1].lstrip()) if dashes else 2)}{word}"
    last = above[-1]
    begins = last.rstrip().endswith(":") and line[:1].isspace()
    return f"{' ' * (len(last) - len(last.lstrip(' -')) + 2 * begins)}{word}"


def cut_short(text: str) -> list[Wrong]:
    """Return the lines of which a # takes away what was hardly meant as a comment."""
    found = []
    for number, line in enumerate(text.split("\n")):
        if cut := _CUT.match(line) or _EMPTIED.match(line):
            value = _COMMENT.sub("", cut["value"])
            written = f"{cut['key']} {in_quotes(value)}"
            found.append(
                Wrong(number, f"what follows # is not read; if it is meant, write “{written}”")
            )
    return found
