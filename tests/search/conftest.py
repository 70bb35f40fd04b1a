from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.search.search import Search


@pytest.fixture(scope="session")
def bread(corpus_folder: Path) -> Search:
    return Search(load(corpus_folder))
