import datetime as dt
from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.model import Event
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.events import Events
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import EVENT, write_corpus

EVENTS = Events([
    Event(slug=f"day-{n}", title=f"Bread Day #{n} — Ovens", short_title=f"Bread Day #{n}",
          date=dt.date(2019 + n, 2, 3), people=())
    for n in (1, 2)
], IN_ENGLISH)  # fmt: skip
HEARING = Event(slug="barges", title="Senate hearing on barge anchorages", host="Senate",
                short_title="River barges", date=dt.date(2016, 1, 2), people=())  # fmt: skip
TALK = Event(slug="cast", title="Array cast 93: building communities", date=dt.date(2024, 1, 2),
             people=(), host="ArrayCast")  # fmt: skip
DEBATE = Event(slug="harina", title="Noche de pan", language="es", date=dt.date(2023, 1, 2),
               people=())  # fmt: skip
SEVERAL = Events(
    [HEARING, TALK, DEBATE], IN_ENGLISH, is_said_elsewhere=lambda event, _: event == HEARING
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how long was the barge hearing", ("barges", "barge hearing")),
        ("who chaired the hearing?", ("barges", "hearing")),
        ("and in the river one", ("barges", "river one")),
        ("summary of barge hearing", ("barges", "barge hearing")),
        ("in the barge panel", ("barges", "barge panel")),
        ("topics of the array episode 93", ("cast", "array episode 93")),
        ("when was arraycast", ("cast", "arraycast")),
        ("and in the Spanish one", ("harina", "Spanish one")),
        ("the spanish panel", ("harina", "spanish panel")),
        ("the english panel", None),  # of two
        ("the spanish proverb", None),
        ("barges on the river", None),  # what was said of them
        ("did they hear of barges", None),
        ("what did the senate decide", None),  # which is spoken of at the other one too
        ("the panel on communities", None),
        ("which hearing talked about ships", None),
        ("who did the building", None),
    ],
)
def test_one_of_several_is_told_by_its_own_words_beside_one_for_an_event(
    question: str, found: tuple[str, str] | None
) -> None:
    words = question.strip("?").split()

    named = [
        (mention.events[0].slug, " ".join(words[mention.start : mention.end]))
        for mention in SEVERAL.find(IN_ENGLISH.terms(question))
    ]

    assert named == ([found] if found else [])


def test_of_a_single_event_only_whole_names_are_known() -> None:
    assert (
        Events([HEARING], IN_ENGLISH).find(IN_ENGLISH.terms("who chaired the barge hearing")) == []
    )


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ("flour at Bread Day #2", ["day-2"]),
        ("what did day 1 say", ["day-1"]),
        ("flour in 2021", ["day-2"]),
        ("Bread Day #1 and Bread Day #2", ["day-1", "day-2"]),
        ("flour and bread", []),
        ("", []),
    ],
)
def test_events_are_recognised_by_name_number_and_year(question: str, slugs: list[str]) -> None:
    mentions = EVENTS.find(IN_ENGLISH.terms(question))

    assert [event.slug for mention in mentions for event in mention.events] == slugs


@pytest.fixture(scope="module")
def two_events(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder = write_corpus(tmp_path_factory.mktemp("two"))
    (folder / "bread-night").mkdir()
    night = EVENT.replace("Bread Day", "Bread Night").replace("2020", "2022")
    night = night.replace("Dora Chair", "Ned Late")
    (folder / "bread-night" / "event.yaml").write_text(night, encoding="utf-8")
    (folder / "bread-night" / "said.md").write_text(
        (folder / "bread-day" / "said.md").read_text(encoding="utf-8").replace("never", "always"),
        encoding="utf-8",
    )
    return Search(load(folder))


@pytest.mark.parametrize(
    ("question", "first", "events"),
    [
        ("ovens at Bread Night", "An oven is always hot", {"bread-night"}),
        ("ovens in 2020", "An oven is never hot", {"bread-day"}),
        ("who moderated Bread Night", "Moderator of Bread Night: Ned Late", {"bread-night"}),
        ("when was Bread Day?", "Bread Day took place", {"bread-day"}),
        ("What did Ben say at Bread Night?", "An oven is always hot", {"bread-night"}),
        ("Who is Ann Baker, of Bread Night?", "Ann Baker, panellist", {"bread-night"}),
    ],
)
def test_a_named_event_or_year_narrows(
    two_events: Search, question: str, first: str, events: set[str]
) -> None:
    answer = two_events.ask(question)

    assert answer.found[0].passage.text.startswith(first)
    assert {found.passage.event.slug for found in answer.found} == events


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("when was Bread Night", "Bread Night took place"),
        ("Bread Night", "The full title of Bread Night"),
        ("tell me about Bread Night", "The full title of Bread Night"),
    ],
)
def test_an_event_alone_can_be_asked_about(tmp_path: Path, question: str, first: str) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-night").mkdir()
    night = EVENT.replace("Bread Day", "Bread Night")
    (folder / "bread-night" / "event.yaml").write_text(night, encoding="utf-8")

    answer = Search(load(folder)).ask(question)

    assert answer.outcome is Outcome.ANSWERED
    assert answer.found[0].passage.text.startswith(first)


def test_what_one_event_has_a_hint_for_is_not_answered_of_another(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-night").mkdir()
    night = EVENT.replace("Bread Day", "Bread Night")
    (folder / "bread-night" / "event.yaml").write_text(night, encoding="utf-8")
    said = folder / "bread-day" / "said.md"
    where = "\n## Where\n\nIt was held in the hall.\n\n<!-- asked as: where was it -->\n"
    said.write_text(said.read_text(encoding="utf-8") + where, encoding="utf-8")
    search = Search(load(folder))

    assert search.ask("where was Bread Day").found[0].passage.text == "It was held in the hall."
    other = search.ask("where was Bread Night")
    assert other.outcome is not Outcome.ANSWERED or other.found
    assert all(found.passage.event.slug == "bread-night" for found in other.found)


def test_events_may_be_named_in_any_order(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    for year in ("2022", "2024"):
        (folder / year).mkdir()
        event = EVENT.replace("2020", year).replace("Bread Day", f"Bread Day of {year}")
        (folder / year / "event.yaml").write_text(event, encoding="utf-8")
        said = (folder / "bread-day" / "said.md").read_text(encoding="utf-8")
        (folder / year / "said.md").write_text(said, encoding="utf-8")

    found = Search(load(folder)).ask("ovens in 2024 and 2022").found

    assert {each.passage.event.slug for each in found} == {"2022", "2024"}


def test_who_moderated_is_said_for_each_event(two_events: Search) -> None:
    answer = two_events.ask("who moderated?")

    assert {found.passage.event.slug for found in answer.found[:2]} == {"bread-day", "bread-night"}
