"""What is typed in the terminal, where there are no buttons, and what tells people so."""

from collections.abc import Sequence

from bot.language.translation import Message, _

# Translators: what is typed, in small letters; so are the following
MORE, EARLIER, BACK = Message("more"), Message("earlier"), Message("back")
BEFORE, AFTER = Message("before"), Message("after")
CONTEXT, CONTEXT_OF = Message("context"), Message("context {number}")
EVERYONE, ONLY = Message("everyone"), Message("only {name}")
HIGHLIGHTS, WHOLE = Message("highlights"), Message("whole")
QUIT, EXIT = Message("quit"), Message("exit")


def usage() -> str:
    """Return how to go on and how to leave."""
    return _(
        "Type {more} for further passages, {whole} for all of a long one, and an empty line or "
        "Ctrl-D to leave."
    ).format(more=MORE(), whole=WHOLE())


def leaving() -> frozenset[str]:
    """Return what leaves, in every language."""
    return QUIT.everywhere() | EXIT.everywhere()


def more_hint() -> str:
    """Return that there are further passages."""
    return _("There is more: type {more}.").format(more=MORE())


def whole_hint() -> str:
    """Return that a passage is longer than what is shown of it."""
    return _("[…] leaves words out: type {whole} to see them.").format(whole=WHOLE())


def choices_hint(words: Sequence[str]) -> str:
    """Return what else can be typed."""
    return _("You can also type {words}.").format(words=", ".join(words))
