"""What is typed in the terminal, where there are no buttons."""

from bot.language.translation import Message

# Translators: what is typed, in small letters; so are the following
MORE, EARLIER, BACK = Message("more"), Message("earlier"), Message("back")
BEFORE, AFTER = Message("before"), Message("after")
CONTEXT, CONTEXT_OF = Message("context"), Message("context {number}")
EVERYONE, ONLY = Message("everyone"), Message("only {name}")
HIGHLIGHTS, WHOLE = Message("highlights"), Message("whole")
QUIT, EXIT = Message("quit"), Message("exit")
