"""What stands for a whole record, on the small corpora that other tests read."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from bot.corpus.loader import load
from bot.search.overview import overview
from bot.search.overview.overview import Overview, in_turn
from bot.search.overview.topics import Topic, topics_of
from tests.chat.panels import captions as captions_of
from tests.chat.panels import write_captions
from tests.conftest import write_corpus, write_event

A_MOMENT = 0.1  # seconds
MONEY = "The fee and the grant for the fridge were counted by the treasurer of the council again. "
NOTES = """\
---
title: Bread Day — How Do Bakers Work Together?
publisher: The Crumb Times
date: 2020-02-04
url: https://example.org/said
---

## Flour

Flour was milled all day, by eighty bakers, on stones that somebody had brought on a cart.

## Ovens

Three ovens were lit at dawn, and the bread was baked in them until the wood was gone.
"""
SEED = "Under the roof it is dry: a tomato seed from the greenhouse lies on the gardener's paper. "


@pytest.fixture(scope="module")
def captions(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    return Overview(load(write_captions(tmp_path_factory.mktemp("captions"))))


def test_three_people_stand_for_a_record_of_captions(captions: Overview) -> None:
    first = captions.excerpts()[:3]

    assert len({found.passage.speaker for found in first}) == 3
    assert all(found.excerpt.strip("[…] ") in found.passage.text for found in first)


def test_what_an_event_file_states_never_stands_for_it(captions: Overview, tmp_path: Path) -> None:
    written = Overview(load(write_corpus(tmp_path)))

    for found in (*captions.excerpts(), *written.excerpts()):
        assert not found.passage.fact


def test_notes_of_a_source_with_the_title_of_its_event_stand_for_it(tmp_path: Path) -> None:
    overview = Overview(load(write_corpus(tmp_path, source=NOTES)))

    assert [topic.label for topic in overview.topics] == ["Flour", "Ovens"]
    assert overview.excerpts()


def test_topics_that_a_source_gives_are_taken(tmp_path: Path) -> None:
    overview = Overview(load(write_corpus(tmp_path)))

    assert [topic.label for topic in overview.topics] == ["Flour", "Ovens"]
    number, topic = overview.topic_of(overview.topics[1].passages[0]) or (0, None)
    assert (number, topic) == (2, overview.topics[1])


GARDEN = """\
title: Garden evening
date: 2024-05-02
people:
  - {name: Kai Stone, role: Assistant Keeper of the Gate}
  - {name: Mo Rye, role: Gardener}
