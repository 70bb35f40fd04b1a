"""Replies that show passages by where they stand: of a topic, of a person, between neighbours."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import PER_PAGE, Choice, View, ViewKind
from bot.chat.dialogue.moments import said_then
from bot.chat.recent import Previous
from bot.chat.replies.choices import Row, find, list_choices, page_choices, rows, taking_along
from bot.chat.reply import Block, Reply, paragraph
from bot.chat.wording import passage_blocks, passages, places, typed
from bot.corpus.event_notes import PERSON
from bot.corpus.model import Event, Passage
from bot.language.translation import _
from bot.search.answer import Answer, Found
from bot.search.excerpts import in_full, unasked
from bot.search.index.lookup import Around, first_voice
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


def _told(shown: Sequence[Passage], question: str = "") -> Previous:
    return Previous(question, tuple(passage.id for passage in shown))


def listed(search: Search, view: View) -> Reply:
    """Return some of the passages on a topic or of a speaker."""
    one = search.lookup.passage(view.by or "")
    if view.kind is ViewKind.TOPIC:
        title, every = _on_topic(search, one) if one else ("", ())
    else:
        title = (one and first_voice(one)) or ""
        every = search.lookup.of_speaker(title)
    if not (shown := every[view.offset : view.offset + PER_PAGE]):
        return gone(search)
    reply = passages.listed(shown, title, view.offset, len(every), several=search.corpus.several)
    choices = page_choices(view, shown, len(every), narrowed=True)
    return replace(reply, choices=choices, previous=_told(shown))


def _on_topic(search: Search, passage: Passage) -> tuple[str, Sequence[Passage]]:
    """Return what the topic of a passage is called, and the passages on it."""
    found = search.overview.topic_of(passage)
    return (found[1].label, found[1].passages) if found else ("", ())


def in_context(search: Search, view: View) -> Reply:
    """Return the passage that a view is of, between its neighbours."""
    if (around := search.lookup.around(view.context or "")) is None:
        return gone(search)
    reply = passages.in_context(around, _topic_place(search, around.passage))
    return replace(reply, choices=_beside(view, around), previous=_told([around.passage]))


def chosen_in_context(
    search: Search, view: View, question: str, previous: Previous | None
) -> Reply:
    """Return the passage that a view is of in its context, chosen of those shown for a question.

    The chat goes on from there: of those, if they were shown last, another may be chosen.
    """
    reply = in_context(search, view)
    if not (question and view.context and reply.previous):
        return reply
    known = previous if previous and previous.question == question else None
    shown = known or Previous(question, (view.context,), view.offset)
    return replace(reply, previous=_chosen(shown, view.context))


def _chosen(previous: Previous, identifier: str) -> Previous:
    """Return what a chat goes on from where one of the passages shown was chosen."""
    listed = previous.listed or previous.passages
    return Previous(previous.question, (identifier,), previous.offset, listed=listed)


def _topic_place(search: Search, passage: Passage) -> str:
    """Return which of an event's topics a passage is on: Topic 3 of 9: Procurement."""
    if (found := search.overview.topic_of(passage)) is None:
        return ""
    number, topic = found
    every = len(search.overview.topics_of(passage.event))
    told = _("Topic {number} of {every}: {topic}")
    return told.format(number=number, every=every, topic=topic.label)


def meant_in_context(
    search: Search, previous: Previous, meant: Passage, others: Sequence[Passage], lead: str
) -> Reply:
    """Return one of the passages shown in its context, with a way to those of the others.

    What is to `lead` stands above.
    """
    view = View(context=meant.id) if previous.question else View(ViewKind.LINK, context=meant.id)
    reply = in_context(search, view)
    row = tuple(
        Choice(wording.NUMBER_IN_CONTEXT(number=number), view._replace(context=identifier))
        for number, identifier in enumerate(previous.passages, 1)
        if any(other.id == identifier for other in others)
    )
    above = [wording.asked(previous.question)] if previous.question else []
    above += [paragraph(lead)] if lead else []
    told = _chosen(previous, meant.id)
    return replace(reply.headed(*above), choices=rows(*reply.choices, row), previous=told)


def whole(search: Search, previous: Previous) -> Reply:
    """Return all the words of what was shown last: as it is shown, with whose they are and where.

    The chat goes on where it was.
    """
    shown = search.lookup.passages(previous.passages)
    if not shown:
        return gone(search)
    every = list(map(in_full, shown))
    blocks = passage_blocks.several_passages(every, name_events=search.corpus.several)
    return replace(showing(blocks, shown), previous=previous)


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
    return _exchanged(search, [*found.values()], previous) if found else None


def answered(search: Search, shown: Sequence[Passage], previous: Previous) -> Reply:
    """Return what was asked before what is shown."""
    asked = {p.id: unasked(p) for each in shown if (p := question_to(each, search.lookup))}
    if not asked:
        return replace(wording.sentence(wording.NO_QUESTION()), previous=previous)
    return _exchanged(search, [*asked.values()], previous)


def _exchanged(search: Search, found: Sequence[Found], previous: Previous) -> Reply:
    blocks = passage_blocks.several_passages(found, name_events=search.corpus.several)
    return showing(blocks, [each.passage for each in found], previous.question)


def gone(search: Search) -> Reply:
    """Return that a passage is no longer there, and a way to look for it."""
    return replace(wording.gone(has_topics=search.overview.has_topics), choices=find())


def _beside(view: View, around: Around) -> tuple[Row, ...]:
    before, passage, after = around
    said = passage.transcript is not None
    earlier = wording.BEFORE() if said else wording.PREVIOUS()
    later = wording.AFTER() if said else wording.NEXT()
    back = view._replace(context=None)
    return rows(
        (
            Choice(earlier, view._replace(context=before.id), typed.BEFORE()) if before else None,
            Choice(later, view._replace(context=after.id), typed.AFTER()) if after else None,
        ),
        (
            Choice(wording.BACK(), back, typed.BACK()) if view.kind is not ViewKind.LINK else None,
            *taking_along(passage),
        ),
    )
