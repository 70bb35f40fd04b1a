"""What is said to a question: the passages, their caveats, or that there are none."""

import re
from collections.abc import Iterable, Sequence

from bot.chat.reply import QUOTED, Block, bold, filled, italic, paragraph
from bot.chat.wording import (
    ASK_SOMETHING,
    HIGHLIGHTS,
    NO_MORE,
    NOT_ON_RECORD,
    NOT_TOLD,
    NOTE,
    OF_THEM,
    UNSURE,
    chosen,
)
from bot.chat.wording.lists import either, joined, names_of
from bot.chat.wording.passage_blocks import several_passages
from bot.chat.wording.passages import page_of
from bot.corpus.parts import introduction
from bot.language.translation import Message, _
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome

_NO_WORDS = Message("No words of {name} are on record.")
_NONE_FROM = Message("Nothing on record from {names} speaks of it.")


def nothing(answer: Answer, *, has_topics: bool) -> tuple[Block, ...]:
    """Return that a question is not answered on record, and what could be asked instead."""
    lists = paragraph(_lists(has_topics=has_topics))
    return *_understood(answer), *_not_on_record(answer), lists, *instead(answer)


def agreement(answer: Answer) -> tuple[Block, ...]:
    """Return that it can't be told where people agree, and what each of them may be asked about."""
    told = _("I can't tell where people agree or disagree, only what each of them said.")
    return paragraph(bold(told)), *instead(answer)


def of_people(answer: Answer) -> tuple[Block, ...]:
    """Return what there is of people beside what was asked of them."""
    of_them = paragraph(bold(_of_them(answer)))
    return of_them, *several_passages(answer.found, name_events=answer.several)


def instead(answer: Answer) -> tuple[Block, ...]:
    """Return the topics that could be asked about instead."""
    return chosen(_of_them(answer) or _("On record instead:"), answer.offered)


def overview(answer: Answer, summaries: Iterable[str], topics: Sequence[str]) -> tuple[Block, ...]:
    """Return excerpts that stand for the whole, below what maintainers say it was about.

    What was spoken about stands below them.
    """
    notes = [paragraph(bold(NOTE()), f" {summary}") for summary in summaries]
    blocks = several_passages(answer.found, name_events=answer.several)
    above = paragraph(bold(HIGHLIGHTS()))
    told = _("Topics: {topics}").format(topics="; ".join(topics))
    below = (paragraph(italic(told)),) if topics else ()
    return *notes, above, *blocks, *below, *page_of(answer.offset, answer.total)


def passages(answer: Answer) -> tuple[Block, ...]:
    """Return the passages that an answer holds, or that there are no further ones.

    Above them stands, on every page, what keeps them from being a sure answer.
    """
    if not answer.found:
        return (paragraph(NO_MORE()),)
    unsure = answer.outcome is not Outcome.ANSWERED
    blocks = several_passages(answer.found, name_events=answer.several, name_topics=unsure)
    above, below, wordless = tuple(_unheard(answer)), tuple(_untold(answer)), answer.wordless
    if not any(found.passage.is_of_nobody for found in answer.found):  # nothing to be mistaken
        above, below = (), above
    return (
        *_understood(answer),
        *_caveat(answer),
        *above,
        *blocks,
        *page_of(answer.offset, answer.total),
        *below,
        *(paragraph(_NO_WORDS(name=person.name)) for person in answer.silent),
        *([paragraph(_NONE_FROM(names=names_of(wordless)))] if wordless else ()),
    )


def _caveat(answer: Answer) -> Iterable[Block]:
    if answer.unsaid:
        words = either([QUOTED(words=word) for word in answer.unsaid])
        told = _("No words of {names} say {words}; those of others do:")
        yield paragraph(bold(told.format(names=names_of(answer.people), words=words)))
    elif answer.outcome is not Outcome.ANSWERED and _is_beside(answer):
        is_fact = all(found.passage.fact for found in answer.found)
        beside = (not is_fact and _of_them(answer)) or _("On record instead:")
        yield paragraph(bold(NOT_ON_RECORD()), f" {beside}")
    elif answer.outcome is not Outcome.ANSWERED:
        missing = (*_stranger(answer), *_missing(answer))
        told = OF_THEM() if _is_on_stranger(answer) else UNSURE()
        yield paragraph(*(f"{part} " for part in missing), bold(told))
    else:
        yield from map(paragraph, _stranger(answer))


