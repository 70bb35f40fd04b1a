"""Every sentence that the wording holds goes through gettext."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.chat import wording
from bot.corpus import event_notes

HERE = Path(wording.__file__).parent
MODULES = [*sorted(HERE.glob("*.py")), HERE.parent / "conversation.py", Path(event_notes.__file__)]
TRANSLATING = {"_", "ngettext", "Message"}
SENTENCE = re.compile(r"[^\W\d_]{2,}(?:[.:?!,]?\s+[^\W\d_]{2,}|[.:?!])|^'s\b")
FOR_MAINTAINERS = {"digest", "_questions", "count"}  # functions whose words they alone read


def _sentences(source: str) -> Iterator[str]:
    """Yield what looks like a part of a sentence in a module and can't be translated."""
    for node in _outside(ast.parse(source)):
        match node:
            case ast.Constant(value=str(text)) if SENTENCE.search(text):
                yield text
            case ast.JoinedStr() if any(map(_translates, ast.walk(node))):
                yield ast.unparse(node)  # within braces Babel sees no sentence


def _outside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is no docstring, nor within a call that translates."""
    for child in ast.iter_child_nodes(node):
        named = child.name if isinstance(child, ast.FunctionDef) else ""
        is_docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if not _translates(child) and named not in FOR_MAINTAINERS and not is_docstring:
            yield child
            yield from _outside(child)


def _translates(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in TRANSLATING
    return False


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_says_nothing_in_english_alone(path: Path) -> None:
    assert list(_sentences(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'NO_MORE = "That is all."',
        'paragraph(f"No words of {name} are on record.")',
        'paragraph("Sources:")',
        'whose = f"{name}\'s"',
        'paragraph("Ask me about ", bold(names))',
        "paragraph(f\"{_('On record:')} {names}\")",
    ],
)
def test_a_sentence_in_english_alone_is_seen(source: str) -> None:
    assert list(_sentences(source))


def test_a_sentence_that_is_translated_is_fine() -> None:
    assert not list(_sentences('_("No words of {name} are on record.").format(name=name)'))
