"""`soat review`: the screen opens where it can, and says in one line where it cannot."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tui.gathering import Gathering
from tui.manner import PLAIN, Manner

Soat = Callable[..., Any]
Row = dict[str, Any]

SIZE = (24, 80)


@contextmanager
def screen(*words: str, size: tuple[int, int] = SIZE, term: str = "xterm-256color") -> Iterator[Any]:
    """The program in a terminal of its own."""
    environment = {**os.environ, "TERM": term}
    arguments = ["-m", "tui", *words]
    child = pexpect.spawn(
        sys.executable, arguments, dimensions=size, env=environment, encoding="utf-8", timeout=20
    )
    try:
        yield child
    finally:
        child.close(force=True)


def ended(child: Any) -> tuple[int, str]:  # noqa: ANN401 - pexpect has no types for this
    """The exit code and all that was on the screen."""
    child.expect(pexpect.EOF)
    child.wait()
    return child.exitstatus, child.before


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[int], dict[str, str], str]]:
    """What the screen was opened with, instead of the screen."""
    calls: list[tuple[list[int], dict[str, str], str]] = []

    def run_review(  # noqa: PLR0913 - the parameters of tui.app.run_review
        db: object,
        session: Any,  # noqa: ANN401 - a session
        documents: Sequence[int],
        keymap: Mapping[str, str],
        gathering: Gathering | None,
        *,
        manner: Manner,
    ) -> int:
        assert db
        assert gathering is None
        assert manner == PLAIN
        calls.append((list(documents), dict(keymap), session.annotator))
        return 0

    monkeypatch.setattr("tui.app.run_review", run_review)
    monkeypatch.setattr("tui.commands.review.check_terminal", lambda: None)
    return calls


def test_without_a_terminal_it_says_what_a_script_can_do(soat: Soat, proposals: list[Row]) -> None:
    """No half-drawn screen in a log file."""
    assert proposals
    outcome = soat("review")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "soat: review needs a terminal; scripts decide with `soat decide --jsonl FILE`\n"


@pytest.mark.parametrize("size", [(23, 80), (24, 79)])
def test_a_small_terminal_is_told(proposals: list[Row], size: tuple[int, int]) -> None:
    """Before anything is drawn over."""
    assert proposals
    with screen("review", size=size) as child:
        code, told = ended(child)
    assert code == 1
    assert told == f"soat: this terminal is {size[1]}x{size[0]}; review needs 80x24: enlarge the window\r\n"


def test_a_terminal_that_cannot_draw_is_told(proposals: list[Row]) -> None:
    """TERM=dumb, as inside an editor's shell."""
    assert proposals
    with screen("review", term="dumb") as child:
        code, told = ended(child)
    assert code == 1
    assert "set TERM" in told


def test_it_opens_and_leaves(proposals: list[Row]) -> None:
    """The first figure is on the screen; q leaves with 0."""
    assert proposals
    with screen("review") as child:
        child.expect("12.345")
        child.send("q")
        code, _ = ended(child)
    assert code == 0


def test_the_demo_opens_on_a_sample_and_says_where_its_database_is(home: Path) -> None:
    """In a terminal it is the review itself; the database stays for another look."""
    with screen("demo") as child:
        child.expect("79 tri")
        child.send("q")
        code, told = ended(child)
    assert code == 0
    named = re.search(r"soat review --db (\S+soat\.db)", told)
    assert named
    database = Path(named[1])
    assert database.exists()
    assert not (home / "soat.db").exists()
    for path in database.parent.iterdir():
        path.unlink()
    database.parent.rmdir()


def test_documents_are_named_as_people_know_them(
    soat: Soat, home: Path, opened: list[tuple[list[int], dict[str, str], str]]
) -> None:
    """By name, by path, by the first digits of the hash; none means all."""
    for name in ("a.txt", "b.txt"):
        (home / name).write_text(f"Có 31 địa phương ở {name}.", encoding="utf-8")
    soat("extract", ".")
    (digits,) = re.findall(r'"b.txt", "document": "(\w{8})', soat("stats", "--json").out)
    for references in ((), ("b.txt",), ("./in/b.txt", "a.txt"), (digits,)):
        assert soat("review", *references, "--annotator", "Lan").code == 0
    assert [documents for documents, _, _ in opened] == [[], [2], [2, 1], [2]]
    assert {annotator for _, _, annotator in opened} == {"Lan"}


