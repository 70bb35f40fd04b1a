"""Every sentence that a person reads in the conversation, apart from the record itself."""

from collections.abc import Sequence
from textwrap import shorten

from bot.chat.reply import Block, Reply, Span, choice, item, paragraph

ASK_SOMETHING = "Ask me something about the panel in your own words, or see /help."
TROUBLE = "Something went wrong on my side, and it has been noted. Please ask again."
MORE, EARLIER, IN_CONTEXT, SHARE, LINK = "More", "Earlier", "In context", "Share", "Copy link"
BACK, EVERYONE = "Back", "Everyone"
IN_TIME, IN_PLACE = ("← Before", "After →"), ("← Previous", "Next →")
SHOW, FIND, OVERVIEW = "Show what comes closest", "Search the record", "Highlights"
UNSURE = "I'm not sure this answers it; the closest on record:"
OF_WHICH = "Of which? Ask a question first, or take one of these:"
ASKED = "↳ "  # before a question that is not the one replied to
HIGHLIGHTS = "What stands for the whole:"
RETOLD_ONLY = "There are no direct quotes of {name} on record, only what others retell:"
NO_VERDICT = "I don't say yes or no; these are the words that come closest:"
YOU_COULD_ASK = "You could ask:"
NO_MORE = "That is all I have on this question."
QUESTION_GONE = "I can't see your question any more. Please ask it again."
PASSAGE_GONE = "That passage is no longer on record. Ask me about it in your own words"
ASK_BACK = "What would you like to know? Reply to this message with your question."
NOT_ON_RECORD = "That is not on record."
GO_ON_TYPING = "Go on typing …"
NOT_FOUND = "That is not on record. Ask me something else"
ANSWER = "Answer"
ASK_HERE = "Your question about the panel"
NOTHING_LEFT_OUT = "Nothing was left out."
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
ASKED_BEFORE = "Asked:"
IN_SOURCE = "In the same source:"
NOBODYS = "It is a note, and nobody's words."
NOT_TOLD = "The captions do not tell who speaks there."
UNIDENTIFIED = "unidentified speaker"


def only(name: str) -> str:
    """Return the label of what narrows an answer to somebody."""
    return f"Only {shorten(name, 40, placeholder='…')}"


def all_of(name: str) -> str:
    """Return the label of what leads to all of somebody's words."""
    return f"All of {shorten(name, 40, placeholder='…')}"


def in_context_number(number: int) -> str:
    """Return the label of what shows one of several passages in its context."""
    return f"{number} in context"


def together(number: int) -> str:
    """Return the label of what hands on several passages at once."""
    return f"All {_NUMBERS.get(number, number)}"


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


def only_so_many(number: int) -> str:
    """Return that there is no such passage."""
    return "There is only one passage above." if number == 1 else f"There are {number} above."


def no_more_of(name: str) -> str:
    """Return that nothing further of somebody is on record."""
    return f"That is all I have of {name}."


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


def asked(question: str) -> Block:
    """Return a line that tells which question a reply is to, for `question_shown` to find."""
    return paragraph(Span(f"{ASKED}{' '.join(question.split())}", italic=True))


def question_shown(text: str) -> str:
    """Return the question that a message tells it is a reply to; empty if it tells none."""
    first = text.partition("\n")[0]
    return first.removeprefix(ASKED) if first.startswith(ASKED) else ""


def chosen(heading: str, lines: Sequence[str]) -> tuple[Block, ...]:
    """Return lines that are choices as well, as a list under a heading; nothing for none."""
    above = [paragraph(heading)] if heading else []
    return (*above, *map(choice, lines)) if lines else ()


def bulleted(heading: str, lines: Sequence[str]) -> tuple[Block, ...]:
    """Return lines as a list under a heading; nothing where there are none."""
    return (paragraph(heading), *(item(line) for line in lines)) if lines else ()


def joined(names: Sequence[str], conjunction: str = "and") -> str:
    """Return names as people list them: A, B and C."""
    *first, last = names or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last
