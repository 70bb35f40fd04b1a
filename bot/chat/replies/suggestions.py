"""What is offered to somebody who has not asked yet: questions to try, passages to look at."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.chat.dialogue import languages
from bot.chat.dialogue.intents.question_forms import leads
from bot.chat.wording.record import what_somebody_said, what_was_said
from bot.corpus.model import Kind, Passage, Person
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import closes_asking, ends_asking, ends_with_mark
from bot.search.index.lookup import is_on_topic
from bot.search.overview.topics import Topic
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_EXAMPLES = 3
_TRIED = 8  # topics


def highlights(search: Search) -> list[Passage]:
    """Return what to look at first: a quote on each topic, or what else there is."""
    first = [topic.passages[0] for topic in search.overview.ready_topics]
    quotes = [passage for passage in first if passage.kind is Kind.QUOTE]
    return quotes or first or list(search.lookup.first_of_speakers.values())


def examples(search: Search) -> list[str]:
    """Return up to three questions that the record answers: those it gives, else good ones."""
    given = [question for event in search.corpus.events for question in event.examples]
    return given[:_EXAMPLES] or list(islice(_answered(search), _EXAMPLES))


def _answered(search: Search) -> Iterator[str]:
    """Yield questions on what most is said of, one of them of somebody, each of another topic."""
    codes = languages.own(search)
    best = sorted(search.overview.ready_topics, key=_worth, reverse=True)[:_TRIED]
    of_somebody = False
    for topic in best:
        on_it, name, code = _on(topic), topic.names[0], code_of(topic.passages[0])
        whose = () if of_somebody or on_it == name else _speakers(topic, codes)[:1]
        of_them = [what_somebody_said(code, person.name, name) for person in whose]
        for question in (*of_them, on_it):
            if search.ask(question, limit=1).outcome is Outcome.ANSWERED:
                of_somebody = of_somebody or question in of_them
                yield question
                break
    if not best:
        for name, passage in search.lookup.first_of_speakers.items():
            if not any(leads(voice.part, codes) for voice in passage.voices):
                yield what_somebody_said(code_of(passage), name)


def _on(topic: Topic) -> str:
    """Return the question on a topic: its name where that is one, as that of a chapter may be."""
    name = topic.names[0]
    return name if ends_asking(name) else what_was_said(code_of(topic.passages[0]), name)


def _worth(topic: Topic) -> tuple[bool, int, int]:
    """Return how well a topic can be asked about: a name that no mark ends, then what is said."""
    quotes = [passage for passage in topic.passages if passage.kind is Kind.QUOTE]
    voices = {person.name for passage in topic.passages for person in passage.voices}
    return not ends_with_mark(topic.names[0]), min(len(quotes), 3), len(voices)


def _speakers(topic: Topic, codes: Sequence[str]) -> list[Person]:
    """Return who speaks on a topic, rather than asks, whoever leads the discussion last.

    It need not be all that somebody speaks on in a stretch of a talk: they have to say its name.
    """
    name = topic.names[0].casefold()
    people = dict.fromkeys(
        passage.speaker
        for passage in topic.passages
        if passage.speaker
        and (is_on_topic(passage) or name in passage.text.casefold())
        and not closes_asking(passage.text)
    )
    return sorted(people, key=lambda person: leads(person.part, codes))
