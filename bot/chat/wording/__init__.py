"""Every sentence that a person reads in the conversation, apart from the record itself.

Here they stand in English; a `Message` that is called, and what `_()` holds, come in the language
that is spoken to whoever reads them.
"""

from collections.abc import Sequence
from textwrap import shorten

from bot.chat.reply import Block, Reply, Span, choice, item, paragraph
from bot.language.translation import Message, _, ngettext

ASK_SOMETHING = Message("Ask me something about the panel in your own words, or see /help.")
TROUBLE = Message("Something went wrong on my side, and it has been noted. Please ask again.")
MORE, EARLIER, BACK = Message("More"), Message("Earlier"), Message("Back")
IN_CONTEXT, SHARE, LINK = Message("In context"), Message("Share"), Message("Copy link")
NUMBER_IN_CONTEXT, EVERYONE = Message("{number} in context"), Message("Everyone")
FIND, OVERVIEW = Message("Search the record"), Message("Highlights")
BEFORE, AFTER = Message("← Before"), Message("After →")  # in a recording …
PREVIOUS, NEXT = Message("← Previous"), Message("Next →")  # … and in a written source
UNSURE = Message("I'm not sure this answers it; the closest on record:")
OF_THEM = Message("This is said of them:")
OF_WHICH = Message("Of which? Ask a question first, or take one of these:")
OF_WHOM = Message("I can't tell who is meant. Ask with a name, or take one of these:")
NOTHING_THEN = Message("No words are on record at that time.")
UNKNOWN_COMMAND = Message("I don't know that command. /help lists those I know.")
NOBODY_HEARD = Message("Nothing was shown for your last question, so I can't tell who said it.")
NONE_SHOWN = Message("There is no passage above.")
ASKED = "↳ "  # before a question that is not the one replied to
EXPLAINS_NOTHING = Message("I can't explain or judge it; this is what stands around it:")
NOBODY_BESIDE = Message("Nobody else is on record there.")
NO_ANSWER = Message("I see no question above that is answered right after it.")
NO_QUESTION = Message("I see no question right before what is above.")
HIGHLIGHTS = Message("What stands for the whole:")
RETOLD_ONLY = Message("There are no direct quotes of {name} on record, only what others retell:")
RESULTS = Message("These results are on record:")
NEXT_RESULT = Message("I can't be sure what came of it; the next result on record:")
NO_VERDICT = Message("Judge for yourself:")
NO_SIDES = Message("I can't tell who is for or against; the closest on record:")
NO_AGREEMENT = Message("I can't tell where they agree; this is what they said, on whatever it is:")
WORD_FOR_WORD = Message("Word for word:")
YOU_COULD_ASK = Message("You could ask:")
ONE_BY_ONE = Message("Please ask these one by one:")
NO_MORE = Message("That is all I have on this question.")
NO_MORE_OF = Message("That is all I have of {name}.")
QUESTION_GONE = Message("I can't see your question any more. Please ask it again.")
NOT_ON_RECORD = Message("That is not on record.")
# Translators: at most 64 letters
GO_ON_TYPING = Message("Not on record so far. Go on typing …")
# Translators: at most 64 letters
NOT_FOUND = Message("That is not on record. Ask me something else")
ANSWER = Message("Answer")
# Translators: at most 64 letters
ASK_HERE = Message("Your question about the panel")
NOTHING_LEFT_OUT = Message("Nothing was left out.")
TEXT_ONLY = Message("I can only read text: ask me about the panel in your own words, or see /help.")
SLOW_DOWN = Message(
    "You write faster than I can answer. Please wait half a minute, then ask again."
)
NOTE, RETOLD = Message("Note:"), Message("(retold)")
NOBODYS = Message("It is a note, and nobody's words.")
NOT_TOLD = Message("The captions do not tell who speaks there.")
UNIDENTIFIED = Message("unidentified speaker")
# In the terminal, where there are no buttons: how to go on, and what is told below a reply
USAGE = Message(
    "Type {more} for further passages, {whole} for all of a long one, and an empty line or "
    "Ctrl-D to leave."
)
MORE_HINT = Message("There is more: type {more}.")
WHOLE_HINT = Message("[…] leaves words out: type {whole} to see them.")
CHOICES_HINT = Message("You can also type {words}.")


def only(name: str) -> str:
    """Return the label of what narrows an answer to somebody."""
    return _("Only {name}").format(name=shortened(name, 40))


def all_of(name: str) -> str:
    """Return the label of what leads to all of somebody's words."""
    return _("All of {name}").format(name=shortened(name, 40))


def shortened(text: str, longest: int, cut: str = "…") -> str:
    """Return a text in one line, cut between words where it has more characters than fit."""
    line = " ".join(text.split())
    return line if len(line) <= longest else shorten(line, longest, placeholder=cut)


def together(number: int) -> str:
    """Return the label of what hands on several passages at once."""
    return _TOGETHER[number]()


_TOGETHER = {2: Message("All two"), 3: Message("All three")}


def only_so_many(number: int) -> str:
    """Return that there is no such passage."""
    told = ngettext("There is only one passage above.", "There are {number} above.", number)
    return told.format(number=number)


def said_in(words: str, number: int, name: str) -> str:
    """Return how many passages say some words, of somebody if a name is given."""
    told = ngettext(
        "{words} is said, in whatever form, in one passage:",
        "{words} is said, in whatever form, in {number} passages, the earliest first:",
        number,
    ).format(words=words, number=number)
    # Translators: what something is called, and what is told of it
    return _("{label}: {told}").format(label=name, told=told) if name else told


def ask_back() -> Reply:
    """Return that a question is wanted."""
    told = _("What would you like to know? Reply to this message with your question.")
    return Reply((paragraph(told),), asks=True)


def gone(*, has_topics: bool) -> Reply:
    """Return that a passage is no longer there."""
    if has_topics:
        return sentence(
            _(
                "That passage is no longer on record. Ask me about it in your own words; /topics "
                "lists what there is."
            )
        )
    return sentence(_("That passage is no longer on record. Ask me about it in your own words."))


def sentence(text: str) -> Reply:
    """Return a single line as a reply."""
    return Reply((paragraph(text),))


def asked(question: str) -> Block:
    """Return a line that tells which question a reply is to, for `question_shown` to find."""
    return paragraph(Span(f"{ASKED}{' '.join(question.split())}", italic=True))


def below(question: str, reply: Reply) -> Reply:
    """Return a reply below the line that tells which question it is to."""
    return reply.headed(asked(question))


def told_once(question: str, reply: Reply) -> Reply:
    """Return a reply that tells which question it is to: this one, if it tells none yet."""
    return reply if question_shown(reply.first_line) else below(question, reply)


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
