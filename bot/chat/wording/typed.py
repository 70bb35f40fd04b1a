"""What is typed in the terminal, where there are no buttons, and what tells people so."""

from bot.language.translation import Message

# Translators: what is typed, in small letters; so are the following
MORE, EARLIER, BACK = Message("more"), Message("earlier"), Message("back")
BEFORE, AFTER = Message("before"), Message("after")
CONTEXT, CONTEXT_OF = Message("context"), Message("context {number}")
EVERYONE, ONLY = Message("everyone"), Message("only {name}")
HIGHLIGHTS, WHOLE = Message("highlights"), Message("whole")
QUIT, EXIT = Message("quit"), Message("exit")
# How to go on and how to leave, and what is told below a reply:
USAGE = Message(
    "Type {more} for further passages, {whole} for all of a long one, and an empty line or "
    "Ctrl-D to leave."
)
MORE_HINT = Message("There is more: type {more}.")
WHOLE_HINT = Message("[…] leaves words out: type {whole} to see them.")
CHOICES_HINT = Message("You can also type {words}.")


def leaving() -> frozenset[str]:
    """Return what leaves, in every language."""
    return QUIT.everywhere() | EXIT.everywhere()