def test_documents_that_cannot_be_meant_are_told(
    soat: Soat, report: Path, opened: list[tuple[list[int], dict[str, str], str]]
) -> None:
    """An unknown name, and one that two versions share."""
    soat("extract", report)
    assert "x.txt: no such document in the database" in soat("review", "x.txt").err
    report.write_text("Bản sửa: có 31 địa phương.", encoding="utf-8")
    soat("extract", report)
    outcome = soat("review", "report.txt")
    assert outcome.code == 1
    assert re.search(r"report.txt: 2 documents have this name; give one of \w{8}, \w{8} instead", outcome.err)
    assert opened == []


def test_who_was_assigned_something_is_offered_that(
    soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Any]
) -> None:
    """With --all everything; a document of somebody else's is told."""
    sessions: list[Any] = []
    for name in ("a.txt", "b.txt"):
        (home / name).write_text(f"Có 31 địa phương ở {name}.", encoding="utf-8")
    soat("extract", ".")
    soat("assign", "lan", "--document", "b.txt")
    monkeypatch.setattr("tui.app.run_review", lambda _db, session, *_, **__: sessions.append(session) or 0)
    for arguments in ((), ("b.txt",), ("--all", "a.txt")):
        assert soat("review", *arguments).code == 0
    assert [session.whole_queue for session in sessions] == [False, False, True]
    refused = soat("review", "a.txt")
    assert refused.code == 1
    assert refused.err == (
        "soat: nothing of this is assigned to lan; `soat review --all` goes over all of it\n"
    )
    assert opened == []


def test_an_adjudicator_is_told_when_nothing_is_disputed(
    soat: Soat, proposals: list[Row], decide: Soat, monkeypatch: pytest.MonkeyPatch, opened: list[Any]
) -> None:
    """Else the screen opens with a session of that role; not together with --all."""
    sessions: list[Any] = []
    assert "nothing is disputed" in soat("review", "--adjudicate").err
    soat("assign", "lan", "minh", "--document", "report.txt")
    place = {name: proposals[0][name] for name in ("doc", "start", "end")}
    decide({**place, "verdict": "accept"})
    decide({**place, "verdict": "reject"}, annotator="minh")
    monkeypatch.setattr("tui.app.run_review", lambda _db, session, *_, **__: sessions.append(session) or 0)
    assert soat("review", "--adjudicate", "--annotator", "thu").code == 0
    assert [(session.annotator, session.adjudicates) for session in sessions] == [("thu", True)]
    assert soat("review", "--adjudicate", "--all").code == 2
    assert opened == []


def test_the_users_keys_reach_the_screen(
    soat: Soat,
    proposals: list[Row],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: list[tuple[list[int], dict[str, str], str]],
) -> None:
    """As they were set in the configuration."""
    assert proposals
    (home / "config.toml").write_text('[keys]\nreview.accept = "y"\n', encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", "config.toml")
    assert soat("review").code == 0
    assert opened[0][1] == {"review.accept": "y"}


@pytest.mark.parametrize("keys", ['review.acept = "y"', 'review.accept = "x"', 'review.accept = "alt+y"'])
def test_keys_that_cannot_be_are_told(
    soat: Soat, proposals: list[Row], home: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    """An unknown action, a key that is taken, a key that no terminal sends: one line, no screen."""
    assert proposals
    (home / "config.toml").write_text(f"[keys]\n{keys}\n", encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", "config.toml")
    monkeypatch.setattr("tui.commands.review.check_terminal", lambda: None)
    outcome = soat("review")
    assert outcome.code == 1
    assert outcome.err.startswith("soat: keymap: ")
    assert outcome.err.count("\n") == 1


def test_a_database_without_documents_is_told(
    soat: Soat, home: Path, opened: list[tuple[list[int], dict[str, str], str]]
) -> None:
    """What to do first."""
    from store.database import open_database

    with open_database(home / "soat.db", create=True):
        pass
    outcome = soat("review")
    assert outcome.code == 1
    assert outcome.err == "soat: no documents to review yet; read some with `soat extract PATH...`\n"
    assert opened == []
    assert "no documents yet" in soat("stats").err
