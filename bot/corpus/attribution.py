"""How far the captions of an event tell who speaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.corpus.model import Corpus, Event, Kind, Passage
from bot.language.translation import _


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the captions of an event name, and how many of their quotes are by nobody named."""

    event: Event
    named: frozenset[str] = frozenset()
    unnamed: int = 0

    @property
    def names_nobody(self) -> bool:
        """Whether there are captions, and none of them says who speaks."""
        return bool(self.unnamed) and not self.named

    def may_hide(self, name: str) -> bool:
        """Tell whether somebody at the event may have said what the captions name nobody for."""
        return bool(self.unnamed) and name not in self.named

    @property
    def silence(self) -> str:
        """What can be said of somebody of whom the event has no words, in a list."""
        if self.names_nobody:
            return _("the captions name nobody")
        return _("no words under this name") if self.unnamed else _("no words on record")


def attribution(event: Event, passages: Iterable[Passage]) -> Attribution:
    """Return what the captions of an event, among its passages, tell of who speaks."""
    quotes = [p.speaker for p in passages if p.transcript is not None and p.kind is Kind.QUOTE]
    named = frozenset(speaker.name for speaker in quotes if speaker)
    return Attribution(event, named, quotes.count(None))


def attributions(corpus: Corpus) -> list[Attribution]:
    """Return for each event, in turn, what its captions tell of who speaks."""
    held = corpus.by_event()
    return [attribution(event, held[event.slug]) for event in corpus.events]
