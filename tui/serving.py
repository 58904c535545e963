"""The web server of `soat serve`: textual-serve's, kept to this machine and to its own pages.

The stock one would not do: its page asks another site for a font, and its socket takes orders from the page
of any site that a browser shows.
"""

import asyncio
import signal
import socket
from html import escape
from ipaddress import ip_address
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

_PAGE = Path(__file__).parent / "page"

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The browser itself sees to it that nothing is asked for outside."""

_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

_SIZES = range(8, 41)
_USUAL_SIZE = 16
_GOODBYE = 2.0
"""Seconds for open tabs to end."""


class ReviewServer(Server):
    """Serves one page, and a review of its own to each tab that shows it."""

    def __init__(self, command: str, *, allow_others: bool) -> None:
        super().__init__(command, title="soat")
        self._allow_others = allow_others
        self._page = Template((_PAGE / "index.html").read_text(encoding="utf-8"))

    async def until_stopped(self, listening: socket.socket) -> None:
        """Serve on a socket until a signal comes."""
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=_GOODBYE)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            await stopped.wait()
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        """The page, what it is made of, and its socket; nothing is handed out for download."""
        application = web.Application(middlewares=[self._guard])
        application.on_response_prepare.append(_add_headers)
        application.add_routes(
            [
                web.get("/", self._show_page),
                web.get("/ws", self.handle_websocket),
                web.static("/page", _PAGE),
                web.static("/static", self.statics_path),
            ]
        )
        return application

    async def _show_page(self, request: web.Request) -> web.Response:
        asked = request.query.get("fontsize", "")
        size = int(asked) if asked.isdecimal() and int(asked) in _SIZES else _USUAL_SIZE
        address = f"{'wss' if request.secure else 'ws'}://{request.host}/ws"
        text = self._page.substitute(socket=escape(address), size=size)
        return web.Response(text=text, content_type="text/html")

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Keep out pages of other sites, also those that gave this machine a name of theirs."""
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="another site's page cannot use this review\n")
        if not self._allow_others and not _is_this_machine(request.host):
            raise web.HTTPForbidden(text="this review is for this machine: open it as localhost\n")
        return await handler(request)


def serve(command: str, listening: socket.socket, *, allow_others: bool) -> None:
    """Serve the review that a command opens, until a signal comes."""
    asyncio.run(ReviewServer(command, allow_others=allow_others).until_stopped(listening))


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)


def _is_this_machine(host: str) -> bool:
    """Whether a page's address names this machine as itself."""
    name = urlsplit(f"//{host}").hostname or ""
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
