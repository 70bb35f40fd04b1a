import pytest

from bot.chat.dialogue import narrowing
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import write_corpus, write_event


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    """Return a record of panels that are called what follows."""
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, source=None)
    for number, title in enumerate(("Panel (2021)", "Flour (A) and (B)", "Oven"), 1):
        event = f"title: {title}\ndate: 2021-05-0{number}\npeople: [Ann Baker]\n"
        write_event(folder / str(number), event)
    return Search(load(folder))


@pytest.mark.parametrize(
    "names",
    [["Bread Day"], ["Panel (2021)"], ["Flour (A) and (B)"], ["Panel (2021)", "Oven"]],
    ids="; ".join,
)
def test_a_narrowed_question_is_read_from_its_text(search: Search, names: list[str]) -> None:
    asked = search.read("What did she say (twice)?")
    events = [event for event in search.corpus.events if event.name in names]

    text = narrowing.at(asked, events).text

    assert text.startswith("What did she say (twice)? (")
    assert narrowing.parted(search, text) == ("What did she say (twice)?", events)


@pytest.mark.parametrize(
    "text",
    [
        "What did she say (in Panel (2021))",
        "What did she say (Panel)",
        "What did she say (Oven; Kiln)",
        "What did she say ()",
        "Panel (2021)",
        "(Oven)",
        "Oven)",
    ],
)
def test_what_else_stands_in_brackets_narrows_nothing(search: Search, text: str) -> None:
    assert narrowing.parted(search, text) == (text, ())
