"""Every sentence that a person reads in the conversation, apart from the record itself."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.chat.reply import Block, Reply, Span, bold, italic, item, paragraph, verbatim
from bot.corpus.facts import day
from bot.corpus.model import Corpus, Event, Kind, Passage, Person, Source
from bot.search.answer import Answer, Found

ASK_SOMETHING = "Ask me something about the panel in your own words, or see /help."
TROUBLE = "Something went wrong on my side, and it has been noted. Please ask again."
MORE_BUTTON = "More"
NO_MORE = "That is all I have on this question."
QUESTION_GONE = "I can't see your question any more. Please ask it again."
MORE_OF_WHAT = "More of what? Ask a question first."
TEXT_ONLY = "I can only read text: ask me about the panel in your own words, or see /help."
SLOW_DOWN = "You write faster than I can answer. Please wait half a minute, then ask again."
TERMINAL_HELP = "Type more for further passages, and an empty line or Ctrl-D to leave."
RETOLD = "Retold, not their own words:"
NOTE = "Note:"


def answer(answer: Answer, offset: int, per_page: int) -> Reply:
    """Return the passages of an answer from `offset` on, or that there are none."""
    if not answer.found:
        return not_on_record()
    shown = answer.found[offset : offset + per_page]
    if not shown:
        return Reply((paragraph(NO_MORE),))
    several = len({found.passage.event.slug for found in answer.found}) > 1
    blocks = [block for found in shown for block in passage(found, name_event=several)]
    until = offset + len(shown)
    return Reply(tuple(blocks), more=until if until < len(answer.found) else None)


def not_on_record() -> Reply:
    """Return that nothing was found."""
    return Reply(
        (
            paragraph(bold("That is not on record."), " Nothing I hold speaks of it."),
            paragraph("/topics lists what was spoken about, /speakers who spoke."),
        )
    )


def passage(found: Found, *, name_event: bool = False) -> list[Block]:
    """Return a passage as blocks: the words, whose they are, and where they stand."""
    held = found.passage
    event = (Span(f"At {held.event.name}, "),) if name_event else ()
    match held.kind:
        case Kind.QUOTE:
            words = [verbatim(found.excerpt)]
        case Kind.REPORT:
            words = [paragraph(italic(RETOLD), " ", found.excerpt)]
        case Kind.NOTE:
            words = [paragraph(bold(NOTE), " ", found.excerpt)]
    if held.speaker:
        words.append(paragraph("— ", *_who(held.speaker), follows=True))
    return [*words, paragraph(*event, *_where(held), follows=True)]


def _who(person: Person) -> Iterable[Span]:
    yield bold(person.name)
    if person.capacity:
        yield Span(f", {person.capacity}")


def _where(passage: Passage) -> Iterable[Span]:
    source = passage.source
    yield Span(source.publisher, url=source.url)
    if source.date:
        yield Span(f", {day(source.date)}")


def start(corpus: Corpus) -> Reply:
    """Return what the bot is, in three lines, and what it could be asked."""
    names = _listed([event.name for event in corpus.events])
    return Reply(
        (
            paragraph("Ask me about ", bold(names), " in your own words."),
            paragraph("I answer with what was said, and who said it.", follows=True),
            paragraph("I only quote: if it is not on record, I say so.", follows=True),
            *_list("You could ask about:", _topics(corpus.passages)[:3]),
        )
    )


def help_text(commands: Iterable[tuple[str, str]]) -> Reply:
    """Return how to use the bot, with its commands and what each does."""
    return Reply(
        (
            paragraph("Ask in your own words, for example about a topic or a person."),
            paragraph(
                "Words in a quote are verbatim. What a source retells is marked as retold, "
                "and what nobody said as a note."
            ),
            paragraph("Commands:"),
            *(item(f"/{name}: {purpose}") for name, purpose in commands),
        )
    )


def speakers(corpus: Corpus) -> Reply:
    """Return who was there, with how much of theirs is on record."""
    blocks: list[Block] = []
    for event in corpus.events:
        counts = Counter(
            passage.speaker.name
            for passage in corpus.passages
            if passage.event.slug == event.slug and passage.speaker
        )
        blocks.append(paragraph("At ", bold(event.name), ":"))
        blocks += [_speaker(person, counts[person.name]) for person in event.people]
    return Reply(tuple(blocks))


def _speaker(person: Person, passages: int) -> Block:
    part = f" ({person.part})" if person.part else ""
    return item(*_who(person), f"{part}: {count(passages, 'passage') if passages else NO_WORDS}")


NO_WORDS = "no words on record"


def topics(corpus: Corpus) -> Reply:
    """Return what was spoken about."""
    if not (listed := _topics(corpus.passages)):
        return Reply((paragraph("The record has no topics; ask in your own words."),))
    return Reply(_list("On record:", listed))


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


def privacy(*, logged: bool = False) -> Reply:
    """Return what is kept of a conversation; `logged` where questions are."""
    kept = LOGGED if logged else NOT_LOGGED
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


def unknown_command() -> Reply:
    """Return that a command is none of the bot's."""
    return Reply((paragraph("I don't know that command. /help lists those I know."),))


def sentence(text: str) -> Reply:
    """Return a single line as a reply."""
    return Reply((paragraph(text),))


def _topics(passages: Iterable[Passage]) -> list[str]:
    said = (passage for passage in passages if passage.kind is not Kind.NOTE)
    rest = (p for p in passages if p.kind is Kind.NOTE and p.source.title != p.event.title)
    return list(dict.fromkeys(p.topic for p in (*said, *rest) if p.topic))


def _list(heading: str, lines: Sequence[str]) -> tuple[Block, ...]:
    return (paragraph(heading), *(item(line) for line in lines)) if lines else ()


def count(number: int, thing: str) -> str:
    """Return a number of things in words: 1 passage, 2 passages."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _listed(names: Sequence[str]) -> str:
    *first, last = names or [""]
    return f"{', '.join(first)} and {last}" if first else last