def _is_beside(answer: Answer) -> bool:
    """Tell whether only notes of event.yaml are shown, or words of whom it is asked who that is."""
    asked, shown = answer.question, [found.passage for found in answer.found]
    is_who = asked.asks_who and asked.language.questions.definitions.asked.search(asked.understood)
    own = is_who and all(passage.is_by(answer.people) for passage in shown)
    return answer.signs is None and bool(own or all(passage.fact for passage in shown))


def _stranger(answer: Answer) -> Iterable[str]:
    """Yield that there are no words of whoever is asked for and not known on record."""
    if answer.question.stranger:
        name = QUOTED(words=answer.question.stranger)
        nobody = _("Nobody who speaks here is known as {name}.")
        told = _("I don't know whom {name} means.") if answer.is_called else nobody
        yield told.format(name=name)


def _is_on_stranger(answer: Answer) -> bool:
    """Tell whether what is found first calls somebody so who is not known on record."""
    called = answer.question.stranger
    first = " ".join(answer.found[0].passage.text.split())
    known = not called or answer.is_called
    return not known and bool(re.search(rf"\b{re.escape(called)}\b", first, re.IGNORECASE))


def _unheard(answer: Answer) -> Iterable[Block]:
    """Yield that it can't be told what the people named have said, and why."""
    if not answer.unheard:
        return
    events = joined([captions.event.name for captions in answer.hiding])
    if all(captions.names_nobody for captions in answer.hiding):
        told = _(
            "The captions of {events} name nobody: they do not tell who speaks, so I can't say "
            "which words are {whose}."
        )
    else:
        told = _(
            "The captions of {events} do not always tell who speaks, so I can't say which words "
            "are {whose}."
        )
    names = dict.fromkeys(person.name for person in answer.unheard)
    # Translators: whose words they may be: "which words are Ann's or Ben's"
    whose = either([_("{name}'s").format(name=name) for name in names])
    yield paragraph(told.format(events=events, whose=whose))


def _untold(answer: Answer) -> Iterable[Block]:
    """Yield, where it is asked who said something, that the captions don't tell."""
    if answer.question.asks_who and answer.found[0].passage.is_of_nobody and not answer.unheard:
        yield paragraph(NOT_TOLD())


def _understood(answer: Answer) -> Iterable[Block]:
    """Yield for what a misspelt question was taken, and who is meant by what does not name them."""
    if answer.corrections:
        shown, question = _("Showing results for {question}"), bold(answer.question.understood)
        spans = filled(shown, question=question)
        yield paragraph(*(span if span.bold else italic(span.text) for span in spans))
    for mention in answer.question.guessed:
        taken = _("I take {words} for {names}.")
        words = " ".join(answer.question.named.words[mention.start : mention.end])
        names = names_of(mention.people)
        yield paragraph(italic(taken.format(words=QUOTED(words=words), names=names)))


def _not_on_record(answer: Answer) -> Iterable[Block]:
    """Yield that nothing was found, and why."""
    if answer.question.greets and not answer.question.content:
        yield paragraph(ASK_SOMETHING())
    elif answer.silent or (answer.unheard and not answer.question.content):
        yield from _unheard(answer)
        for person in answer.silent:
            yield paragraph(bold(_NO_WORDS(name=person.name)))
        for person in (*answer.unheard, *answer.silent):
            yield paragraph(f"{introduction(person)}.", follows=True)
    else:
        yield from _nothing_of_it(answer)


def _of_them(answer: Answer) -> str:
    names = names_of(answer.people)
    return _("On record from {names}:").format(names=names) if names else ""


def _nothing_of_it(answer: Answer) -> Iterable[Block]:
    """Yield that nobody, or nobody who is named, speaks of what is asked."""
    names = names_of(answer.people)
    if not (missing := _missing(answer)):
        of_them = _NONE_FROM(names=names)
        there = _("Nothing there speaks of it.") if answer.question.events else ""
        all_in_all = there or _("Nothing I hold speaks of it.")
        missing = (of_them if names and not answer.unheard else all_in_all,)
    told = next(iter(_stranger(answer)), NOT_ON_RECORD())
    yield paragraph(bold(told), *(f" {each}" for each in missing))
    yield from _unheard(answer)


def _lists(*, has_topics: bool) -> str:
    if has_topics:
        return _("/topics lists what was spoken about, /speakers who spoke.")
    return _("/speakers lists who was there.")


def _missing(answer: Answer) -> tuple[str, ...]:
    words = either([QUOTED(words=word) for word in answer.unmatched])
    return (_("Nothing I hold says {words}.").format(words=words),) if words else ()
