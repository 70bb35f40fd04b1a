"""The keys that docs/json.md promises are those that answers have."""

import json
import re
from pathlib import Path

from bot.commands.ask import as_json_line
from bot.corpus.loader import load
from bot.search.search import Search
from tests.conftest import write_corpus

DOCUMENT = (Path(__file__).parent.parent / "docs" / "json.md").read_text(encoding="utf-8")


def test_the_document_lists_every_key_in_its_order(sample: Search) -> None:
    question = "who pays the rent of the workshop"
    answer = json.loads(as_json_line(question, sample.ask(question), "…"))
    of_answers, of_passages = DOCUMENT.split("Each of the `passages` has:")

    assert documented(of_answers) == list(answer)
    assert documented(of_passages) == list(answer["passages"][0])
    assert named_in(of_passages, "source") == list(answer["passages"][0]["source"])


def test_people_are_all_whom_the_question_names(tmp_path: Path) -> None:
    question = "what did Ann say about Ben"
    answer = Search(load(write_corpus(tmp_path / "corpus"))).ask(question)

    assert json.loads(as_json_line(question, answer, "…"))["people"] == ["Ann Baker", "Ben Miller"]
    assert [person.name for person in answer.people] == ["Ann Baker"]


def documented(text: str) -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)


def named_in(text: str, key: str) -> list[str]:
    (row,) = re.findall(rf"^\| `{key}` \| (.+) \|$", text, re.MULTILINE)
    return re.findall(r"`(title|publisher|url|date)`", row)
