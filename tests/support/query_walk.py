"""Visits one page of every public kind and counts its database queries with an empty cache. Prints JSON.

Run as a module, on a database with the shipped catalogue: `{address: [status, queries, faults]}`.
"""

import json
import sys
from collections.abc import Iterator

import django

django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.translation import override  # noqa: E402

from zeroward.core.sitemaps import SITEMAPS, RecordSitemap  # noqa: E402

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


def visit(client: Client, address: str) -> tuple[int, int, list[str]]:
    """Status, number of queries, and what is wrong: cookies that were set, headers that are missing, unsafe rules.

    A first visit settles what a process keeps for its whole life.
    """
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        count = len(queries)
    wrong = [f"cookie {name}" for name in response.cookies]
    wrong += [name for name, part in HEADERS.items() if part not in response.get(name, "")]
    wrong += ["unsafe"] if "unsafe" in response.get("Content-Security-Policy", "") else []
    return response.status_code, count, wrong


if __name__ == "__main__":
    reader = Client(SERVER_NAME="localhost")
    sys.stdout.write(json.dumps({address: visit(reader, address) for address in list(addresses())}))
