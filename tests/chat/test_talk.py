"""Conversations: what is said in turn, and what must and must not come back at last."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.chat.conversation import Conversation
from bot.chat.dialogue.rewriting.pronouns import Pronoun
from bot.chat.recent import Previous, RecentAnswers
from bot.chat.reply import Reply, plain
from bot.chat.talk import continuations
from bot.chat.talk.last_answer import LastAnswer
from bot.corpus.loader import load
from bot.search.query.parser import QueryParser
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.chat.panels import EVENT, TURNS, captions, write_captions, write_spanish_captions
from tests.chat.readers import replied
from tests.conftest import write_corpus, write_event

WRITTEN, CAPTIONS, SPANISH = "written", "captions", "spanish"
HE, SHE = "what did he say about labels?", "what did she say about labels?"
ONLY_ONE = "There is only one passage above."
GRANT = "What did Kai say about the council grant?"
TABLE = Path(__file__).with_name("talk.yaml")
TALKS: dict[str, list[list[Any]]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    written = write_corpus(tmp_path_factory.mktemp("written"))
    captions = write_captions(tmp_path_factory.mktemp("captions"))
    spanish = write_spanish_captions(tmp_path_factory.mktemp("spanish"))
    folders = {WRITTEN: written, CAPTIONS: captions, SPANISH: spanish}
    return {name: Search(load(folder)) for name, folder in folders.items()}


def talk(search: Search, *messages: str, in_group: bool = False) -> Reply:
    """Return the reply to the last of some messages in one chat."""
    return replied(Conversation(search), *messages, in_group=in_group)


@pytest.mark.parametrize(
    ("record", "messages", "wanted", "unwanted"),
    [(record, *case) for record, cases in TALKS.items() for case in cases],
    ids=str,
)
def test_what_is_said_in_turn(
    records: dict[str, Search],
    record: str,
    messages: list[str],
    wanted: list[str],
    unwanted: list[str],
) -> None:
    text = plain(talk(records[record], *messages))

    assert any(words in text for words in wanted), text
    assert not [words for words in unwanted if words in text], text


@pytest.fixture(scope="module")
def speaking_of_time(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    turns = (*TURNS, ("Mo Rye", "When exactly he said it, and where, nobody can say."))
    return Conversation(Search(load(write_captions(tmp_path_factory.mktemp("time"), turns=turns))))


@pytest.mark.parametrize("before", [GRANT, "who was on it?", "what was it about?", "/topics"])
def test_no_reply_is_ever_empty(speaking_of_time: Conversation, before: str) -> None:
    told = speaking_of_time.reply(before).previous
    messages = {message: None for messages, *_ in TALKS[CAPTIONS] for message in messages[1:]}

    replies = {message: speaking_of_time.reply(message, told) for message in messages}

    assert len(replies) > 100
    assert [message for message, reply in replies.items() if not plain(reply).strip()] == []


def test_a_question_that_its_speaker_goes_on_from_is_not_the_last_one(tmp_path: Path) -> None:
    rhetoric = ("Mo Rye", "And what is a gift, if not the oldest of all the fees?")
    turns = (*TURNS, rhetoric, ("Mo Rye", "It is what keeps a town together."))
    search = Search(load(write_captions(tmp_path, turns=turns)))

    told = plain(talk(search, "what was the last question?"))

    assert "who pays for the shelves" in told
    assert "what is a gift" not in told


def test_the_last_question_comes_first(tmp_path: Path) -> None:
    asked = ("Eve Reed", "And what would each of you do with the shelves next year?")
    turns = (*TURNS, asked, ("Kai Stone", "We would paint them in the colour of ripe tomatoes."))

    search = Search(load(write_captions(tmp_path, turns=turns)))

    told = plain(talk(search, "what was the last question?"))

    assert told.index("with the shelves next year") < told.index("who pays for the shelves")


@pytest.mark.parametrize(
    ("before", "message", "understood"),
    [
        ("What did Kai say about Zed Quill?", "is he rich?", "Is he rich? (Zed Quill)"),
        ("what did kai say about zed quill", "is he rich?", "Is he rich? (zed quill)"),
        ("who is quill?", "was he in town?", "Was quill in town?"),
        ("who lent the fridge?", "when did he move?", "When did he move? (who lent the fridge)"),
        ("who is zed quill", "who is he?", "Who is zed quill?"),
        ("who is zed quill", "what is his role?", "What is zed quill's role?"),
        ("who is zed quill", "what did Mo say about him?", "What did Mo say about zed quill?"),
        ("What did Kai say about fees?", "what did Mo ask him?", "What did Mo ask Kai Stone?"),
        (
            "What did Kai say about Zed Quill?",
            "what did Mo say about him?",
            "What did Mo say about Zed Quill?",
        ),
        (
            "What did Kai say about Zed Quill?",
            "what does she say about him?",
            "What does Kai Stone say about Zed Quill?",
        ),
        ("What did Kai say about Zed Quill?", "does he say why?", "Does Kai Stone say why?"),
        ("What did Kai say about Zed Quill?", "is she rich?", "Is Kai Stone rich?"),
        ("What did Kai say about the fridge?", "is he rich?", "Is Kai Stone rich?"),
    ],
)
def test_a_pronoun_may_mean_whom_the_last_question_only_spoke_of(
    tmp_path: Path, before: str, message: str, understood: str
) -> None:
    quill = ("Kai Stone", "We once had Zed Quill, and he lent us the fridge before he moved on.")
    search = Search(load(write_captions(tmp_path, turns=(*TURNS, quill))))

    assert f"↳ {understood}\n" in plain(talk(search, before, message))


@pytest.mark.parametrize(
    "before",
    [
        "who is zed quill",
        "is zed quill's mill noisy?",  # heard, but not asked of
        "What did Kai say about zed quill?",  # who is a name, and nobody's "he" in what is shown
    ],
)
def test_of_whom_others_are_asked_is_nobody_merely_heard(tmp_path: Path, before: str) -> None:
    turns = (*TURNS, ("Kai Stone", "The mill of Zed Quill is noisy."))
    search = Search(load(write_captions(tmp_path, turns=turns)))

    told = plain(talk(search, before, "what did Mo say about him?"))

    assert not told.startswith("↳ What did Mo say about Kai Stone?")


@pytest.mark.parametrize(
    ("messages", "understood"),
    [
        (["What did Ms Okoro ask about fees?", HE], ""),
        (["What did Ms Okoro ask about fees?", SHE], "Ms Okoro"),
        (["What did Susan say about fees?", HE], ""),
        (["What did Susan say about fees?", SHE], "Susan Vale"),
        (["What did Robin say about fees?", HE], "Robin Ash"),
        (["What did Robin say about fees?", SHE], "Robin Ash"),
        (
            ["What did Ms Okoro ask about fees?", SHE, "and Robin?", HE, "and Ms Okoro?", HE],
            "Robin Ash",
        ),
        (["What did Susan say about fees?", SHE, "and Kevin?", SHE], ""),  # no name leads on
        (["who talks of the fridge?", HE], ""),
    ],
)
def test_nobody_who_is_hardly_called_so_is_meant(
    tmp_path: Path, messages: list[str], understood: str
) -> None:
    told = plain(talk(_called_in_several_ways(tmp_path), *messages))

    wanted = f"↳ What did {understood} say about labels?\n" if understood else ""
    assert told.startswith(wanted)
    assert bool(wanted) == told.startswith("↳")


@pytest.mark.parametrize(
    ("messages", "is_known"),
    [
        (["What did Susan say?", "what did he say?"], False),
        (["What did Susan say about fees?", "and he?"], False),
        (["What did Susan say about fees?", "does he agree?"], False),
        (["What did Susan say about fees?", "does she agree?"], True),
        (["What did Robin say about fees?", "what did he say?"], True),
        (["What did Susan say about fees?", "thanks"], True),
    ],
)
def test_who_is_meant_is_asked_where_nothing_else_is(
    tmp_path: Path, messages: list[str], *, is_known: bool
) -> None:
    told = plain(talk(_called_in_several_ways(tmp_path), *messages))

    assert told.startswith("I can't tell who is meant.") != is_known


def _called_in_several_ways(tmp_path: Path) -> Search:
    people = ["Ms Okoro", "Susan Vale", "Kevin Lowe", "Robin Ash"]
    names = dict(zip(("Eve Reed", "Kai Stone", "Mo Rye"), people, strict=False))
    turns = [*((names[name], text) for name, text in TURNS), ("Robin Ash", "No fees, I say.")]
    text = f"title: Seeds\ndate: 2024-05-02\npeople: {people}\n"
    write_event(tmp_path / "seeds", text, ("talk.vtt", captions(turns)))
    return Search(load(tmp_path))


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (
            ["what did Kai say about the first freezer?", "and the second one?"],
            "↳ What did Kai say about the second freezer?",
        ),
        (
            ["what about the first freezer?", "the second?", "and the first?"],
            "↳ What about the first freezer?",
        ),
        # the second of what is shown
        (["what about the first freezer?", "the third?"], ONLY_ONE),
        (["what about the first freezer?", "the second quote"], ONLY_ONE),
    ],
)
def test_the_second_is_that_which_somebody_speaks_of(
    tmp_path: Path, messages: list[str], first_line: str
) -> None:
    freezers = ("Kai Stone", "The first freezer broke, and the second freezer was a gift.")
    search = Search(load(write_captions(tmp_path, turns=(*TURNS, freezers))))

    assert plain(talk(search, *messages)).splitlines()[0] == first_line


@pytest.mark.parametrize(
    ("before", "message", "understood"),
    [
        ("how many loaves does brownbread bake?", "and oatly?", "How many loaves does oatly bake?"),
        ("How many loaves does Brownbread bake?", "and Oatly?", "How many loaves does Oatly bake?"),
        ("how many loaves does brownbread bake?", "and rolls?", None),
    ],
)
def test_what_goes_on_to_another_name_asks_the_same_of_it(
    tmp_path: Path, before: str, message: str, understood: str | None
) -> None:
    loaves = ("Kai Stone", "The mill of Brownbread bakes ten loaves, that of Oatly bakes forty.")
    search = Search(load(write_captions(tmp_path, turns=(*TURNS, loaves))))

    told = plain(talk(search, before, message))

    assert told.startswith(f"↳ {understood}\n") == (understood is not None)


def test_words_that_speak_of_sources_tell_none(tmp_path: Path) -> None:
    turns = (*TURNS, ("Mo Rye", "The source of a seed is the link to its gardener."))
    search = Search(load(write_captions(tmp_path, turns=turns)))

    for message in ("source?", "links"):
        told = plain(talk(search, GRANT, message))
        assert "at 1:00" in told
        assert "source of a seed" not in told


def test_in_a_group_it_is_told_from_which_question_a_reply_goes_on(
    records: dict[str, Search],
) -> None:
    for message in ("who said that?", "when?"):
        told = plain(talk(records[CAPTIONS], GRANT, message, in_group=True))
        assert told.startswith(f"↳ {GRANT}\n\nKai Stone")


@pytest.mark.parametrize("message", ["thanks", "👍", "lol", "ok", "bye"])
def test_in_a_group_thanks_get_a_reaction(records: dict[str, Search], message: str) -> None:
    reply = talk(records[CAPTIONS], message, in_group=True)

    assert reply.blocks == ()
    assert reply.reaction


def test_a_word_that_the_record_speaks_of_is_looked_for_before_it_is_small_talk(
    records: dict[str, Search],
) -> None:
    assert "gardener" in plain(talk(records[CAPTIONS], "label"))
    assert plain(talk(records[CAPTIONS], "sing")).startswith("Ask what was said")
    assert "the council grant" in plain(talk(records[CAPTIONS], "calculate the council grant"))
    assert plain(talk(records[CAPTIONS], "calculate 7 + 8")).startswith("Ask what was said")


def test_what_a_maintainer_says_of_it_comes_first_and_so_do_their_examples(
    tmp_path: Path,
) -> None:
    more = (
        "summary: How a town shares seeds.\n"
        "examples:\n  - Who pays for the fridge?\n"
        "contact: seeds@example.org\n"
    )
    search = Search(load(write_captions(tmp_path, more)))
    start = talk(search, "/start")

    assert plain(talk(search, "summary")).startswith(
        "Note: How a town shares seeds.\n\nWhat stands"
    )
    assert [row[0].label for row in start.choices] == ["Who pays for the fridge?", "Highlights"]
    assert "seeds@example.org" in plain(talk(search, "please delete my quote"))
    assert "fridge?" in Conversation(search).description()


def test_questions_to_try_are_answered_and_begin_with_no_moderator(
    records: dict[str, Search],
) -> None:
    conversation = Conversation(records[CAPTIONS])
    reply = conversation.reply("/start")
    (first, *_), *_ = reply.choices

    assert "Eve Reed" not in first.label
    answer = plain(conversation.reply(first.label))
    assert "not on record" not in answer


def test_chapters_are_the_topics_of_a_recording(tmp_path: Path) -> None:
    more = "chapters:\n  - 0:00 Tomatoes\n  - 0:50 Money\n"
    search = Search(load(write_captions(tmp_path, more)))

    assert plain(talk(search, "/topics")) == "On record:\n• Tomatoes\n• Money"
    for chosen in ("the second one", "tell me about the last one", "2"):
        assert plain(talk(search, "seeds", "/topics", chosen)).startswith("Money\n")
    assert plain(talk(search, "topics", "the third one")) == "There are 2 above."
    assert "\nTopic 2 of 2: Money\n" in plain(talk(search, GRANT, "why?"))


@pytest.mark.parametrize(
    ("messages", "read"),
    [([GRANT], [GRANT]), ([GRANT, "seeds"], ["seeds"]), ([GRANT, "thanks"], ["thanks"])],
)
def test_a_message_is_read_once(
    records: dict[str, Search],
    monkeypatch: pytest.MonkeyPatch,
    messages: list[str],
    read: list[str],
) -> None:
    *before, last = messages
    conversation, recent = Conversation(records[CAPTIONS]), RecentAnswers()
    for message in before:
        recent.remember(1, conversation.reply(message).previous)
    done, as_before = list[str](), QueryParser.read

    def noting(parser: QueryParser, text: str, *meant: Mapping[str, str]) -> Query:
        done.append(text)
        return as_before(parser, text, *meant)

    monkeypatch.setattr(QueryParser, "read", noting)
    conversation.reply(last, recent.recall(1))

    assert done == read


@pytest.mark.parametrize(
    ("question", "passages"),
    [
        ("what was said at 1:00?", 1),
        ("What pays the fridge? Who is Mo? Who moderated?", 4),  # the two shown first
        ("how often were tomatoes mentioned?", 4),  # on two pages
    ],
)
def test_programs_get_the_passages_that_a_reply_shows(
    records: dict[str, Search], question: str, passages: int
) -> None:
    answer, _ = Conversation(records[CAPTIONS]).answer(question, 5)

    assert answer.outcome is Outcome.ANSWERED
    assert len(answer.found) == passages


def test_programs_are_told_whom_any_of_several_questions_names(records: dict[str, Search]) -> None:
    answer, _ = Conversation(records[CAPTIONS]).answer("Who is Mo? What did Kai say about labels?")

    assert [person.name for person in answer.people] == ["Mo Rye", "Kai Stone"]


def test_a_reply_is_of_one_record_though_another_takes_its_place(
    records: dict[str, Search], monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation, going_on = Conversation(records[CAPTIONS]), continuations.reply

    def taken_over(*args: Any) -> Reply | None:
        conversation.search = records[WRITTEN]
        return going_on(*args)

    told = conversation.reply(GRANT).previous
    monkeypatch.setattr(continuations, "reply", taken_over)
    previous = conversation.reply("what does she say about the fridge?", told).previous

    assert previous is not None
    assert [name for name, _ in previous.called] == ["Kai Stone"]


@pytest.mark.parametrize("message", ["did he say “that is a lie”?", "did he mention Zanzibar?"])
def test_nobody_is_called_by_the_pronoun_of_what_is_not_on_record(
    records: dict[str, Search], message: str
) -> None:
    reply = talk(records[CAPTIONS], GRANT, message)

    assert reply.previous is not None
    assert reply.previous.called == ()


@pytest.mark.parametrize(
    ("without", "messages", "understood"),
    [
        ("Eve Reed", ["is Mo for a fee?", "does she like seeds?"], "Does Kai Stone like seeds?"),
        ("Eve Reed", ["is Mo for a fee?", "does he like seeds?"], "Does Mo Rye like seeds?"),
        ("Eve Reed", ["does Kai like tomatoes?", "does she like seeds?"], "Does Kai Stone like"),
        ("", ["is Mo for a fee?", "does he like seeds?"], "Does Mo Rye like seeds?"),
        ("", ["is Mo for a fee?", "does she like seeds?"], None),
    ],
)
def test_who_is_called_so_already_comes_before_who_was_named_last(
    tmp_path: Path, without: str, messages: list[str], understood: str | None
) -> None:
    turns = [turn for turn in TURNS if turn[0] != without]
    host = "  - name: Eve Reed\n    role: Host of the evening\n    part: moderator\n"
    event = EVENT.replace(host, "") if without else EVENT
    write_event(tmp_path / "seeds", event, ("talk.vtt", captions(turns)))
    first = (GRANT, "what does she say about the fridge?")

    told = plain(talk(Search(load(tmp_path)), *first, *messages))

    assert f"↳ {understood}" in told if understood else "↳" not in told


@pytest.mark.parametrize(
    ("message", "understood"),
    [
        ("was hat sie über die Tomaten gesagt?", "Was hat Kai Stone über die Tomaten gesagt?"),
        ("qué dijo ella sobre los tomates?", "Qué dijo Kai Stone sobre los tomates?"),
        ("o que ela disse sobre os tomates?", "O que Kai Stone disse sobre os tomates?"),
        ("que pense elle des tomates ?", "Que pense Kai Stone des tomates ?"),
    ],
)
def test_who_is_called_she_is_called_so_in_each_language(
    records: dict[str, Search], message: str, understood: str
) -> None:
    told = plain(talk(records[CAPTIONS], GRANT, "what does she say about the fridge?", message))

    assert f"↳ {understood}" in told


def test_a_pronoun_for_both_is_who_was_called_he_or_she(records: dict[str, Search]) -> None:
    search = records[CAPTIONS]
    last = LastAnswer(search, Previous(GRANT, called=(("Kai Stone", "f"),)))

    meant = last.meant_by(search.read("avec lui ?"))(Pronoun(1, 2, called=""))

    assert meant is not None
    assert meant.name == "Kai Stone"
