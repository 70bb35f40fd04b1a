"""How far the captions of an event tell who speaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.corpus.model import Corpus, Event, Kind, Passage, Person
from bot.corpus.names.probable_names import may_be
from bot.language.translation import _


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the captions of an event name, and how many of their quotes are by nobody named.

    Of those who are named, `strangers` are the names that are nobody's in `people`.
    """

    event: Event
    named: frozenset[str] = frozenset()
    unnamed: int = 0
    strangers: frozenset[str] = frozenset()

    @property
    def names_nobody(self) -> bool:
        """Whether there are captions, and none of them says who speaks."""
        return bool(self.unnamed) and not self.named

    def may_hide(self, person: Person) -> bool:
        """Tell whether somebody at the event may have said what the captions do not say is theirs.

        That is what they name nobody for, or a stranger who may be that person.
        """
        doubt = self.unnamed or any(may_be(name, person) for name in self.strangers)
        return bool(doubt) and person.name not in self.named

    def silence(self, person: Person) -> str:
        """Return what can be said of somebody of whom the event has no words, in a list."""
        if self.names_nobody:
            return _("the captions name nobody")
        return _("no words under this name") if self.may_hide(person) else _("no words on record")


def attribution(event: Event, passages: Iterable[Passage]) -> Attribution:
    """Return what the captions of an event, among its passages, tell of who speaks."""
    quotes = [p.speaker for p in passages if p.transcript is not None and p.kind is Kind.QUOTE]
    named = frozenset(speaker.name for speaker in quotes if speaker)
    strangers = named - {person.name for person in event.people}
    return Attribution(event, named, quotes.count(None), strangers)


def attributions(corpus: Corpus) -> list[Attribution]:
    """Return for each event, in turn, what its captions tell of who speaks."""
    held = corpus.by_event()
    return [attribution(event, held[event.slug]) for event in corpus.events]
