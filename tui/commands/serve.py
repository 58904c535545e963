"""`soat serve`: the review in a browser."""

import importlib.util
import shlex
import socket
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from ipaddress import ip_address
from pathlib import Path

from store.database import open_database
from tui.commands.review import add_review_arguments, chosen_documents
from tui.config import load_config
from tui.console import CommandError, tell
from tui.options import annotator, database_path
from tui.speech import N_, _

DESCRIPTION = N_(
    """\
Serves the review to a browser: the same screen, the same keys, a process of its
own for each tab. The page asks for nothing from anywhere else. It needs the
library textual-serve: `pip install textual-serve`.

There is no password: whoever reaches the address reviews in your name. So it
listens on this machine alone, and refuses any other address unless you say
--allow-others, which is for a network where you trust everybody. Pages of other
sites cannot use it. A browser keeps a few keys for itself, such as Ctrl+W,
which closes the tab; what they do has another key (press ? for all).
"""
)

EXAMPLES = N_(
    """\
examples:
  soat serve
  soat serve --port 8080 --annotator Lan bao-cao-quy-2.txt

exit codes:
  0  stopped with Ctrl+C
  1  it could not be served
  2  wrong command line
"""
)

LAST_PORT = 65535


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen, and what `soat review` takes."""
    parser.description, parser.epilog = _(DESCRIPTION), _(EXAMPLES)
    parser.add_argument(
        "--host", default="localhost", help=_("the address to listen on (default: %(default)s)")
    )
    parser.add_argument(
        "--port", type=_port, default=8000, help=_("its port, 0 for any that is free (default: %(default)s)")
    )
    parser.add_argument(
        "--allow-others",
        action="store_true",
        help=_("listen where other machines can reach it, without a password"),
    )
    add_review_arguments(parser)


def run(options: Namespace) -> int:
    """Check all that a tab would stumble over, then serve until stopped."""
    if importlib.util.find_spec("textual_serve") is None:
        raise CommandError(
            _("serve needs the library textual-serve; install it with: pip install textual-serve")
        )
    if not options.allow_others and not _is_loopback(options.host):
        raise CommandError(
            _(
                "{host}: other machines could reach it, and there is no password; "
                "leave --host out, or say --allow-others"
            ).format(host=options.host)
        )
    path, name = database_path(options), annotator(options, load_config())
    with open_database(path) as db:
        chosen_documents(db, options.documents)
    command = _review_command(path, name, options)
    with _listen(options.host, options.port) as listening:
        from tui.serving import serve  # the web server, which no other command needs

        tell(_("the review is on {address}; Ctrl+C stops").format(address=_address(options.host, listening)))
        if options.allow_others:
            tell(_("without a password: whoever can reach it reviews in your name"))
        serve(command, listening, allow_others=options.allow_others)
    return 0


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= LAST_PORT:
        raise ArgumentTypeError(
            _("{given}: a port is a number from 0 to {last}").format(given=text, last=LAST_PORT)
        )
    return port


def _is_loopback(host: str) -> bool:
    """Whether every address of that name is this machine's own."""
    return all(ip_address(address.partition("%")[0]).is_loopback for _, address in _addresses(host))


def _addresses(host: str) -> list[tuple[socket.AddressFamily, str]]:
    try:
        found = socket.getaddrinfo(host or None, None, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise CommandError(
            _("{host}: no such address; leave --host out to listen on this machine").format(host=host)
        ) from error
    return [(family, str(address[0])) for family, _kind, _protocol, _name, address in found]


def _listen(host: str, port: int) -> socket.socket:
    family, address = _addresses(host)[0]
    try:
        return socket.create_server((address, port), family=family)
    except OSError as error:
        why = error.strerror
        raise CommandError(
            _("{host}:{port}: cannot listen there ({why}); try another --port").format(
                host=host, port=port, why=why
            )
        ) from error


def _address(host: str, listening: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"


def _review_command(path: Path, name: str, options: Namespace) -> str:
    """The words that start the review of one tab."""
    words = [sys.executable, "-P", "-m", "tui", "--db", str(path), "--annotator", name, "review"]
    words += [f"--{flag}" for flag in ("all", "adjudicate") if getattr(options, flag)]
    words += ["--order", options.order, "--seeded", f"{options.seeded:%}", "--again", f"{options.again:%}"]
    return shlex.join([*words, "--", *options.documents])
