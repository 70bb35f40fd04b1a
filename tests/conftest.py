"""What several tests share: a corpus that a reader can rank in their head, and a larger one."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search

os.environ["LANGUAGE"] = "en"  # whatever the locale of whoever runs the tests

SAMPLE = Path(__file__).parent / "sample_corpus"
SHIPPED = Path(__file__).parent.parent / "corpus"  # any panels may be in it
FIRST_PANEL = "civic-tech-surgery-1"

# The same few cases each time in `make test`; more, and others each time, in `make test-all`. No
# case has a deadline of its own: the machine may be busy.
settings.register_profile("quick", max_examples=30, derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=200, print_blob=True, deadline=None)
settings.load_profile("quick")

EVENT = """\
title: Bread Day — How Do Bakers Work Together?
short_title: Bread Day
date: 2020-02-03
host: The Guild
url: https://example.org/bread-day
people:
  - name: Ann Baker
    role: Head baker
    organisation: Crumb
    part: panellist
  - name: Ben Miller
    role: Miller
    organisation: Stone Mill
    part: panellist
  - name: Cleo Silent
    part: panellist
  - name: Dora Chair
    part: moderator
"""

SOURCE = """\
---
title: What the bakers said
publisher: The Crumb Times
date: 2020-02-04
url: https://example.org/said
---

## Flour

> Good flour is worth its price, and bad flour costs twice.
>
> — Ann Baker

Grain should be milled on the day it is sold.

— Ben Miller

<!-- asked as: wheat, freshness -->

## Ovens

> An oven is never hot enough.
>
> — Ben Miller

Eighty bakers came.

<!-- asked as: audience, turnout -->
"""


def write_event(folder: Path, event: str, *files: tuple[str, str]) -> Path:
    """Write the folder of an event, with files by name and text, and return it."""
    folder.mkdir(parents=True)
    for name, text in (("event.yaml", event), *files):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_corpus(
    folder: Path, *files: tuple[str, str], event: str = EVENT, source: str | None = SOURCE
) -> Path:
    """Write a corpus of one event, with a source and other files, and return its folder."""
    said = [("said.md", source)] if source is not None else []
    write_event(folder / "bread-day", event, *said, *files)
    return folder


@pytest.fixture(scope="session")
def corpus_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="session")
def first_panel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus of the panel that the bot comes with, without others that stand beside it."""
    if not (SHIPPED / FIRST_PANEL).is_dir():
        pytest.skip("about the panel that the bot comes with, and another one is in its place")
    folder = tmp_path_factory.mktemp("first-panel")
    shutil.copytree(SHIPPED / FIRST_PANEL, folder / FIRST_PANEL)
    if (SHIPPED / "synonyms.yaml").is_file():
        shutil.copy(SHIPPED / "synonyms.yaml", folder)
    return folder


@pytest.fixture(scope="session")
def search(corpus_folder: Path) -> Search:
    return Search(load(corpus_folder))


@pytest.fixture(scope="session")
def sample() -> Search:
    """Return a search in a panel with captions, a written source and words that mean the same."""
    return Search(load(SAMPLE))


@pytest.fixture
def conversation(search: Search) -> Conversation:
    return Conversation(search)
