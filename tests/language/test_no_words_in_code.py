"""Words of a language are data: the code that reads and searches a record lists none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

ROOT = Path(bot.__file__).parent
MODULES = [
    path
    for folder in ("corpus", "search")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path != ROOT / "corpus" / "links.py"  # its lists are of hosts and of media types
    and "formats" not in path.parts  # … and theirs of what programs call their fields
]
MANY = 5  # words that make a list …
LONG = 9  # … if they are parted by nothing but space, as a message’s may be
WORD = r"[a-z]{2,}"
LISTED = re.compile(rf"\s*[a-z]+(?:\s+[a-z]+){{{LONG - 1},}}\s*")
PATTERN = re.compile(rf"{WORD}s?\??(?:\|{WORD}){{{MANY - 1},}}")


def _lists(source: str) -> Iterator[str]:
    """Yield what may be a list of words, or a pattern of them, in a module's source."""
    tree = ast.parse(source)
    told = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr | ast.Raise | ast.JoinedStr)  # docstrings and messages
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            listed = id(node) not in told and LISTED.fullmatch(node.value)
            if listed or PATTERN.search(node.value):
                yield node.value
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            words = [each.value for each in node.elts if isinstance(each, ast.Constant)]
            if sum(isinstance(w, str) and w.isalpha() and w.islower() for w in words) >= MANY:
                yield str(words)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_lists_no_words(path: Path) -> None:
    assert list(_lists(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'STOP = word_set("""\n    a about above after again against all also am and\n""")',
        'WHO = frozenset({"who", "whose", "whom", "which", "what"})',
        'AMOUNT = re.compile(r"\\b(?:hundred|thousand|million|billion|dozen)s?\\b")',
        'TITLES = ("dame", "dr", "lord", "mr", "mrs")',
    ],
)
def test_a_list_of_words_is_seen(source: str) -> None:
    assert list(_lists(source))


def test_the_data_of_languages_needs_nothing_else_of_the_bot() -> None:
    imported = {
        node.module
        for path in (ROOT / "language").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bot")
    }

    assert all(name.startswith("bot.language.") for name in imported)
