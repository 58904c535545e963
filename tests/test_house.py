"""The rules of the house that no linter checks: sizes, layers at run time, and the shape of the tree."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("extract", "store", "tui", "tests", "bench")
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
MAX_MODULE = 300
MAX_FUNCTION = 40

NEVER_LOADED = {
    "extract.find": {"sqlite3", "sqlite_utils", "textual", "rich", "store", "tui"},
    "extract.readers.html": {"lxml", "trafilatura", "viparse"},
    "store.database": {"pandas", "numpy"},
    "store.decisions": {"textual", "rich", "tui", "extract.find"},
    "store.agreement": {"nltk", "numpy"},
    "tui.cli": {"textual", "rich", "sqlite_utils", "sqlite3", "regex"},
    "tui.commands.extract": {"textual", "extract.find"},
    "tui.engines": {"distributed", "pyarrow"},
    "tui.commands.export": {"textual", "xlsxwriter"},
    "tui.commands.indicators": {"textual", "rapidfuzz"},
    "tui.commands.ledger": {"textual", "rapidfuzz"},
    "tui.commands.stats": {"textual", "plotille"},
    "tui.commands.serve": {"textual", "textual_serve", "aiohttp"},
}
"""What importing each module must not bring along."""


def name(path: Path) -> str:
    """The module's path as a reader would type it."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_fits_in_one_sitting(path: Path) -> None:
    """A module past 300 lines hides a second thing with a name of its own."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_fits_on_one_screen(path: Path) -> None:
    """No function or method is longer than 40 lines, its docstring included."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = {
        node.name: length
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("module", NEVER_LOADED)
def test_a_package_runs_without_what_it_must_not_know(module: str) -> None:
    """The import contracts hold at run time too, where deferred imports would hide from them."""
    code = f"import sys, {module}; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not NEVER_LOADED[module] & set(run.stdout.split())


def test_no_package_below_tests_shadows_a_real_one() -> None:
    """An __init__.py in tests/extract would be imported as `extract`."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []
