"""Where a number is asked for, a quote that has it comes first."""

from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.search.ranking.finding import ANSWERED, Outcome
from bot.search.search import Search
from tests.conftest import write_corpus

WITHOUT = "We saw that bakers came and other bakers came later."
WITH = "We know that some 40 bakers came to see the new oven that evening."
SPEAKERS = ("Ann Baker", "Ben Miller")
EVENT = "title: Day\ndate: 2024-02-03\npeople: [{}]\n".format(
    ", ".join(f"{{name: {name}}}" for name in SPEAKERS)
)


def talk(folder: Path, *said: str) -> Search:
    corpus = write_corpus(folder, event=EVENT, source=None)
    cues = [
        f"00:{n}0.000 --> 00:{n}9.000\n<v {SPEAKERS[n % 2]}>{words}" for n, words in enumerate(said)
    ]
    (corpus / "bread-day" / "talk.vtt").write_text("\n\n".join(["WEBVTT", *cues]))
    return Search(load(corpus))


def test_a_quote_with_a_number_comes_before_one_without(tmp_path: Path) -> None:
    search = talk(tmp_path, WITHOUT, "Salt is dear. " * 40, WITH)

    counted = [found.passage.text for found in search.ask("how many bakers came").found]
    other = [found.passage.text for found in search.ask("that the bakers came").found]

    assert counted[:2] == [WITH, WITHOUT]
    assert other[:2] == [WITHOUT, WITH]


def test_how_many_comments_is_a_question_of_comments(tmp_path: Path) -> None:
    told = "She was calling out the mill, and got 1700 comments for what she had put up there."
    search = talk(tmp_path, "That post was put up on the post of the oven." * 2, told)

    assert search.ask("how many comments did the post get?").found[0].passage.text == told


def test_a_letter_for_somebody_unknown_comes_before_no_words(tmp_path: Path) -> None:
    letter = "Take plan B if it rains, and then go home."
    search = talk(tmp_path, letter, "The ovens in town and their price are what we speak of.")

    first, *_ = search.ask("what did B think about the price of ovens").found

    assert first.passage.text != letter


def test_behind_a_sure_answer_nothing_comes_that_only_stands_near_it(tmp_path: Path) -> None:
    near = "Yes. But at least then all of our worries will go away."
    search = talk(tmp_path, "Sourdough is what I know best.", near, "Salt is dear. " * 40)

    alone = search.ask("did anyone mention sourdough?")
    theirs = search.ask("what did Ben say about sourdough?")

    assert alone.outcome is Outcome.ANSWERED
    assert [found.passage.text for found in alone.found] == ["Sourdough is what I know best."]
    assert near in [found.passage.text for found in theirs.found]


def test_what_is_too_brief_to_answer_is_in_no_list_unless_it_holds_a_word(tmp_path: Path) -> None:
    own = "Sourdough is what I know best, and rye."
    search = talk(tmp_path, own, "Sourdough too!", own, "Go on, please. Go on.", "Salt. " * 40)

    theirs = search.ask("what did Ben say about sourdough?")

    assert [found.passage.text for found in theirs.found] == ["Sourdough too!"]


def test_what_tells_nothing_is_not_the_closest_there_is(tmp_path: Path) -> None:
    search = talk(
        tmp_path, "Sourdough is hard to teach.", "Mm-hmm.", "Ovens. " * 40, "Rye is dear."
    )

    answer = search.ask("does Ben teach sourdough baking?")

    assert answer.outcome is Outcome.NEAR
    assert "Mm-hmm." not in [found.passage.text for found in answer.found]


def test_without_a_number_near_what_is_counted_nothing_is_sure(tmp_path: Path) -> None:
    search = talk(tmp_path, WITHOUT)

    assert search.ask("how many bakers came").outcome is not Outcome.ANSWERED
    assert search.ask("that the bakers came").outcome is Outcome.ANSWERED


