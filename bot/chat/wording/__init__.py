"""Every sentence that a person reads in the conversation, apart from the record itself."""

from collections.abc import Sequence
from textwrap import shorten

from bot.chat.reply import Block, Reply, item, paragraph

ASK_SOMETHING = "Ask me something about the panel in your own words, or see /help."
TROUBLE = "Something went wrong on my side, and it has been noted. Please ask again."
MORE, EARLIER, IN_CONTEXT, SHARE, LINK = "More", "Earlier", "In context", "Share", "Copy link"
BACK, EVERYONE = "Back", "Everyone"
IN_TIME, IN_PLACE = ("← Before", "After →"), ("← Previous", "Next →")
SHOW, FIND = "Show it all the same", "Search the record"
UNSURE = "I have nothing that surely answers this."
NO_MORE = "That is all I have on this question."
QUESTION_GONE = "I can't see your question any more. Please ask it again."
PASSAGE_GONE = "That passage is no longer on record. Ask me about it in your own words"
ASK_BACK = "What would you like to know? Reply to this message with your question."
NOT_ON_RECORD = "That is not on record."
NOT_FOUND = "That is not on record. Ask me something else"
ANSWER = "Answer"
ASK_HERE = "Your question about the panel"
NOTHING_LEFT_OUT = "Nothing was left out."
MORE_OF_WHAT = "More of what? Ask a question first."
TEXT_ONLY = "I can only read text: ask me about the panel in your own words, or see /help."
SLOW_DOWN = "You write faster than I can answer. Please wait half a minute, then ask again."
TERMINAL_HELP = (
    "Type more for further passages, whole for all of a long one, and an empty line or Ctrl-D to "
    "leave."
)
MORE_HINT = "There is more: type more."
CHOICES_HINT = "You can also type"
WHOLE_HINT = "[…] leaves words out: type whole to see them."
NOTE = "Note:"
IN_SOURCE = "In the same source:"
NOT_TOLD = "The captions do not tell who speaks there."
UNIDENTIFIED = "unidentified speaker"


def only(name: str) -> str:
    """Return the label of what narrows an answer to somebody."""
    return f"Only {shorten(name, 40, placeholder='…')}"


def in_context_number(number: int) -> str:
    """Return the label of what shows one of several passages in its context."""
    return f"{number} in context"


def ask_back() -> Reply:
    """Return that a question is wanted."""
    return Reply((paragraph(ASK_BACK),), asks=True)


def unknown_command() -> Reply:
    """Return that a command is none of the bot's."""
    return Reply((paragraph("I don't know that command. /help lists those I know."),))


def gone(*, has_topics: bool) -> Reply:
    """Return that a passage is no longer there."""
    topics = "; /topics lists what there is" if has_topics else ""
    return sentence(f"{PASSAGE_GONE}{topics}.")


def sentence(text: str) -> Reply:
    """Return a single line as a reply."""
    return Reply((paragraph(text),))


def bulleted(heading: str, lines: Sequence[str]) -> tuple[Block, ...]:
    """Return lines as a list under a heading; nothing where there are none."""
    return (paragraph(heading), *(item(line) for line in lines)) if lines else ()


def joined(names: Sequence[str], conjunction: str = "and") -> str:
    """Return names as people list them: A, B and C."""
    *first, last = names or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last
