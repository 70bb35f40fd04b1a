"""Replies to how somebody who was there can be reached, where they said so."""

import re
from collections.abc import Sequence

from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.intents import Intent
from bot.chat.replies.passage_replies import listing
from bot.chat.reply import Reply
from bot.search.excerpts import telling
from bot.search.query.query import Query
from bot.search.search import Search

_MOST = 3
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{2,}|\bhttps?://|\bwww\.")


def addresses(search: Search, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return where people told how to reach them, if that is asked; None if they didn't."""
    meant = intents.read(asked.text, codes) if asked.people else None
    if meant is None or meant.intent is not Intent.CONTACT or not meant.subject:
        return None
    own = (passage for passage in search.corpus.passages if passage.is_by(asked.people))
    held = ((passage, [*_ADDRESS.finditer(passage.text)]) for passage in own)
    found = [telling(p, (every[0].start(), every[-1].end())) for p, every in held if every][:_MOST]
    return listing(search, found, asked.text) if found else None
