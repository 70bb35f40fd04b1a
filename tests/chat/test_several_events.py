"""What changes in a conversation when panels were recorded, and when there are several."""

from pathlib import Path

import pytest

from bot.amounts import clock
from bot.chat.actions import View
from bot.chat.conversation import Conversation
from bot.chat.dialogue import narrowing
from bot.chat.replies import answer_replies
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.chat.readers import replied, talk
from tests.conftest import write_corpus, write_event

CAKE = """\
title: Cake Day
date: 2021-05-06
host: The Confectioners
recording: https://youtu.be/cake
timecodes: approximate
people:
  - name: Eve Icing
    part: moderator
"""
SAID = "12:40 --> 12:44\n>> An oven should sing.\n\n12:44 --> 12:46\nEve Icing: Why would it?"
TALK = ("talk.vtt", SAID)


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    folder = write_corpus(tmp_path)
    write_event(folder / "cake-day", CAKE, TALK)
    return Conversation(Search(load(folder)))


def test_recorded_words_say_when_they_were_said_and_link_there(conversation: Conversation) -> None:
    reply = conversation.reply("an oven should sing")

    assert plain(reply).startswith(
        "“An oven should sing.”\n— unidentified speaker\n"
        "At Cake Day, The Confectioners, 6 May 2021, about 12:40"
    )
    assert any(s.url == "https://youtu.be/cake?t=757" for b in reply.blocks for s in b.spans)


def test_each_passage_says_which_panel_it_is_from(conversation: Conversation) -> None:
    assert "At Bread Day, The Crumb Times" in plain(conversation.reply("never hot enough"))


def test_a_fact_is_told_for_each_panel(conversation: Conversation) -> None:
    text = plain(conversation.reply("Who moderated?"))

    assert "Moderator of Bread Day: Dora Chair." in text
    assert "Moderator of Cake Day: Eve Icing." in text


@pytest.mark.parametrize(
    "question", ["which panel was that?", "in which debate did they say that", "send me the link"]
)
def test_of_what_panel_words_are_is_told(conversation: Conversation, question: str) -> None:
    text = talk(conversation, "an oven should sing", question)

    assert "Cake Day, The Confectioners, 6 May 2021" in text
    assert "Note: Moderator" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("the other panel?", "↳ Eve Icing (Bread Day)"),
        ("what did they say in the other panel about flour?", "↳ What did they say about flour?"),
        ("was sourdough mentioned in the other meetings?", "↳ Was sourdough mentioned? (Bread"),
    ],
)
def test_what_is_asked_of_the_other_panel_is_asked_there(
    conversation: Conversation, question: str, told: str
) -> None:
    text = talk(conversation, "Eve Icing", question)

    assert text.startswith(told)
    assert "At Cake Day" not in text


def test_of_somebody_who_was_not_there_it_is_asked_what_others_said(
    conversation: Conversation,
) -> None:
    text = talk(conversation, "What did Eve ask about ovens?", "and in the other panel?")

    assert text.startswith("↳ ovens (Bread Day)")


@pytest.mark.parametrize("question", ["how hot should it be?", "is their oven hot?"])
def test_what_is_asked_of_it_is_rather_of_the_panel_just_shown(
    conversation: Conversation, question: str
) -> None:
    assert "Cake Day" not in talk(conversation, "Ann Baker", question)
    assert "↳" not in talk(conversation, "Ann Baker", "should an oven sing?")


def test_an_overview_goes_on_to_another_panel(conversation: Conversation) -> None:
    text = talk(conversation, "What was Cake Day about?", "and Bread Day?")

    assert text.startswith("↳ Highlights (Bread Day)\n\nWhat stands for the whole:")


