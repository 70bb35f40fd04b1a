from pathlib import Path
from typing import Any

import pytest

from bot.chat.actions import View
from bot.chat.commands import COMMANDS
from bot.chat.conversation import Conversation
from bot.chat.reply import BlockStyle, Reply, plain
from bot.chat.wording import usage
from bot.corpus.loader import load
from bot.corpus.model import Kind
from bot.language.reader import dialogue
from bot.search.query.query import LONGEST_QUESTION
from bot.search.search import Search
from tests.conftest import SOURCE, write_corpus, write_event


def verbatim_words(reply: Reply) -> list[str]:
    return [
        "".join(span.text for span in block.spans)
        for block in reply.blocks
        if block.style is BlockStyle.VERBATIM
    ]


def chosen(reply: Reply, word: str) -> View | None:
    actions = [choice.action for row in reply.choices for choice in row if choice.word == word]
    return actions[0] if actions and isinstance(actions[0], View) else None


def test_a_quote_is_verbatim_with_who_said_it_and_where_it_stands(
    conversation: Conversation,
) -> None:
    reply = conversation.reply("an oven hot enough")

    assert verbatim_words(reply) == ["An oven is never hot enough."]
    assert plain(reply).startswith(
        "“An oven is never hot enough.”\n— Ben Miller, Miller, Stone Mill\n"
        "The Crumb Times, 4 February 2020"
    )
    assert any(span.url == "https://example.org/said" for b in reply.blocks for span in b.spans)


def test_who_is_meant_by_a_description_stands_above_their_words(conversation: Conversation) -> None:
    described, named = (
        plain(conversation.reply(f"what did {name} say")) for name in ("the lady from Crumb", "Ann")
    )

    assert described == f"I take “the lady from Crumb” for Ann Baker.\n\n{named}"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Wie viele Kinder sind das?", id="only a stem, as of “kind”, is one"),
        pytest.param("et les autorités ?", id="authorship, which has another beginning"),
    ],
)
def test_in_another_language_only_what_means_alike_or_holds_a_word_is_quoted(
    tmp_path: Path, question: str
) -> None:
    said = "> A kind of flour for specialists.\n>\n> — Ann Baker\n"
    conversation = Conversation(Search(load(write_corpus(tmp_path, source=SOURCE + said))))

    told = plain(conversation.reply(question))

    assert told.startswith("I can't search in this language. Please ask in English.")
    assert "A kind of flour" not in told


def test_what_means_alike_is_near_whatever_language_it_is_asked_in(
    conversation: Conversation,
) -> None:
    told = plain(conversation.reply("¿cuánto cuesta la harina?"))

    assert told.startswith("I'm not sure")
    assert "“Good flour is worth its price" in told


def test_programs_are_given_what_is_quoted_in_place_of_another_language(tmp_path: Path) -> None:
    more = "".join(f"> Dough {way}.\n>\n> — Ann Baker\n\n" for way in ("rises", "falls", "rests"))
    folder = write_corpus(tmp_path, source=SOURCE + more)

    answer, reply = Conversation(Search(load(folder))).answer(
        "Was hat Ann Baker über die Eisenbahn in der Stadt gesagt?", limit=5
    )

    quoted = verbatim_words(reply)
    assert [found.excerpt for found in answer.found] == quoted
    assert len(quoted) == 3


def test_who_has_no_words_on_record_is_told_before_what_is_said_of_them(tmp_path: Path) -> None:
    said = "> Mayor Orlikow closed the ovens for a week.\n>\n> — Ann Baker"
    conversation = Conversation(Search(load(write_corpus(tmp_path, source=SOURCE + said))))

    told, nothing = (
        plain(conversation.reply(f"what did {name} say")) for name in ("orlikow", "mayor bowman")
    )

    assert told.startswith("Nobody who speaks here is known as “orlikow”. This is said of them:")
    assert nothing.startswith("Nobody who speaks here is known as “mayor bowman”. Nothing I hold")


def test_what_says_the_name_of_who_has_no_words_comes_first(tmp_path: Path) -> None:
    talk = (
        "WEBVTT\n\n00:00.000 --> 00:09.000\nAnn Baker: The price of an oven went up after that.\n\n"
        "00:09.000 --> 00:19.000\nBen Miller: I told Mayor Orlikow, at length, what a closed oven "
        "costs us, and the mill, and everybody in that street.\n\n"
        "00:19.000 --> 00:29.000\nAnn Baker: Ovens, ovens. Every oven in town has its price.\n"
    )
    conversation = Conversation(Search(load(write_corpus(tmp_path, ("talk.vtt", talk)))))

    told = plain(conversation.reply("what did Mayor Orlikow say about the price of ovens?"))

    start = "Nobody who speaks here is known as “Mayor Orlikow”. This is said of them:\n\n"
    assert told.startswith(f"{start}“I told Mayor Orlikow")


