"""Engines that propose for corpora larger than one machine; each is imported where it is asked for."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from tui.console import CommandError, tell
from tui.speech import _

ENGINES = ("dask",)


def add_arguments(parser: ArgumentParser) -> None:
    """Which engine, where it runs and where its proposals go."""
    engine = parser.add_argument_group(_("a corpus larger than one machine (see docs/scale.md)"))
    engine.add_argument(
        "--engine",
        choices=ENGINES,
        help=_("propose for the Parquet files PATH on this engine, into a folder; no database is touched"),
    )
    engine.add_argument(
        "-o", "--output", metavar="PROPOSALS", help=_("the folder; an unfinished one goes on")
    )
    engine.add_argument(
        "--scheduler", metavar="ADDRESS", help=_("of a cluster of Dask (default: one on this machine)")
    )
    engine.add_argument(
        "--workers", type=positive, metavar="N", help=_("processes on this machine (default: one a core)")
    )
    engine.add_argument(
        "--partition-rows",
        type=positive,
        metavar="N",
        help=_("documents of a partition, at most (default: 2000)"),
    )
    engine.add_argument(
        "--force", action="store_true", help=_("replace what other proposals the folder holds")
    )


def positive(text: str) -> int:
    """A whole number from one.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(_("{given} is no number from 1").format(given=repr(text)))
    return int(text)


def run(options: Namespace) -> int:
    """Run the engine that is asked for."""
    for name in ("jsonl", "again", "replaces", "new"):
        if getattr(options, name):
            tell(_("--engine: goes without {option}").format(option=f"--{name}"))
            return 2
    try:
        from tui.engines import dask
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("distributed", "dask", "pyarrow"):
            raise
        raise CommandError(
            _("--engine dask: needs Dask; install it with: pip install 'soat[dask]'")
        ) from error
    return dask.run(options)
