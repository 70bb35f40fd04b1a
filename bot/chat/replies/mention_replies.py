"""Replies to how often something was said, and who was the first to say it."""

import re
from dataclasses import replace

from bot.chat import wording
from bot.chat.actions import PER_PAGE
from bot.chat.dialogue.question_forms import has_subject, words_mentioned
from bot.chat.replies.passage_replies import showing
from bot.chat.reply import QUOTED, Reply, paragraph
from bot.chat.wording.passage_blocks import several_passages
from bot.corpus.model import Event, Kind
from bot.search.answer import Answer
from bot.search.excerpts import telling
from bot.search.query.query import Query
from bot.search.ranking.finding import CERTAIN, Outcome
from bot.search.search import Search


def mentions(search: Search, asked: Query, shown: Event | None) -> Reply | None:
    """Return how many passages say some words, and the first of them; else None.

    It is those of the events that the question names, else of the one `shown` just before.
    """
    words = words_mentioned(asked)
    if words is None or not ((of := search.read(words)).people or has_subject(of)):
        return None
    events = asked.events or ([shown] if shown else search.corpus.events)
    in_a_row = r"\s+".join(map(re.escape, words.split()))
    said = re.compile(rf"(?<!\w){in_a_row}(?!\w)", re.IGNORECASE)
    held = [
        (passage, found.span())
        for passage in search.corpus.passages
        if passage.kind is Kind.QUOTE and passage.event in events
        if (found := said.search(passage.text))
    ]
    if not held:
        return None
    best, several = tuple(telling(*each) for each in held[:PER_PAGE]), search.corpus.several
    reply = showing(several_passages(best, name_events=several), [each.passage for each in best])
    answer = Answer(asked, Outcome.ANSWERED, CERTAIN, best, total=len(best), several=several)
    told = wording.said_in(QUOTED(words=words), len(held))
    return replace(reply, answer=answer).headed(paragraph(told))
