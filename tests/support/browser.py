"""A real server in a process of its own, and a browser that fails the test on what a reader must never meet.

The server has a copy of the migrated database. Pages are visited with `visit("/en/", width=390, theme="dark")`.
A console error, an exception, a failed request or a request to anybody else fails the test.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.database import REPOSITORY, migrated_file

AXE = (REPOSITORY / "tests" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""All of these rules that look at colours: in another theme the rest would look at the same page once more."""
OF_LAYOUT = [*OF_COLOUR, "target-size", "scrollable-region-focusable"]
"""Those whose answer hangs on how wide the page is; names, roles and order are the same at any width."""
THEMES = ("dark", "contrast")
"""Besides the light one."""
CHROMIUM = ("chromium-headless-shell", "chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running server, for example http://127.0.0.1:40123."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(migrated_file(), folder / "site.sqlite3")
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
        "ZEROWARD_DATABASE": f"sqlite:///{folder / 'site.sqlite3'}",
        "PYTHONPATH": str(REPOSITORY / "src"),
    }
    command = serve_command(port)
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, cwd=REPOSITORY, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/health", server, folder / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def serve_command(port: int) -> list[str]:
    """The server as `make run` starts it, with two threads."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    return [
        *command,
        *("--port", str(port), "--blocking-threads", "2", "--no-ws", "zeroward.web.wsgi:application"),
    ]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _attempt in range(400):  # a busy machine takes its time
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=10):
                return
        except OSError:  # not listening yet, or still importing
            time.sleep(0.2)
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail("Chromium is missing: run scripts/install-chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(site: str, chromium: Browser) -> Iterator[Visit]:
    """Open a page: `visit(path, width=1280, height=900, theme="", scripts=True)`."""
    contexts = []
    faults: list[str] = []

    def open_page(
        path: str, *, width: int = 1280, height: int = 900, theme: str = "", scripts: bool = True
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts
        )
        contexts.append(context)
        if theme:
            context.add_cookies([{"name": "zeroward_theme", "value": theme, "url": site}])
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
        page.on(
            "request",
            lambda request: None if request.url.startswith((site, "data:")) else faults.append(request.url),
        )
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def wear(page: Page, theme: str) -> None:
    """Show the page in a theme, as the switch does."""
    page.evaluate(
        """theme => new Promise(done => {
            document.documentElement.dataset.theme = theme;
            requestAnimationFrame(() => {
                document.getAnimations().forEach(change => change.finish());  // colours on their way to the new ones
                requestAnimationFrame(done);
            });
        })""",
        theme,
    )


def axe_violations(page: Page, rules: Sequence[str] = RULES, without: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on the page (WCAG 2.2 A and AA, best practices), one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options = {
        "runOnly": list(rules),
        "rules": {name: {"enabled": False} for name in without},
        "resultTypes": ["violations"],
    }
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def colour_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the colours of the theme that the page wears."""
    return axe_violations(page, OF_COLOUR)


def faults_by_view(page: Page, *, narrow: int, themes: tuple[str, ...] = THEMES) -> dict[str, list[str]]:
    """The page as it stands by all rules, in the other `themes` by those of colour, at a `narrow` width by all but
    those. Views without a fault are left out."""
    wear(page, "light")
    found = {"wide": axe_violations(page)}
    for theme in themes:
        wear(page, theme)
        found[theme] = colour_violations(page)
    wear(page, "light")
    page.set_viewport_size({"width": narrow, "height": 900})
    found[f"{narrow} px"] = axe_violations(page, without=OF_COLOUR)
    return {view: faults for view, faults in found.items() if faults}


def sideways(page: Page) -> int:
    """How many pixels the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
