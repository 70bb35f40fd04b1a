"""Who was called "he" or "she" in a chat, so that nobody is taken for both; and on what topic."""

from dataclasses import replace

from bot.chat.dialogue import languages
from bot.chat.dialogue.rewriting.likely_pronouns import is_hardly
from bot.chat.dialogue.rewriting.pronouns import pronouns
from bot.chat.recent import Previous
from bot.chat.reply import Reply
from bot.search.query.query import Query
from bot.search.search import Search


def remembered(search: Search, asked: Query, reply: Reply, before: Previous | None) -> Reply:
    """Return a reply from which a chat goes on knowing who was called what, the last at the end.

    Whoever alone is heard in reply to what "she" said is called so, if they may be.
    """
    told, called = reply.previous, dict(before.called) if before else {}
    if told is None:
        return reply
    by = [each.called for each in pronouns(asked) if each.speaks and each.called]
    shown = search.lookup.passages(told.passages) if len(by) == 1 and not asked.people else ()
    heard = {voice for passage in shown for voice in passage.voices}
    if len(heard) == 1 and not is_hardly(one := heard.pop(), by[0], languages.own(search)):
        called.pop(one.name, None)
        called[one.name] = by[0]
    is_bare = asked.people and not asked.content and told.question == asked.text
    topic = before.topic or before.question if before and is_bare else ""
    return replace(reply, previous=replace(told, called=tuple(called.items()), topic=topic))
