from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.model import Passage, Person
from bot.search.index.index import Hit
from bot.search.ranking.turns.answering_turns import AnsweringTurns
from bot.search.ranking.turns.passage_kinds import asks
from bot.search.search import Search
from tests.conftest import write_corpus

CHAIR = Person(name="Dora Chair", part="moderator")
ASKED = "Who would ever pay for the first borrowed sewing machine?"
ANSWER = "The city did, from what was left over of its money for festivals."
TALK = f"""\
0:00 --> 0:05
<v Ann Baker>{ASKED}

0:05 --> 0:10
<v Ben Miller>{ANSWER}

0:10 --> 0:15
<v Ann Baker>Did anybody object to that?

0:15 --> 0:20
<v Ben Miller>No.
"""


@pytest.fixture
def search(tmp_path: Path) -> Search:
    folder = write_corpus(tmp_path, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(TALK, encoding="utf-8")
    return Search(load(folder))


@pytest.fixture
def passages(search: Search) -> tuple[Passage, ...]:
    return search.corpus.passages


def always(number: int) -> bool:  # noqa: ARG001 - whatever passage it is
    return True


def never(number: int) -> bool:  # noqa: ARG001
    return False


def number_of(passages: tuple[Passage, ...], text: str) -> int:
    return next(number for number, passage in enumerate(passages) if passage.text == text)


def test_an_answer_is_none_of_the_words_of_whoever_asked(search: Search) -> None:
    question = "who paid for the first sewing machine?"

    every, own = search.ask(question), search.ask(question, speaker="Ann Baker")

    assert ANSWER in {found.passage.text for found in every.found}
    assert {found.passage.speaker_name for found in own.found} == {"Ann Baker"}


def test_it_is_known_what_asks_who_leads_and_what_replies_to_them(
    passages: tuple[Passage, ...],
) -> None:
    led = [replace(passage, speaker=CHAIR) for passage in passages if passage.text == ASKED]
    said = [passage for passage in passages if passage.transcript]

    kinds = AnsweringTurns((*led, *said[1:], *passages)).kinds

    assert kinds.asks[:4].tolist() == [1, 0, 1, 0]
    assert kinds.leads[:4].tolist() == [1, 0, 0, 0]
    assert kinds.replies[:5].tolist() == [0, 1, 0, 1, 0]
    assert kinds.stated[4:].sum() == sum(bool(passage.fact) for passage in passages)


@pytest.mark.parametrize(
    ("asking", "part", "leading"),
    [
        ({"Ann Baker": 3}, "guest", {"Ann Baker"}),
        ({"Ann Baker": 2}, "guest", set()),  # too few to tell
        ({"Ann Baker": 3, "Ben Miller": 3}, "guest", set()),
        ({"Ann Baker": 3}, "moderator", {"Dora Chair"}),  # somebody is told to
    ],
)
def test_where_nobody_is_told_to_lead_it_is_whoever_asks_most(
    passages: tuple[Passage, ...], asking: dict[str, int], part: str, leading: set[str]
) -> None:
    ann, ben, dora = (Person(name=name) for name in ("Ann Baker", "Ben Miller", "Dora Chair"))
    people = (ann, ben, Person(name=dora.name, part=part))
    asked = passages[number_of(passages, ASKED)]
    event = asked.event.model_copy(update={"people": people})
    said = [
        replace(asked, event=event, speaker=speaker, text=text)
        for turn in range(4)
        for speaker in (ann, ben, dora)
        for text in ["Why?" if turn < asking.get(speaker.name, 0) else "The ovens are hot."]
    ]

    leads = AnsweringTurns(said).kinds.leads

    assert {p.speaker_name for p, led in zip(said, leads, strict=True) if led} == leading


def test_who_asks_only_to_go_on_themselves_does_not_lead(passages: tuple[Passage, ...]) -> None:
    ann, ben = Person(name="Ann Baker"), Person(name="Ben Miller")
    asked = passages[number_of(passages, ASKED)]
    event = asked.event.model_copy(update={"people": (ann, ben)})
    turns = [(ben, "Tell us of it."), (ann, f"{ASKED} The city did, from what was left over.")] * 4
    said = [replace(asked, event=event, speaker=who, text=text) for who, text in turns]

    assert not AnsweringTurns(said).kinds.leads.any()


def test_the_turn_that_answers_comes_before_the_question(passages: tuple[Passage, ...]) -> None:
    asked = number_of(passages, ASKED)

    hits = AnsweringTurns(passages).first([Hit(asked, 2.0), Hit(0, 1.0)], always, never)

    assert [hit.passage for hit in hits] == [asked + 1, asked, 0]


def test_a_turn_that_was_found_by_itself_is_not_listed_twice(
    passages: tuple[Passage, ...],
) -> None:
    asked = number_of(passages, ASKED)

    hits = AnsweringTurns(passages).first([Hit(asked, 2.0), Hit(asked + 1, 1.0)], always, never)

    assert [hit.passage for hit in hits] == [asked + 1, asked]


def test_a_word_in_reply_only_answers_where_it_tells_what_is_asked_for(
    passages: tuple[Passage, ...],
) -> None:
    turns, reply = AnsweringTurns(passages), number_of(passages, "No.")
    hits = [Hit(reply - 1, 1.0)]

    assert [hit.passage for hit in turns.first(hits, always, never)] == [reply - 1]
    assert [hit.passage for hit in turns.first(hits, always, always)] == [reply, reply - 1]


def test_a_word_in_reply_is_known_with_what_was_asked(passages: tuple[Passage, ...]) -> None:
    turns, reply = AnsweringTurns(passages), number_of(passages, "No.")

    assert turns.question_before(reply) is passages[reply - 1]
    assert turns.reply(reply - 1) is passages[reply]
    assert turns.reply(number_of(passages, ASKED)) is None  # a turn of its own
    assert turns.reply(reply) is None


def test_what_somebody_answers_at_length_is_not_asked_of_them_in_its_stead(
    search: Search,
) -> None:
    answer = search.ask("did Ben pay for the first borrowed sewing machine?")

    assert answer.found[0].passage.text == ANSWER


@pytest.mark.parametrize("words", ["Well --", "I…", "Anybody?"])
def test_what_asks_again_or_is_broken_off_is_no_reply(
    passages: tuple[Passage, ...], words: str
) -> None:
    number = number_of(passages, "No.")
    asked, reply = passages[number - 1], replace(passages[number], text=words)

    assert AnsweringTurns((asked, reply)).reply(0) is None


def test_an_amount_in_two_words_answers_how_much(tmp_path: Path) -> None:
    talk = TALK.replace("Did anybody object to that?", "How many children came to learn?")
    folder = write_corpus(tmp_path, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(talk.replace("No.", "Only 12."), "utf-8")

    first, *_ = Search(load(folder)).ask("how many children came to learn").found

    assert first.passage.text == "Only 12."
    assert first.question
    assert first.question.text == "How many children came to learn?"


@pytest.mark.parametrize(
    ("question", "is_put"),
    [
        ("when did Ben bake rolls in Leeds?", True),
        ("did Ben bake rolls in Leeds?", True),
        ("what did Ben say about rolls in Leeds?", False),
        ("was Ben in Leeds?", False),  # one word is said of many things
    ],
)
def test_what_somebody_said_yes_to_answers_of_them_unless_their_words_are_asked_for(
    tmp_path: Path, question: str, *, is_put: bool
) -> None:
    put = "You were baking rolls in Leeds from 2011 on, is that right?"
    folder = write_corpus(tmp_path, source=None)
    talk = TALK.replace("Did anybody object to that?", put).replace("No.", "Yes.")
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")

    answer = Search(load(folder)).ask(question)
    texts = [found.passage.text for found in answer.found]

    assert (put in texts) == is_put
    if is_put:
        assert answer.found[0].passage.text == put
        assert answer.found[0].reply
        assert answer.found[0].reply.text == "Yes."


def test_who_asks_in_the_words_of_a_moderator_gets_the_answer_with_the_question(
    search: Search,
) -> None:
    first, *_ = search.ask("who would pay for a borrowed sewing machine").found

    assert first.passage.text == ANSWER
    assert first.question
    assert first.question.text == ASKED


def test_a_chair_may_add_a_sentence_to_a_question(tmp_path: Path) -> None:
    talk = write_corpus(tmp_path, source=None) / "bread-day" / "talk.vtt"
    added = TALK.replace(f"Ann Baker>{ASKED}", f"Dora Chair>{ASKED} I never found out.")
    talk.write_text(added, encoding="utf-8")

    first, *_ = Search(load(tmp_path)).ask("who would pay for a borrowed sewing machine").found

    assert first.passage.text == ANSWER


@pytest.mark.parametrize("name", ["Ben.", "ben…", "Bén»", "(Miller)"])
def test_whoever_is_called_upon_answers(passages: tuple[Passage, ...], name: str) -> None:
    called = replace(passages[number_of(passages, ASKED)], text=f"And now to {name}")
    answer = passages[number_of(passages, ANSWER)]

    assert AnsweringTurns((called, answer)).calls(0)
    assert not AnsweringTurns((replace(called, text="And now to Dora."), answer)).calls(0)


def test_who_asks_for_a_question_gets_it_without_the_one_before(tmp_path: Path) -> None:
    counter = "Do you mean the one that the city lent to the choir in summer?"
    talk = write_corpus(tmp_path, source=None) / "bread-day" / "talk.vtt"
    talk.write_text(TALK.replace(ANSWER, counter), encoding="utf-8")

    first, *_ = Search(load(tmp_path)).ask("what did Ben ask").found

    assert (first.passage.text, first.question) == (counter, None)


@pytest.mark.parametrize(
    ("language", "asked", "answer"),
    [
        ("ja", "仏壇の話をお願いします。", "仏壇があるから貸せないという方が多いです。"),
        ("zh", "再谈谈施工的噪音。", "最吵的是头两个星期，后面就好多了。"),
    ],
)
def test_a_chair_asks_without_a_mark_where_questions_often_have_none(
    tmp_path: Path, language: str, asked: str, answer: str
) -> None:
    people = "[{name: Ann Baker, part: moderator}, {name: Ben Miller}]"
    folder = write_corpus(tmp_path, source=None)
    (folder / "bread-day" / "event.yaml").write_text(
        f"title: Bread\ndate: 2020-02-03\nlanguage: {language}\npeople: {people}\n", "utf-8"
    )
    talk = TALK.replace(ASKED, asked).replace(ANSWER, answer)
    (folder / "bread-day" / "talk.vtt").write_text(talk, "utf-8")
    passages = load(folder).passages
    number = number_of(passages, asked)

    hits = AnsweringTurns(passages).first([Hit(number, 1.0)], always, never)

    assert [hit.passage for hit in hits] == [number + 1, number]


@pytest.mark.parametrize("code", ["en", "ja"])
def test_a_turn_without_a_mark_asks_by_its_end(search: Search, code: str) -> None:
    [asked] = [passage for passage in search.corpus.passages if passage.text == ASKED]
    event = asked.event.model_copy(update={"language": code})
    plain = replace(asked, text="その家は何軒ありますか。", speaker=None, event=event)

    assert asks(plain) == (code == "ja")
