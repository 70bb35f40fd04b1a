"""What a question deserves, on three bakers' passages and on a larger sample."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.loader import load
from bot.search.analysis.tokens import split
from bot.search.excerpts import ELISION
from bot.search.ranking.confidence import Doubt
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import EVENT, SOURCE, write_corpus

ANSWERED, NEAR, UNANSWERED = Outcome.ANSWERED, Outcome.NEAR, Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("question", "outcome", "first"),
    [
        ("is flour worth its price?", ANSWERED, "Good flour is worth its price"),
        ("what did Ben say about ovens", ANSWERED, "An oven is never hot enough."),
        ("who moderated", ANSWERED, "Moderator of Bread Day: Dora Chair."),
        ("when was it?", ANSWERED, "Bread Day took place on Monday 3 February 2020."),
        ("who was on it", ANSWERED, "Panellists of Bread Day"),
        ("who hosted it?", ANSWERED, "Bread Day was hosted by The Guild."),
        ("Who is Ann Baker?", ANSWERED, "Ann Baker, panellist: Head baker, Crumb."),
        ("and Ann Baker, who is she", ANSWERED, "Ann Baker, panellist: Head baker, Crumb."),
        ("Who is Cleo?", ANSWERED, "Cleo Silent, panellist."),
        ("What did Ann say?", ANSWERED, "Good flour is worth its price"),
        ("what did the miller from Stone Mill say", ANSWERED, "An oven is never hot enough."),
        ("how many bakers came?", ANSWERED, "Eighty bakers came."),
        ("whaet prices and flouer", ANSWERED, "Good flour is worth its price"),
    ],
)
def test_what_is_on_record_is_answered(
    bread: Search, question: str, outcome: Outcome, first: str
) -> None:
    answer = bread.ask(question)

    assert answer.found[0].passage.text.startswith(first)
    assert answer.outcome is outcome


def test_whom_somebody_mentions_is_no_question_of_who_that_is(bread: Search) -> None:
    answer = bread.ask("who did Ann mention?")

    assert answer.outcome is NEAR
    assert not answer.found[0].passage.fact


@pytest.mark.parametrize(
    ("question", "people", "fact"),
    [
        ("what does the guild treasurer do?", [], False),  # … is told by what is said of one
        ("what does the moderator do?", ["Dora Chair"], True),  # … is no office
        ("what does Ann do?", ["Ann Baker"], True),
    ],
)
def test_what_an_office_does_is_told_by_what_was_said_before_who_holds_it(
    tmp_path: Path, question: str, people: list[str], *, fact: bool
) -> None:
    event = EVENT.replace("Head baker", "Guild treasurer")
    said = "> The guild treasurer counts our loaves.\n>\n> — Ben Miller\n"
    corpus = write_corpus(tmp_path, event=event, source=f"{SOURCE}\n{said}")
    answer = Search(load(corpus)).ask(question)

    facts = [bool(found.passage.fact) for found in answer.found]
    assert [person.name for person in answer.people] == people
    assert (answer.outcome is ANSWERED) is facts[0] is fact
    assert any(facts)


@pytest.mark.parametrize(
    ("question", "first"),
    [("wheat", "Grain should be milled"), ("what was the turnout", "Eighty bakers came.")],
)
def test_what_only_a_hint_connects_with_a_question_is_near(
    bread: Search, question: str, first: str
) -> None:
    answer = bread.ask(question)

    assert answer.found[0].passage.text.startswith(first)
    assert answer.outcome is NEAR
    assert answer.doubts == (Doubt.NOT_SAID,)


@pytest.mark.parametrize(
    "question",
    [
        "What did Ann say about ovens?",
        "Ann on helicopters",
        "What did Cleo say?",
        "What did Cleo say about flour?",
        "helicopters",
        "the price of helicopters in winter",
        "good flour in Estonia and its price",
        "who counted the eighty bakers?",
        "qwertz uiop",
        "hello",
        "",
        "🎉",
    ],
)
def test_what_is_not_on_record_is_not_answered(bread: Search, question: str) -> None:
    assert bread.ask(question).outcome is not ANSWERED


WORDS = st.sampled_from(
    split(
        "who what when how many is flour ovens Ann Ben Cleo baker oven's said of on the and 2020 "
        "not price wheat helicopters Bread Day 1 moderator Stone Mill prise ovns"
    )
)
QUESTIONS = st.one_of(st.text(), st.lists(WORDS).map(" ".join))


@given(QUESTIONS)
def test_whatever_is_asked_the_record_is_quoted_as_it_stands(bread: Search, text: str) -> None:
    answer = bread.ask(text, limit=30)

    assert 0 <= answer.confidence <= 1
    assert answer.outcome is not ANSWERED or answer.found
    assert len(answer.found) == answer.total
    assert len({found.passage.id for found in answer.found}) == answer.total
    for found in answer.found:
        words = found.excerpt.removeprefix(f"{ELISION} ").removesuffix(f" {ELISION}")
        assert found.passage.text[found.start :].startswith(words)


def test_somebody_named_is_the_only_one_quoted(sample: Search) -> None:
    answer = sample.ask("What did Ines say about contracts?")

    assert {f.passage.speaker.name for f in answer.found if f.passage.speaker} == {"Ines Okafor"}
    assert [person.name for person in answer.people] == ["Ines Okafor"]


def test_who_speaks_without_being_listed_is_asked_for_by_name(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    talk = "WEBVTT\n\n00:01.000 --> 00:09.000\nAnnabel Baker: No permit was needed for the mill."
    (corpus / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")
    search = Search(load(corpus))

    for question in ("What did Annabel Baker say?", "annabel on the mill", "who is Annabel Baker"):
        assert [each.passage.text for each in search.ask(question).found] == [
            "No permit was needed for the mill."
        ]


def test_two_named_are_both_quoted(sample: Search) -> None:
    answer = sample.ask("Ines and Tomas on contracts")

    speakers = [f.passage.speaker.name for f in answer.found if f.passage.speaker]
    assert set(speakers[:2]) == {"Ines Okafor", "Tomas Lindqvist"}


def test_somebody_without_words_is_told_so_and_nobody_else_speaks(sample: Search) -> None:
    answer = sample.ask("What did Ruth Adeyemi say about funding?")

    assert [person.name for person in answer.silent] == ["Ruth Adeyemi"]
    assert not any(found.passage.speaker for found in answer.found)


def test_whose_words_answer_is_less_sure_where_a_description_tells_who_is_meant(
    sample: Search,
) -> None:
    named, described = (
        sample.ask("what did Ines say"),
        sample.ask("what did the lady of Second Stitch say"),
    )

    assert named.found == described.found
    assert described.outcome is ANSWERED
    assert described.confidence < named.confidence


def test_what_nothing_speaks_of_is_named_and_something_else_offered(sample: Search) -> None:
    answer = sample.ask("What did Ines say about blockchain?")

    assert answer.unmatched == ("blockchain",)
    assert "Clear contracts" in answer.offered
    assert answer.outcome is UNANSWERED


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Did anybody speak of a zebra since then?", ("zebra",)),
        ("What is the zebra's view of bread?", ("zebra",)),
        ("What did that guy say of zebras?", ("zebras",)),
    ],
)
def test_what_is_missing_is_told_without_what_stands_around_it(
    search: Search, question: str, missing: tuple[str, ...]
) -> None:
    assert search.ask(question).unmatched == missing


def test_a_correction_tells_what_was_typed_and_what_it_was_taken_for(sample: Search) -> None:
    answer = sample.ask("govermnent contrcts")

    assert answer.corrections == {"govermnent": "government", "contrcts": "contracts"}
    assert answer.question.understood == "government contracts"


def test_a_word_said_counts_more_than_a_synonym(sample: Search) -> None:
    said, meant = (sample.ask(q).found[0].score for q in ("procurement", "tendering"))

    assert said > meant


def test_pages_hold_the_same_passages_as_one_long_answer(sample: Search) -> None:
    whole = sample.ask("town workshop", limit=30)

    pages = [sample.ask("town workshop", limit=3, offset=start) for start in (0, 3, 6)]

    ids = [found.passage.id for page in pages for found in page.found]
    assert ids == [found.passage.id for found in whole.found[:9]]
    assert {page.total for page in pages} == {whole.total}


def test_confidence_can_be_compared_between_questions(sample: Search) -> None:
    questions = ("a museum borrows every spare part", "what do visitors pay", "qwertz uiop")

    sure, less, least = (sample.ask(question).confidence for question in questions)

    assert 1 >= sure > less > least >= 0


@pytest.mark.parametrize("question", ["what did Lena say", "what did lena say", "lena on waivers"])
def test_a_name_spoken_without_a_capital_does_not_answer_for_its_bearer(
    tmp_path: Path, question: str
) -> None:
    event = "title: Tools\ndate: 2020-02-03\npeople:\n  - name: Maria Holt\n  - name: Lena Voss\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(
        "0:00 --> 0:09\n<v Maria Holt>and what lena did was to say that waivers are no good\n\n"
        "0:09 --> 0:19\n<v Lena Voss>nobody would cover a sewing machine without waivers\n",
        encoding="utf-8",
    )

    answer = Search(load(folder)).ask(question)

    assert {found.passage.speaker.name for found in answer.found if found.passage.speaker} == {
        "Lena Voss"
    }


@pytest.mark.parametrize(
    "question",
    [
        "who mentions Zephyr ovens?",
        "did anyone mention the Zephyr ovens",
        "who talked about zephyr ovens",
    ],
)
def test_who_has_some_words_is_told_by_none_but_what_holds_them(
    tmp_path: Path, question: str
) -> None:
    said = ["Zephyr ovens are loud.", "A Zephyr is quiet at least.", "The flour is sold out."]
    cues = (f"{n}:00 --> {n}:09\n<v Ann Baker>{words}\n" for n, words in enumerate(said))
    folder = write_corpus(tmp_path / "corpus")
    (folder / "bread-day" / "talk.vtt").write_text("\n".join(cues), encoding="utf-8")

    found = [each.passage.text for each in Search(load(folder)).ask(question).found]

    assert found == said[:1]


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("did Ben Miller mention Zephyr?", ("Zephyr",)),
        ("what did Ben Miller say about the Zephyr?", ()),  # it may be in other words
        ("did Ben Miller mention Zephyrs?", ()),  # which nobody says
        ("is Ben Miller from Zephyr?", ()),
        ("did Ben Miller mention Cleo Silent?", ()),  # event.yaml alone has that name
        ("did Ann Baker mention Zephyr?", ()),
        ("did Ben Miller mention yeast?", ()),  # no name: it may be said in other words
        ("did Cleo Silent mention Zephyr?", ()),  # of whom no words are on record
    ],
)
def test_what_only_others_say_by_name_is_told_as_theirs(
    tmp_path: Path, question: str, unsaid: tuple[str, ...]
) -> None:
    words = "The Zephyr is an oven, and yeast likes it."
    folder = write_corpus(tmp_path / "corpus")
    talk = f"0:00 --> 0:09\n<v Ann Baker>{words}\n\n0:09 --> 0:19\n<v Ben Miller>Flour is dear.\n"
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")

    answer = Search(load(folder)).ask(question)

    assert answer.unsaid == unsaid
    assert not unsaid or [found.passage.text for found in answer.found] == [words]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what happens on May 7?", "The mill opens on May 7th."),
        ("what happens on the 7th of May", "The mill opens on May 7th."),
        ("who has 10 ovens", "Ann has ten ovens, and a cat."),
        ("when is the third sale", "The 3rd sale is in autumn."),
    ],
)
def test_numbers_and_dates_are_found_however_they_are_written(
    tmp_path: Path, question: str, words: str
) -> None:
    said = [
        "The mill opens on May 7th.", "Ann has ten ovens, and a cat.", "The 3rd sale is in autumn.",
        "There are 7 things that happen.",
    ]  # fmt: skip
    cues = (f"{n}:00 --> {n}:09\n<v Dora Chair>{words}\n" for n, words in enumerate(said))
    folder = write_corpus(tmp_path / "corpus")
    (folder / "bread-day" / "talk.vtt").write_text("\n".join(cues), encoding="utf-8")

    assert Search(load(folder)).ask(question).found[0].passage.text == words


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("where did Ann Baker study?", NEAR),
        ("where did Dora Chair study?", ANSWERED),
        ("did Ann Baker quit?", NEAR),
    ],
)
def test_a_word_of_the_same_stem_as_another_is_no_answer(
    tmp_path: Path, question: str, outcome: Outcome
) -> None:
    said = {
        "Ann Baker": "Some guys at Ely made a study, quite a long one.",
        "Dora Chair": "I studied at Ely.",
    }
    cues = (f"{n}:00 --> {n}:09\n<v {who}>{said[who]}\n" for n, who in enumerate(said))
    folder = write_corpus(tmp_path / "corpus")
    (folder / "bread-day" / "talk.vtt").write_text("\n".join(cues), encoding="utf-8")

    assert Search(load(folder)).ask(question).outcome is outcome


def test_a_misspelt_name_is_put_right_to_how_it_is_written(tmp_path: Path) -> None:
    event, source = (text.replace("Ann Baker", "Ann Clarke") for text in (EVENT, SOURCE))
    folder = write_corpus(tmp_path / "corpus", event=event)
    (folder / "bread-day" / "said.md").write_text(source, encoding="utf-8")

    assert Search(load(folder)).read("Ann Klark").corrections == {"Klark": "Clarke"}
