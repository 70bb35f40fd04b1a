"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE, View
from bot.chat.as_you_type import as_typed
from bot.chat.commands import REPLIES, Chat
from bot.chat.dialogue import intents, languages, narrowing
from bot.chat.dialogue.asides import without_asides
from bot.chat.recent import Previous
from bot.chat.replies import passage_replies, question_replies, record_replies, suggestions
from bot.chat.reply import Reply
from bot.chat.selected_words import Selection, selected
from bot.chat.talk import continuations, pronouns, small_talk
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.small_talk import Heard
from bot.chat.wording import record
from bot.search.answer import Answer, Found
from bot.search.excerpts import unasked
from bot.search.query.query import LONGEST_QUESTION
from bot.search.ranking.finding import Outcome


class Conversation(Chat):
    """Replies to questions and commands about one corpus."""

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
        text = text.strip()
        if not text:
            return record_replies.ask_something(self.search)
        if text.startswith("/"):
            name, _, argument = text[1:].replace("\n", " ").partition(" ")
            return self.command(name, argument.strip(), previous, in_group=in_group)
        bare = without_asides(self.search, text)
        asked = asking.read_bare(self.search, bare)
        reply = self._message(Heard(bare, asked, previous, in_group), name_events=name_events)
        reply = question_replies.going_on(reply, previous)
        reply = pronouns.remembered(self.search, asked, reply, previous)
        return reply if bare == text else wording.told_once(bare, reply)

    def command(
        self,
        name: str,
        argument: str = "",
        previous: Previous | None = None,
        *,
        in_group: bool = False,
    ) -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @."""
        wanted = name.partition("@")[0].casefold()
        if wanted == "ask":
            return self.ask(argument, previous, in_group=in_group)
        if not (reply := REPLIES.get(wanted)):
            return wording.sentence(wording.UNKNOWN_COMMAND())
        return question_replies.going_on(reply(self, argument), previous)

    def ask(
        self, question: str, previous: Previous | None = None, *, in_group: bool = False
    ) -> Reply:
        """Return the reply to /ask, which asks back where nothing is asked."""
        if not question:
            return wording.ask_back()
        return self.reply(question.lstrip("/"), previous, in_group=in_group)

    def answer(self, question: str, limit: int = PER_PAGE) -> tuple[Answer, Reply]:
        """Return the answer to a question and the reply, for programs that ask one by one."""
        reply = self.reply(question)
        if reply.answer is None:
            return Answer(self.search.read(question), Outcome.UNANSWERED), reply
        answer = reply.answer
        if answer.is_overview:
            return answer, reply
        found = answer.found
        if min(limit, answer.total) > len(found):
            found = asking.answer(self.search, answer.question, limit=limit).found
        return replace(answer, found=found[:limit]), reply

    def introduction(self) -> Reply:
        """Return what the bot says of itself to a group."""
        examples = suggestions.examples(self.search)
        return record.introduction_to_group(self.search.corpus, examples)

    def description(self) -> str:
        """Return what the bot says of itself to whoever opens it for the first time."""
        return record.description(self.search.corpus, suggestions.examples(self.search))

    def candidates(self, text: str, offset: int, limit: int) -> tuple[list[Found], int]:
        """Return passages to choose from, so many from `offset` on, and how many there are.

        A text may be a question, the id of a passage, or nothing, for which highlights are listed.
        """
        text, lookup = text.strip(), self.search.lookup
        if text and not lookup.passage(text):
            return as_typed(self.search, text[:LONGEST_QUESTION], limit, offset)
        one = lookup.passage(text)
        offered = [one] if one else suggestions.highlights(self.search)
        listed = [unasked(passage) for passage in offered]
        return listed[offset : offset + limit], len(listed)

    def about(self, selection: Selection) -> Reply | None:
        """Return the passage that holds words somebody selected, or None."""
        found = selected(self.search, selection)
        return passage_replies.meant(self.search, found) if found else None

    def follow(self, view: View, question: str) -> Reply:
        """Return what a view is of; `question` is the one it was taken from, if any."""
        return question_replies.follow(self.search, view, question)

    def _message(self, message: Heard, *, name_events: bool) -> Reply:
        """Return the reply to what is no command.

        What a message means in languages beside its own and those of the record is looked at last,
        so that a word of the record is never taken for one of theirs.
        """
        if reply := self._talk(message, languages.tried_first(self.search, message.asked)):
            return reply
        before = message.previous
        reply = question_replies.first(
            self.search,
            message.asked,
            name_events=name_events,
            shown=narrowing.event_shown(self.search, before),
            said=before.question if before and before.is_said else "",
        )
        if asking.is_sure(reply.answer):
            return reply
        return self._talk(message, languages.others(self.search, message.asked)) or reply

    def _talk(self, message: Heard, codes: Sequence[str]) -> Reply | None:
        """Return the reply to what is no question by itself in any of some languages, else None."""
        if len(message.asked.text) > intents.LONGEST:
            return None
        last = message.previous and LastAnswer(self.search, message.previous)
        goes_on = continuations.reply(last, message.asked, codes) if last else None
        if goes_on and message.in_group:
            return _telling_of_what(goes_on, message.previous)
        if reply := goes_on or small_talk.reply(self, message, codes):
            return reply
        return continuations.on_what_was_asked(last, message.asked, codes) if last else None


def _telling_of_what(reply: Reply, previous: Previous | None) -> Reply:
    """Return a reply that tells from whose question it goes on: in a group several may ask."""
    if previous is None or not (previous.question and previous.passages):
        return reply
    return wording.told_once(previous.question, reply)