def test_what_stands_in_for_a_missing_fact_is_told_to_be_beside_it(
    conversation: Conversation,
) -> None:
    told = plain(conversation.reply("where did it take place?"))

    assert told.startswith("That is not on record. On record instead:")


def test_whom_a_list_names_is_not_called(tmp_path: Path) -> None:
    talk = (
        "WEBVTT\n\n00:00.000 --> 00:09.000\n"
        "Ann Baker: The ovens of Katz, Gusty, and Moll are closed. Gusty never paid.\n"
    )
    folder = write_corpus(tmp_path, ("talk.vtt", talk))
    told = plain(Conversation(Search(load(folder))).reply("what did Gusty say"))

    assert told.startswith("Nobody who speaks here is known as “Gusty”. This is said of them:")


def test_whom_the_talk_calls_so_is_not_told_to_be_nobody(tmp_path: Path) -> None:
    talk = "WEBVTT\n\n00:00.000 --> 00:09.000\nAnn Baker: Thank you, Gusty. Ovens are closed.\n"
    folder = write_corpus(tmp_path, ("talk.vtt", talk))
    told = plain(Conversation(Search(load(folder))).reply("what did Gusty say"))

    assert told.startswith("I don't know whom “Gusty” means. I'm not sure")


def test_a_report_and_a_note_are_never_shown_as_a_quote(conversation: Conversation) -> None:
    retold, note = conversation.reply("milled grain"), conversation.reply("how many bakers came")

    assert plain(retold).startswith("Retold by The Crumb Times: Grain should be milled on")
    assert plain(note).startswith("Note: Eighty bakers came.\nThe Crumb Times, 4 February")
    assert verbatim_words(retold) == verbatim_words(note) == []


def test_words_people_might_use_instead_find_a_passage_and_are_not_shown(
    conversation: Conversation,
) -> None:
    text = plain(conversation.reply("turnout?"))

    assert "Eighty bakers came." in text
    assert "turnout" not in text


def test_what_nothing_speaks_of_is_not_on_record(conversation: Conversation) -> None:
    reply = conversation.reply("helicopters")

    assert plain(reply).startswith("That is not on record.")
    assert verbatim_words(reply) == []


def test_what_somebody_does_not_speak_of_is_told_of_them_alone(conversation: Conversation) -> None:
    text = plain(conversation.reply("What did Ann say about hot ovens?"))

    assert text.startswith("That is not on record. Nothing on record from Ann Baker speaks of it.")


def test_what_somebody_wrote_is_theirs_and_no_quote(tmp_path: Path) -> None:
    source = SOURCE.replace("url:", "author: Ann Baker & cleo silent\nurl:")
    written_by = Conversation(Search(load(write_corpus(tmp_path, source=source))))

    reply = written_by.reply("What did Cleo say about how many bakers came?")

    assert plain(reply).startswith("Written by Ann Baker and Cleo Silent: Eighty bakers came.\n")
    assert verbatim_words(reply) == []
    assert "Cleo Silent (panellist): 3 words" in plain(written_by.reply("/speakers"))
    assert plain(written_by.reply("Cleo Silent")).startswith("Written by Ann Baker and Cleo")
    retold = plain(written_by.reply("milled grain"))
    assert retold.startswith("Retold by Ann Baker & cleo silent: Grain should be milled")


def _written(author: str, text: str) -> str:
    front = SOURCE.partition("## ")[0].replace("url:", f"author: {author}\nurl:")
    return f"{front}## Letters\n\n{text}\n"


@pytest.fixture
def of_two(tmp_path: Path) -> Conversation:
    """A record in which two wrote something together, and one of them something alone."""
    both = ("both.md", _written("Ann Baker and Ben Miller", "Rye is dear this year."))
    alone = ("alone.md", _written("Ann Baker", "Yeast wakes early."))
    also = ("also.md", _written("Ann Baker and Cleo Silent", "Barley is dearer."))
    return Conversation(Search(load(write_corpus(tmp_path, both, alone, also))))


