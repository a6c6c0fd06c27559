"""Which routes the tests have visited: one of ours that no test visits fails.

`make test` notes them (--note-routes quick), `make test-slow` too, and compares what both saw with the URL map at the
end (--all-routes). Each process writes what it saw.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver

KEPT = Path(__file__).resolve().parents[2] / ".cache" / "visits"
_seen: set[str] = set()


class RecordVisits:
    """Notes the view of every request that a test makes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.resolver_match is not None:
            _seen.add(request.resolver_match.view_name)
        return response


def our_routes(patterns: list[Any] | None = None, namespace: str = "") -> Iterator[str]:
    """Names of all routes whose view is ours."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from our_routes(pattern.url_patterns, inner)
        elif isinstance(pattern, URLPattern) and pattern.callback.__module__.startswith("zeroward."):
            yield f"{namespace}{pattern.name}"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--note-routes", default="", help="under which name to note the routes that are visited")
    parser.addoption("--all-routes", action="store_true", help="fail when a route was noted by no run")


def pytest_configure(config: pytest.Config) -> None:
    settings.MIDDLEWARE = ["tests.support.visits.RecordVisits", *settings.MIDDLEWARE]
    name = config.getoption("--note-routes")
    if name and not hasattr(config, "workerinput"):
        rmtree(KEPT / name, ignore_errors=True)
        (KEPT / name).mkdir(parents=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if name := session.config.getoption("--note-routes"):
        (KEPT / name / str(os.getpid())).write_text("\n".join(sorted(_seen)))
    if hasattr(session.config, "workerinput") or not session.config.getoption("--all-routes"):
        return
    visited = {name for path in KEPT.glob("*/*") for name in path.read_text().splitlines()}
    missed = sorted(set(our_routes()) - visited)
    if missed:
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        reporter.write_line("")
        reporter.write_line(f"Routes that no test visits: {', '.join(missed)}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