def test_an_amount_of_money_comes_before_another_number(tmp_path: Path) -> None:
    counted = "How dear the new oven was, the new oven of the 11 bakers, nobody knew."
    paid = "We know that in the end they paid $900 for the new oven there."
    search = talk(tmp_path, counted, "Salt is dear. " * 40, paid)

    found = search.ask("how much was the new oven").found

    assert [each.passage.text for each in found][:2] == [paid, counted]


def test_a_question_that_holds_the_number_asked_for_comes_before_its_reply(tmp_path: Path) -> None:
    asks = "And so 40 bakers came to see the new oven, which is not many?"
    replies = "I think that it was the wrong day for all of them."
    search = talk(tmp_path, asks, replies)

    told = [found.passage.text for found in search.ask("how many bakers came").found]
    other = [found.passage.text for found in search.ask("that the bakers came").found]

    assert told[:2] == [asks, replies]
    assert other[:2] == [replies, asks]


HEAT = "Okafor's mill got a lot of heat from the neighbours this year."
RYE = "Rye sours slowly in the cold, and it wants patience more than flour."


@pytest.mark.parametrize(
    "question",
    [
        "who criticised Okafor?",
        "who criticized Okafor?",
        "was Okafor critisized? by whom?",
        "did anybody badmouth or besmirch Okafor?",
    ],
)
def test_a_name_is_not_denied_for_the_unknown_words_beside_it(
    tmp_path: Path, question: str
) -> None:
    answer = talk(tmp_path, RYE, HEAT, "Salt is dear. " * 40, RYE).ask(question)

    assert answer.outcome is Outcome.NEAR
    assert answer.found[0].passage.text == HEAT
    assert answer.unmatched


ABROAD = "The WHO came to our oven and took photos of the bread."
STOLEN = "Who stole the bread, I never knew, and nobody told me."


def test_capitals_that_are_a_word_else_are_a_name_where_the_record_has_them(tmp_path: Path) -> None:
    search = talk(tmp_path, STOLEN, ABROAD, "Salt is dear. " * 40)

    for question in ("what did they say about the WHO?", "was the WHO mentioned?"):
        assert search.ask(question).found[0].passage.text == ABROAD
    for question in ("WHO stole the bread?", "WHO STOLE THE BREAD?", "who stole the bread?"):
        assert search.ask(question).found[0].passage.text == STOLEN


def test_capitals_that_no_record_has_are_the_word_that_they_are_else(tmp_path: Path) -> None:
    search = talk(tmp_path, STOLEN, RYE)

    assert search.ask("WHO stole the bread?").outcome is Outcome.ANSWERED
    assert search.ask("what did they say about US?").outcome is Outcome.UNANSWERED


@pytest.mark.parametrize("question", ["anything on rye and salt?", "were rye and salt mentioned?"])
def test_what_is_mentioned_keeps_the_rest_behind_it(tmp_path: Path, question: str) -> None:
    search = talk(tmp_path, RYE, "Rye and salt make a good dough.", HEAT, "Salt slows the dough.")

    found = [each.passage.text for each in search.ask(question).found]

    assert found[0] == "Rye and salt make a good dough."
    assert RYE in found


def test_an_unknown_name_is_still_denied(tmp_path: Path) -> None:
    search = talk(tmp_path, RYE, HEAT)

    assert search.ask("who criticised Zielinski?").outcome is Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("did anyone mention rye?", Outcome.ANSWERED),
        ("Did Ann talk about rye?", Outcome.ANSWERED),
        ("did Ann mention Ryes?", Outcome.NEAR),
        ("why did Ann mention rye?", Outcome.NEAR),
    ],
)
def test_where_it_is_asked_whether_a_word_is_said_what_says_it_answers(
    tmp_path: Path, question: str, outcome: Outcome
) -> None:
    spoken = "So there we were, and on and on it went, and somebody had rye, and that was that."
    search = talk(tmp_path, *[spoken] * 9)

    found = search.ask(question)

    assert found.confidence < ANSWERED
    assert found.outcome is outcome
    assert all("rye" in each.passage.text.lower() for each in found.found)
