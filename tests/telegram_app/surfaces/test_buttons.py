from typing import Any

import pytest

from bot.chat.conversation import Conversation
from bot.search.search import Search
from tests.telegram_app.conftest import ME, Feed, Recorder, message

QUESTION = "bakers bread day"


class Person:
    """Somebody who asks and presses; sees what Telegram would show."""

    def __init__(self, feed: Feed, recorder: Recorder) -> None:
        self._feed = feed
        self._recorder = recorder
        self.seen: dict[str, Any] = {}

    async def say(self, text: str) -> None:
        await self._feed(message=message(text=text))
        self._look()

    async def press(self, label: str, question: str = QUESTION) -> None:
        data = self.buttons()[label]["callback_data"]
        await self.press_data(data, message(text="…", reply_to_message=message(text=question)))

    async def press_data(self, data: str, below: dict[str, Any]) -> None:
        who = {"id": 5, "is_bot": False, "first_name": "Pat"}
        query = {"id": "9", "from": who, "chat_instance": "1", "data": data, "message": below}
        await self._feed(callback_query=query)
        self._look()

    def buttons(self) -> dict[str, dict[str, Any]]:
        rows = self.seen.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button for row in rows for button in row}

    def _look(self) -> None:
        shown = [
            p for name, p in self._recorder.calls if name in {"sendMessage", "editMessageText"}
        ]
        self.seen = shown[-1] if shown else {}

    def alert(self) -> str | None:
        text: str | None = self._recorder.sent("answerCallbackQuery")[-1].get("text")
        return text


@pytest.fixture
def person(feed: Feed, recorder: Recorder) -> Person:
    return Person(feed, recorder)


async def test_more_and_earlier_page_in_place(person: Person, recorder: Recorder) -> None:
    await person.say(QUESTION)
    first = person.seen["text"]

    await person.press("More")
    second = person.seen["text"]
    await person.press("Earlier")

    assert "<i>page 1 of 2</i>" in first
    assert "<i>page 2 of 2</i>" in second
    assert person.seen["text"] == first
    assert len(recorder.sent()) == 1
    assert [p["message_id"] for p in recorder.sent("editMessageText")] == [7, 7]
    assert recorder.sent("answerCallbackQuery") == [{"callback_query_id": "9"}] * 2


async def test_in_context_steps_through_the_turns_and_back(person: Person) -> None:
    await person.say("oven")
    answer = person.seen["text"]

    await person.press("1 in context", "oven")
    context = person.seen["text"]
    await person.press("← Previous", "oven")
    before = person.seen["text"]
    await person.press("Back", "oven")

    assert context.index("Grain should") < context.index("An oven") < context.index("Eighty")
    assert before.index("Good flour") < before.index("Grain should") < before.index("An oven")
    assert person.seen["text"] == answer


async def test_only_narrows_to_somebody_and_everyone_widens_again(person: Person) -> None:
    await person.say("good hot flour oven")
    everyone = person.seen["text"]

    await person.press("Only Ann Baker", "good hot flour oven")
    one = person.seen["text"]
    await person.press("Everyone", "good hot flour oven")

    assert "Ann Baker" in everyone
    assert "Ben Miller" in everyone
    assert "Ann Baker" in one
    assert "Ben Miller" not in one
    assert person.seen["text"] == everyone


async def test_what_is_said_next_goes_on_from_the_page_that_a_button_shows(person: Person) -> None:
    await person.say(QUESTION)
    await person.press("More")
    page = person.seen["text"]

    await person.say("the first one")
    chosen = person.seen["text"]
    await person.say("more")

    first_words = page.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert first_words.split("<b>")[0] in chosen
    assert person.seen["text"] == "That is all I have on this question."


async def test_the_question_is_still_known_after_a_passage_in_context(person: Person) -> None:
    await person.say("good flour oven")
    await person.press("1 in context", "good flour oven")

    await person.say("the second one")
    second = person.seen["text"]
    await person.say("and Ben?")

    assert second.startswith("<i>↳ good flour oven</i>")
    assert "An oven is never hot enough." in second.partition("The passage:")[2]
    assert "↳ What did Ben Miller say about good flour oven?" in person.seen["text"]


