"""`soat serve`: the same review in a browser, for this machine and its own page alone."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
from importlib.util import find_spec
from typing import TYPE_CHECKING

import aiohttp
import pyte
import pytest

from store.database import open_database
from store.statistics import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Soat = Callable[..., object]
    Row = dict[str, object]

WAIT = 30.0
"""Seconds after which a test gives up on the server."""

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)


@pytest.fixture
def served(
    command: Callable[..., list[str]], proposals: list[Row], monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The address of a review of `proposals`."""
    assert proposals
    monkeypatch.delenv("NO_COLOR", raising=False)
    run = subprocess.Popen(command("serve", "--port", "0"), stderr=subprocess.PIPE, text=True)
    assert run.stderr is not None
    with run, run.stderr:
        line = run.stderr.readline()
        try:
            yield re.findall(r"http://localhost:\d+", line)[0]
        finally:
            run.send_signal(signal.SIGINT)
            assert run.wait(WAIT) == 0


async def screen_with(tab: aiohttp.ClientWebSocketResponse, shown: str) -> str:
    """The screen of a tab, as text, once it shows something."""
    screen = pyte.Screen(120, 40)
    stream = pyte.ByteStream(screen)
    async with asyncio.timeout(WAIT):
        while shown not in "\n".join(screen.display):
            stream.feed(await tab.receive_bytes())
    return "\n".join(screen.display)


async def test_the_page_asks_for_nothing_outside(served: str) -> None:
    """What it names is on the server, and the browser is told to fetch from nowhere else."""
    async with aiohttp.ClientSession() as browser:
        async with browser.get(served) as answer:
            page = await answer.text()
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        parts = re.findall(r'(?:href|src)="(/[^"]+)"', page)
        assert len(parts) >= 4
        for part in parts:
            async with browser.get(served + part) as answer:
                assert answer.status == 200
                if part.endswith(".css"):
                    assert not re.search(r"url\(.?(?!/static/|data:)\w", await answer.text())
        assert not re.search(r"https?://", page)


async def test_a_tab_is_a_review(served: str, home: Path) -> None:
    """Its screen comes through the socket, its keys decide, each tab is a process of its own, and it ends."""
    async with aiohttp.ClientSession() as browser:
        size = {"width": "120", "height": "40"}
        async with browser.ws_connect(f"{served}/ws", params=size, headers={"Origin": served}) as tab:
            await screen_with(tab, "figures to review")
            async with browser.ws_connect(f"{served}/ws", params=size) as second:
                await screen_with(second, "Record")
            # An escape and the key after it in one message are two keys, as in a terminal.
            await tab.send_json(["stdin", "n\x1ba"])
            await screen_with(tab, "undoes")
            await tab.send_json(["stdin", "q"])
            async with asyncio.timeout(WAIT):
                while (await tab.receive()).type is aiohttp.WSMsgType.BINARY:
                    pass
    with open_database(home / "soat.db", read_only=True) as db:
        assert progress(db).accepted == 1


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://example.org"}, {"Origin": "null"}, {"Host": "example.org:8000"}],
    ids=lambda headers: "-".join(map(str, headers)),
)
async def test_pages_of_other_sites_are_kept_out(served: str, headers: dict[str, str]) -> None:
    """Whatever site a browser shows, and whatever name it gave this machine."""
    async with aiohttp.ClientSession() as browser:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await browser.ws_connect(f"{served}/ws", headers=headers)
        assert refused.value.status == 403


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104 - to be refused
def test_other_machines_are_kept_out(soat: Soat, proposals: list[Row], host: str) -> None:
    """There is no password, so they must be asked in."""
    assert proposals
    outcome = soat("serve", "--host", host, "--port", "0")
    assert (outcome.code, "--allow-others" in outcome.err) == (1, True)


def test_what_cannot_be_served_is_said_at_once(
    soat: Soat, proposals: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A port in use, a number that is none, a document or a library that is not there."""
    assert proposals
    with socket.create_server(("localhost", 0)) as taken:
        outcome = soat("serve", "--host", "localhost", "--port", str(taken.getsockname()[1]))
        assert (outcome.code, "try another --port" in outcome.err) == (1, True)
    assert soat("serve", "--port", "70000").code == 2
    assert "no such document" in soat("serve", "none.txt").err
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    outcome = soat("serve")
    assert (outcome.code, "pip install textual-serve" in outcome.err) == (1, True)


@pytest.mark.skipif(
    CHROMIUM is None or find_spec("playwright") is None,
    reason="needs a Chromium on the PATH and the library playwright",
)
async def test_it_works_in_a_browser(served: str, home: Path) -> None:
    """Keys work with no click before, the letters are the page's own, and nothing is asked for outside."""
    from playwright.async_api import async_playwright

    asked: list[str] = []
    async with async_playwright() as playwright:
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        page = await browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(served)
        await page.wait_for_selector("body.-first-byte")
        await page.keyboard.press("a")
        await page.keyboard.press("q")
        await page.wait_for_selector("body.-closed a:focus")
        assert await page.evaluate("document.fonts.check('16px \"Roboto Mono\"')")
        await browser.close()
    assert asked
    assert all(url.startswith((served, "data:")) for url in asked)
    with open_database(home / "soat.db", read_only=True) as db:
        assert progress(db).accepted == 1
