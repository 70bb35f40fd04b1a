"""How fast a bot is there that nobody has started yet."""

import json
import statistics

from bench.figures import Figure
from bench.running import bound, first_reply, running
from bench.timing import python, start_up

_QUESTION = "What was said about success stories?"
_TIMES_IMPORTS, _AFTER_IMPORT, _AFTER_BOUND = 1.5, 0.5, 0.3  # goals
_MODULES = """
import json, sys
from bot.cli import main
main(["ask", "{question}"])
print(json.dumps([name for name in sys.modules if name != "__main__"]))
"""
_IMPORT = """
from contextlib import suppress
from importlib import import_module
for name in {names}:
    with suppress(ImportError):
        import_module(name)
"""


def figures(rounds: int) -> list[Figure]:
    """Measure so many starts of each kind."""
    asked = ("-m", "bot", "ask", _QUESTION)
    imports, ask, telegram = start_up(
        ("-c", _IMPORT.format(names=_needed())), asked, ("-c", "import telegram.ext"), rounds=rounds
    )
    bounds, replies = zip(*(_start() for _ in range(rounds)), strict=True)
    bind, reply = statistics.median(bounds), statistics.median(replies)
    fast = ask <= _TIMES_IMPORTS * imports
    here = bind <= telegram + _AFTER_IMPORT
    ready = reply <= bind + _AFTER_BOUND
    rows = (
        ("`ask`", ask, "its imports", imports, f"at most {_TIMES_IMPORTS:g} times", fast),
        ("`run`, bound", bind, "telegram.ext", telegram, f"at most {_AFTER_IMPORT:g} s more", here),
        ("`run`, replied", reply, "bound", bind, f"at most {_AFTER_BOUND:g} s more", ready),
    )
    return [
        Figure(f"start of {what}", own, "s", peer, against, goal, met)
        for what, own, peer, against, goal, met in rows
    ]


def _needed() -> list[str]:
    """Return the modules that a question in the terminal takes, in the order of their import."""
    printed = python("-c", _MODULES.format(question=_QUESTION))
    names: list[str] = json.loads(printed.splitlines()[-1])
    return names


def _start() -> tuple[float, float]:
    """Return the seconds until a bot’s port is bound, and until it first replies."""
    with running("the bot", "webhook") as bot:
        return bound(bot), first_reply(bot)
