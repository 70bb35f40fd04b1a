"""Replies to what is no question about what was said."""

from collections.abc import Callable, Mapping
from typing import Protocol

from bot.chat import replies
from bot.chat.actions import Of, View
from bot.chat.dialogue.intents import Intent
from bot.chat.reply import Reply
from bot.chat.suggestions import overview_answer
from bot.chat.wording import small_talk
from bot.corpus.model import Corpus
from bot.search.search import Search


class _Talker(Protocol):
    """Knows a record, and whom to write to about it."""

    search: Search

    @property
    def contact(self) -> str | None: ...


def reply(talker: _Talker, intent: Intent, text: str, *, in_group: bool) -> Reply:
    """Return the reply to what somebody means by a text; in a group perhaps only a reaction."""
    if short := small_talk.short(intent, in_group=in_group):
        return short
    if intent in _MAKING:
        return _MAKING[intent](talker, text)
    return small_talk.complaint(talker.contact)


def _overview(talker: _Talker, text: str) -> Reply:
    return replies.overview(
        talker.search, overview_answer(talker.search, text), View(Of.HIGHLIGHTS)
    )


def _with_examples(make: Callable[[Corpus], Reply]) -> Callable[[_Talker, str], Reply]:
    return lambda talker, _: replies.with_examples(talker.search, make(talker.search.corpus))


_MAKING: Mapping[Intent, Callable[[_Talker, str], Reply]] = {
    Intent.OVERVIEW: _overview,
    Intent.TOPICS: lambda talker, _: replies.topics(talker.search),
    Intent.GREETING: _with_examples(small_talk.greeting),
    Intent.IDENTITY: _with_examples(small_talk.identity),
    Intent.ABILITIES: _with_examples(small_talk.abilities),
    Intent.MAKER: lambda talker, _: small_talk.maker(talker.search.corpus, talker.contact),
    Intent.LANGUAGES: lambda talker, _: small_talk.languages(talker.search.corpus),
    Intent.CONTACT: lambda talker, _: small_talk.contact(talker.contact),
}
