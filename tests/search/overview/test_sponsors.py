import datetime as dt
import re
from dataclasses import replace

from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.search.overview.sponsors import messages

SPONSORS = re.compile("thanks to Rye")
ANN, BEN = Person(name="Ann Baker"), Person(name="Ben Miller")
DAY = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=(ANN, BEN))
TALK = Source(title="Talk", publisher="Press", url=None, date=None)

SAID = Passage(Kind.QUOTE, "", 1, id="id", event=DAY, source=TALK, transcript="talk.vtt")


def said(text: str, speaker: Person | None = ANN) -> Passage:
    return replace(SAID, text=text, speaker=speaker)


def test_a_message_lasts_until_its_sponsor_is_named_again_in_the_same_turn() -> None:
    talk = [said("So. thanks to Rye"), said("Buy it."), said("Do. thanks to Rye Now."), said("Ah.")]

    assert messages(talk, SPONSORS) == {0: (4, 17), 1: (0, 7), 2: (0, 17)}


def test_else_it_lasts_as_long_as_the_passage() -> None:
    once = [said("thanks to Rye! Buy it."), said("Ovens.")]
    theirs = [said("thanks to Rye! Buy it."), said("Ovens.", BEN), said("thanks to Rye")]
    nobody = [said("thanks to Rye", None), said("Ovens.", None), said("thanks to Rye", None)]

    assert messages(once, SPONSORS) == {0: (0, 22)}
    assert messages(theirs, SPONSORS) == {0: (0, 22), 2: (0, 13)}
    assert messages(nobody, SPONSORS) == {0: (0, 13), 2: (0, 13)}


def test_it_does_not_last_into_another_talk() -> None:
    later = replace(SAID, transcript="later.vtt", speaker=ANN)
    talks = [
        said("thanks to Rye"),
        replace(later, text="Ovens."),
        replace(later, text="thanks to Rye"),
    ]

    assert messages(talks, SPONSORS) == {0: (0, 13), 2: (0, 13)}
