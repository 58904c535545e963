"""The program as a whole: its help, its options, its exit codes, what it loads."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract import __version__
from tui.cli import COMMANDS, build_parser
from tui.speech import LANGUAGES

Soat = Callable[..., Any]
Command = Callable[..., list[str]]
SEEDS = Path(__file__).parents[3] / "seeds"

ENGLISH = {"the", "of", "and", "with", "that", "are", "what", "which", "show", "default", "options", "usage"}
"""Words that no Vietnamese sentence has and hardly an English one is without."""

LOADED = """
import sys
from tui.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(",".join(sys.modules), file=sys.stderr)
"""


def loaded(*arguments: str | Path) -> set[str]:
    """The modules that a run of the program brings along."""
    words = [sys.executable, "-c", LOADED, *map(str, arguments)]
    run = subprocess.run(words, capture_output=True, text=True, check=True)
    return set(run.stderr.splitlines()[-1].split(","))


def test_version(soat: Soat) -> None:
    """One line, for bug reports."""
    assert soat("--version").out == f"soat {__version__}\n"


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_asking_who_it_is_loads_no_library(argument: str) -> None:
    """Start-up is paid for by the command that needs it."""
    heavy = {"textual", "rich", "sqlite_utils", "sqlite3", "regex", "platformdirs"}
    assert not heavy & loaded(argument)


def test_extract_loads_no_screen(home: Path) -> None:
    """Only the review needs Textual."""
    modules = loaded("extract", "--jsonl", SEEDS)
    assert "extract.find" in modules
    assert "textual" not in modules
    assert not list(home.iterdir())


def test_help_teaches(soat: Soat) -> None:
    """The program's help says what it is for, shows a session and names every command."""
    text = soat("--help").out
    assert "verified dataset of figures" in text
    assert "soat extract reports/" in text
    assert "exit codes:" in text
    assert all(f"  {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str) -> None:
    """Description, examples, exit codes; no line too long for a small terminal."""
    parser = build_parser()[1][name]
    parser.fill()
    text = parser.format_help()
    assert "examples:" in text
    assert f"  soat {name}" in text
    assert "exit codes:" in text
    assert parser.description


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids="-".join)
def test_no_line_of_help_is_too_long_for_a_small_terminal(
    soat: Soat, monkeypatch: pytest.MonkeyPatch, command: list[str], language: str
) -> None:
    """At most 80 columns, in every language."""
    monkeypatch.setenv("COLUMNS", "80")
    text = soat(*command, "--help", "--lang", language).out if command else soat("--lang", language, "-h").out
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids="-".join)
def test_help_speaks_vietnamese(soat: Soat, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    """No sentence of it is English, argparse's headings included, wherever --lang stands."""
    monkeypatch.delenv("SOAT_LANG", raising=False)
    helps = [soat("--lang", "vi", *command, "--help").out]
    helps += [soat(*command, "--help", "--lang=vi").out] if command else []
    for text in helps:
        assert text.startswith("cách dùng: soat")
        words = re.sub(r"--[\w-]+", "", text.lower())  # an option is called the same in every language
        assert not set(re.findall(r"\w+", words)) & ENGLISH
    monkeypatch.setenv("SOAT_LANG", "vi")
    assert soat(*command, "--help").out == helps[0]


def test_what_is_wrong_with_the_language_itself_is_told(soat: Soat) -> None:
    """A language that is not there, and none at all."""
    assert "invalid choice: 'xx'" in soat("--lang", "xx", "stats").err
    assert "expected one argument" in soat("stats", "--lang").err


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["nope"], "invalid choice: 'nope'"),
        (["extract"], "required: PATH"),
        (["extract", "--json", "x"], "unrecognized arguments: --json"),
        (["export", "--format", "xls"], "invalid choice: 'xls'"),
        (["decide"], "required: --jsonl"),
        (["stats", "extra"], "unrecognized arguments: extra"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_2(soat: Soat, arguments: list[str], part: str) -> None:
    """It says what is wrong and where the help is; options are never guessed from their beginnings."""
    outcome = soat(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert part in outcome.err
    assert "--help" in outcome.err
    assert outcome.err.count("\n") == 1


def test_no_command_shows_the_help_but_is_wrong(soat: Soat) -> None:
    """A script that lost its arguments should notice."""
    outcome = soat()
    assert outcome.code == 2
    assert "commands:" in outcome.err


def test_the_database_is_named_before_or_after_the_command_or_by_the_environment(
    soat: Soat,
    report: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """--db goes before SOAT_DB, and SOAT_DB before ./soat.db."""
    assert soat("--db", "one.db", "extract", report).code == 0
    assert soat("extract", "--db", "two.db", report).code == 0
    monkeypatch.setenv("SOAT_DB", "three.db")
    assert soat("extract", report).code == 0
    assert soat("extract", "--db", "four.db", report).code == 0
    names = {path.name for path in home.glob("*.db")}
    assert names == {"one.db", "two.db", "three.db", "four.db"}
    assert "name is empty" in soat("stats", "--db", "").err


def test_a_name_cannot_move_the_terminal(soat: Soat) -> None:
    """Control characters in what the user or a stranger named are shown, not sent."""
    for arguments in (["extract", "a\x1b]0;x\x07.txt"], ["stats", "--db", "\x1b[2J.db"], ["\x1b[2J"]):
        outcome = soat(*arguments)
        assert outcome.code in (1, 2)
        assert "\x1b" not in outcome.err
        assert "\x07" not in outcome.err


def test_ctrl_c_ends_with_one_line(command: Command, home: Path) -> None:
    """130 as the shell expects, no traceback; the pipe's opening proves that the program is at work."""
    pipe = home / "pipe"
    os.mkfifo(pipe)
    words = command("extract", "--jsonl", pipe)
    started = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with started as process, pipe.open("wb"):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "soat: stopped; what was done so far is kept\n"


def test_a_reader_that_leaves_is_no_error(command: Command) -> None:
    """`soat extract --jsonl … | head` ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        command("extract", "--jsonl", SEEDS), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert run.returncode == 141
    assert run.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_behind_stdout_is_told(command: Command) -> None:
    """A cut-off result is never taken for a whole one."""
    with Path("/dev/full").open("wb") as full:
        words = command("extract", "--jsonl", SEEDS)
        run = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 1
    assert (
        run.stderr
        == "soat: standard output: cannot be written (No space left on device); the result is incomplete\n"
    )


def test_results_are_utf8_whatever_the_locale(command: Command) -> None:
    """A server without a Vietnamese locale gives the same bytes."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    run = subprocess.run(
        command("extract", "--jsonl", SEEDS), env=environment, capture_output=True, check=False
    )
    assert run.returncode == 0
    assert "thẻ" in run.stdout.decode()


def test_an_error_nobody_expected_is_not_hidden(soat: Soat, monkeypatch: pytest.MonkeyPatch) -> None:
    """A defect shows its traceback: it is never dressed up as the user's mistake."""
    monkeypatch.setattr("tui.commands.stats.database_path", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        soat("stats")
