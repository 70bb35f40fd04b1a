from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import SHIPPED


@pytest.fixture(scope="session")
def bread(corpus_folder: Path) -> Search:
    return Search(load(corpus_folder))


@pytest.fixture(scope="session")
def shipped() -> Search:
    return Search(load(SHIPPED))
