"""What the README shows is what happens."""

import re
from pathlib import Path

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.loader import inspect, load
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.evaluation.questions import check_questions
from bot.search.search import Search
from tests.conftest import SHIPPED, write_event

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_question_shown_has_the_answer_shown(first_panel: Path) -> None:
    shown = re.search(r"^› (?P<question>.+)\n\n(?P<answer>(?:.+\n|\n)+?)```", README, re.MULTILINE)
    assert shown is not None

    reply = Conversation(Search(load(first_panel))).reply(shown["question"])

    assert plain(reply).startswith(shown["answer"].strip())


def test_every_command_shown_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))

    shown = set(re.findall(r"(?:^|[`|]) ?make ([a-z]+)", README, re.MULTILINE))

    assert {"chat", "test", "bench"} <= shown <= targets


def test_every_link_leads_to_a_file() -> None:
    assert all((ROOT / path).exists() for path in re.findall(r"\]\((?!http)([^)]+)\)", README))


def test_the_figures_shown_are_those_measured() -> None:
    measured = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    shown = re.search(r"a question takes (?P<time>\S+ ms) where 40,000 turns", README)
    assert shown is not None

    assert f"| a question, 40,000 turns | {shown['time']} |" in re.sub(" +", " ", measured)


def test_the_event_files_shown_to_maintainers_are_read_and_show_every_key() -> None:
    guide = SHIPPED / "README.md"
    text = guide.read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(title: .+?)```", text, re.DOTALL)
    findings = Findings(guide)

    events = [read_record(each, Event, findings, given={"slug": "shown"}) for each in shown]

    assert (len(events), all(events), findings.problems) == (2, True, [])
    assert all(key in shown[-1] for key in Event.model_fields if key not in {"slug", "files"})
    assert len(text.splitlines()) <= 165


def test_the_examples_of_an_event_shown_to_maintainers_go_together(tmp_path: Path) -> None:
    text = (SHIPPED / "README.md").read_text(encoding="utf-8")
    _, event, questions = re.findall(r"```yaml\n(.+?)```", text, re.DOTALL)
    (source,) = re.findall(r"```markdown\n(.+?)```", text, re.DOTALL)
    (synonyms,) = re.findall(r"`(groups: .+?)`", text)
    (tmp_path / "synonyms.yaml").write_text(synonyms, encoding="utf-8")
    files = (("questions.yaml", questions), ("article.md", source))
    write_event(tmp_path / "panel", event, *files)

    corpus, problems = inspect(tmp_path)

    assert corpus is not None
    assert [*problems, *check_questions(tmp_path, corpus)] == []
