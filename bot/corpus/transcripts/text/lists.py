"""Lists in a transcript, whose items name nobody where those who speak have no list."""

from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.captions.label_words import is_voice
from bot.corpus.transcripts.text.lines import Lead, Named
from bot.corpus.transcripts.text.names import is_known, looks_like_one, speakers_in
from bot.language.reader import captions

_HEADS_NOTES = captions().summary_line.fullmatch


def without_lists(
    found: Sequence[Lead], event: Event
) -> tuple[list[Lead], tuple[tuple[int, str], ...]]:
    """Return lines without names in items such as “Venue: Porto”, beside turns that are none.

    An item still names whoever does so elsewhere, is of the event, or is called as people are and
    says a sentence; above the first turn only where all items are sentences of those who speak. All
    that stands below a heading of notes behind the last turn, with such items, comes second, with
    its numbers, and so does a list that ends the file, holds an item of nobody, and no colon leads
    to.
    """
    listed = any(lead.line.item and lead.label for lead in found)
    names = speakers_in(found, event).names if listed else {}
    places = [place for place, lead in enumerate(found) if lead.label in names]
    turns = [place for place in places if not found[place].line.item]
    if not len(places) > len(turns) > len(places) / 2:
        return list(found), ()
    items = sorted(set(places).difference(turns))
    spoken = {found[place].label for place in turns}
    above = [found[place] for place in items if place < turns[0]]
    said = all(lead.label in spoken and ends_sentence(lead.words) for lead in above)
    keys = {
        place
        for place in items
        for label in [found[place].label or ""]
        if not (label in spoken or is_known(label, event) or _is_of_stranger(found[place]))
        or (place < turns[0] and not said)
    }
    last = min((place for place in items if place > turns[-1]), default=len(found))
    apart = all(lead.line.item for lead in found[last:]) and any(key >= last for key in keys)
    led_to = found[last - 1].words.endswith((":", "："))
    until = last if apart and not led_to else len(found)
    until = min(until, _place_of_notes(found[: items[-1]], turns[-1]) or until)
    return [
        lead._replace(named=Named(None, None, lead.words)) if place in keys else lead
        for place, lead in enumerate(found[:until])
    ], tuple((lead.line.number, lead.words) for lead in found[until:] if not lead.line.heading)


def _place_of_notes(found: Sequence[Lead], last: int) -> int | None:
    """Return where the heading of notes stands that is the first behind the last turn."""
    headings = (place for place, lead in enumerate(found) if place > last and lead.line.heading)
    return next((place for place in headings if _HEADS_NOTES(found[place].words)), None)


def _is_of_stranger(lead: Lead) -> bool:
    """Tell whether an item is a sentence behind what people are called by."""
    label = lead.label or ""
    several = len(label.split()) > 1 and looks_like_one(label)
    return (several or is_voice(label)) and ends_sentence(lead.words)
