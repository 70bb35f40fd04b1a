"""Tells what to write instead of a line that is not YAML."""

import json
import re
from typing import NamedTuple

import yaml

_KEY = re.compile(r"(?P<key>\s*(?:- )?[^\s:#\"'\[{][^:#]*?:)\s+(?P<value>\S.*?)\s*$")
_GLUED = re.compile(r"(?P<key>\s*(?:- )?[a-z_]+):(?P<value>[^\s/].*)$")
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
        if reason := _reason(lines[wrong], error):
            return Wrong(wrong, reason)
    about_place = error.problem and ("mapping values" in error.problem or "block" in error.problem)
    if about_place and (reason := _misplaced(lines, number)):
        return Wrong(number, reason)
    return Wrong(number, f"not YAML: {error.problem}")


def _bracket(line: str) -> str:
    if line.count("[") > line.count("]"):
        return f"a bracket that is not closed; write “{line.strip().rstrip(',')}]”"
    return "a list in brackets that can't be read; write each on a line of its own after “- ”"


def _reason(line: str, error: yaml.MarkedYAMLError) -> str | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or "\t" in str(error.problem):
        return f"a tab where spaces are wanted; write “{_spaced(line)}”"
    found = _KEY.match(line)
    if found and _needs_quotes(found["value"]):
        return f"this value has to be in quotes; write “{_with_quotes(found)}”"
    if glued := _GLUED.match(line):
        return f"a space is wanted after the colon; write “{glued['key']}: {glued['value']}”"
    return None


def _spaced(line: str) -> str:
    rest = line.lstrip()
    return line[: len(line) - len(rest)].expandtabs(2) + " ".join(rest.split("\t"))


def _needs_quotes(value: str) -> bool:
    if value[0] in "\"'":
        return _QUOTED.fullmatch(value) is None
    if value[0] in "[{":
        return False
    return value[0] in "@`%&*!|>" or re.search(r":(?:\s|$)", value) is not None


def _with_quotes(found: re.Match[str]) -> str:
    return f"{found['key']} {in_quotes(found['value'])}"


def in_quotes(value: str) -> str:
    """Return a value in double quotes, as YAML reads it back."""
    bare = value[1:] if value[:1] == '"' and value.count('"') == 1 else value
    return json.dumps(bare, ensure_ascii=False)


def _misplaced(lines: list[str], number: int) -> str | None:
    """Return how to indent a line that is indented unlike those above it."""
    above = [line for line in lines[:number] if line.strip() and not line.lstrip().startswith("#")]
    if not above or not lines[number].strip():
        return None
    last = above[-1]
    indent = len(last) - len(last.lstrip(" -"))
    word = lines[number].strip()
    if word.startswith("- "):
        indents = [len(line) - len(line.lstrip()) for line in above if line.lstrip()[:2] == "- "]
        indent = indents[-1] if indents else 2
    return f"indented unlike the line above; write “{' ' * indent}{word}”"


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