"""


def headed(folder: Path, before: int) -> list[Topic]:
    """Return the topics of a talk of sixty turns, with a heading below some of them."""
    turns = [
        f"{'Kai Stone' if number % 2 else 'Mo Rye'}: {(SEED if number < 30 else MONEY) * 2}"
        for number in range(60)
    ]
    talk = "\n\n".join((*turns[:before], "## Last Words", *turns[before:]))
    head = "---\ntranscript: true\n---\n\n"
    write_event(folder / "garden", GARDEN, ("talk.md", f"{head}{talk}\n"))
    return [*Overview(load(folder)).ready_topics]


def test_what_no_heading_covers_is_divided_where_it_is_most_of_a_talk(tmp_path: Path) -> None:
    topics = headed(tmp_path, 50)

    assert topics[-1].label == "Last Words"
    assert len(topics[-1].passages) == 10
    assert len(topics) > 2
    assert "seed" in topics[0].label.casefold()


def test_a_talk_whose_headings_cover_most_of_it_is_not_divided(tmp_path: Path) -> None:
    assert [topic.label for topic in headed(tmp_path, 20)] == ["Last Words"]


def divided(folder: Path, seed: str, money: str, between: str = "") -> Overview:
    """Return the overview of a talk of two people, half of it on the one, half on the other.

    What is said `between` is all that one of them says.
    """
    corpus = write_captions(folder)
    cues = (
        f"{number // 60:02}:{number % 60:02}.000 --> {number // 60:02}:{number % 60:02}.900\n"
        f"<v {'Kai Stone' if number % 2 else 'Mo Rye'}>"
        f"{between if between and number % 2 else (seed if number < 30 else money) * 2}"
        for number in range(60)
    )
    (corpus / "seeds" / "talk.vtt").write_text("\n\n".join(("WEBVTT", *cues)), encoding="utf-8")
    return Overview(load(corpus))


def test_a_talk_without_topics_is_divided_and_its_parts_are_named(tmp_path: Path) -> None:
    topics = divided(tmp_path, SEED, MONEY).topics

    assert len(topics) > 1
    assert "seed" in topics[0].label.casefold()


def test_a_topic_begins_with_what_says_what_it_is_called_and_ends_with_what_tells_little(
    tmp_path: Path,
) -> None:
    """Every second passage only agrees."""
    topic = divided(tmp_path, SEED, MONEY, between="Very well.").topics[0]

    texts = [passage.text for passage in topic.passages]
    assert len(set(texts)) > 1
    assert texts == sorted(texts, key=lambda text: text.startswith("Very well."))


def test_no_topic_is_called_by_a_verb_or_a_word_that_tells_nothing(tmp_path: Path) -> None:
    seed = "Everybody carries brilliant tomato seeds across, like gardeners do, amazing things. "

    labels = [topic.label.casefold() for topic in divided(tmp_path, seed, MONEY).topics]

    assert labels
    assert not [
        label for label in labels if {"carries", "brilliant", "across"} & set(label.split())
    ]


def test_how_people_are_addressed_names_no_topic(tmp_path: Path) -> None:
    seed = f"Thank you, Madam Dean. {SEED}"

    labels = [topic.label.casefold() for topic in divided(tmp_path, seed, MONEY).topics]

    assert labels
    assert not [label for label in labels if "dean" in label]


@pytest.mark.parametrize("word", ["Throughout", "Eight", "[laughter]"])
def test_no_topic_begins_with_a_preposition_or_a_number_nor_is_a_sound(
    tmp_path: Path, word: str
) -> None:
    seed = f"{word} greenhouses keep a tomato seed on paper. "

    labels = [topic.label.casefold() for topic in divided(tmp_path, seed, MONEY).topics]

    assert labels
    assert not [label for label in labels if word.strip("[]").casefold() in label]


@pytest.mark.parametrize("role", ["librarian", "moderator", "gardener"])
def test_what_somebody_is_names_no_topic(tmp_path: Path, role: str) -> None:
    seed = f"Under the roof it is dry, says the wise {role}: a tomato seed lies there on paper. "

    labels = [topic.label.casefold() for topic in divided(tmp_path, seed, MONEY).topics]

    assert labels
    assert not [label for label in labels if role in label]


@pytest.mark.parametrize(("word", "names"), [("Keeper", False), ("Seventh", False), ("Gate", True)])
def test_the_head_of_a_role_names_no_topic_but_what_it_is_for_does(
    tmp_path: Path, word: str, *, names: bool
) -> None:
    seed = f"Under the roof it is dry, {word}, for long: on this {word} we may agree. "
    turns = [("Mo Rye", (seed if number < 30 else MONEY) * 2) for number in range(60)]
    event = GARDEN + "recording: https://youtu.be/garden\n"
    write_event(tmp_path / "garden", event, ("talk.vtt", captions_of(turns)))

    labels = [topic.label.casefold() for topic in Overview(load(tmp_path)).topics]

    assert labels
    assert any(word.casefold() in label for label in labels) is names


def test_no_name_of_a_topic_reads_as_a_word_on_another() -> None:
    assert Topic(("Ann Lee", "chief baker"), ()).label == "Ann Lee · chief baker"


@pytest.mark.parametrize(
    "welcome",
    [
        "Welcome to the tomato seed evening of the greenhouse gardeners on paper. ",
        "On tomato seed in greenhouses and on paper Mo Rye and Kai Stone are here for gardeners. ",
        "I am very pleased to welcome a gardener of tomato seed from a greenhouse of paper. ",
        "I will ask you a few more questions on the tomato seed of greenhouses and paper. ",
    ],
)
def test_what_only_leads_through_a_talk_does_not_stand_for_it(tmp_path: Path, welcome: str) -> None:
    corpus = write_captions(tmp_path)
    said = [welcome * 2, SEED, MONEY, SEED * 2, MONEY * 2]
    cues = [f"00:0{n}.000 --> 00:0{n}.900\n<v Kai Stone>{words}" for n, words in enumerate(said)]
    (corpus / "seeds" / "talk.vtt").write_text("\n\n".join(("WEBVTT", *cues)), encoding="utf-8")

    excerpts = Overview(load(corpus)).excerpts()

    assert excerpts
    assert not [found for found in excerpts if "Welcome" in found.excerpt]


def talk_of(folder: Path, *said: str) -> list[str]:
    corpus = write_captions(folder)
    cues = [f"00:0{n}.000 --> 00:0{n}.900\n{words}" for n, words in enumerate(said)]
    (corpus / "seeds" / "talk.vtt").write_text("\n\n".join(("WEBVTT", *cues)), encoding="utf-8")
    return [found.excerpt for found in Overview(load(corpus)).excerpts()]


def test_what_comes_again_word_for_word_does_not_stand_for_it(tmp_path: Path) -> None:
    jingle = "Buy a tomato seed kit of paper for your own greenhouse at the corner shop. "
    own = "The gardener keeps each tomato seed dry on paper under the greenhouse roof all year. "

    shown = talk_of(
        tmp_path,
        f"<v Kai Stone>{jingle}",
        f"<v Mo Rye>{own}",
        f"<v Kai Stone>{MONEY}",
        f"<v Mo Rye>It rained. {jingle.replace('kit', 'kit,')}",
    )

    assert shown
    assert not [excerpt for excerpt in shown if "kit" in excerpt]


def test_what_sponsors_say_does_not_stand_for_it(tmp_path: Path) -> None:
    message = (
        "This episode is brought to you by Tomato Kit. Grow a tomato seed on paper with a kit. "
    )

    shown = talk_of(
        tmp_path,
        f"<v Kai Stone>{SEED} {message}",
        f"<v Mo Rye>{MONEY}",
        f"<v Kai Stone>{SEED.replace('seed', 'leaf')}",
    )

    assert shown
    assert not [excerpt for excerpt in shown if "kit" in excerpt.lower()]


def test_the_first_of_each_part_comes_before_the_second_of_any() -> None:
    assert in_turn(["ab", "", "cde"]) == ["a", "c", "b", "d", "e"]


def test_a_short_talk_has_no_topics(captions: Overview) -> None:
    assert (captions.has_topics, captions.topics, captions.ready_topics) == (False, (), ())


def test_topics_that_two_threads_ask_for_are_found_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, both = list[int](), Barrier(2, timeout=A_MOMENT)

    def counted(*given: Any) -> Iterator[Any]:
        asked.append(len(asked))
        with suppress(BrokenBarrierError):
            both.wait()
        yield from topics_of(*given)

    monkeypatch.setattr(overview, "topics_of", counted)
    made = Overview(load(write_corpus(tmp_path)))

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lambda _: made.topics, range(2))

    assert first == second
    assert len(asked) == 1
