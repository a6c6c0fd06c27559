"""Visits one page of every public kind and counts its database queries with an empty cache. Prints JSON.

Run as a module, on a database with the shipped catalogue: `{address: [status, queries, faults]}`.
"""

import json
import re
import sys
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import django

django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.translation import override  # noqa: E402

from zeroward.core.once import keep_with  # noqa: E402
from zeroward.core.sitemaps import SITEMAPS, RecordSitemap  # noqa: E402
from zeroward.web.page_cache.keeping import Keeping  # noqa: E402
from zeroward.web.page_cache.stamps import Stamps  # noqa: E402

BESIDE = ("home", "search", "sources", "privacy", "library:worksheet", "library:editions", "library:missing")
"""Public pages that no sitemap of a room lists."""


def addresses() -> Iterator[str]:
    """Every list page, and of each kind of record the first, in a language with translations and without."""
    for lang in ("en", "de"):
        with override(lang):
            yield from (reverse(name) for name in BESIDE)
            yield f"{reverse('search')}?q=Finance"
            for kind in SITEMAPS.values():
                sitemap = kind()
                items = list(sitemap.items())
                shown = items[:1] if issubclass(kind, RecordSitemap) else items
                yield from (str(sitemap.location(item)) for item in shown)


HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Keeper(Keeping):
    """Keeps between pages what the pages of the whole walk ask for, and counts how often it is asked."""

    asked = 0

    def __call__(self, key: Hashable, read: Callable[[], Any]) -> Any:
        self.asked += 1
        return super().__call__(key, read)


def words(page: Any) -> bytes:
    """What a page says, without the token of its forms."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page.content)


def with_kept(client: Client, address: str, keeper: Keeper) -> list[bytes]:
    """The page made of what was kept for others; and once more of what it asked for itself."""
    keep_with(keeper)
    asked = keeper.asked
    try:
        said = [words(client.get(address))]
        return [*said, words(client.get(address))] if keeper.asked > asked else said
    finally:
        keep_with(None)


def visit(client: Client, address: str, keeper: Keeper) -> tuple[int, int, list[str]]:
    """Status, number of queries, and what is wrong: cookies that were set, headers that are missing, unsafe rules,
    another page with what is kept between pages than without.

    A first visit settles what a process keeps for its whole life.
    """
    kept = with_kept(client, address, keeper)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        count = len(queries)
    wrong = [f"cookie {name}" for name in response.cookies]
    wrong += [name for name, part in HEADERS.items() if part not in response.get(name, "")]
    wrong += ["unsafe"] if "unsafe" in response.get("Content-Security-Policy", "") else []
    wrong += ["another page with what is kept"] if {*kept} != {words(response)} else []
    return response.status_code, count, wrong


if __name__ == "__main__":
    reader = Client(SERVER_NAME="localhost")
    with TemporaryDirectory() as folder:
        keeper = Keeper(Stamps(Path(folder) / "stamps"), most=1000, seconds=3600)
        found = {address: visit(reader, address, keeper) for address in list(addresses())}
        if keeper.asked < 2 * len(keeper) or not len(keeper):
            sys.exit(
                f"Pages do not share what is kept: asked {keeper.asked} times for {len(keeper)} answers."
            )
    sys.stdout.write(json.dumps(found))
