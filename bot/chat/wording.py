"""Every sentence that a person reads in the conversation, apart from the record itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from textwrap import shorten

from bot.chat.actions import PER_PAGE, Of, Step
from bot.chat.reply import Block, Reply, Span, bold, italic, item, paragraph, verbatim, whole
from bot.corpus.attribution import attributions
from bot.corpus.event_notes import clock, count, day, introduction
from bot.corpus.model import Corpus, Event, Kind, Passage, Person, Source
from bot.search.answer import Answer, Found, Outcome
from bot.search.index.lookup import Around, is_on_topic
from bot.search.ranking.snippet import excerpt

ASK_SOMETHING = "Ask me something about the panel in your own words, or see /help."
TROUBLE = "Something went wrong on my side, and it has been noted. Please ask again."
MORE, EARLIER, IN_CONTEXT, SHARE, LINK = "More", "Earlier", "In context", "Share", "Copy link"
BACK, EVERYONE = "Back", "Everyone"
IN_TIME, IN_PLACE = ("← Before", "After →"), ("← Previous", "Next →")
FIND = "Search the record"
UNSURE = "I'm not sure this answers it; the closest on record:"
NO_MORE = "That is all I have on this question."
QUESTION_GONE = "I can't see your question any more. Please ask it again."
PASSAGE_GONE = "That passage is no longer on record. Ask me about it in your own words"
ASK_BACK = "What would you like to know? Reply to this message with your question."
NOT_ON_RECORD = "That is not on record."
NOT_FOUND = "That is not on record. Ask me something else"
ANSWER = "Answer"
ASK_HERE = "Your question about the panel"
NOTHING_LEFT_OUT = "Nothing was left out."
MORE_OF_WHAT = "More of what? Ask a question first."
TEXT_ONLY = "I can only read text: ask me about the panel in your own words, or see /help."
SLOW_DOWN = "You write faster than I can answer. Please wait half a minute, then ask again."
TERMINAL_HELP = (
    "Type more for further passages, whole for all of a long one, and an empty line or Ctrl-D to "
    "leave."
)
MORE_HINT = "There is more: type more."
CHOICES_HINT = "You can also type"
WHOLE_HINT = "[…] leaves words out: type whole to see them."
NOTE = "Note:"
IN_SOURCE = "In the same source:"
NOT_TOLD = "The captions do not tell who speaks there."
UNIDENTIFIED = "unidentified speaker"


def answer(answer: Answer) -> Reply:
    """Return the first reply to a question: passages, or that it is not on record."""
    if answer.outcome is Outcome.UNANSWERED:
        return Reply((*_understood(answer), *_not_on_record(answer)))
    return passages(answer)


def passages(answer: Answer) -> Reply:
    """Return the passages that an answer holds, or that there are no further ones.

    Above them stands, on every page, what keeps them from being a sure answer.
    """
    if not answer.found:
        return sentence(NO_MORE)
    blocks = [
        block for found in answer.found for block in passage(found, name_event=answer.several)
    ]
    above, below = tuple(_unheard(answer)), tuple(_untold(answer))
    if not any(found.passage.is_of_nobody for found in answer.found):  # nothing to be mistaken
        above, below = (), above
    return Reply(
        (
            *_understood(answer),
            *_caveat(answer),
            *above,
            *blocks,
            *_place(answer.offset, answer.total),
            *below,
            *(paragraph(_no_words(person)) for person in answer.silent),
        )
    )


def _caveat(answer: Answer) -> Iterable[Block]:
    """Yield, above passages that may not answer, that they may not."""
    if answer.outcome is not Outcome.ANSWERED:
        missing = _missing(answer)
        yield paragraph(*(part.strip() for part in missing), " " * bool(missing), bold(UNSURE))


def _unheard(answer: Answer) -> Iterable[Block]:
    """Yield that it can't be told what the people named have said, and why."""
    if not answer.unheard:
        return
    events = _listed([captions.event.name for captions in answer.hiding])
    if all(captions.names_nobody for captions in answer.hiding):
        told = f"The captions of {events} name nobody: they do not tell who speaks"
    else:
        told = f"The captions of {events} do not always tell who speaks"
    names = _listed([f"{name}'s" for name in _names(answer.unheard)], "or")
    yield paragraph(f"{told}, so I can't say which words are {names}.")


