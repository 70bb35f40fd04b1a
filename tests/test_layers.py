"""Imports go one way: no two parts of a package need each other, straight or by way of others.

A part is a module, or a package with all that is in it.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import bot

ROOT = Path(bot.__file__).parent
Name = tuple[str, ...]


def name_of(path: Path, root: Path) -> Name:
    """Return the name of a module, that of a package's own with `__init__` at its end."""
    return (root.name, *path.relative_to(root).with_suffix("").parts)


def imported(source: str, package: Name) -> Iterator[Name]:
    """Yield what a module of a package imports, wherever in it, with what it takes from there."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else ()
            base += tuple(node.module.split(".")) if node.module else ()
            yield from ((*base, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)


def arrows(root: Path) -> dict[Name, set[Name]]:
    """Return which modules each module of a package imports."""
    modules = {name_of(path, root): path.read_text() for path in root.rglob("*.py")}
    return {
        name: {found for each in imported(text, name[:-1]) if (found := _module(each, modules))}
        for name, text in modules.items()
    }


def _module(wanted: Name, modules: Mapping[Name, str]) -> Name | None:
    """Return the module that a name is, or that holds it, if it is one of these."""
    ways = (wanted, (*wanted, "__init__"), wanted[:-1], (*wanted[:-1], "__init__"))
    return next((each for each in ways if each in modules), None)


def parts(arrows: Mapping[Name, set[Name]], package: Name) -> dict[str, set[str]]:
    """Return which parts of a package each of its parts imports."""
    depth, found = len(package), defaultdict[str, set[str]](set)
    for name, others in arrows.items():
        if name[:depth] == package:
            inside = {other[depth] for other in others if other[:depth] == package}
            found[name[depth]] |= inside - {name[depth]}
    return found


def circle(arrows: Mapping[Name, set[Name]], package: Name) -> list[str]:
    """Return parts of a package that import one another in turn; none where there are no such."""
    try:
        TopologicalSorter(parts(arrows, package)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


ARROWS = arrows(ROOT)
PACKAGES = sorted(name[:-1] for name in ARROWS if name[-1] == "__init__")


@pytest.mark.parametrize("package", PACKAGES, ids=".".join)
def test_no_two_parts_of_a_package_need_each_other(package: Name) -> None:
    assert circle(ARROWS, package) == []


def test_only_one_part_knows_telegram() -> None:
    knowing = {
        path.relative_to(ROOT).parts[0]
        for path in ROOT.rglob("*.py")
        if any(name[0] == "telegram" for name in imported(path.read_text(), ("bot",)))
    }

    assert knowing == {"telegram_app"}


def test_a_circle_is_found_be_it_between_packages(tmp_path: Path) -> None:
    root = tmp_path / "house"
    for file, text in {
        "__init__.py": "",
        "low/__init__.py": "",
        "low/floor.py": "import os",
        "low/stairs.py": "from ..high import roof",
        "high/__init__.py": "",
        "high/roof.py": "def build():\n    from house.low.floor import lay",
    }.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text)

    found = arrows(root)

    assert set(circle(found, ("house",))) == {"low", "high"}
    assert circle(found, ("house", "low")) == []