def test_each_of_those_who_wrote_something_leads_to_their_own_words(of_two: Conversation) -> None:
    rye = of_two.reply("rye dear this year")
    whose = of_two.reply("who said that?", rye.previous)

    told = {
        choice.label: plain(of_two.follow(choice.action, ""))
        for row in whose.choices
        for choice in row
        if isinstance(choice.action, View)
    }

    ann, ben = told["Only Ann Baker"], told["Only Ben Miller"]
    assert ann.startswith("Ann Baker\n")
    assert "Yeast" in ann
    assert ben.startswith("Ben Miller\n")
    assert "Rye is dear" in ben
    assert "An oven" in ben
    assert "Yeast" not in ben


def test_who_wrote_nothing_alone_has_no_way_to_words_of_others(of_two: Conversation) -> None:
    barley = of_two.reply("barley dearer")
    whose = of_two.reply("who said that?", barley.previous)
    more = of_two.reply("more from Cleo", barley.previous)

    assert [choice.label for row in whose.choices for choice in row] == ["Only Ann Baker"]
    assert plain(more) == "That is all I have of Cleo Silent."


@pytest.mark.parametrize(
    ("captions", "beside"),
    [
        (None, ["In the same source:", "In the same source:", "← Previous", "Next →"]),
        ("talk.srt", ["Before that:", "After that:", "← Before", "After →"]),
    ],
)
def test_what_stands_beside_a_passage_has_an_order_in_time_only_where_it_was_said_so(
    tmp_path: Path, captions: str | None, beside: list[str]
) -> None:
    said = "\n\n".join(f"00:0{n} --> 00:0{n + 1}\n>> Oven {n}." for n in range(1, 4))
    files = [(captions, said)] if captions else []
    search = Search(load(write_corpus(tmp_path, *files, source=None if captions else SOURCE)))
    stated = [p for p in search.corpus.passages if p.kind is not Kind.NOTE]

    reply = Conversation(search).command("start", stated[1].id)

    labels = [choice.label for row in reply.choices for choice in row]
    lines = [line for line in plain(reply).splitlines() if line in beside]
    assert lines + labels[:2] == beside


@pytest.mark.parametrize("greeting", ["hi", "Hello there!"])
def test_a_greeting_is_met_with_what_can_be_asked(
    conversation: Conversation, greeting: str
) -> None:
    assert plain(conversation.reply(greeting)).startswith("Hello! Ask me about Bread Day in your")


def test_paging_shows_every_passage_once_and_then_says_so(sample: Search) -> None:
    conversation = Conversation(sample)
    question = "town workshop"
    reply = conversation.reply(question)
    pages = [plain(reply)]

    while more := chosen(reply, "more"):
        reply = conversation.follow(more, question)
        pages.append(plain(reply))

    assert len(pages) > 1
    assert len(set(pages)) == len(pages)
    assert plain(conversation.follow(View(offset=1000), question)).startswith("That is all I have")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("", "Ask me something about the panel"),
        (" \n\t ", "Ask me something about the panel"),
        ("🎉🎉", "That is kind of you."),
        ("?", "Ask me something about the panel"),
        ("\0", "Ask me something about the panel"),
        ("<b>&amp;*_[x](y)`", "That is not on record."),
        ("τι είναι αυτό;", "I can't search in this language."),
        ("x" * 4096, "That is not on record."),
        ("/", "I don't know that command."),
        ("/nonsense", "I don't know that command."),
        ("/START", "Ask me about Bread Day"),
        ("/speakers@some_bot now", "At Bread Day:"),
        ("/help", "Ask in your own words"),
        ("/topics", "On record:\n• Flour\n• Ovens"),
        (
            "/about",
            "Bread Day — How Do Bakers Work Together?, 3 February 2020, hosted by The Guild.",
        ),
        ("/privacy", "I keep nothing"),
    ],
)
def test_anything_typed_gets_a_clear_reply(
    conversation: Conversation, text: str, start: str
) -> None:
    assert plain(conversation.reply(text)).startswith(start)


def test_only_the_start_of_an_endless_question_is_looked_at(conversation: Conversation) -> None:
    assert plain(conversation.reply("xy " * LONGEST_QUESTION + "oven")).startswith("That is not on")


def test_someone_without_words_is_listed_as_such(conversation: Conversation) -> None:
    text = plain(conversation.reply("/speakers"))

    assert "• Ann Baker, Head baker, Crumb (panellist): 11 words\n" in text
    assert "• Cleo Silent (panellist): no words on record\n" in text


