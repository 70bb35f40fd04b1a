"""Who was called "he" or "she" in a chat, so that nobody is taken for both; and on what topic."""

from dataclasses import replace

from bot.chat.dialogue import languages
from bot.chat.dialogue.rewriting.likely_pronouns import is_hardly
from bot.chat.dialogue.rewriting.pronouns import pronouns
from bot.chat.recent import Previous
from bot.chat.reply import Reply
from bot.chat.talk.last_answer import LastAnswer
from bot.search.query.query import Query
from bot.search.search import Search


def remembered(search: Search, asked: Query, reply: Reply, before: Previous | None) -> Reply:
    """Return a reply from which a chat goes on knowing who was called what, the last at the end.

    Who was asked after is called so, and whoever alone is heard in reply to what "she" said, if
    they may be.
    """
    told, called = reply.previous, dict(before.called) if before else {}
    if told is None:
        return reply
    found = [each for each in pronouns(asked) if each.called and not asked.people]
    after = LastAnswer(search, before).asked_about if before and found else ()
    shown = search.lookup.passages(told.passages) if [each for each in found if each.speaks] else ()
    heard = {*after} or {voice for passage in shown for voice in passage.voices}
    one, by = [*heard, None][0], [*(each.called for each in found), ""][0]
    if one and len(heard) == len(found) == 1 and not is_hardly(one, by, languages.own(search)):
        called.pop(one.name, None)
        called[one.name] = by
    is_bare = asked.people and not asked.content and told.question == asked.text
    topic = before.topic or before.question if before and is_bare else ""
    return replace(reply, previous=replace(told, called=tuple(called.items()), topic=topic))