@pytest.mark.parametrize("name", ["Cake Day", "cake day?", "the Cake Day"])
def test_the_name_of_a_panel_alone_shows_what_stands_for_it(
    conversation: Conversation, name: str
) -> None:
    assert plain(conversation.reply(name)).startswith("What stands for the whole:")
    assert talk(conversation, name, "and Bread Day?").startswith("↳ Highlights (Bread Day)")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when did he say that?", "Note: Cake Day took place on"),
        ("who moderated?", "↳ who moderated? (Cake Day)\n\nNote: Moderator of Cake Day: Eve Icing"),
        ("Who was the moderator?", "↳ Who was the moderator? (Cake Day)\n\n"),
        ("what was it about?", "↳ what was it about? (Cake Day)\n\nWhat stands for the whole:"),
        ("can you summarize it", "↳ can you summarize it (Cake Day)\n\nWhat stands"),
    ],
)
def test_what_is_asked_of_an_event_is_asked_of_the_one_just_shown(
    conversation: Conversation, question: str, told: str
) -> None:
    text = talk(conversation, "Should an oven sing?", "the first one", question)

    assert told in text
    assert "Bread Day" not in text
    assert "Dora Chair" not in text


@pytest.mark.parametrize("question", ["Who moderated Bread Day?", "who moderated the bread one"])
def test_an_event_that_is_named_is_asked_about_whatever_was_shown(
    conversation: Conversation, question: str
) -> None:
    text = talk(conversation, "sing", "the first one", question)

    assert text.startswith("Note: Moderator of Bread Day: Dora Chair.")
    assert "↳" not in text


@pytest.mark.parametrize(
    ("before", "message", "told"),
    [
        (
            "who moderated the cake panel",
            "and the bread one?",
            "who moderated the cake panel (Bread Day)",
        ),
        ("who moderated?", "in the bread one", "who moderated? (Bread Day)"),
        ("who moderated Cake Day", "Bread Day?", "who moderated Cake Day (Bread Day)"),
    ],
)
def test_of_an_event_that_is_gone_on_to_the_same_is_asked(
    conversation: Conversation, before: str, message: str, told: str
) -> None:
    text = talk(conversation, before, message)

    assert text.startswith(f"↳ {told}\n\nNote: Moderator of Bread Day: Dora Chair.")
    assert "Cake Day:" not in text


def test_what_was_gone_on_to_is_left_for_the_next_event(conversation: Conversation) -> None:
    text = talk(conversation, "who moderated?", "in the bread one", "and the cake one")

    assert text.startswith("↳ who moderated? (Cake Day)\n\nNote: Moderator of Cake Day: Eve Icing")


def test_an_event_alone_is_asked_about_itself(conversation: Conversation) -> None:
    text = talk(conversation, "who moderated?", "Bread Day")

    assert "↳" not in text


def test_when_passages_of_two_events_were_said_is_told_of_both(conversation: Conversation) -> None:
    text = talk(conversation, "oven", "when was it?")

    assert "Note: Bread Day took place on" in text
    assert "Note: Cake Day took place on" in text


def test_the_highlights_of_one_event_are_paged_through(conversation: Conversation) -> None:
    reply = replied(conversation, "sing", "the first one", "what was it about?")
    views = [c.action for row in reply.choices for c in row if isinstance(c.action, View)]

    shown = plain(conversation.follow(views[0]._replace(context=None), ""))

    assert shown.startswith("What stands for the whole:")
    assert "Bread Day" not in shown


def test_a_source_of_several_passages_is_told_once(conversation: Conversation) -> None:
    text = talk(conversation, "good flour", "when?")

    assert "The Crumb Times, 4 February 2020" in text.splitlines()[0]
    assert text.endswith("\n\nNote: Bread Day took place on Monday 3 February 2020.")


def test_when_an_event_was_is_told_without_a_source(conversation: Conversation) -> None:
    text = talk(conversation, "Who moderated Bread Day?", "when?")

    assert text == "Note: Bread Day took place on Monday 3 February 2020."


def test_one_excerpt_of_each_panel_stands_for_the_whole(conversation: Conversation) -> None:
    text = talk(conversation, "/highlights")

    first, second, *_ = (line for line in text.splitlines() if line.startswith("At "))
    assert "Cake Day" in first
    assert "Bread Day" in second
    assert "↳" not in talk(conversation, "/highlights", "who moderated?")


def test_topics_are_listed_by_panel(conversation: Conversation) -> None:
    assert talk(conversation, "/topics").startswith("At Bread Day:\n• Flour")


def test_topics_are_offered_of_the_panel_that_is_asked_about(conversation: Conversation) -> None:
    search = conversation.search
    for event in search.corpus.events:
        asked = narrowing.at(search.read("helicopters"), [event])
        reply = answer_replies.first(search, Answer(asked, Outcome.UNANSWERED))
        assert ("• Flour" in plain(reply)) is (event.name == "Bread Day")


