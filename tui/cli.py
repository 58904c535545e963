"""The command line: which command, which options, which exit code.

Only the chosen command's module is imported, when its arguments are parsed: `soat --version` loads
no library.
"""

import importlib
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from keyword import iskeyword
from typing import NoReturn

from extract import __version__
from extract.records import RecordError
from store.errors import StoreError
from tui.console import CommandError, finish, give_up, tell, use_utf8
from tui.options import add_annotator, add_database, add_language
from tui.refusals import reworded
from tui.speech import _, chosen, speak

DONE, FAILED, USAGE = 0, 1, 2
INTERRUPTED, READER_LEFT = 130, 141
"""As a shell reports a program ended by Ctrl+C, or by a pipe that nobody reads any more."""

COMMANDS = {
    "extract": "read documents and propose their figures",
    "review": "go over the proposals in the terminal, by keyboard",
    "serve": "go over the proposals in a browser",
    "search": "find sentences and figures by their words",
    "export": "write the verified figures as a table",
    "decide": "apply decisions from a file",
    "import": "take in what other extractors propose, or other tools decided",
    "evaluate": "measure an extractor against the verified figures",
    "diff": "list what another extractor or a new edition changed",
    "assign": "say who is to review what",
    "agree": "show how far annotators agree",
    "disputes": "list the figures that annotators judged differently",
    "stats": "show what is done and what is left",
    "history": "show all that happened to one figure",
    "merge": "take over the documents and decisions of other databases",
    "backup": "copy the database while it is in use",
    "verify": "check every figure against its source, and the record of decisions",
    "demo": "try it on sample documents",
}

DESCRIPTION = """\
soat turns Vietnamese reports into a verified dataset of figures.

It reads documents and proposes every figure in them (a count, a share, a rank,
an amount of money) with the place where it stands. You go over the proposals:
accept, correct or reject, one key each. What you verified is exported, each
figure with its sentence and its exact place in the source.
"""

EXAMPLE = """\
example:
  soat extract reports/          read every .txt and .md file in the folder reports
  soat review                    go over what was found (press ? for the keys)
  soat stats                     see what is left
  soat export -o figures.csv     write what you verified

  All of it is kept in one file, ./soat.db; --db FILE or the variable SOAT_DB
  names another. `soat demo` shows the review on sample documents, and
  `soat COMMAND --help` tells more about a command.

exit codes:
  0 done    1 something failed; a line on stderr says what    2 wrong command line
"""


class Parser(ArgumentParser):
    """An argument parser in this program's voice; a command's fills itself in when it is first used."""

    command: str | None = None

    def parse_known_args(  # type: ignore[override]  # one signature does for argparse's overloads
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """Parse, with the command's own arguments known by then."""
        self.fill()
        return super().parse_known_args(args, namespace)

    def fill(self) -> None:
        """Add the arguments of this parser's command, once."""
        if self.command is not None:
            # `import` is a word of Python's own, and so no name of a module.
            name = f"{self.command}_" if iskeyword(self.command) else self.command
            module = importlib.import_module(f"tui.commands.{name}")
            self.set_defaults(run=module.run)
            module.add_arguments(self)
            add_language(self)
            self.command = None

    def error(self, message: str) -> NoReturn:
        """One line on stderr."""
        tell(_("{message}; see {program} --help").format(message=reworded(message), program=self.prog))
        raise SystemExit(USAGE)


def build_parser() -> tuple[Parser, dict[str, Parser]]:
    """The program's parser, and each command's."""
    parser = Parser(
        prog="soat",
        description=DESCRIPTION,
        epilog=EXAMPLE,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"soat {__version__}")
    add_database(parser)
    add_annotator(parser)
    add_language(parser)
    subparsers = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", parser_class=Parser
    )
    commands: dict[str, Parser] = {}
    for name, purpose in COMMANDS.items():
        commands[name] = subparsers.add_parser(
            name, help=purpose, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
        )
        commands[name].command = name
    return parser, commands


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    use_utf8()
    speak(chosen())
    parser, _commands = build_parser()
    try:
        options = parser.parse_args(argv)
        if options.command is None:
            parser.print_help(sys.stderr)
            return USAGE
        code = int(options.run(options))
        finish()
    except KeyboardInterrupt:
        tell(_("stopped; what was done so far is kept"))
        give_up()
        return INTERRUPTED
    except BrokenPipeError:
        give_up()
        return READER_LEFT
    except (CommandError, StoreError, RecordError) as error:
        tell(reworded(str(error)))
        give_up()
        return FAILED
    return code
