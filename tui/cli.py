"""The command line: which command, which options, which exit code.

Only the chosen command's module is imported, when its arguments are parsed: `soat --version` loads
no library.
"""

import gc
import importlib
import sys
from argparse import (
    SUPPRESS,
    Action,
    ArgumentParser,
    Namespace,
    RawDescriptionHelpFormatter,
    _MutuallyExclusiveGroup,
)
from collections.abc import Iterable, Sequence
from itertools import pairwise
from keyword import iskeyword
from typing import NoReturn

from extract import __version__
from extract.records import RecordError
from store.errors import StoreError
from tui.console import CommandError, finish, give_up, tell, use_utf8
from tui.options import add_annotator, add_database, add_language
from tui.refusals import reworded
from tui.speech import N_, _, chosen, speak

DONE, FAILED, USAGE = 0, 1, 2
INTERRUPTED, READER_LEFT = 130, 141
"""As a shell reports a program ended by Ctrl+C, or by a pipe that nobody reads any more."""

COMMANDS = {
    "extract": N_("read documents and propose their figures"),
    "review": N_("go over the proposals in the terminal, by keyboard"),
    "serve": N_("go over the proposals in a browser"),
    "search": N_("find sentences and figures by their words"),
    "check": N_("list which figures agree with each other, and which do not"),
    "export": N_("write the verified figures as a table"),
    "decide": N_("apply decisions from a file"),
    "import": N_("take in what other extractors propose, or other tools decided"),
    "evaluate": N_("measure an extractor against the verified figures"),
    "diff": N_("list what another extractor or a new edition changed"),
    "assign": N_("say who is to review what"),
    "agree": N_("show how far annotators agree"),
    "disputes": N_("list the figures that annotators judged differently"),
    "copies": N_("list near-equal documents, and say which are one"),
    "ledger": N_("show what several documents tell, and where they differ"),
    "indicators": N_("list which indicators have a code, and which have none"),
    "stats": N_("show what is done and what is left"),
    "document": N_("show or correct a document's title, date, address and publisher"),
    "history": N_("show all that happened to one figure"),
    "merge": N_("take over the documents and decisions of other databases"),
    "backup": N_("copy the database while it is in use"),
    "verify": N_("check every figure against its source, and the record of decisions"),
    "demo": N_("try it on sample documents"),
}

DESCRIPTION = N_(
    """\
soat turns Vietnamese reports into a verified dataset of figures.

It reads documents and proposes every figure in them (a count, a share, a rank,
an amount of money) with the place where it stands. You go over the proposals:
accept, correct or reject, one key each. What you verified is exported, each
figure with its sentence and its exact place in the source.
"""
)

EXAMPLE = N_(
    """\
example:
  soat extract reports/        read every .txt and .md file in the folder
  soat review                  go over what was found (press ? for the keys)
  soat stats                   see what is left
  soat export -o figures.csv   write what you verified

  All of it is kept in one file, ./soat.db; --db FILE or the variable SOAT_DB
  names another. `soat demo` shows the review on sample documents, and
  `soat COMMAND --help` tells more about a command.

exit codes:
  0  done
  1  something failed; a line on stderr says what
  2  wrong command line
"""
)


class _Formatter(RawDescriptionHelpFormatter):
    """Help as it was written, under headings in the language that is spoken."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Argparse's call for the first line."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(ArgumentParser):
    """An argument parser in this program's voice; a command's fills itself in when it is first used."""

    command: str | None = None

    def __init__(self, prog: str, description: str | None = None, epilog: str | None = None) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            allow_abbrev=False,
            add_help=False,
        )
        self._positionals.title, self._optionals.title = _("positional arguments"), _("options")
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help=_("show this help and exit"))

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
    parser = Parser(prog="soat", description=_(DESCRIPTION), epilog=_(EXAMPLE))
    parser.add_argument(
        "--version", action="version", version=f"soat {__version__}", help=_("show the version and exit")
    )
    add_database(parser)
    add_annotator(parser)
    add_language(parser)
    subparsers = parser.add_subparsers(
        title=_("commands"), metavar="COMMAND", dest="command", parser_class=Parser
    )
    commands: dict[str, Parser] = {}
    for name, purpose in COMMANDS.items():
        commands[name] = subparsers.add_parser(name, help=_(purpose))
        commands[name].command = name
    return parser, commands


def _asked_for(arguments: Sequence[str]) -> str | None:
    """What the last --lang asks for; argparse comes to it when its help is made already."""
    asked = None
    for word, following in pairwise([*arguments, ""]):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked


def _parsed(parser: Parser, argv: Sequence[str] | None) -> Namespace:
    gc.disable()  # all that is imported now stays: the collector would walk through it for nothing
    try:
        return parser.parse_args(argv)
    finally:
        gc.enable()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    use_utf8()
    speak(chosen(_asked_for(sys.argv[1:] if argv is None else argv)))
    parser, _commands = build_parser()
    try:
        options = _parsed(parser, argv)
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
