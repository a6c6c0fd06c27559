"""Linked data: how a public page describes its record in the words of schema.org, for search engines and harvesters.

Each room says in `<app>/linked.py` what its pages are about; these modules are read when the first page asks. A
describer gets what the page itself shows (its template's context) and reads nothing more from the database.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final
from urllib.parse import urljoin

from django.conf import settings
from django.utils.module_loading import autodiscover_modules

CONTEXT = "https://schema.org"
RECORD: Final = "urn:uuid:8f05c528-f3e0-5eed-9f7d-5a4fe9e9e0dd"
"""Namespace of our own words for a whole record, in their first form. Installations have no address in common;
a UUID is unique without a registry (RFC 9562), and a word is a fragment of it."""
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Signs that could end the block in a page, or a line in a script: written so that they cannot."""

Values = dict[str, Any]
Describe = Callable[[Mapping[str, Any], str], Values | None]
_describers: dict[str, tuple[Describe, frozenset[str]]] = {}


def register_linked(route: str, describe: Describe, *, shows: tuple[str, ...]) -> None:
    """`describe(context, base)` gives the record of the page `route`, None for nothing; the same route replaces it.

    `shows` are the names in the page's context that it reads: where the route answers with another page, such as that
    a record is not there, nothing is described.
    """
    _describers[route] = (describe, frozenset(shows))


def described(route: str, context: Mapping[str, Any], base: str) -> Values | None:
    """The record that a page is about. `base` is the address of the platform, with a slash at its end."""
    _read_rooms()
    describe, shows = _describers.get(route, (None, frozenset()))
    if describe is None or not shows.issubset(context):
        return None
    return known(describe(context, base) or {}) or None


@cache
def _read_rooms() -> None:
    autodiscover_modules("linked")


def base() -> str:
    """The address of this installation, with a slash at its end: the same whoever asks, and under whatever name."""
    return f"{settings.BASE_URL.rstrip('/')}/"


def permanent(base: str, kind: str, key: str) -> str:
    """The address that stands for a record in every language, and forever: `/id/material/dialogue-forum`."""
    return f"{base}id/{kind}/{key}"


def known(values: Mapping[str, Any]) -> Values:
    """Without what is empty: what is not known is left out."""
    return {name: value for name, value in values.items() if value not in ("", [], {}, None)}


def named(name: str, type_: str, url: str = "") -> Values:
    return known({"@type": type_, "name": name, "url": url})


def trail(crumbs: list[tuple[Any, str]], base: str) -> Values:
    """Where a page lies, from the outside in."""
    rows = [
        {"@type": "ListItem", "position": place, "name": str(label), "item": urljoin(base, url)}
        for place, (label, url) in enumerate(crumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": rows}


def written(data: Any) -> str:
    """JSON that may stand inside a page: nothing in it ends the block or begins another."""
    text = json.dumps(data, ensure_ascii=False, default=str)
    for sign, escaped in UNSAFE.items():
        text = text.replace(sign, escaped)
    return text
