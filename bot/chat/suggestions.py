"""What is offered to somebody who has not asked yet: questions to try, passages to look at."""

from bot.chat.actions import Of
from bot.corpus.model import Kind, Passage
from bot.search.search import Search


def highlights(search: Search) -> list[Passage]:
    """Return what to look at first: a quote on each topic, or what else there is."""
    first = search.lookup.first_of_topics()
    return [passage for passage in first if passage.kind is Kind.QUOTE] or first


def examples(search: Search) -> list[tuple[Of, str, Passage]]:
    """Return up to three questions that the record answers, each with a passage it is about."""
    passages = search.corpus.passages
    speaker = next((p for p in passages if p.speaker and p.kind is Kind.QUOTE), None)
    topics = [p for p in search.lookup.first_of_topics() if p is not speaker]
    about = [(Of.TOPIC, f"What was said about “{p.topic}”?", p) for p in topics]
    if speaker is None or speaker.speaker is None:
        return about[:3]
    return [*about[:2], (Of.SPEAKER, f"What did {speaker.speaker.name} say?", speaker)]