def _untold(answer: Answer) -> Iterable[Block]:
    """Yield, where it is asked who said something, that the captions don't tell."""
    if answer.question.asks_who and answer.found[0].passage.is_of_nobody and not answer.unheard:
        yield paragraph(NOT_TOLD)


def _names(people: Iterable[Person]) -> list[str]:
    return list(dict.fromkeys(person.name for person in people))


def _place(offset: int, total: int) -> tuple[Block, ...]:
    """Return which page of how many is shown."""
    page, pages = (-(-number // PER_PAGE) for number in (offset + 1, total))
    return (paragraph(italic(f"{page} of {pages}")),) if pages > 1 else ()


def listed(passages: Sequence[Passage], step: Step, total: int, *, several: bool) -> Reply:
    """Return passages on a topic or of a speaker, under what they are of."""
    names = _listed([person.name for person in passages[0].voices])
    title = passages[0].topic if step.of is Of.TOPIC else names
    blocks = [b for each in passages for b in passage(unasked(each), name_event=several)]
    return Reply((paragraph(bold(title or "")), *blocks, *_place(step.offset, total)))


def in_context(around: Around) -> Reply:
    """Return a passage whole, between its neighbours: in a written source they tell no order.

    It names its event: whoever follows a link to it may know of none.
    """
    held = around.passage
    words, *rest = passage(Found(held, 0, held.text), name_event=True)
    said = held.transcript is not None
    return Reply(
        (
            *_beside("Before that:" if said else IN_SOURCE, around.before),
            paragraph(bold("The passage:")),
            replace(words, follows=True),
            *rest,
            *_beside("After that:" if said else IN_SOURCE, around.after),
        )
    )


def _beside(heading: str, neighbour: Passage | None) -> Iterable[Block]:
    if neighbour:
        yield paragraph(italic(heading))
        yield replace(_words(unasked(neighbour)), follows=True)
        if whose := _whose(neighbour, brief=True):
            yield whose


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for."""
    shown = excerpt(passage.text, {})
    return Found(passage, 0, shown.text, start=shown.start)


def handed_on(held: Passage) -> Reply:
    """Return a passage whole, with its event, as it is handed to somebody who has not asked."""
    return Reply(tuple(passage(Found(held, 0, held.text), name_event=True)))


def meant(passages: Sequence[Passage], *, several: bool) -> Reply:
    """Return whole passages whose words somebody asks about."""
    blocks = [b for p in passages for b in passage(Found(p, 0, p.text), name_event=several)]
    if any(passage.is_of_nobody for passage in passages):
        blocks.append(paragraph(NOT_TOLD))
    return Reply(tuple(blocks))


def title(passage: Passage) -> str:
    """Return whose words a passage is, or what kind it is of, in a list."""
    who = passage.speaker.name if passage.speaker else UNIDENTIFIED
    match passage.kind:
        case Kind.QUOTE:
            return who
        case Kind.REPORT:
            return f"{who} (retold)"
        case Kind.NOTE:
            written = _written(passage) or NOTE
            return f"{written} {passage.topic or passage.source.title}"


def first_words(found: Found) -> str:
    """Return how a passage starts, in a list."""
    return shorten(found.excerpt, 120, placeholder=" …")


def highlights(corpus: Corpus) -> list[Passage]:
    """Return what to look at first: a quote on each topic, or what else there is."""
    first = first_of_topics(corpus)
    return [passage for passage in first if passage.kind is Kind.QUOTE] or first


def introduction_to_group(corpus: Corpus) -> Reply:
    """Return what the bot says of itself to a group that it was added to."""
    names = _listed([event.name for event in corpus.events])
    return Reply(
        (
            paragraph("I answer questions about ", bold(names), " with what was really said."),
            paragraph("Ask me with /ask, or reply to a message of mine.", follows=True),
        )
    )


def only(name: str) -> str:
    """Return the label of what narrows an answer to somebody."""
    return f"Only {shorten(name, 40, placeholder='…')}"


def in_context_number(number: int) -> str:
    """Return the label of what shows one of several passages in its context."""
    return f"{number} in context"


def ask_back() -> Reply:
    """Return that a question is wanted."""
    return Reply((paragraph(ASK_BACK),), asks=True)


def _understood(answer: Answer) -> tuple[Block, ...]:
    """Return for what a misspelt question was taken."""
    if not answer.corrections:
        return ()
    return (paragraph(italic("Showing results for "), bold(answer.question.understood)),)


def _not_on_record(answer: Answer) -> Iterable[Block]:
    """Yield that nothing was found, why, and what could be asked instead."""
    if answer.question.greets and not answer.question.content:
        yield paragraph(ASK_SOMETHING)
    elif answer.silent or (answer.unheard and not answer.question.content):
        yield from _unheard(answer)
        for person in answer.silent:
            yield paragraph(bold(_no_words(person)))
        for person in (*answer.unheard, *answer.silent):
            yield paragraph(f"{introduction(person)}.", follows=True)
    else:
        yield from _nothing_of_it(answer)
    yield paragraph(_lists(has_topics=answer.has_topics))


def _nothing_of_it(answer: Answer) -> Iterable[Block]:
    """Yield that nobody, or nobody who is named, speaks of what is asked."""
    names = _listed(_names(answer.people))
    whose = f"on record from {names}" if names and not answer.unheard else "I hold"
    missing = _missing(answer) or (f" Nothing {whose} speaks of it.",)
    yield paragraph(bold(NOT_ON_RECORD), *missing)
    yield from _unheard(answer)
    heading = f"On record from {names}:" if names else "On record instead:"
    yield from _list(heading, answer.offered)


def _lists(*, has_topics: bool) -> str:
    """Return which commands list what could be asked about."""
    topics = "/topics lists what was spoken about, /speakers who spoke."
    return topics if has_topics else "/speakers lists who was there."


def _no_words(person: Person) -> str:
    return f"No words of {person.name} are on record."


def _missing(answer: Answer) -> tuple[str, ...]:
    """Return which words of a question nothing speaks of."""
    words = _listed([f"“{word}”" for word in answer.unmatched])
    return (f" Nothing I hold speaks of {words}.",) if words else ()


def passage(found: Found, *, name_event: bool = False) -> list[Block]:
    """Return a passage as blocks: the words, whose they are, and where they stand.

    Of a long one the excerpt is shown, and the whole of it set aside.
    """
    held = found.passage
    named = name_event and held.source.publisher not in {held.event.name, held.event.title}
    event = (Span(f"At {held.event.name}, "),) if named else ()
    blocks = [_words(found)]
    if whose := _whose(held):
        blocks.append(whose)
    blocks.append(paragraph(*event, *_where(held), *_when(found), follows=True))
    if found.excerpt != held.text:
        blocks.append(whole(held.text))
    return blocks


def _words(found: Found) -> Block:
    words = _marked(found.excerpt, found.highlights)
    match found.passage.kind:
        case Kind.QUOTE:
            return verbatim(*words)
        case Kind.REPORT:
            source = found.passage.source
            retold = f"Retold by {source.author or source.publisher}:"
            return paragraph(italic(retold), " ", *words)
        case Kind.NOTE:
            return paragraph(bold(_written(found.passage) or NOTE), " ", *words)


def _written(note: Passage) -> str | None:
    """Return by whom a note is written where that is one of an event's people."""
    names = _listed([author.name for author in note.authors])
    return f"Written by {names}:" if names else None


def _whose(passage: Passage, *, brief: bool = False) -> Block | None:
    """Return whose words they are; `brief` leaves out in what capacity."""
    if person := passage.speaker:
        who = [bold(person.name)] if brief else _who(person)
        return paragraph("— ", *who, follows=True)
    unidentified = passage.kind is Kind.QUOTE
    return paragraph(f"— {UNIDENTIFIED}", follows=True) if unidentified else None


def _marked(text: str, highlights: Iterable[tuple[int, int]]) -> Iterable[Span]:
    """Yield a text with the words that matched in bold."""
    last = 0
    for start, end in highlights:
        yield Span(text[last:start])
        yield bold(text[start:end])
        last = end
    yield Span(text[last:])


def _who(person: Person) -> Iterable[Span]:
    yield bold(person.name)
    if person.capacity:
        yield Span(f", {person.capacity}")


def _where(passage: Passage) -> Iterable[Span]:
    source = passage.source
    yield Span(source.publisher, url=source.url)
    if source.date:
        yield Span(f", {day(source.date)}")


def _when(found: Found) -> Iterable[Span]:
    """Yield the time of a recorded excerpt, linked to the recording a little before it."""
    passage = found.passage
    second = passage.second_at(found.start)
    if second is not None:
        about = "about " if passage.event.timecodes == "approximate" else "at "
        yield Span(f", {about}")
        recorded = passage.recording is not None
        yield Span(clock(second), url=passage.link_at(found.start) if recorded else None)


def start(corpus: Corpus) -> Reply:
    """Return what the bot is, in three lines, and what it could be asked."""
    names = _listed([event.name for event in corpus.events])
    return Reply(
        (
            paragraph("Ask me about ", bold(names), " in your own words."),
            paragraph("I answer with what was said, and who said it.", follows=True),
            paragraph("I only quote: if it is not on record, I say so.", follows=True),
            *_list("You could ask:", [question for _, question, _ in examples(corpus)]),
        )
    )


def examples(corpus: Corpus) -> list[tuple[Of, str, Passage]]:
    """Return up to three questions that the corpus answers, each with a passage it is about."""
    speaker = next((p for p in corpus.passages if p.speaker and p.kind is Kind.QUOTE), None)
    topics = [p for p in first_of_topics(corpus) if p is not speaker]
    about = [(Of.TOPIC, f"What was said about “{p.topic}”?", p) for p in topics]
    if speaker is None or speaker.speaker is None:
        return about[:3]
    return [*about[:2], (Of.SPEAKER, f"What did {speaker.speaker.name} say?", speaker)]


def help_text(commands: Iterable[tuple[str, str]]) -> Reply:
    """Return how to use the bot, with its commands and what each does."""
    return Reply(
        (
            paragraph("Ask in your own words, for example about a topic or a person."),
            paragraph(
                "Words in a quote are verbatim. What a source retells of somebody is marked as "
                "retold. A note is nobody's words: it says what a source tells by itself, or what "
                "is known of the event, such as when it was and who was there."
            ),
            paragraph("Commands:"),
            *(item(f"/{name}: {purpose}") for name, purpose in commands),
        )
    )


def events(corpus: Corpus) -> Reply:
    """Return which events are on record, the latest first."""
    latest = sorted(corpus.events, key=lambda event: event.date, reverse=True)
    return Reply((paragraph("On record:"), *map(_event, latest)))


def _event(event: Event) -> Block:
    return item(
        Span(event.name, bold=True, url=event.address), f", {day(event.date)}{_hosted(event)}"
    )


def speakers(corpus: Corpus) -> Reply:
    """Return who was there, with how much of theirs is on record."""
    blocks: list[Block] = []
    counts = Counter((p.event.slug, who.name) for p in corpus.passages for who in p.voices)
    for captions in attributions(corpus.events, corpus.passages):
        event = captions.event
        blocks.append(paragraph("At ", bold(event.name), ":"))
        for person in event.people:
            number = counts[event.slug, person.name]
            held = count(number, "passage") if number else captions.silence
            part = f" ({person.part})" if person.part else ""
            blocks.append(item(*_who(person), f"{part}: {held}"))
    return Reply(tuple(blocks))


def topics(corpus: Corpus) -> Reply:
    """Return what was spoken about."""
    if not (listed := first_of_topics(corpus)):
        return Reply((paragraph("The record has no topics; ask in your own words."),))
    return Reply(_list("On record:", [passage.topic or "" for passage in listed]))


def about(corpus: Corpus) -> Reply:
    """Return what the record is of, how large it is, and where it comes from."""
    blocks: list[Block] = []
    for event in corpus.events:
        own = [passage for passage in corpus.passages if passage.event.slug == event.slug]
        counts = Counter(passage.kind for passage in own)
        sizes = _listed([count(counts[kind], kind.value) for kind in Kind if counts[kind]])
        blocks.append(paragraph(bold(event.title), f", {day(event.date)}{_hosted(event)}."))
        blocks.append(paragraph(f"On record: {sizes}.", follows=True))
        sources = {passage.source.title: passage.source for passage in own}
        blocks += [paragraph("Sources:"), *(_source(source) for source in sources.values())]
    blocks.append(
        paragraph("I rank passages by their words and quote them. I write no answers of my own.")
    )
    return Reply(tuple(blocks))


def _hosted(event: Event) -> str:
    return f", hosted by {event.host}" if event.host else ""


def _source(source: Source) -> Block:
    dated = f", {day(source.date)}" if source.date else ""
    return item(Span(source.title, url=source.url), f" ({source.publisher}{dated})")


def privacy(*, logged: bool = False, reported: bool = False) -> Reply:
    """Return what is kept of a conversation; `logged` and `reported` where questions are."""
    kept = (*(LOGGED if logged else NOT_LOGGED), *([REPORTED] if reported else ()))
    return Reply(
        (
            *(paragraph(line, follows=number > 0) for number, line in enumerate(kept)),
            paragraph(
                "Telegram itself keeps this chat, as its own privacy policy says.", follows=True
            ),
        )
    )


NOT_LOGGED = (
    "I keep nothing: no questions, no names, no history.",
    "My log holds errors and how the service runs, never your words or who you are.",
)
LOGGED = (
    "Whoever runs this bot has turned on a log of questions.",
    "It holds your questions and the number of your Telegram account. I keep nothing else.",
)


REPORTED = (
    "Questions that find nothing are shown to the maintainer, without who asked, so that the "
    "record can grow."
)


LONGEST_DIGEST = 1900  # characters


def digest(questions: Sequence[str]) -> str:
    """Return what was asked in vain, for a maintainer, within the length of a message."""
    lines = [f"• {shorten(question, 200, placeholder='…')}" for question in questions]
    ends = accumulate(map(len, lines))
    kept = [line for line, end in zip(lines, ends, strict=True) if end < LONGEST_DIGEST]
    left = len(lines) - len(kept)
    more = [f"… and {left} more"] if left else []
    return "\n".join(("Asked, and not on record:", *kept, *more))


def description(corpus: Corpus) -> str:
    """Return what the bot is, for whoever opens it for the first time."""
    names = shorten(_listed([event.name for event in corpus.events]), 200, placeholder="…")
    return (
        f"Ask about {names} in your own words. You get what was really said, who said it and where "
        "it is written. I only quote: what is not on record, I say so."
    )


def short_description(corpus: Corpus) -> str:
    """Return what the bot is, for its profile."""
    names = shorten(_listed([event.name for event in corpus.events]), 70, placeholder="…")
    return f"What was really said at {names}, in quotes."


def unknown_command() -> Reply:
    """Return that a command is none of the bot's."""
    return Reply((paragraph("I don't know that command. /help lists those I know."),))


def gone(*, has_topics: bool) -> Reply:
    """Return that a passage is no longer there."""
    topics = "; /topics lists what there is" if has_topics else ""
    return sentence(f"{PASSAGE_GONE}{topics}.")


def sentence(text: str) -> Reply:
    """Return a single line as a reply."""
    return Reply((paragraph(text),))


def first_of_topics(corpus: Corpus) -> list[Passage]:
    """Return the first passage on each topic, what was said before what is noted."""
    listed = [passage for passage in corpus.passages if is_on_topic(passage)]
    first: dict[str, Passage] = {}
    for passage in sorted(listed, key=lambda passage: passage.kind is Kind.NOTE):
        first.setdefault(passage.topic or "", passage)
    return list(first.values())


def _list(heading: str, lines: Sequence[str]) -> tuple[Block, ...]:
    return (paragraph(heading), *(item(line) for line in lines)) if lines else ()


def _listed(names: Sequence[str], conjunction: str = "and") -> str:
    *first, last = names or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last