def test_the_panels_are_listed(conversation: Conversation) -> None:
    assert plain(conversation.reply("/events")) == (
        "2 events on record, the latest first:\n"
        "• Cake Day, 6 May 2021, hosted by The Confectioners\n"
        "• Bread Day, 3 February 2020, hosted by The Guild"
    )


def test_exact_times_are_told_as_such(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, TALK, source=None)

    text = plain(Conversation(Search(load(folder))).reply("sing"))

    assert "The Guild, 3 February 2020, at 12:40" in text


@pytest.mark.parametrize(
    ("second", "text"), [(0, "0:00"), (59.9, "0:59"), (760, "12:40"), (3723, "1:02:03")]
)
def test_a_second_is_written_as_people_do(second: float, text: str) -> None:
    assert clock(second) == text


def test_what_is_wanted_of_it_is_wanted_of_an_event_by_its_name(conversation: Conversation) -> None:
    for message in (
        "overview of cake day",
        "what was cake day about?",
        "summary of the cake-day talk",
    ):
        text = talk(conversation, message)
        assert "What stands for the whole" in text
        assert "Bread Day" not in text

    assert "not sure" not in talk(conversation, "overview of cake day", "more")


def test_who_spoke_most_is_told_of_the_panel_that_is_named(conversation: Conversation) -> None:
    text = talk(conversation, "who spoke the most at cake day?")

    assert text.startswith("At Cake Day:\n• Eve Icing")
    assert "Bread Day" not in text


def test_a_question_goes_on_to_the_other_panels(conversation: Conversation) -> None:
    asked = "what was said of ovens at cake day?"

    assert "never hot enough" in talk(conversation, asked, "and in the other panels?")
    assert "Cake Day" not in talk(conversation, asked, "and in the other panels?")


def test_a_moment_is_of_the_panel_named_or_just_shown_else_of_any(
    conversation: Conversation,
) -> None:
    asked = "what was said at 12:41?"

    assert "An oven should sing." in talk(conversation, asked)
    assert "An oven should sing." in talk(conversation, "Eve Icing", asked)
    assert "An oven should sing." in talk(conversation, "what was said at 12:41 at Cake Day?")
    assert "An oven should sing." in talk(conversation, "go to 12:41 in the cake one")
    assert "An oven should sing." not in talk(conversation, "what was said at 12:41 at Bread Day?")


def test_a_moment_is_found_as_it_is_typed(conversation: Conversation) -> None:
    found, total = conversation.candidates("at 12:41", 0, 10)

    assert [each.excerpt for each in found] == ["An oven should sing."]
    assert total == 1


def test_where_all_panels_were_shown_the_others_are_all(conversation: Conversation) -> None:
    text = talk(conversation, "ovens", "was sourdough mentioned in the other panels?")

    assert text.startswith("↳ Was sourdough mentioned? (Bread Day; Cake Day)")


def test_who_was_first_of_several_panels_is_unsure_and_the_earliest_is_shown_first(
    tmp_path: Path,
) -> None:
    folder = write_corpus(tmp_path)
    for name, date in (("cake-day", "2021-05-06"), ("pie-day", "2020-01-02")):
        told = CAKE.replace("2021-05-06", date).replace("Cake Day", name)
        write_event(folder / name, told, TALK)
    answer, reply = Conversation(Search(load(folder))).answer("who first mentioned ovens?", 1)

    assert (answer.outcome, answer.total) == (Outcome.NEAR, 2)
    assert [found.passage.event.slug for found in answer.found] == ["pie-day"]
    assert plain(reply).startswith("“ovens” is said, in whatever form, in 2 passages, the earliest")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how many panels", "2 events on record"),
        ("whats the oldest", "2 events on record"),
        ("which events were in 2021", "1 event on record:\n• Cake Day"),
        ("panels of 2020", "1 event on record:\n• Bread Day"),
        ("which events took place in 1999?", "That is not on record. 2 events on record"),
    ],
)
def test_events_are_listed_as_they_are_asked_for(
    conversation: Conversation, asked: str, told: str
) -> None:
    assert plain(conversation.reply(asked)).startswith(told)
