"""One server with the shipped catalogue, its background worker, and one browser context for each kind of visitor."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Locator, Page, Request

from tests.browser.installation import Installation, environment, installation_in
from tests.browser.order import in_order
from tests.support.browser import AXE, free_port, serve_command, wait_for
from tests.support.database import REPOSITORY

REFUSED = "status of 422"  # a form that comes back with what is to mend
ABORTED = "net::ERR_ABORTED"
Look = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)  # before groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = in_order(items)


@pytest.fixture(scope="session", autouse=True)
def whole_pages() -> Iterator[None]:
    """A click or key that leads to another page returns when that page is whole.

    Playwright waits until it begins to load; what a test counts or lists at once would be that of half a page.
    """
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Page, Locator):
            for name in ("click", "press"):
                patch.setattr(kind, name, loaded(getattr(kind, name)))
        yield


def loaded(act: Callable[..., None]) -> Callable[..., None]:
    def act_and_wait(target: Page | Locator, *args: Any, **options: Any) -> None:
        page = target if isinstance(target, Page) else target.page
        begun: list[Request] = []

        def note(request: Request) -> None:
            if request.is_navigation_request() and request.frame == page.main_frame:
                begun.append(request)

        page.on("request", note)
        try:
            act(target, *args, **options)
            if not page.is_closed():
                whole(page, begun)
        finally:
            page.remove_listener("request", note)

    return act_and_wait


def whole(page: Page, begun: list[Request]) -> None:
    """A busy browser asks for the next page a moment after the key or click that leads to it."""
    with suppress(Error):  # the next page takes the place of this one just now
        page.evaluate("0")
    if begun:
        with suppress(Error):  # given up for another, or a file to keep
            begun[-1].response()
    page.wait_for_load_state()


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """A fresh copy of the kept installation; its `facts` name sessions and example records."""
    return installation_in(tmp_path_factory.mktemp("installation"))


@pytest.fixture(scope="session")
def site(installation: Installation) -> Iterator[str]:
    """Address of the running server. A task worker does its background work, as with `make run`."""
    port = free_port()
    log = installation.folder / "server.log"
    commands = [
        serve_command(port),
        [
            sys.executable,
            "-m",
            "zeroward.web.cli",
            "db_worker",
            "--skip-checks",
            "--verbosity",
            "0",
            "--interval",
            "1",
        ],
    ]
    with log.open("wb") as written:
        running = [
            subprocess.Popen(
                command, env=environment(installation.folder), cwd=REPOSITORY, stdout=written, stderr=written
            )
            for command in commands
        ]
        try:
            wait_for(f"http://127.0.0.1:{port}/health", running[0], log)
            yield f"http://127.0.0.1:{port}"
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait(timeout=20)


class Visitors:
    """Browser contexts that stay open for the whole run, so that styles and scripts are fetched once."""

    def __init__(self, browser: Browser, site: str, sessions: dict[str, str]) -> None:
        self.browser, self.site, self.sessions = browser, site, sessions
        self.open: dict[tuple[Any, ...], BrowserContext] = {}
        self.kept: dict[BrowserContext, Page] = {}

    def context(self, who: str, **options: Any) -> BrowserContext:
        key = (who, *sorted(options.items()))
        if key not in self.open:
            context = self.browser.new_context(reduced_motion="reduce", **options)
            if who:
                context.add_cookies([{"name": "sessionid", "value": self.sessions[who], "url": self.site}])
            self.open[key] = context
        return self.open[key]

    def page(self, who: str, **options: Any) -> Page:
        """The tab of this visitor that goes from page to page; axe is there before each of them."""
        context = self.context(who, **options)
        if context not in self.kept:
            self.kept[context] = context.new_page()
            if options.get("java_script_enabled", True):
                self.kept[context].add_init_script(AXE)
        return self.kept[context]


@pytest.fixture(scope="session")
def visitors(chromium: Browser, site: str, installation: Installation) -> Iterator[Visitors]:
    found = Visitors(chromium, site, installation.facts["sessions"])
    yield found
    for context in found.open.values():
        context.close()


@pytest.fixture(scope="session")
def connected(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site, headers={"accept": "text/html"}, timeout=60) as client:
        yield client


@pytest.fixture
def visitor(connected: httpx.Client) -> httpx.Client:
    """Asks without a browser, follows no redirect, and is nobody, whatever the answers before have set."""
    connected.cookies.clear()
    return connected


@pytest.fixture
def look(visitors: Visitors, site: str) -> Iterator[Look]:
    """Open a page as somebody, in a tab of its own: `look("/en/", who="editor", java_script_enabled=False)`; `who=""`
    is a visitor.

    Errors in the console, failed requests and requests to anybody else fail the test.
    """
    pages: list[Page] = []
    faults: list[str] = []

    def open_page(path: str, *, who: str = "", width: int = 1280, **options: Any) -> Page:
        page = visitors.context(who, **options).new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        for event, note in watchers(site, faults).items():
            page.on(event, note)
        page.goto(site + path)
        return page

    yield open_page
    for page in pages:
        page.close()
    assert faults == []


@pytest.fixture
def glance(visitors: Visitors, site: str) -> Iterator[Look]:
    """The same in the one tab of that visitor, which takes a third of the time: for tests that change nothing."""
    faults: list[str] = []
    notes = watchers(site, faults)
    pages: list[Page] = []

    def open_page(path: str, *, who: str = "", width: int = 1280, **options: Any) -> Page:
        page = visitors.page(who, **options)
        page.set_viewport_size({"width": width, "height": 900})
        if page not in pages:
            pages.append(page)
            for event, note in notes.items():
                page.on(event, note)
        page.goto(site + path)
        return page

    yield open_page
    for page in pages:
        for event, note in notes.items():
            page.remove_listener(event, note)
    assert faults == []


def watchers(site: str, faults: list[str]) -> dict[Any, Callable[[Any], None]]:
    """By event of a page: what writes down what no reader may meet."""

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and REFUSED not in message.text:
            faults.append(message.text)

    def failed(request: Request) -> None:
        if request.failure != ABORTED:  # what becomes a download is given up as a page
            faults.append(f"failed: {request.url}")

    def asked(request: Request) -> None:
        if not request.url.startswith((site, "data:")):
            faults.append(request.url)

    return {
        "console": said,
        "pageerror": lambda error: faults.append(str(error)),
        "requestfailed": failed,
        "request": asked,
    }
