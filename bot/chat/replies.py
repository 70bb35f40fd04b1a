"""Replies to questions, together with what can be chosen next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.chat import suggestions, wording
from bot.chat.actions import PER_PAGE, Choice, Find, Link, Of, Share, View
from bot.chat.dialogue.question_forms import asks_yes_or_no
from bot.chat.dialogue.recent import Previous
from bot.chat.reply import Block, Reply
from bot.chat.wording import answers, record, typed
from bot.chat.wording.languages import ask_in_another
from bot.chat.wording.lists import joined
from bot.corpus.model import Kind, Passage, Person
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

Row: TypeAlias = tuple[Choice, ...]

_TOPICS = 8  # that stand below an overview
_COLUMNS = 2  # of a list …
_FITS = 18  # letters of a label that are not cut in one of them


def first(search: Search, answer: Answer) -> Reply:
    """Return the first page of an answer, or that there is none and what to do about it."""
    if answer.outcome is Outcome.UNANSWERED:
        offered = _offered(search, answer)
        reply = answers.nothing(replace(answer, offered=tuple(label for label, _ in offered)))
        hint = _ask_in_another(search, answer)
        choices = (*list_choices(Of.TOPIC, offered), *find())
        return _of(answer, (*reply.blocks, *hint), choices)
    reply = page(answer, View())
    if answer.outcome is Outcome.NEAR:
        reply = replace(reply, blocks=(*reply.blocks, *_ask_in_another(search, answer)))
    if asks_yes_or_no(answer.question) and not answer.found[0].passage.fact:
        reply = replace(
            reply, blocks=(*wording.sentence(wording.NO_VERDICT()).blocks, *reply.blocks)
        )
    return reply


def _ask_in_another(search: Search, answer: Answer) -> tuple[Block, ...]:
    """Return in which language to ask, where words of a question are nowhere on record."""
    code = answer.question.language.code
    return ask_in_another(search.corpus, code) if answer.unmatched else ()


def page(answer: Answer, view: View) -> Reply:
    """Return the page of an answer that a view is of."""
    return _of(answer, answers.passages(answer).blocks, _of_answer(answer, view))


def overview(search: Search, answer: Answer, view: View) -> Reply:
    """Return excerpts that stand for the whole, its topics below them.

    A summary of a maintainer's comes before them.
    """
    events = answer.question.events
    told = () if view.offset else events or search.corpus.events
    summaries = [event.summary for event in told if event.summary]
    labels = [
        topic.label.partition(", ")[0]
        for topic in search.overview.ready_topics
        if topic.passages[0].event in told
    ]
    reply = answers.overview(answer, summaries, labels[:_TOPICS])
    if len(events) == 1 and answer.found:
        view = view._replace(by=answer.found[0].passage.id)
    return _of(answer, reply.blocks, _of_answer(answer, view))


def verbatim_wanted(search: Search, answer: Answer) -> Reply:
    """Return what somebody is on record with, and where none of it is verbatim, that so it is."""
    reply = first(search, answer)
    quoted = any(found.passage.kind is Kind.QUOTE for found in answer.found)
    if quoted or not answer.found or answer.outcome is Outcome.UNANSWERED:
        return reply
    names = joined(list(dict.fromkeys(person.name for person in answer.people)))
    only = wording.sentence(wording.RETOLD_ONLY(name=names)).blocks
    return replace(reply, blocks=(*only, *reply.blocks))


def word_for_word(answer: Answer) -> Reply:
    """Return passages that hold what is asked about, and that it is there word for word."""
    reply = page(answer, View())
    above = wording.sentence(wording.WORD_FOR_WORD())
    return replace(reply, blocks=(*above.blocks, *reply.blocks))


def _of(answer: Answer, blocks: tuple[Block, ...], choices: tuple[Row, ...]) -> Reply:
    """Return a reply that is an answer, or a page of one."""
    ids = tuple(found.passage.id for found in answer.found)
    shown = () if answer.outcome is Outcome.UNANSWERED else ids
    told = Previous(answer.question.text, shown, answer.offset)
    return Reply(blocks, choices, answer, previous=told)


def welcome(search: Search) -> Reply:
    """Return what the bot is, with questions to try."""
    return with_examples(search, record.start(search.corpus))


def of_which(search: Search, person: Person | None = None) -> Reply:
    """Return that it is not known what is meant, with questions to ask instead.

    Of a person who is named, all of their words are among what can be chosen.
    """
    spoken = search.lookup.first_of_speakers()
    own = [(wording.all_of(name), p) for name, p in spoken if person and name == person.name]
    reply = replace(wording.sentence(wording.OF_WHICH()), choices=list_choices(Of.SPEAKER, own))
    return with_examples(search, reply)


def with_examples(search: Search, reply: Reply) -> Reply:
    """Return a reply with questions to try below it, and the way to the highlights."""
    examples = suggestions.examples(search)
    rows = [
        (Choice(label, View(Of.EXAMPLE, offset=number, fresh=True), str(number + 1)),)
        for number, label in enumerate(examples)
    ]
    highlights = View(Of.HIGHLIGHTS, fresh=True)
    rows.append((Choice(wording.OVERVIEW(), highlights, typed.HIGHLIGHTS()),))
    heading = wording.YOU_COULD_ASK() if len(reply.blocks) > 1 else ""
    blocks = (*reply.blocks, *wording.chosen(heading, examples))
    return replace(reply, blocks=blocks, choices=(*reply.choices, *rows))


def topics(search: Search) -> Reply:
    """Return what was spoken about, each topic with a way to its passages."""
    every = search.overview.topics
    labelled = [(topic.label, topic.passages[0]) for topic in every]
    reply = record.topics([label for label, _ in labelled])
    return replace(reply, choices=list_choices(Of.TOPIC, labelled))


def speakers(search: Search) -> Reply:
    """Return who was there, each with a way to their words."""
    rows = list_choices(Of.SPEAKER, search.lookup.first_of_speakers())
    return replace(record.speakers(search.corpus), choices=rows)


def _offered(search: Search, answer: Answer) -> list[tuple[str, Passage]]:
    """Return the topics that are offered where there is no answer, each with a passage on it."""
    first = {topic.label: topic.passages[0] for topic in search.overview.ready_topics}
    offered = answer.offered or (() if answer.people else tuple(first))
    return [(label, first[label]) for label in offered if label in first][:PER_PAGE]


def find() -> tuple[Row, ...]:
    """Return the way to look for something else."""
    return ((Choice(wording.FIND(), Find()),),)


def page_choices(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> tuple[Row, ...]:
    """Return what can be done from a page that shows passages of a list.

    `narrowed` tells that the list holds no more than what few people said.
    """
    earlier = view._replace(offset=max(0, view.offset - PER_PAGE))
    more = view._replace(offset=view.offset + PER_PAGE)
    return rows(
        (
            Choice(wording.EARLIER(), earlier, typed.EARLIER()) if view.offset else None,
            Choice(wording.MORE(), more, typed.MORE()) if more.offset < total else None,
        ),
        tuple(_contexts(view, shown)),
        taking_along(shown[0]) if len(shown) == 1 else (),
        tuple(_narrowing(view, shown, total, narrowed=narrowed)),
    )


def list_choices(
    of: Of, labelled: Iterable[tuple[str, Passage]], columns: int = _COLUMNS
) -> tuple[Row, ...]:
    """Return a choice for each label, leading to the topic or the speaker of its passage."""
    every = [Choice(label, View(of, by=passage.id, fresh=True)) for label, passage in labelled]
    if any(len(choice.label) > _FITS for choice in every):
        columns = 1
    return tuple(tuple(every[start : start + columns]) for start in range(0, len(every), columns))


def _of_answer(answer: Answer, view: View) -> tuple[Row, ...]:
    shown = [found.passage for found in answer.found]
    if not shown:
        return ()
    return page_choices(view, shown, answer.total, narrowed=bool(answer.people))


def _contexts(view: View, shown: Sequence[Passage]) -> Iterator[Choice]:
    for number, passage in enumerate(shown, 1):
        there = view._replace(context=passage.id)
        if len(shown) == 1:
            yield Choice(wording.IN_CONTEXT(), there, typed.CONTEXT())
        else:
            yield Choice(wording.in_context_number(number), there, typed.CONTEXT_OF(number=number))


def _narrowing(
    view: View, shown: Sequence[Passage], total: int, *, narrowed: bool
) -> Iterator[Choice]:
    """Yield ways to what one of the speakers said, or back from there."""
    if view.of is Of.QUESTION and view.by:
        yield Choice(wording.EVERYONE(), View(), typed.EVERYONE())
    elif view.of is Of.QUESTION and total > 1 and not narrowed:
        speakers = {p.speaker.name: p for p in reversed(shown) if p.speaker}
        for name, passage in reversed(speakers.items()):
            word = typed.ONLY(name=name.casefold())
            yield Choice(wording.only(name), View(by=passage.id), word)


def taking_along(passage: Passage) -> Row:
    """Return what hands a passage on."""
    return Choice(wording.SHARE(), Share(passage.id)), Choice(wording.LINK(), Link(passage.id))


def rows(*rows: tuple[Choice | None, ...]) -> tuple[Row, ...]:
    """Return rows of choices without those that there are not."""
    kept = (tuple(choice for choice in row if choice) for row in rows)
    return tuple(row for row in kept if row)
