"""What a message asks."""

import re

from telegram import Message, User

from bot.chat.selected_words import Selection
from bot.telegram_app.surfaces.senders import is_from_person
from bot.telegram_app.surfaces.shown import linked_passages

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w{1,32}))?(?:\s+|$)", re.IGNORECASE)
_ADDRESSED = re.compile(r"(?:@\w{4,32}[\s,:]+)+(?=\S)")


def text_of(message: Message | None) -> str:
    """Return the text of a message; a caption counts as text."""
    return (message and (message.text or message.caption)) or ""


def typed(message: Message | None, me: User) -> str:
    """Return the text of a message, free of the bot's name."""
    return re.sub(rf"(?<![\w/])@{me.username}\b", "", text_of(message), flags=re.IGNORECASE).strip()


def question_of(message: Message | None, me: User) -> str:
    """Return the question in a message, free of /ask and of the bot's name; empty if none.

    Accounts that it begins with are whom it is addressed to, not what it is about.
    """
    text = typed(message, me)
    if (match := _COMMAND.match(text)) is None:
        addressed = _ADDRESSED.match(text)
        return text[addressed.end() :] if addressed else text
    return text[match.end() :].strip().lstrip("/") if match[1].casefold() == "ask" else ""


def said_to_bot(message: Message, me: User) -> str:
    """Return what the bot is told: a command, else a question, empty for neither.

    A question is what it is asked, or what somebody said to whom a bare mention replies.
    """
    if command_of(message, me) not in {None, "ask"}:
        return typed(message, me)
    return question_of(message, me) or said_before(message, me)


def said_before(message: Message, me: User) -> str:
    """Return what somebody said to others to which a message replies, empty for nothing."""
    replied = message.reply_to_message
    if replied is None or _is_to_bot_alone(message) or not is_from_person(replied):
        return ""
    return question_of(replied, me)


def asked_by_sender(message: Message, question: str) -> str:
    """Return what the sender of a message asks: the `question` it is read as, in a private chat.

    Elsewhere that may hold words of others who never spoke to the bot. There it is what was typed,
    and nothing where that is about what somebody said.
    """
    me = message.get_bot().bot
    if _is_to_bot_alone(message):
        return question
    return "" if said_before(message, me) else question_of(message, me)


def _is_to_bot_alone(message: Message) -> bool:
    """Tell whether nobody but the bot is in the chat of a message: in others it is a guest."""
    return message.chat.type == message.chat.PRIVATE and not message.guest_query_id


def command_of(message: Message, me: User) -> str | None:
    """Return the name of a command to the bot, or None."""
    match = _COMMAND.match(typed(message, me))
    if match is None or (match[2] and not is_username(match[2], me)):
        return None
    return match[1].casefold()


def is_command_by_name(message: Message, me: User) -> bool:
    """Return whether a message is a command that names the bot."""
    command = _COMMAND.match(text_of(message))
    return command is not None and is_username(command[2] or "", me)


def is_to_other_bot(message: Message, me: User) -> bool:
    """Return whether a message is a command to another bot."""
    text = text_of(message).strip()
    return bool(_COMMAND.match(text)) and command_of(message, me) is None


def selection_of(message: Message, me: User) -> Selection | None:
    """Return the words that a message quotes of the one it replies to, if it asks about those."""
    command = command_of(message, me)
    if message.quote is None or is_to_other_bot(message, me) or command not in {None, "ask"}:
        return None
    words, replied = message.quote.text, message.reply_to_message
    shown = text_of(replied)
    units = shown.encode("utf-16-le", "replace")[: 2 * message.quote.position]
    start = shown.find(words, len(units.decode("utf-16-le", "ignore")))
    if start < 0 and (start := shown.find(words)) < 0:  # where it stands is told approximately
        return Selection(words)
    passages = tuple(linked_passages(replied.reply_markup if replied else None))
    return Selection(words, shown, start, passages)


def is_username(name: str, me: User) -> bool:
    """Return whether a name is the bot's."""
    return name.casefold() == (me.username or "").casefold()
