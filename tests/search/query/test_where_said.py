"""Where the words of names and roles are said."""

import datetime as dt

import pytest

from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.index.index import Index
from bot.search.query.where_said import WhereSaid

ANN = Person(name="Ann Baker", role="Miller of rye")
DAY = Event(slug="day", title="Bread Day", date=dt.date(2020, 2, 3), people=(ANN,))
EVE = DAY.model_copy(update={"slug": "eve", "title": "Bread Eve"})
SAID = Source(title="Said", publisher="Times", url=None, date=None)


def passage(event: Event, text: str, speaker: Person | None = None, fact: str = "") -> Passage:
    kind = Kind.NOTE if fact else Kind.QUOTE
    return Passage(kind, text, 1, speaker, id=text, event=event, source=SAID, fact=fact or None)


PASSAGES = (
    passage(DAY, "I mill rye.", ANN),
    passage(DAY, "Ann Baker grinds spelt."),
    passage(DAY, "The oven is hot."),
    passage(EVE, "Bread with rye.", ANN),
    passage(EVE, "A barge sails.", fact="when"),
)
WHERE = WhereSaid(PASSAGES, Index([IN_ENGLISH.terms(p.text) for p in PASSAGES]), IN_ENGLISH)


@pytest.mark.parametrize(
    ("word", "by_others", "by_anybody"),
    [("rye", False, True), ("spelt", False, True), ("oven", True, True), ("barge", False, False)],
)
def test_what_somebody_says_and_what_names_them_is_not_said_by_others(
    word: str, *, by_others: bool, by_anybody: bool
) -> None:
    term = IN_ENGLISH.term(word)

    assert WHERE.by_others(ANN, term) is by_others
    assert WHERE.by_others(None, term) is by_anybody


@pytest.mark.parametrize(
    ("word", "there", "elsewhere"),
    [("rye", True, True), ("oven", True, False), ("bread", False, True), ("barge", False, False)],
)
def test_what_event_yaml_states_is_said_nowhere(word: str, *, there: bool, elsewhere: bool) -> None:
    term = IN_ENGLISH.term(word)

    assert WHERE.there(DAY, term) is there
    assert WHERE.elsewhere(DAY, term) is elsewhere
