"""What tells of a talk beside it, as “Chair: Ann Baker” and items of lists: nobody says that."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby, takewhile

from bot.corpus.model import Event
from bot.corpus.names.name_matching import names_in, people_in
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.captions.label_words import is_voice
from bot.corpus.transcripts.text.lines import Lead, Named
from bot.corpus.transcripts.text.naming.names import is_known, looks_like_one, speakers_in
from bot.language.reader import captions

_STOP = re.compile(r"[.?!] ")
_KEYS = captions().heading_keys.fullmatch
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


def without_facts_told(
    found: Sequence[Lead], event: Event
) -> tuple[list[Lead], tuple[tuple[Lead, ...], ...]]:
    """Return lines without those that tell of the talk; each run of these comes second.

    Above the first label that comes again, that is what has no more than people's names behind a
    label, or a key such as “Date:”, and right beside it each label with no sentence behind it.
    """
    top = takewhile(lambda lead: not is_known(lead.label or "", event), found)
    facts = {lead.line.number for lead in top if _KEYS(lead.words)}
    facts |= {lead.line.number for lead in found if _lists_people(lead, event)}
    counts = Counter(lead.label for lead in found if lead.line.number not in facts)
    head = list(takewhile(lambda lead: not lead.label or counts[lead.label] <= 1, found))
    blocks = zip(head, accumulate(lead.opens for lead in head), strict=True)
    runs = groupby(blocks, lambda each: (_may_be_one(each[0], event), each[1]))
    told = [[lead for lead, _ in run] for (is_fact, _), run in runs if is_fact]
    told = [block for block in told if not facts.isdisjoint(one.line.number for one in block)]
    out = {lead.line.number for block in told for lead in block}
    past = [0, *(lead.line.number for lead in found)]
    kept = [
        lead._replace(opens=lead.opens or number in out)
        for number, lead in zip(past, found, strict=False)
        if lead.line.number not in out
    ]
    notes = (tuple(one for one in block if one.named.rest) for block in told)
    return kept, tuple(filter(None, notes))


def _may_be_one(lead: Lead, event: Event) -> bool:
    label, line = lead.label or "", lead.line
    if not label or line.heading or line.item or lead.named.weak or is_known(label, event):
        return False
    is_name = len(label.split()) > 1 and looks_like_one(label)
    ends = ends_sentence(lead.words) or _STOP.search(lead.named.rest)
    said = is_name or not lead.named.rest or ends or lead.set_off
    return not said or _lists_people(lead, event) or _KEYS(lead.words) is not None


def _lists_people(lead: Lead, event: Event) -> bool:
    """Tell whether behind a label are no more than names of people, one of them of the event."""
    label, names = lead.label or "", names_in(lead.named.rest)
    said = looks_like_one(label) and ends_sentence(lead.words)  # “Announcer: Maya Lind!”
    if not label or said or lead.time is not None or is_known(label, event):
        return False
    if not all(map(looks_like_one, names)):
        return False
    return bool(people_in(", ".join(names), event))
