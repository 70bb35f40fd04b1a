"""What a conversation is about, and what is kept of it."""

from dataclasses import KW_ONLY, dataclass

from bot.chat.wording.lists import either
from bot.search.search import Search


@dataclass(eq=False)
class Chat:
    """A record, and what is kept of what is said about it.

    For /privacy to say so, `logged` tells whether questions are logged, `reported` whether a
    maintainer is shown those that found nothing, and `on_telegram` that Telegram keeps what is
    said. `own_contact` is whom to write to about the record where its events don't say.
    """

    search: Search
    _: KW_ONLY
    logged: bool = False
    reported: bool = False
    on_telegram: bool = False
    own_contact: str | None = None

    @property
    def contact(self) -> str | None:
        """Whom to write to about the record."""
        given = [event.contact for event in self.search.corpus.events if event.contact]
        return either(list(dict.fromkeys(given))) or self.own_contact
