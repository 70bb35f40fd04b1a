"""Looks over the language of an event, for one that is unknown, or that is hardly spoken there."""

from collections.abc import Sequence

from bot.corpus.files.line_numbers import line_with
from bot.corpus.files.named_language import named_language, primary
from bot.corpus.likely_language import likelier
from bot.corpus.model import Event, Passage
from bot.corpus.passage_language import language_of
from bot.corpus.problems import Findings
from bot.language.reader import ENGLISH, nearest


def review_language(event: Event, passages: Sequence[Passage], findings: Findings) -> None:
    """Note a language that isn't known, and the first file that reads as if it were in another."""
    if primary(event.language) is None:
        _tell_unknown(event.language, findings)
        return
    texts: dict[str | None, list[str]] = {}
    for passage in passages:
        if not passage.fact:
            texts.setdefault(passage.transcript, []).append(passage.text)
    if texts.keys() != {None}:
        texts.pop(None, None)  # what is written of it may be in any
    for file, held in texts.items():
        taken = language_of(event, file)
        if meant := likelier(held, taken):
            _tell_likelier(meant, taken, file, findings)
            return


def _tell_likelier(meant: str, taken: str, file: str | None, findings: Findings) -> None:
    here, there = (ENGLISH.languages.names.get(code, code) for code in (meant, taken))
    named = file and named_language(file).language
    renamed = f"take the language out of the name of {file}, and " if named else ""
    findings.warn(
        line_with(findings.path, "language:"),
        f"what is said here reads as {here}, and is taken for {there}; if it is {here}, {renamed}"
        f"write `language: {meant}`",
    )


def _tell_unknown(given: str, findings: Findings) -> None:
    meant = nearest(given)
    suggested = f"write `language: {meant}` if that is meant, or" if meant else "write"
    findings.warn(
        line_with(findings.path, "language:"),
        f"`language: {given}` is no language that is known, so words are found only as they are "
        f"written; {suggested} a code of ISO 639-1, such as es for Spanish",
    )
