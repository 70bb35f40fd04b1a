"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Sequence
from copy import copy
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE, View
from bot.chat.as_you_type import as_typed
from bot.chat.chat import Chat
from bot.chat.commands import REPLIES
from bot.chat.dialogue import languages, narrowing
from bot.chat.dialogue.asides import without_asides
from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.misspelt import put_right
from bot.chat.recent import Previous
from bot.chat.replies import passage_replies, question_replies, record_replies, suggestions
from bot.chat.reply import Reply
from bot.chat.selected_words import Selection, selected
from bot.chat.talk import called, continuations, last_subject, small_talk
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.small_talk import Heard
from bot.chat.wording import record
from bot.search.answer import Answer, Found
from bot.search.excerpts import unasked
from bot.search.query.query import LONGEST_QUESTION
from bot.search.ranking.finding import Outcome


class Conversation(Chat):
    """Replies to questions and commands about one corpus.

    Another may be put in its place at any time, by any thread: a reply is of one alone.
    """

    def prepare(self) -> None:
        """Make now what the first messages would else have to wait for."""
        self.reply("?")  # any message reads how people talk
        self.search.prepare()

    def reply(
        self,
        text: str,
        previous: Previous | None = None,
        *,
        name_events: bool = False,
        in_group: bool = False,
    ) -> Reply:
        """Return the reply to anything typed: a command, a question, or nothing at all.

        `previous` is what the chat was told before, if anybody remembers. With `name_events` each
        passage says which event it is from: where people know of none. In a group what wants no
        words gets none.
        """
        chat, text = copy(self), text.strip()
        if not text:
            return record_replies.ask_something(chat.search)
        if text.startswith("/"):
            name, _, argument = text[1:].replace("\n", " ").partition(" ")
            return chat.command(name, argument.strip(), previous, in_group=in_group)
        bare = without_asides(chat.search, text)
        asked = asking.read(chat.search, bare, is_bare=True)
        reply = _message(chat, Heard(bare, asked, previous, in_group), name_events=name_events)
        reply = called.remembered(chat.search, asked, reply, previous)
        reply = question_replies.going_on(reply, previous)
        return reply if bare == text else wording.told_once(bare, reply)

    def command(
        self,
        name: str,
        argument: str = "",
        previous: Previous | None = None,
        *,
        in_group: bool = False,
    ) -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @.

        /ask asks back where nothing is asked.
        """
        wanted = name.partition("@")[0].casefold()
        if wanted == "ask" and (question := argument.lstrip("/")):
            return self.reply(question, previous, in_group=in_group)
        if wanted == "ask":
            return wording.ask_back()
        if not (reply := REPLIES.get(wanted)):
            return wording.sentence(wording.UNKNOWN_COMMAND())
        return question_replies.going_on(reply(copy(self), argument), previous)

    def answer(self, question: str, limit: int = PER_PAGE) -> tuple[Answer, Reply]:
        """Return the answer to a question and the reply, for programs that ask one by one."""
        chat = copy(self)
        reply = chat.reply(question)
        if reply.answer is None:
            return Answer(chat.search.read(question), Outcome.UNANSWERED), reply
        answer = reply.answer
        if answer.is_overview:
            return answer, reply
        found = answer.found
        if min(limit, answer.total) > len(found):
            found = asking.answer(chat.search, answer.question, limit=limit).found
        return replace(answer, found=found[:limit]), reply

    def introduction(self) -> Reply:
        """Return what the bot says of itself to a group."""
        search = self.search
        return record.introduction_to_group(search.corpus, suggestions.examples(search))

    def description(self) -> str:
        """Return what the bot says of itself to whoever opens it for the first time."""
        search = self.search
        return record.description(search.corpus, suggestions.examples(search))

    def candidates(self, text: str, offset: int, limit: int) -> tuple[list[Found], int]:
        """Return passages to choose from, so many from `offset` on, and how many there are.

        A text may be a question, the id of a passage, or nothing, for which highlights are listed.
        """
        text, search = text.strip(), self.search
        one = search.lookup.passage(text)
        if text and not one:
            return as_typed(search, text[:LONGEST_QUESTION], limit, offset)
        offered = [one] if one else suggestions.highlights(search)
        listed = [unasked(passage) for passage in offered]
        return listed[offset : offset + limit], len(listed)

    def about(self, selection: Selection) -> Reply | None:
        """Return the passage that holds words somebody selected, or None."""
        search = self.search
        found = selected(search, selection)
        return passage_replies.meant(search, found) if found else None

    def follow(self, view: View, question: str, previous: Previous | None = None) -> Reply:
        """Return what a view is of; `question` is the one it was taken from, if any.

        `previous` is what the chat was told last, if anybody remembers.
        """
        return question_replies.follow(self.search, view, question, previous)

    def whole(self, previous: Previous) -> Reply:
        """Return all the words of the passages that a chat was shown last."""
        return passage_replies.whole(self.search, previous)


def _message(chat: Chat, message: Heard, *, name_events: bool) -> Reply:
    """Return the reply to what is no command.

    What a message means in languages beside its own and those of the record is looked at last,
    so that a word of the record is never taken for one of theirs.
    """
    if reply := _talk(chat, message, languages.tried_first(chat.search, message.asked)):
        return reply
    before = message.previous
    reply = question_replies.first(
        chat.search,
        message.asked,
        name_events=name_events,
        shown=narrowing.event_shown(chat.search, before),
        said=before.question if before and before.is_remark else "",
    )
    if asking.is_sure(reply.answer):
        return reply
    told = _talk(chat, message, languages.others(chat.search, message.asked))
    return told or _misspelt(chat, message) or reply


def _misspelt(chat: Chat, message: Heard) -> Reply | None:
    """Return the reply to a few words that are misspelt and no question: "sumary pls"."""
    asked = message.asked
    if (text := put_right(asked.named.typed, languages.asked_in(asked))) is None:
        return None
    meant = message._replace(text=text, asked=chat.search.read(text))
    return _talk(chat, meant, languages.tried_first(chat.search, meant.asked))


def _talk(chat: Chat, message: Heard, codes: Sequence[str]) -> Reply | None:
    """Return the reply to what is no question by itself in any of some languages, else None."""
    if len(message.asked.text) > intents.LONGEST:
        return None
    last = message.previous and LastAnswer(chat.search, message.previous)
    goes_on = continuations.reply(last, message.asked, codes) if last else None
    if goes_on and message.in_group:
        return _telling_of_what(goes_on, message.previous)
    if reply := goes_on or small_talk.reply(chat, message, codes):
        return reply
    return last_subject.on_what_was_asked(last, message.asked, codes) if last else None


def _telling_of_what(reply: Reply, previous: Previous | None) -> Reply:
    """Return a reply that tells from whose question it goes on: in a group several may ask."""
    if previous is None or not (previous.question and previous.passages):
        return reply
    return wording.told_once(previous.question, reply)
