"""Finds quotes that probably hold the words of several people, given to one of them."""

from collections.abc import Iterable

from bot.corpus.model import Event, Kind, Passage
from bot.corpus.name_matching import alike, match
from bot.corpus.passage_language import code_of
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.labels import full_names_within

_SEVERAL = 2


def review_voices(event: Event, passages: Iterable[Passage], findings: Findings) -> None:
    """Warn of each quote with names before a colon within, be it one of the event's people.

    `findings` are those of `event.yaml`; what is found is told of at the line of its own file.
    """
    for passage in passages:
        if passage.kind is not Kind.QUOTE:
            continue
        own = passage.speaker.name if passage.speaker else ""
        found = full_names_within(passage.text, code_of(passage))
        names = [name for name in found if not alike(name, own)]
        if len(names) >= _SEVERAL or any(match(name, event).person for name in names):
            whose = f"{own}'s" if own else "an unidentified speaker's"
            shown = ", ".join(f"“{name}:”" for name in dict.fromkeys(names))
            findings.at(findings.path.parent / passage.file).warn(
                passage.line,
                f"within these words, which are shown as {whose}, is {shown}; if somebody else "
                "speaks from there, begin a line with it, or a paragraph",
            )
