"""Reads YAML into the model's records, with the line of whatever is wrong in it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.corpus.event_file.record_errors import reasons
from bot.corpus.event_file.yaml_syntax import cut_short, explain, with_plain_blanks
from bot.corpus.event_file.yaml_tree import Loader, Location, filled_in, line_of, repeated_keys
from bot.corpus.files.folder import read_text
from bot.corpus.problems import Findings, errors_in

RecordT = TypeVar("RecordT", bound=BaseModel)


def read_record(  # noqa: PLR0913 - all but three have defaults
    text: str,
    model: type[RecordT],
    findings: Findings,
    *,
    first_line: int = 1,
    given: Mapping[str, object] | None = None,
    listed: str | None = None,
) -> RecordT | None:
    """Return the YAML text as a `model`, or None after telling `findings` why it isn't one.

    `first_line` is where the text starts in its file; `given` are fields that the file must not
    set itself, and `listed` the one that a mere list is meant for.
    """
    own = Findings(findings.path)  # their lines are counted from 0
    root, data = _read(text, own)
    record = None
    if own.clean and not isinstance(data, dict):
        instead = ", with a colon and a space between the two"
        if listed and isinstance(data, list):
            instead = f"; write `{listed}:` on a line above the list"
        own.error(0, f"`key: value` lines are wanted here{instead}")
    elif own.clean:
        wrong = [
            _Wrong((key,), line_of(root, (key,), of_key=True), f"unknown key `{key}`; take it out")
            for key in (given or {}).keys() & data.keys()
        ]
        try:
            record = model.model_validate({**filled_in(data), **(given or {})})
        except ValidationError as error:
            wrong += _worded(error, model, text, root, data, given or {})
        _tell([*wrong, *_repeated(root, wrong)], text, own)
    for problem in sorted(own.problems, key=lambda problem: problem.line):
        findings.problems.append(replace(problem, line=first_line + problem.line))
    return None if errors_in(own.problems) else record


def read_record_file(
    model: type[RecordT],
    root: Path,
    findings: Findings,
    *,
    given: Mapping[str, object] | None = None,
    listed: str | None = None,
) -> RecordT | None:
    """Return the file of `findings` as a `model`, or None after telling why it isn't one.

    Nothing outside `root` is read.
    """
    text = read_text(findings.path, root, findings)
    return None if text is None else read_record(text, model, findings, given=given, listed=listed)


class _Wrong(NamedTuple):
    """What is wrong at a location of the data, with its line, counted from 0."""

    location: Location
    line: int
    reason: str


def _read(text: str, findings: Findings) -> tuple[yaml.Node | None, Any]:
    """Return the root of a YAML text and what it holds; what is wrong goes to `findings`."""
    text = with_plain_blanks(text)
    try:
        loader = Loader(text)
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root else {}
    except yaml.MarkedYAMLError as error:
        findings.error(*explain(error, text))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        findings.error(0, f"not YAML: {str(error).splitlines()[0]}")
    return None, None


def _worded(  # noqa: PLR0913, PLR0917 - a text in all of its forms
    error: ValidationError,
    model: type[BaseModel],
    text: str,
    root: yaml.Node | None,
    data: dict[Any, Any],
    given: Mapping[str, object],
) -> Iterator[_Wrong]:
    """Yield what a model has against data, with what to write."""
    for details, reason in reasons(error.errors(), model, {**data, **given}):
        location = details["loc"]
        line = line_of(root, location, of_key=details["type"] == "extra_forbidden")
        yield _Wrong(location, _line_near(details, text, line), reason)


def _repeated(root: yaml.Node | None, wrong: list[_Wrong]) -> Iterator[_Wrong]:
    """Yield the keys that are given twice, but where what holds them is wrong as a whole."""
    held = {told.location for told in wrong}
    for location, line in repeated_keys(root):
        if all(location[:end] not in held for end in range(1, len(location))):
            yield _Wrong(location, line, f"`{location[-1]}` is given twice; keep one")


def _tell(wrong: list[_Wrong], text: str, findings: Findings) -> None:
    """Note what is wrong, and where a # takes words away, which may be what is wrong there."""
    cuts = cut_short(text)
    cut = {each.line for each in cuts}
    broken = {told.line for told in wrong}
    for line, reason in dict.fromkeys((told.line, told.reason) for told in wrong):
        if line not in cut:
            findings.error(line, reason)
    for line, reason in cuts:
        (findings.error if line in broken else findings.warn)(line, reason)


def _line_near(details: Any, text: str, line: int) -> int:  # noqa: ANN401 - pydantic's
    """Return the first line from one on that holds what an error is about, else that one."""
    near = getattr(details.get("ctx", {}).get("error"), "near", "")
    following = text.split("\n")[line:] if near else []
    return next((line + n for n, each in enumerate(following) if near in each), line)
