"""What the README shows is what happens."""

import re
from pathlib import Path

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.loader import load
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.search.search import Search
from tests.conftest import SHIPPED, of_the_first_panel

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@of_the_first_panel
def test_the_question_shown_has_the_answer_shown() -> None:
    shown = re.search(r"^› (?P<question>.+)\n\n(?P<answer>(?:.+\n|\n)+?)```", README, re.MULTILINE)
    assert shown is not None

    reply = Conversation(Search(load(SHIPPED))).reply(shown["question"])

    assert plain(reply).startswith(shown["answer"].strip())


def test_every_command_shown_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))

    shown = set(re.findall(r"(?:^|[`|]) ?make ([a-z]+)", README, re.MULTILINE))

    assert {"chat", "test", "bench"} <= shown <= targets


@of_the_first_panel
def test_every_link_leads_to_a_file() -> None:
    assert all((ROOT / path).exists() for path in re.findall(r"\]\((?!http)([^)]+)\)", README))


@of_the_first_panel
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
