"""What is said where captions don't tell who speaks."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import EVENT, write_corpus, write_event

TOOLS = """\
title: Tool panel
date: 2024-05-02
recording: https://youtu.be/tools
people:
  - name: Maya Lind
  - name: Tom Ferrer
"""
WAIVER = "nobody would cover a sewing machine, so we wrote a waiver."
NAMELESS = f"""\
0:05 --> 0:08
welcome to the tool library panel.

0:08 --> 0:12
{WAIVER}
"""
PARTLY = f"{NAMELESS}\n0:20 --> 0:24\nMaya Lind: thank you for the drills.\n"
NOBODY = (
    "The captions of Tool panel name nobody: they do not tell who speaks, so I can't say which "
    "words are"
)
NOT_ALWAYS = "The captions of Tool panel do not always tell who speaks, so I can't say which words"


def record(tmp_path: Path, captions: str, event: str = EVENT) -> Conversation:
    folder = write_corpus(tmp_path, event=event)
    write_event(folder / "tools", TOOLS, ("talk.vtt", captions))
    return Conversation(Search(load(folder)))


@pytest.mark.parametrize(
    ("captions", "told"),
    [(NAMELESS, f"{NOBODY} Tom Ferrer's.\n\n"), (PARTLY, f"{NOT_ALWAYS} are Tom Ferrer's.\n\n")],
)
@pytest.mark.parametrize(
    ("question", "of_nobody"),
    [
        ("What did Tom Ferrer say about the waiver?", "What did they say about the waiver?"),
        ("Ferrer at the Tool panel: waiver", "At the Tool panel: waiver"),
    ],
)
def test_what_is_asked_of_somebody_is_shown_as_nobodys(
    tmp_path: Path, captions: str, told: str, question: str, of_nobody: str
) -> None:
    conversation = record(tmp_path, captions)
    reply, sure = conversation.reply(question), conversation.reply(of_nobody)

    assert plain(reply).startswith(
        f"{told}“[…] {WAIVER}”\n— unidentified speaker\nTool panel, 2 May 2024, at 0:08"
    )
    assert reply.answer
    assert sure.answer
    assert reply.answer.outcome is Outcome.ANSWERED
    assert reply.answer.confidence < sure.answer.confidence + 0.02  # a name makes it no surer


@pytest.mark.parametrize(
    ("captions", "question", "told"),
    [
        (NAMELESS, "What did Tom Ferrer say?", f"{NOBODY} Tom Ferrer's."),
        (NAMELESS, "Tom and Maya on helicopters", f"{NOBODY} Tom Ferrer's or Maya Lind's."),
        (PARTLY, "What did Tom Ferrer say?", NOT_ALWAYS),
        (NAMELESS, "Who is Tom?", f"{NOBODY} Tom Ferrer's."),
    ],
)
def test_nobody_is_said_to_have_no_words_where_nobody_is_named(
    tmp_path: Path, captions: str, question: str, told: str
) -> None:
    text = plain(record(tmp_path, captions).reply(question))

    assert told in text
    assert "No words of" not in text
    assert "on record from" not in text


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("What did Maya say about the drills?", "“thank you for the drills.”\n— Maya Lind"),
        (
            "What did Maya say about the waiver?",
            "I'm not sure this answers it; the closest",
        ),
        ("What did Cleo Silent say?", "No words of Cleo Silent are on record."),
    ],
)
def test_it_makes_no_difference_to_those_who_are_named(
    tmp_path: Path, question: str, start: str
) -> None:
    text = plain(record(tmp_path, PARTLY).reply(question))

    assert text.startswith(start)
    assert "captions" not in text


def test_words_of_their_own_in_another_source_go_first(tmp_path: Path) -> None:
    talk = "0:05 --> 0:08\nan oven is never clean.\n\n0:08 --> 0:10\nwe sell cakes and tarts."
    conversation = Conversation(Search(load(write_corpus(tmp_path, ("talk.vtt", talk)))))

    own = plain(conversation.reply("What did Ben Miller say about ovens?"))
    perhaps = plain(conversation.reply("What did Ben Miller say about cakes and tarts?"))

    assert own.startswith("“An oven is never hot enough.”\n— Ben Miller")
    assert "captions" not in own
    assert perhaps.startswith("The captions of Bread Day name nobody")
    assert "“[…] we sell cakes and tarts.”\n— unidentified speaker" in perhaps


def test_what_is_asked_of_an_event_that_names_everybody_is_told_of_it(tmp_path: Path) -> None:
    conversation = record(tmp_path, NAMELESS, f"{EVENT}  - name: Tom Ferrer\n")

    there = plain(conversation.reply("What did Tom Ferrer say about the waiver at Bread Day?"))
    anywhere = plain(conversation.reply("What did Tom Ferrer say about the waiver?"))

    assert "captions" not in there
    assert "No words of" not in there
    assert WAIVER not in there
    assert anywhere.startswith(f"{NOBODY} Tom Ferrer's.")


def test_who_said_something_is_not_told_by_captions(tmp_path: Path) -> None:
    text = plain(record(tmp_path, NAMELESS).reply("Who wrote a waiver?"))

    assert text.endswith("at 0:08\n\nThe captions do not tell who speaks there.")


def test_speakers_are_not_said_to_be_silent(tmp_path: Path) -> None:
    text = plain(record(tmp_path, NAMELESS).reply("/speakers"))

    assert "• Tom Ferrer: the captions name nobody" in text
    assert "• Cleo Silent (panellist): no words on record" in text


@pytest.fixture
def untopical(tmp_path: Path) -> Conversation:
    folder = write_corpus(tmp_path, ("talk.vtt", NAMELESS), event=TOOLS, source=None)
    return Conversation(Search(load(folder)))


@pytest.mark.parametrize("text", ["helicopters", "/help", "/start aaaaaaaaaaaa", "Who is Tom?"])
def test_topics_are_not_offered_where_there_are_none(untopical: Conversation, text: str) -> None:
    assert "/topics" not in plain(untopical.reply(text))


@pytest.mark.parametrize("text", ["helicopters", "/help", "/start aaaaaaaaaaaa"])
def test_topics_are_offered_where_there_are_some(conversation: Conversation, text: str) -> None:
    assert "/topics" in plain(conversation.reply(text))
