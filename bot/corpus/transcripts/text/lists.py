"""Lists in a transcript, whose items name nobody where those who speak have no list."""

from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.transcripts.text.lines import Lead, Named
from bot.corpus.transcripts.text.names import is_known, speakers_in


def without_lists(
    found: Sequence[Lead], event: Event
) -> tuple[list[Lead], tuple[tuple[int, str], ...]]:
    """Return lines without names in items such as “Venue: Porto”, beside turns that are none.

    Within the talk an item still names whoever does so elsewhere, or is of the event. Behind the
    last turn such items, and all that stands below their heading, come second, with their numbers;
    but not a list that a colon leads to.
    """
    listed = any(lead.line.item and lead.label for lead in found)
    names = speakers_in(found, event).names if listed else {}
    places = [place for place, lead in enumerate(found) if lead.label in names]
    turns = [place for place in places if not found[place].line.item]
    if not len(places) > len(turns) > len(places) / 2:
        return list(found), ()
    spoken = {found[place].label for place in turns}
    keys = {
        place
        for place in set(places).difference(turns)
        for label in [found[place].label or ""]
        if not turns[0] < place < turns[-1] or not (label in spoken or is_known(label, event))
    }
    until = first = min((place for place in keys if place > turns[-1]), default=len(found))
    if first < len(found):
        heads = (place for place in range(turns[-1] + 1, first) if found[place].line.heading)
        led_to = found[first - 1].words.endswith((":", "："))
        until = max(heads, default=len(found) if led_to else first)
    return [
        lead._replace(named=Named(None, None, lead.words)) if place in keys else lead
        for place, lead in enumerate(found[:until])
    ], tuple((lead.line.number, lead.words) for lead in found[until:] if not lead.line.heading)
