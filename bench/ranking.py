"""Bare rankings by others: each is given turns and answers a query with its best three."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec

from rank_bm25 import BM25Okapi

from bot.search.analysis.tokens import IN_ENGLISH

Ranker = Callable[[Sequence[str]], object]
_BEST = 3


def rankers(texts: Sequence[str]) -> dict[str, Callable[[], Ranker]]:
    """Return how to build each peer that is installed, by its name."""
    building = {
        "rank_bm25": ("rank_bm25", _rank_bm25),
        "bm25s": ("bm25s", _bm25s),
        "tantivy": ("tantivy", _tantivy),
        "SQLite FTS5": ("sqlite3", _fts5),
    }
    return {
        name: partial(build, texts)
        for name, (module, build) in building.items()
        if find_spec(module)
    }


def _rank_bm25(texts: Sequence[str]) -> Ranker:
    index = BM25Okapi([IN_ENGLISH.terms(text) for text in texts])
    # Its scores, nothing else.
    return lambda words: index.get_scores(IN_ENGLISH.terms(" ".join(words)))


def _bm25s(texts: Sequence[str]) -> Ranker:
    from bm25s import BM25  # noqa: PLC0415 - only where it is installed

    index = BM25()
    index.index([IN_ENGLISH.terms(text) for text in texts], show_progress=False)

    def rank(words: Sequence[str]) -> object:
        asked = [IN_ENGLISH.terms(" ".join(words))]
        return index.retrieve(asked, k=min(_BEST, len(texts)), show_progress=False)

    return rank


def _tantivy(texts: Sequence[str]) -> Ranker:
    from tantivy import Document, Index, SchemaBuilder  # noqa: PLC0415 - where it is installed

    schema = SchemaBuilder().add_text_field("text", tokenizer_name="en_stem").build()
    index = Index(schema)
    writer = index.writer()
    for text in texts:
        writer.add_document(Document(text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return lambda words: searcher.search(index.parse_query(" ".join(words), ["text"]), _BEST).hits


def _fts5(texts: Sequence[str]) -> Ranker:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE turns USING fts5(text, tokenize='porter unicode61')")
    database.executemany("INSERT INTO turns VALUES (?)", ((text,) for text in texts))
    query = "SELECT rowid FROM turns WHERE turns MATCH ? ORDER BY rank LIMIT ?"

    def rank(words: Sequence[str]) -> object:
        either = " OR ".join(f'"{word}"' for word in words)
        return database.execute(query, (either, _BEST)).fetchall()

    return rank
