"""A smoke run of the benchmark: its parts, at sizes that take a second."""

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from bench import growth
from bench.__main__ import QUICK, main
from bench.asking import Asking
from bench.corpora import queries, turns, write
from bench.figures import Figure, table
from bench.ranking import rankers
from bench.telegram import serve, shipped_questions
from bench.timing import ROOT
from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import SAMPLE


def test_a_seed_makes_the_same_turns_each_time_and_nobody_talks_twice_in_a_row() -> None:
    said = list(turns(600))

    assert said == list(turns(600))
    assert said != list(turns(600, seed=2))
    assert all(one.speaker != next_one.speaker for one, next_one in pairwise(said))
    assert len(said) == 600


def test_a_made_corpus_holds_every_turn_and_its_questions_find_them(tmp_path: Path) -> None:
    said = list(turns(300))
    write(tmp_path, said)

    corpus = load(tmp_path)
    conversation = Conversation(Search(corpus))

    texts = {passage.text for passage in corpus.passages}
    assert {turn.text for turn in said} <= texts
    assert len(corpus.events) == 1
    word = queries(said, 1)[0]
    assert any(w in plain(conversation.reply(word.text)).lower() for w in word.words)


def test_each_peer_that_is_installed_ranks_the_turns_it_is_given() -> None:
    texts = ["Good flour is worth its price.", "An oven is never hot enough.", "Eighty came."]

    found = {name: build()(("oven",)) for name, build in rankers(texts).items()}

    assert {"rank_bm25", "SQLite FTS5"} <= set(found)
    assert found["SQLite FTS5"] == [(2,)]
    assert np.argmax(np.asarray(found["rank_bm25"])) == 1


def test_growth_is_measured_told_and_drawn(tmp_path: Path) -> None:
    size = growth.measure(120, 5, peers=True)

    assert 0 < size.bot.median <= size.bot.slowest
    assert size.bot.passages >= 120
    assert min(size.bot.load, size.bot.memory, *size.peers.values()) > 0
    assert "a question, 120 turns" in table(growth.figures([size]))
    pytest.importorskip("matplotlib")
    growth.draw([size], tmp_path / "cost.svg")
    assert "turns on record" in (tmp_path / "cost.svg").read_text("utf-8")


def test_what_is_measured_at_home_changes_nothing_that_is_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[Path] = []
    monkeypatch.setattr(sys, "argv", ["bench", "--quick"])
    monkeypatch.setattr("bench.__main__.QUICK", QUICK._replace(sizes=()))
    monkeypatch.setattr("bench.growth.draw", lambda _, path: drawn.append(path))
    monkeypatch.setattr("bench.__main__.cold.figures", lambda _: [])
    monkeypatch.setattr("bench.__main__.telegram.figures", lambda *_: [])

    main()

    (folder,) = {path.relative_to(ROOT).parts[0] for path in drawn}
    assert f"{folder}/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_goals_for_years_of_panels_are_held_against_what_was_measured() -> None:
    fast = Asking(passages=41_000, load=3.9, memory=300, median=0.3, slowest=2)
    slow = Asking(passages=41_000, load=4.1, memory=400, median=1.1, slowest=9)
    peers = {"rank_bm25": 16.0, "tantivy": 0.04}

    good = growth.figures([growth.Size(growth.YEARS, fast, peers)])
    bad = growth.figures([growth.Size(growth.YEARS, slow, peers)])

    assert {figure.met for figure in good} == {True, None}
    assert {figure.met for figure in bad} == {False, None}


def test_a_table_shows_ratios_goals_and_verdicts() -> None:
    shown = table([Figure("speed", 3, "ms", "peer", 2, "at most 1 times", met=False)])

    assert shown.splitlines()[2].split(" | ")[1:] == [
        "3 ms   ",
        "peer",
        "2 ms",
        "1.5       ",
        "at most 1 times",
        "missed |",
    ]


def test_a_bot_is_measured_while_it_serves() -> None:
    measured = serve("PTB's echo", "polling", ["one", "two"], burst=3, rounds=1)

    assert measured.memory > 10
    assert 0 < measured.latency < 1000
    assert min(measured.first, measured.later) > 1


def test_the_questions_asked_are_those_a_corpus_comes_with() -> None:
    assert "How long does a toaster take?" in shipped_questions(SAMPLE)
