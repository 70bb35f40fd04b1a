from pathlib import Path
from typing import Any

import pytest

from bot.corpus.loader import load
from bot.search.excerpts import ELISION
from bot.search.search import Search
from bot.telegram_app.surfaces import inline
from tests.conftest import SOURCE, write_corpus
from tests.telegram_app.conftest import Feed, Recorder


def query(text: str, offset: str = "") -> dict[str, Any]:
    asker = {"id": 5, "is_bot": False, "first_name": "Pat"}
    return {"id": "8", "from": asker, "query": text, "offset": offset}


async def test_passages_are_listed_and_a_pick_is_the_whole_attributed_quote(
    feed: Feed, recorder: Recorder, search: Search
) -> None:
    await feed(inline_query=query("oven"))

    (answer,) = recorder.sent("answerInlineQuery")
    first = answer["results"][0]
    oven = next(p for p in search.corpus.passages if p.text.startswith("An oven"))
    assert (first["id"], first["title"]) == (oven.id, "Ben Miller")
    assert first["description"] == "An oven is never hot enough."
    assert first["input_message_content"]["message_text"] == (
        "<blockquote>An oven is never hot enough.</blockquote>\n"
        "— <b>Ben Miller</b>, Miller, Stone Mill\n"
        'At Bread Day, <a href="https://example.org/said">The Crumb Times</a>, 4 February 2020'
    )
    assert first["reply_markup"]["inline_keyboard"][0][0]["url"] == (
        f"https://t.me/quotes_bot?start={oven.id}"
    )
    assert answer["cache_time"] == 300


async def test_nothing_typed_lists_highlights(feed: Feed, recorder: Recorder) -> None:
    await feed(inline_query=query(" "))

    (answer,) = recorder.sent("answerInlineQuery")
    assert [result["title"] for result in answer["results"]] == ["Ann Baker", "Ben Miller"]


async def test_the_id_of_a_shared_passage_lists_that_passage(
    feed: Feed, recorder: Recorder, search: Search
) -> None:
    one = search.corpus.passages[1].id
    await feed(inline_query=query(one))

    (answer,) = recorder.sent("answerInlineQuery")
    assert [result["id"] for result in answer["results"]] == [one]


async def test_pages_follow_each_other_by_offset(
    feed: Feed, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inline, "_PER_PAGE", 2)
    question = "bakers bread day"
    seen: list[str] = []
    offset = ""
    for _ in range(9):
        await feed(inline_query=query(question, offset))
        answer = recorder.sent("answerInlineQuery")[-1]
        seen += [result["id"] for result in answer["results"]]
        if not (offset := answer.get("next_offset", "")):
            break

    assert len(seen) == len(set(seen)) > 2


@pytest.mark.parametrize("offset", ["x", "-1", "9999", "²", "9" * 60])
async def test_an_offset_out_of_range_is_no_error(
    feed: Feed, recorder: Recorder, offset: str
) -> None:
    await feed(inline_query=query("oven", offset))

    assert len(recorder.sent("answerInlineQuery")) == 1


async def test_what_is_not_on_record_has_a_way_to_the_bot(feed: Feed, recorder: Recorder) -> None:
    await feed(inline_query=query("helicopters"))

    (answer,) = recorder.sent("answerInlineQuery")
    assert answer["results"] == []
    assert answer["button"]["start_parameter"] == "welcome"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("helicop", "Not on record so far. Go on typing …"),
        ("helicopters?", "That is not on record. Ask me something"),
    ],
)
async def test_while_somebody_types_nothing_is_called_missing(
    feed: Feed, recorder: Recorder, typed: str, label: str
) -> None:
    await feed(inline_query=query(typed))

    assert recorder.sent("answerInlineQuery")[0]["button"]["text"].startswith(label)


@pytest.mark.parametrize(("typed", "speaker"), [("freshn", "Ben"), ("what did An", "Ann")])
async def test_the_beginning_of_a_word_finds_what_the_word_would(
    feed: Feed, recorder: Recorder, typed: str, speaker: str
) -> None:
    await feed(inline_query=query(typed))

    first, *_ = recorder.sent("answerInlineQuery")[0]["results"]
    assert first["title"].startswith(speaker)


async def test_passages_of_one_question_can_be_sent_as_one_message(
    feed: Feed, recorder: Recorder
) -> None:
    await feed(inline_query=query("good hot flour oven"))

    *_, last = recorder.sent("answerInlineQuery")[0]["results"]
    assert last["title"].startswith("All t")
    assert last["input_message_content"]["message_text"].count("<b>Ann Baker</b>") == 1
    assert "<b>Ben Miller</b>" in last["input_message_content"]["message_text"]


class TestLongPassages:
    """What does not fit into one message."""

    COLOURS = ("red", "green", "blue")

    @pytest.fixture
    def search(self, tmp_path: Path) -> Search:
        quotes = (
            f"> The {c} dough. {'It rises slowly. ' * 110}\n>\n> — Ann Baker\n"
            for c in self.COLOURS
        )
        return Search(load(write_corpus(tmp_path, source=SOURCE + "\n".join(quotes))))

    async def test_of_several_that_are_sent_together_each_is_there(
        self, feed: Feed, recorder: Recorder
    ) -> None:
        await feed(inline_query=query("red green blue dough"))

        *_, last = recorder.sent("answerInlineQuery")[0]["results"]
        text = last["input_message_content"]["message_text"]
        assert last["title"] == "All three"
        assert all(f"The {colour} dough." in text for colour in self.COLOURS)
        assert text.count(ELISION) == 3


async def test_a_query_too_old_to_be_answered_is_a_line_in_the_log(
    feed: Feed, recorder: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    recorder.refusals["answerInlineQuery"] = (400, "Bad Request: query is too old and so on")

    await feed(inline_query=query("oven"))

    assert "a query was too old to be answered" in caplog.text
    assert not [record for record in caplog.records if record.exc_info]
