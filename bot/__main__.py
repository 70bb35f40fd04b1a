"""Lets `python -m bot` run the command line."""

import sys

from bot.memory import gc_paused

try:
    with gc_paused():
        from bot.cli import main
except ModuleNotFoundError as missing:
    if (missing.name or "bot").partition(".")[0] == "bot":
        raise
    sys.stderr.write(
        f"This Python has no {missing.name}, which the bot needs. Type .venv/bin/python in place "
        "of python; if there is no .venv yet, `make chat` makes it.\n"
    )
    sys.exit(2)

sys.exit(main())
