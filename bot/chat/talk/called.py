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

    So may be who was asked after, and whoever alone is heard in reply to what "she" said.
    """
    told, called = reply.previous, dict(before.called) if before else {}
    if told is None:
        return reply
    if asked.people:  # nobody else stays meant who is not on record, but "him" of the question
        meant = {each.called for each in pronouns(asked)}
        called = {n: by for n, by in called.items() if by in meant or search.read(n).people}
    found = [each for each in pronouns(asked) if each.called and not asked.people]
    after = LastAnswer(search, before).asked_about if before and found else ()
    by = [each.called for each in found if after or each.speaks]
    shown = search.lookup.passages(told.passages) if len(by) == 1 else ()
    heard = [*({*after} or {voice for passage in shown for voice in passage.voices})]
    if len(by) == len(heard) == 1 and not is_hardly(heard[0], by[0], languages.own(search)):
        called.pop(heard[0].name, None)
        called[heard[0].name] = by[0]
    is_bare = asked.people and not asked.content and told.question == asked.text
    topic = before.topic or before.question if before and is_bare else ""
    return replace(reply, previous=replace(told, called=tuple(called.items()), topic=topic))
