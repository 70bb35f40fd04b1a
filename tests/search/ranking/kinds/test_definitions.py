"""Where it is asked what a thing is, what tells it comes first."""

import datetime as dt
import time
from pathlib import Path

import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.language.patterns import THING
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.ranking.kinds.definitions import Definitions, Sureness, thing
from tests.search.ranking.test_finder import talk

DAY = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=())
TALK = Source(title="Talk", publisher="Press", url=None, date=None)
HOLDS = "A starter for a starter: we fed our starter, and the starter fed us, starter by starter."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is a starter?", ("starter",)),
        ("what are the sourdough starters exactly", ("sourdough", "starters")),
        ("What does SD stand for?", ("SD",)),
        ("what do they mean by proof of loaf", ("proof", "loaf")),
        ("What did Ben mean by a starter?", ("starter",)),
        ("what does “at the end of proof” mean", ("end", "proof")),
        ("define starter", ("starter",)),
        ("the meaning of a starter", ("starter",)),
        ("what is in a starter", ()),
        ("what is she like", ()),
        ("what is the oven they bought", ()),
        ("how is a starter made", ()),
        ("explain how it works", ()),
    ],
)
def test_a_question_asks_what_a_thing_is(question: str, words: tuple[str, ...]) -> None:
    assert thing(question, IN_ENGLISH) == words


@pytest.mark.parametrize("question", ["what do they mean by {} rye", "what is {} rye on a"])
def test_what_is_no_word_takes_no_long_look(question: str) -> None:
    start = time.process_time()

    thing(question.format("'" * 10_000), IN_ENGLISH)

    assert time.process_time() - start < 0.5  # seconds; it grew with the square of the length


@pytest.mark.parametrize(
    "tells",
    [
        "Well, starter is a dough that somebody kept from the day before.",
        "By starter I mean what somebody kept from the day before.",
        "They have a dough called “starter” that was kept from the day before.",
        "It is the SD (starter) that somebody kept from the day before.",
        "Starter stands for what somebody kept from the day before.",
    ],
)
def test_what_tells_it_comes_before_what_speaks_of_it(tmp_path: Path, tells: str) -> None:
    search = talk(tmp_path, HOLDS, "Salt is dear. " * 40, tells)

    told = [found.passage.text for found in search.ask("what is a starter?").found]
    other = [found.passage.text for found in search.ask("about the starter").found]

    assert told[:2] == [tells, HOLDS]
    assert other[:2] == [HOLDS, tells]


@pytest.mark.parametrize(
    ("what", "text", "told"),
    [
        ("AI", "Our aim is to use AI.", Sureness.NOT),
        ("AI", "Well, AI is a tool.", Sureness.AS_SOMETHING),
        ("AI", "Well, AI’s a tool.", Sureness.AS_SOMETHING),
        ("AI", f"{THING} Our AI is a tool.", Sureness.AS_SOMETHING),
        ("art", "An article is a text about art.", Sureness.NOT),
        ("buses", "A bush is a plant beside the bus.", Sureness.NOT),
        ("wives", "A wind is a thing that wives know.", Sureness.NOT),
        ("wives", "A wife is a person.", Sureness.AS_SOMETHING),
        ("café", "A café is a place.", Sureness.AS_SOMETHING),
        ("cafe", "A café is a place.", Sureness.AS_SOMETHING),
        ("proof work", "Proof of work is a way.", Sureness.AS_SOMETHING),
        ("proof work", "Proof, proof of work is a way.", Sureness.AS_SOMETHING),
        ("proof work", "Proof of what we all know to work is a way.", Sureness.NOT),
    ],
)
def test_a_thing_is_told_by_its_own_words_in_any_form(what: str, text: str, told: Sureness) -> None:
    passages = [Passage(Kind.QUOTE, text, 1, id="id", event=DAY, source=TALK)]

    found = dict(Definitions(what.split(), IN_ENGLISH).among(passages, [0]))

    assert found == ({0: told} if told else {})


@pytest.mark.parametrize(
    "asks",
    [
        "Before we begin, what is a starter? I was never told of one.",
        "I am not quite sure what a starter is, as I was never told.",
    ],
)
def test_what_replies_to_who_asks_it_comes_first(tmp_path: Path, asks: str) -> None:
    replies = "It is some dough that somebody kept from the day before."
    search = talk(tmp_path, HOLDS, "Salt is dear. " * 40, asks, replies)

    found = search.ask("what is a starter?").found

    assert found[0].passage.text == replies


def test_what_replies_is_found_among_the_passages_of_one_who_did_not_ask(tmp_path: Path) -> None:
    asks = "Before we begin, what is a starter? I was never told of one."
    replies = "It is some dough that somebody kept from the day before."
    search = talk(tmp_path, "Rye is dear.", HOLDS, asks, replies)

    found = search.ask("Ben on the meaning of a starter").found

    assert found[0].passage.text == replies


def test_whoever_asks_it_may_tell_it_behind_what_others_call_out(tmp_path: Path) -> None:
    asks = "“What is a starter?” you ask."
    calls = "Oh, this starter again, and again a starter, as if a starter were all there is."
    tells = "A starter is a dough that somebody kept from the day before."
    search = talk(tmp_path, HOLDS, "Salt is dear. " * 40, asks, calls, tells)

    found = search.ask("what is a starter?").found

    assert found[0].passage.text == tells
