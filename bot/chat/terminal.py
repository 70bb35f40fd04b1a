"""The conversation in a terminal, or over a pipe."""

import sys
from itertools import chain

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.chat import wording
from bot.chat.actions import View
from bot.chat.conversation import Conversation
from bot.chat.recent import RecentAnswers
from bot.chat.reply import QUOTED, Block, BlockStyle, Reply, Span
from bot.chat.wording import typed
from bot.language.letters import without_accents
from bot.printable import one_line, printable

_PROMPT = "› "


class _Console(Console):
    """Leaves it to its caller what to do when nobody reads on."""

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError again."""
        raise  # noqa: PLE0704 - called while one is handled


def talk(conversation: Conversation) -> None:
    """Hold a conversation on standard input and output until the input ends.

    At a keyboard it greets, prompts and ends at an empty line too; over a pipe it only answers.
    """
    console = _Console(highlight=False, emoji=False, markup=False)
    chat, at_keyboard = _Chat(conversation, console), sys.stdin.isatty()
    leaving = set(map(without_accents, typed.QUIT.everywhere() | typed.EXIT.everywhere()))
    if at_keyboard:
        chat.greet()
    while (line := _read(console, at_keyboard=at_keyboard)) is not None:
        if text := line.strip():
            if _word(text) in leaving:
                return
            chat.take(text)
        elif at_keyboard:
            return


class _Chat:
    """Knows what was shown last, to which what is typed next may refer."""

    def __init__(self, conversation: Conversation, console: Console) -> None:
        self._conversation = conversation
        self._console = console
        self._question, self._reply, self._recent = "", Reply(()), RecentAnswers()

    def greet(self) -> None:
        """Show what this is, and what to type."""
        self._reply = self._conversation.command("start")
        show(self._reply, self._console)
        usage = wording.USAGE(more=typed.MORE(), whole=typed.WHOLE())
        self._console.print(Text(usage, style="dim"))

    def take(self, text: str) -> None:
        """Show the reply to a line that is typed."""
        word, answer = _word(text), self._reply.answer
        if word == without_accents(typed.WHOLE()):
            show(self._whole(), self._console)
        elif view := _chosen(self._reply, word):
            self._show(self._conversation.follow(view, self._question, self._recent.recall(None)))
        elif word == without_accents(typed.MORE()) and answer and answer.found:
            # of what is shown, the choices stay
            show(wording.sentence(wording.NO_MORE()), self._console)
        else:
            self._show(self._conversation.reply(text, self._recent.recall(None)))

    def _whole(self) -> Reply:
        """Return all the words of what is shown, of which something is left out; else none."""
        cut = any(block.style is BlockStyle.WHOLE for block in self._reply.blocks)
        if not (cut and self._reply.previous):
            return wording.sentence(wording.NOTHING_LEFT_OUT())
        return self._conversation.whole(self._reply.previous)

    def _show(self, reply: Reply) -> None:
        shown = wording.question_shown(reply.first_line)
        own = reply.answer.question.text if reply.answer else ""
        self._question = shown or own or self._question  # that the choices are of
        self._recent.remember(None, reply.previous)
        self._reply = reply
        show(reply, self._console)


def _chosen(reply: Reply, word: str) -> View | None:
    """Return where a word leads, as it may be typed, that a reply has offered."""
    for choice in chain.from_iterable(reply.choices):
        is_typed = word and word in {without_accents(choice.word), without_accents(choice.label)}
        if is_typed and isinstance(choice.action, View):
            return choice.action
    return None


def _word(text: str) -> str:
    """Return a line as a word to choose by: a command has a slash that need not be there."""
    return without_accents(text.removeprefix("/"))


def _read(console: Console, *, at_keyboard: bool) -> str | None:
    try:
        if at_keyboard:
            return console.input(Text(_PROMPT, style="bold cyan"))
        return sys.stdin.readline() or None
    except (EOFError, KeyboardInterrupt):
        console.print()
        return None


def show(reply: Reply, console: Console) -> None:
    """Print a reply, verbatim words set apart; colours only where the console has them."""
    aside = [block for block in reply.blocks if block.style is BlockStyle.WHOLE]
    for block in reply.blocks:
        if block not in aside:
            if not block.follows:
                console.print()
            console.print(_set(block), soft_wrap=False)
    if hints := _hints(reply, whole=bool(aside)):
        console.print(Text("\n" + "\n".join(map(one_line, hints)), style="dim"))
    console.print()


def _hints(reply: Reply, *, whole: bool) -> list[str]:
    views = [c for c in chain.from_iterable(reply.choices) if isinstance(c.action, View) and c.word]
    words = [choice.word for choice in views if choice.word != typed.MORE()]
    hints = [wording.WHOLE_HINT(whole=typed.WHOLE())] * whole
    hints += [wording.MORE_HINT(more=typed.MORE())] * (len(words) < len(views))
    return hints + [wording.CHOICES_HINT(words=", ".join(words))] * bool(words)


def _set(block: Block) -> Padding | Text:
    text = Text()
    for span in block.spans:
        text.append(printable(span.text), _style(span))
    match block.style:
        case BlockStyle.VERBATIM:
            text.stylize("green")
            number = f"{block.number}. " if block.number else ""
            before, after = QUOTED(words="\n").split("\n")
            return Padding(Text(number + before) + text + Text(after), (0, 0, 0, 4), expand=False)
        case BlockStyle.ITEM | BlockStyle.CHOICE:
            return Text("  • ") + text
        case BlockStyle.PLAIN | BlockStyle.WHOLE:  # … which is set aside
            return Text(f"{block.number}. " if block.number else "") + text


def _style(span: Span) -> str:
    styles = ["bold"] * span.bold + ["italic"] * span.italic
    return " ".join([*styles, f"link {one_line(span.url)}"] if span.url else styles)