def test_who_speaks_without_being_listed_is_among_the_speakers(tmp_path: Path) -> None:
    talk = "WEBVTT\n\n00:01.000 --> 00:09.000\nZoe Mill: No permit was needed for the mill."
    corpus = write_corpus(tmp_path, ("talk.vtt", talk))

    text = plain(Conversation(Search(load(corpus))).reply("/speakers"))

    assert "• Zoe Mill: 7 words\n" in text


def test_the_help_lists_every_command(conversation: Conversation) -> None:
    text = plain(conversation.reply("/help"))

    assert all(f"/{command.name}: {command.purpose()}" in text for command in COMMANDS)


def test_the_help_says_of_notes_that_they_are_nobodys_words(conversation: Conversation) -> None:
    text = plain(conversation.reply("/help"))

    assert "what nobody said" not in text
    assert "A note is nobody's words: it says what a source tells by itself" in text


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ({}, "I keep nothing"),
        ({"logged": True}, "log of questions"),
        ({"reported": True}, "shown to the maintainer, without who asked"),
    ],
)
def test_privacy_says_what_is_kept_where_that_is_set(
    search: Search, kept: dict[str, Any], told: str
) -> None:
    assert told in plain(Conversation(search, **kept).reply("/privacy"))
    assert "maintainer" not in plain(Conversation(search, logged=True).reply("/privacy"))


def test_what_telegram_keeps_is_told_there_alone(search: Search) -> None:
    assert "Telegram itself" in plain(Conversation(search, on_telegram=True).reply("/privacy"))
    assert "Telegram" not in plain(Conversation(search).reply("/privacy"))


@pytest.mark.parametrize("command", ["/start", "/topics", "/speakers"])
def test_a_list_leads_to_passages(conversation: Conversation, command: str) -> None:
    reply = conversation.reply(command)
    actions = [choice.action for row in reply.choices for choice in row]

    assert actions
    for action in actions:
        assert isinstance(action, View)
        assert "The Crumb Times" in plain(conversation.follow(action, ""))


def test_the_welcome_offers_three_questions_the_record_answers(sample: Search) -> None:
    reply = Conversation(sample).reply("/start")

    *questions, last = (row[0].label for row in reply.choices)
    assert len(questions) == 3
    assert all(question.endswith("?") for question in questions)
    assert last == "Highlights"


def test_a_digest_fits_into_a_message() -> None:
    text = usage.digest([f"{number} {'x ' * 300}" for number in range(100)])

    assert len(text) < 2048
    assert text.endswith("more")


def test_a_question_of_the_event_in_nothing_but_common_words_is_answered(tmp_path: Path) -> None:
    event = "title: रोटी\ndate: 2020-02-03\nlanguage: hi\npeople: [{name: मीरा जोशी}]\n"
    talk = "WEBVTT\n\n00:00.000 --> 00:09.000\n<v मीरा जोशी>आज हम रोटी के बारे में बात करेंगे।\n"
    write_event(tmp_path / "pan", event, ("talk.vtt", talk))

    reply = Conversation(Search(load(tmp_path))).reply("यह चर्चा कब हुई थी?")

    assert "3 फ़रवरी 2020" in plain(reply)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("what languages does it speak", "“Our languages are rye and wheat."),
        ("data protection", "“Data of ovens needs protection."),
        ("data protection law of ovens", "“Data of ovens needs protection."),
        ("what languages do you speak", "Please ask in English."),
        ("how do I delete my data", "I keep nothing for long"),
        ("gdpr", "I keep nothing for long"),
    ],
)
def test_what_may_be_asked_of_the_bot_is_asked_of_a_record_that_speaks_of_it(
    tmp_path: Path, asked: str, begins: str
) -> None:
    quotes = ("Our languages are rye and wheat.", "Data of ovens needs protection.")
    source = SOURCE + "".join(f"\n> {quote}\n>\n> — Ann Baker\n" for quote in quotes)
    conversation = Conversation(Search(load(write_corpus(tmp_path, source=source))))

    reply = plain(conversation.reply(asked))

    assert begins in reply


def test_once_prepared_it_reads_no_file_for_the_first_message(
    search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogue.cache_clear()
    conversation = Conversation(search)
    conversation.prepare()
    monkeypatch.setattr(
        "bot.language.reader._read_file", lambda *file: pytest.fail(f"{file} is read")
    )

    assert verbatim_words(conversation.reply("an oven hot enough"))
