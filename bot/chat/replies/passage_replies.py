"""Replies that show passages: of a topic, of a person, at a moment, and who said them where."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.dialogue.intents.moments import said_then
from bot.chat.recent import Previous
from bot.chat.replies.choices import find, list_choices, page_choices
from bot.chat.reply import Block, Reply, paragraph
from bot.chat.wording import passage_blocks, passages, places
from bot.corpus.event_notes import PERSON
from bot.corpus.model import Event, Passage
from bot.search.answer import Answer, Found
from bot.search.excerpts import in_full, unasked
from bot.search.index.lookup import first_voice
from bot.search.query.query import Query
from bot.search.ranking.finding import CERTAIN, Outcome
from bot.search.ranking.turns.exchanges import answer_to, question_to
from bot.search.ranking.turns.passage_kinds import is_brief
from bot.search.search import Search

_NOWHERE = frozenset({None, PERSON, "chair", "people"})  # what tells neither where nor when


def showing(blocks: Iterable[Block], shown: Sequence[Passage], question: str = "") -> Reply:
    """Return blocks that show passages as a reply, with ways to each of these.

    `question` is the one that the next message may go on from, if any.
    """
    choices = page_choices(View(ViewKind.LINK), shown, len(shown), narrowed=True)
    return Reply(tuple(blocks), choices, previous=_told(shown, question))


def listing(search: Search, found: Sequence[Found], question: str = "", lead: str = "") -> Reply:
    """Return what was found as a reply, below what is to `lead` to it; the rest as in `showing`."""
    blocks = passage_blocks.several_passages(found, name_events=search.corpus.several)
    above = [paragraph(lead)] if lead else []
    return showing((*above, *blocks), [each.passage for each in found], question)


def _told(shown: Sequence[Passage], question: str = "") -> Previous:
    return Previous(question, tuple(passage.id for passage in shown))


def listed(search: Search, view: View) -> Reply:
    """Return some of the passages on a topic or of a speaker."""
    one = search.lookup.passage(view.by or "")
    every: Sequence[Passage]
    if view.kind is ViewKind.TOPIC:
        found = search.overview.topic_of(one) if one else None
        title, every = (found[1].label, found[1].passages) if found else ("", ())
    else:
        title = (one and first_voice(one)) or ""
        every = search.lookup.of_speaker(title)
    if not (shown := every[view.offset : view.offset + PER_PAGE]):
        return gone(search)
    reply = passages.listed(shown, title, view.offset, len(every), several=search.corpus.several)
    choices = page_choices(view, shown, len(every), narrowed=True)
    return replace(reply, choices=choices, previous=_told(shown))


def whole(search: Search, previous: Previous) -> Reply:
    """Return all the words of what was shown last: as it is shown, with whose they are and where.

    The chat goes on where it was.
    """
    shown = search.lookup.passages(previous.passages)
    if not shown:
        return gone(search)
    return replace(listing(search, list(map(in_full, shown))), previous=previous)


def whose(search: Search, shown: Sequence[Passage], previous: Previous) -> Reply:
    """Return who said what was shown, each with a way to what else they said."""
    names = dict.fromkeys(voice.name for passage in shown for voice in passage.voices)
    first = search.lookup.first_of_speakers
    own = [(wording.only(name), first[name]) for name in names if name in first]
    choices = list_choices(ViewKind.SPEAKER, own)
    return replace(passages.whose(shown), choices=choices, previous=previous)


def whence(
    shown: Sequence[Found], fact: Answer, previous: Previous, *, of_event: bool = False
) -> Reply:
    """Return where and when what was shown was said, and of each event what was asked of it.

    With `of_event` that is all, where anything is told of it; then all is told that answers.
    """
    answering = fact.found if fact.outcome is Outcome.ANSWERED else ()
    first = answering[0].passage.fact if answering else None
    facts = dict[tuple[str, str | None], Found]()
    for found in answering:
        kind = found.passage.fact
        if kind not in _NOWHERE and (of_event or kind == first):
            facts.setdefault((found.passage.event.slug, kind), found)
    told = [block for found in facts.values() for block in passage_blocks.passage(found)[:1]]
    whence = [] if of_event and told else places.whence(shown, name_events=fact.several)
    return Reply((*whence, *told), previous=previous)


def meant(search: Search, found: Sequence[Passage]) -> Reply:
    """Return the passages, hardly ever several, that somebody asks about by their words."""
    shown = found[:PER_PAGE]
    return showing(passages.meant(shown, several=search.corpus.several), shown)


def at_moment(search: Search, asked: Query, shown: Event | None) -> Reply | None:
    """Return what is said at the moment that a question asks of, and nothing else; else None.

    It is rather a moment of the event `shown` just before than of any. What is too brief to tell
    what was spoken about stands between its neighbours. Where no recording lasts so long, that is
    told.
    """
    said = said_then(search, asked, [shown] if shown else ())
    if said is None:
        return None
    if not said:
        return wording.sentence(wording.NOTHING_THEN())
    around = search.lookup.around(said[0].id)
    if around and not asked.people and all(map(is_brief, said)):  # "Yeah." alone tells nothing
        said = [each for each in around if each]
    found, several = tuple(map(in_full, said[:PER_PAGE])), search.corpus.several
    answer = Answer(asked, Outcome.ANSWERED, CERTAIN, found, total=len(found), several=several)
    return replace(meant(search, said), answer=answer)


def answering(
    search: Search, questions: Sequence[Passage], names: Collection[str], previous: Previous
) -> Reply | None:
    """Return what answers questions, by somebody of a name if any is given; else None."""
    found = dict[str, Found]()
    for question in questions:
        if answer := answer_to(question, search.lookup, names):
            found[answer.id] = unasked(answer)._replace(question=question)
    return listing(search, [*found.values()], previous.question) if found else None


def answered(search: Search, shown: Sequence[Passage], previous: Previous) -> Reply:
    """Return what was asked before what is shown."""
    asked = {p.id: unasked(p) for each in shown if (p := question_to(each, search.lookup))}
    if not asked:
        return replace(wording.sentence(wording.NO_QUESTION()), previous=previous)
    return listing(search, [*asked.values()], previous.question)


def gone(search: Search) -> Reply:
    """Return that a passage is no longer there, and a way to look for it."""
    return replace(wording.gone(has_topics=search.overview.has_topics), choices=find())
