import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from bot.corpus.model import Corpus, Event, Kind, Passage, Person, Source
from bot.search.index.catalogue import Catalogue

ANN, BEN, CLEO = Person(name="Ann Baker"), Person(name="Ben Miller"), Person(name="Cleo Silent")
DAY = Event(slug="day", title="Bread Day", date=dt.date(2020, 2, 3), people=(ANN, BEN, CLEO))
EVE = DAY.model_copy(update={"slug": "eve", "title": "Bread Eve"})
SAID = Source(title="Said", publisher="Times", url=None, date=None)


def passage(kind: Kind, text: str, speaker: Person | None = None) -> Passage:
    return Passage(kind, text, 1, speaker, id=text, event=DAY, source=SAID)


PASSAGES = (
    passage(Kind.REPORT, "Ann retold.", ANN),
    passage(Kind.QUOTE, "Ann said.", ANN),
    replace(passage(Kind.QUOTE, "Ann talked.", ANN), transcript="talk.vtt"),
    replace(passage(Kind.QUOTE, "Ann talked for long.", ANN), transcript="talk.vtt"),
    passage(Kind.NOTE, "Ann Baker has a shop."),
    replace(passage(Kind.NOTE, "On the panel: Ann Baker."), fact="people", topic="Who was there"),
    replace(passage(Kind.NOTE, "Head baker."), fact="person", topic="Ann Baker"),
    replace(passage(Kind.NOTE, "Ben Miller is known to Ann Baker."), authors=(BEN,)),
    replace(passage(Kind.QUOTE, "Somebody talked."), event=EVE, transcript="talk.vtt"),
    replace(passage(Kind.QUOTE, "Ben talked.", BEN), event=EVE, transcript="talk.vtt"),
)
CATALOGUE = Catalogue(Corpus((DAY, EVE), PASSAGES))


def about(*people: Person, limit: int = 30, who_first: bool = False) -> list[int]:
    return CATALOGUE.about(people, limit, None, who_first=who_first)


def test_words_are_by_whoever_says_or_wrote_them() -> None:
    assert CATALOGUE.by(["Ann Baker"]).tolist() == [0, 1, 2, 3]
    assert CATALOGUE.by(["Ben Miller"]).tolist() == [7, 9]
    assert CATALOGUE.by(["Ben Miller", "Ann Baker", "Ben Miller"]).tolist() == [0, 1, 2, 3, 7, 9]
    assert CATALOGUE.by(["Cleo Silent"]).tolist() == CATALOGUE.by([]).tolist() == []
    assert CATALOGUE.first_of_each() == [0, 7]


def test_a_note_is_on_whom_it_names_but_not_on_its_author_nor_on_all_of_a_list() -> None:
    assert CATALOGUE.by_or_on(["Ann Baker"]).tolist() == [0, 1, 2, 3, 4, 6, 7]
    assert CATALOGUE.by_or_on(["Ben Miller"]).tolist() == [7, 9]


@pytest.mark.parametrize(
    ("person", "spoken", "silent", "hiding"),
    [(ANN, True, False, ["eve"]), (BEN, True, False, []), (CLEO, False, False, ["eve"])],
)
def test_somebody_may_speak_where_captions_do_not_tell_who_does(
    person: Person, *, spoken: bool, silent: bool, hiding: list[str]
) -> None:
    assert CATALOGUE.has_spoken(person) is spoken
    assert CATALOGUE.is_silent(person) is silent
    assert [captions.event.slug for captions in CATALOGUE.hiding([person])] == hiding
    assert CATALOGUE.of_nobody(CATALOGUE.hiding([person])).tolist() == ([8] if hiding else [])


def test_who_has_no_words_and_cannot_hide_is_silent() -> None:
    catalogue = Catalogue(Corpus((DAY,), PASSAGES[:3]))

    assert [catalogue.is_silent(person) for person in (ANN, BEN, CLEO)] == [False, True, True]


def test_of_people_quotes_come_before_reports_and_long_turns_first_then_who_they_are() -> None:
    assert about(ANN) == [3, 2, 1, 0, 4, 6, 7]
    assert about(ANN, who_first=True) == [4, 3, 2, 1, 0, 6, 7]
    assert about(ANN, limit=2) == [3, 2]
    assert about(ANN, limit=2, who_first=True) == [4, 3]
    assert about(CLEO) == []
    assert about(ANN, BEN)[:6] == [3, 9, 2, 7, 1, 0]  # each has a turn
    only = np.array([0, 6], np.int32)
    assert CATALOGUE.about([ANN], 9, only, who_first=True) == [6, 0]
