"""Documentation that can be checked is checked: commands, keys, fields and the README's own example."""

import re
from pathlib import Path

import pytest
from textual.binding import Binding

from extract.records import FIELDS
from store.verified import COLUMNS
from tui.bindings import BINDINGS, Mode
from tui.cli import COMMANDS, build_parser, main
from tui.key_names import shown
from tui.keys import Router

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS = README.partition("## Keys")[2].partition("## More")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_with_all_its_options(command: str) -> None:
    """docs/commands.md has a section for each command that names each option and tells what it does."""
    parser = build_parser()[1][command]
    parser.fill()
    section = (ROOT / "docs/commands.md").read_text(encoding="utf-8").partition(f"## soat {command}\n")[2]
    section = section.partition("\n## ")[0]
    assert (parser.description or "").strip() in section
    for action in parser._actions:
        assert all(option in section for option in action.option_strings)


@pytest.mark.parametrize("binding", BINDINGS[Mode.REVIEW], ids=lambda binding: binding.id)
def test_every_key_of_the_review_is_in_the_readme(binding: Binding) -> None:
    """The table of keys names each key there is; `1`-`9` stands for the digits."""
    keys = Router({}).keys[Mode.REVIEW][str(binding.id)]
    for key in keys:
        assert f"`{shown(key)}`" in KEYS or key in set("12345678")


def test_every_field_is_explained() -> None:
    """docs/figures.md has a row for each field of the record."""
    guide = (ROOT / "docs/figures.md").read_text(encoding="utf-8")
    assert [name for name in FIELDS if f"| `{name}` |" not in guide] == []


def test_the_tour_of_the_readme_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands of the tour run as written, but for the screen, and its Python snippet holds."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    tour = README.partition("## Five minutes")[2].partition("## Keys")[0]
    commands = [line.split("#")[0].split()[2:] for line in re.findall(r"^\$ soat .*$", tour, re.MULTILINE)]
    assert ["extract", "seeds"] in commands
    for command in commands:
        if command != ["review"]:
            assert main(command) == 0
    accept_all(tmp_path)
    assert main(["export", "-o", "figures.csv", "--force"]) == 0
    snippet = tour.partition("```python\n")[2].partition("```")[0]
    exec(compile(snippet.replace("open(", "opened("), "README.md", "exec"), {"opened": opened})  # noqa: S102 - our own README
    header = (tmp_path / "figures.csv").read_text(encoding="utf-8").splitlines()[0]
    assert tuple(header.split(",")) == COLUMNS


def opened(path: str, **options: str) -> list[str]:
    """The file's lines with their ends, and the file closed again."""
    with Path(path).open(**options) as lines:
        return list(lines)


def accept_all(folder: Path) -> None:
    """Accept every proposal of the sample documents."""
    from store.database import open_database
    from store.decisions import decide
    from store.queue import queue_ids
    from store.rows import Verdict
    from store.sessions import start_session

    with open_database(folder / "soat.db") as db:
        session = start_session(db, "lan", "soat")
        for figure_id in queue_ids(db):
            decide(db, figure_id, Verdict.ACCEPT, by=session)
