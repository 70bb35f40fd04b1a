import datetime as dt
import re

import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.search.query.query import Query
from bot.search.ranking.kinds.answer_type import Fit, can_answer, deed, fit

EVENT = Event(slug="day", title="Bread Day #3", date=dt.date(2020, 2, 3), people=())
SOURCE = Source(title="Said", publisher="Times", url=None, date=None)


@pytest.mark.parametrize(
    ("question", "passage", "can"),
    [
        ("How many bakers came?", "Eighty bakers came, 80 in all.", True),
        ("How many bakers came?", "Bakers came from everywhere.", False),
        ("how many bakers came", "Bakers have come for decades.", False),
        ("how wide is the oven", "The oven is two metres wide.", True),
        ("how wide is the oven", "The oven has two doors.", False),
        ("how long was it", "It lasted an hour.", True),
        ("When was it?", "It took place in 2020.", True),
        ("When was it?", "It took place in the hall.", False),
        ("what did Ann say when Ben left", "It was in the hall.", True),
        ("which company sells flour?", "It is sold by Stone Mill.", True),
        ("which company sells flour?", "Companies sell it.", False),
        ("names of the bakers", "The bakers were Ann and Ben.", True),
        ("names of the bakers of stone mill", "The bakers are at Stone Mill.", False),
        ("what percentage is rye?", "Much of it is rye.", False),
        ("What share is rye?", "Half of it is rye.", True),
        ("how much did it cost", "It was dear for the two of them.", False),
        ("how much did it cost", "It cost £3.", True),
        ("how much time did it take", "It took two of them an hour.", True),
        ("What did the person from Crumb say?", "Ovens are hot.", True),
        ("what happened at the second panel", "The panel was long.", False),
        ("what happened at the second panel", "The second one was long.", True),
        ("panel #3", "The panel was long.", True),
        ("panel #4", "The panel was long.", False),
        ("where did they disagree?", "I’d say that I have to disagree.", True),
        ("where did they disagree?", "If you disagree, raise a hand.", False),
        ("flour in 2020", "Flour was dear.", True),
        ("flour in 1999", "Flour was dear.", False),
    ],
)
def test_a_passage_answers_what_it_holds_the_kind_of_thing_for(
    question: str, passage: str, *, can: bool
) -> None:
    held = Passage(Kind.NOTE, passage, 1, id="id", event=EVENT, source=SOURCE)

    assert can_answer(Query(question, question), held) is can


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("Of the bakers who came some 40 are from Crumb.", True),
        ("The bakers know all there is to know of rye, of spelt and of salt; 40 is hot.", False),
        ("In 2019 we were told, and that was all that anybody knew of them, of bakers.", False),
    ],
)
def test_a_number_answers_where_it_is_near_what_is_counted(text: str, *, can: bool) -> None:
    passage = Passage(Kind.NOTE, text, 1, id="id", event=EVENT, source=SOURCE)
    places = [found.span() for found in re.finditer("bakers", text)]
    question = "how many bakers came?"

    assert can_answer(Query(question, question), passage, places) is can


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who won the prize?", "won"),
        ("and who founded it", "founded"),
        ("who isolated the yeast", "isolated"),
        ("who was picked first", "picked"),
        ("who is Ann", None),
        ("who was with Ann", None),
        ("who did Ann bake for", None),
        ("who came from Crumb", None),
        ("What won?", None),
    ],
)
def test_what_somebody_did_is_known_where_it_is_asked_who(
    question: str, expected: str | None
) -> None:
    assert deed(question) == expected


@pytest.mark.parametrize(
    ("question", "passage", "how_well"),
    [
        ("how much did flour cost", "Flour was dear.", Fit.NOT),
        ("how much did flour cost", "The 11 of us bought flour.", Fit.HELD),
        ("how much did flour cost", "We paid $11 for flour.", Fit.BEST),
        ("what share of flour is rye", "Of flour 40 bags are rye.", Fit.HELD),
        ("what share of flour is rye", "Of flour a third is rye.", Fit.BEST),
        ("how long did bread keep", "Bread kept for 6 of them.", Fit.HELD),
        ("how long did bread keep", "Bread kept for six days.", Fit.BEST),
        ("when did the mill close", "The mill closed with 30 jobs.", Fit.HELD),
        ("when did the mill close", "The mill closed in 1987.", Fit.BEST),
        ("how long did bread keep", "Bread kept for an hour.", Fit.BEST),
        ("what time does the mill close", "The mill closes in 2019.", Fit.HELD),
        ("what time does the mill close", "The mill closes at 14:00.", Fit.BEST),
        ("by when must the mill close", "The mill must close on the 3rd.", Fit.BEST),
        ("how old is the miller", "The miller bakes for eight year olds.", Fit.NOT),
        ("how old is the miller", "I am forty, says the miller.", Fit.HELD),
        ("how old is the mill", "The mill was founded in 1950.", Fit.HELD),
        ("where does the miller live", "The mill is what they live for.", Fit.NOT),
        ("where does the miller live", "The miller says: I live over in Ulm.", Fit.BEST),
    ],
)
def test_some_numbers_answer_better(question: str, passage: str, how_well: Fit) -> None:
    about = re.compile("flour|bread|mill", re.IGNORECASE)
    places = [found.span() for found in about.finditer(passage)]

    assert fit(Query(question, question).expected, passage, places) is how_well


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many bakers came?", "bakers"),
        ("how many of the bakers came", "bakers"),
        ("how many other bakers came", "bakers"),
        ("how many of their ovens broke", "ovens"),
        ("how many theses came", "theses"),
        ("how big is the oven", ""),
    ],
)
def test_what_is_to_be_counted_is_told_by_the_question(question: str, counted: str) -> None:
    assert Query("", question).counted == counted


@pytest.mark.parametrize(
    ("text", "how_well"),
    [
        ("It was 80 bakers.", Fit.BEST),
        ("It was 80 hungry young bakers.", Fit.BEST),
        ("It was 2000 bakers.", Fit.BEST),
        ("It was 1850 hungry bakers.", Fit.BEST),
        ("It was in 2019, bakers say.", Fit.NOT),
        ("In 2019 bakers paid for it.", Fit.NOT),
        ("Bakers paid $1,300, or $3 million.", Fit.NOT),
        ("The bakers say that he was aged 46.", Fit.NOT),
        ("He was a hundred and six years old, bakers say.", Fit.NOT),
        ("It was 80 or so, bakers say.", Fit.HELD),
        ("Bakers came at 80 degrees.", Fit.HELD),
    ],
)
def test_a_number_of_what_is_to_be_counted_answers_best(text: str, how_well: Fit) -> None:
    places = [found.span() for found in re.finditer("(?i)bakers", text)]

    kinds = Query("", "how many bakers came").expected
    assert fit(kinds, text, places, places) is how_well
