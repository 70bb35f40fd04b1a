"""What is offered to somebody who has not asked yet: questions to try, passages to look at."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.chat.dialogue import languages
from bot.chat.dialogue.intents.question_forms import leads
from bot.chat.wording.record import what_somebody_said, what_was_said
from bot.corpus.model import Kind, Passage, Person
from bot.corpus.passage_language import code_of
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
    """Yield questions on what most is said of, the first of somebody, each of another topic."""
    best = sorted(search.overview.ready_topics, key=_worth, reverse=True)[:_TRIED]
    asked = set[str]()
    for topic in best:
        people = _speakers(topic, languages.own(search))
        person = next((p for p in people if p.name not in asked), None)
        label = topic.names[0]
        code = code_of(topic.passages[0])
        questions = [what_was_said(code, label)]
        if person and len(asked) < 1:
            questions.insert(0, what_somebody_said(code, person.name, label))
        for question in questions:
            if search.ask(question, limit=1).outcome is Outcome.ANSWERED:
                if person and question is questions[0] and len(questions) > 1:
                    asked.add(person.name)
                yield question
                break
    if not best:
        for name, passage in search.lookup.first_of_speakers.items():
            if not any(leads(voice.part, languages.own(search)) for voice in passage.voices):
                yield what_somebody_said(code_of(passage), name)


def _worth(topic: Topic) -> tuple[int, int]:
    """Return how much is said on a topic: quotes before all, and by how many."""
    quotes = [passage for passage in topic.passages if passage.kind is Kind.QUOTE]
    return min(len(quotes), 3), len({p.name for each in topic.passages for p in each.voices})


def _speakers(topic: Topic, codes: Sequence[str]) -> list[Person]:
    """Return who speaks on a topic, whoever leads the discussion last."""
    people = dict.fromkeys(p.speaker for p in topic.passages if p.speaker)
    return sorted(people, key=lambda person: leads(person.part, codes))