async def test_an_example_that_is_pressed_is_the_question_gone_on_from(person: Person) -> None:
    await person.say("/start")
    example = next(iter(person.buttons()))
    await person.press(example, "/start")

    await person.say("who said that?")

    assert "<b>Ann Baker</b>, Head baker" in person.seen["text"]


async def test_highlights_in_context_are_still_those_of_the_whole(person: Person) -> None:
    await person.say("/highlights")
    shown = person.seen["text"]
    await person.press("1 in context", "/highlights")
    await person.say("the second one")

    assert "What stands for the whole:" in shown
    assert person.seen["text"].startswith("<i>↳ Highlights</i>")


async def test_a_caveat_stays_when_more_is_shown(person: Person) -> None:
    question = "bakers good"
    await person.say(question)
    assert person.seen["text"].startswith("<b>I'm not sure this answers it;")

    for button in ("More", "Earlier", "1 in context", "Back"):
        await person.press(button, question)
        caveat = person.seen["text"].startswith("<b>I'm not sure this answers it;")
        assert caveat == (button != "1 in context")
        assert "blockquote" in person.seen["text"] or "Note:" in person.seen["text"]


async def test_a_passage_has_a_link_that_opens_it_in_its_context(
    person: Person, search: Search
) -> None:
    await person.say("oven")
    await person.press("1 in context", "oven")
    link = person.buttons()["Copy link"]["copy_text"]["text"]
    oven = next(p for p in search.corpus.passages if p.text.startswith("An oven"))
    assert person.buttons()["Share"]["switch_inline_query"] == oven.id
    assert link == f"https://t.me/quotes_bot?start={oven.id}"

    await person.say(f"/start {oven.id}")

    assert "An oven is never" in person.seen["text"]
    assert "Grain should" in person.seen["text"]
    assert "At Bread Day, " in person.seen["text"]
    assert "Back" not in person.buttons()
    await person.press("Next →", f"/start {oven.id}")
    assert "Eighty bakers" in person.seen["text"]


async def test_a_link_to_what_is_gone_says_so_and_offers_a_search(person: Person) -> None:
    await person.say("/start aaaaaaaaaaaa")

    assert person.seen["text"].startswith("That passage is no longer on record.")
    assert person.buttons()["Search the record"]["switch_inline_query_current_chat"] == ""


@pytest.mark.parametrize(
    "data", ["q:3::", "q:0:aaaaaaaaaaaa:", "more:3", "x", "q:٣::", "q:99999::"]
)
async def test_a_button_whose_question_is_gone_says_so(person: Person, data: str) -> None:
    await person.press_data(data, message(text="…"))

    assert person.alert() == "I can't see your question any more. Please ask it again."
    assert person.seen == {}


async def test_what_the_bot_said_is_no_question(person: Person) -> None:
    own = message(text="An answer of mine") | {"from": ME}

    await person.press_data("q:3::", message(text="…", reply_to_message=own))

    assert person.alert() == "I can't see your question any more. Please ask it again."


async def test_a_button_below_a_message_telegram_no_longer_has_says_so(person: Person) -> None:
    await person.press_data(
        "q:3::", {"chat": {"id": 1, "type": "private"}, "message_id": 1, "date": 0}
    )

    assert person.alert() == "I can't see your question any more. Please ask it again."


async def test_pressing_twice_is_no_error(person: Person, recorder: Recorder) -> None:
    recorder.refusals["editMessageText"] = (400, "Bad Request: message is not modified: the same")

    await person.press_data("q:3::", message(text="…", reply_to_message=message(text=QUESTION)))

    assert person.alert() is None


async def test_a_button_pressed_long_ago_works_all_the_same(
    person: Person, recorder: Recorder
) -> None:
    recorder.refusals["answerCallbackQuery"] = (400, "Bad Request: query is too old")

    await person.press_data("q:3::", message(text="…", reply_to_message=message(text=QUESTION)))

    assert "<i>page 2 of 2</i>" in person.seen["text"]


class TestTrouble:
    """What a button does when following it fails."""

    @pytest.fixture
    def errors_expected(self) -> list[type[Exception]]:
        return [ZeroDivisionError]

    async def test_it_is_answered_with_the_number_of_the_error(
        self, person: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(Conversation, "follow", fail)

        await person.press_data("l:0::aaaaaaaaaaaa", message(text="…"))

        assert (person.alert() or "").startswith("Something went wrong on my side")
