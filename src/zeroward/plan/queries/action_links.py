"""Where the links of an action lead: their titles as they are today, and what else could be linked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import NoReverseMatch
from django.utils.translation import get_language

from zeroward.core.models import Translatable
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.library.queries.public import public_materials
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stop_words import stop_words
from zeroward.plan.domain.checking_parts import is_address
from zeroward.plan.models import LibraryAction, LinkKind
from zeroward.services.models import Service

MOST_FOUND: Final = 8
"""Of each kind."""
MOST_WORDS: Final = 8
ROUTES: Final = {
    LinkKind.MATERIAL: "library:material",
    LinkKind.SERVICE: "services:service",
    LinkKind.ACTION: "plan:library-action",
}


@dataclass(frozen=True, slots=True)
class LinkShown:
    """`url` is "" when what it points at is not there any more, or has no page here."""

    kind: str
    kind_words: str
    target: str
    title: str
    url: str
    is_gone: bool = False
    outside: bool = False


def links_shown(links: Iterable[Mapping[str, Any]]) -> list[LinkShown]:
    """The links with the titles of what they point at. One query for each kind of record that is linked."""
    rows = list(links)
    titles: dict[tuple[str, str], str] = {}
    for kind in ROUTES:
        keys = [row["target"] for row in rows if row["kind"] == kind]
        if keys:
            titles |= {(kind, key): title for key, title in _titles(kind, keys)}
    return [_shown(row, titles) for row in rows]


def found_links(
    text: str, taken: Iterable[tuple[str, str]] = (), *, shortest: int = 3
) -> dict[str, list[LinkShown]]:
    """Materials, services and actions of others with words that begin like these, most of them first; by kind.

    Words with fewer letters than `shortest` are passed over.
    """
    words, there = _words(text, shortest), set(taken)
    found: dict[str, list[LinkShown]] = {}
    for kind in ROUTES if words else ():
        ranked = []
        for key, title in _titles(kind, None):
            parts = _parts(title)
            hits = sum(1 for word in words if any(part.startswith(word) for part in parts))
            if hits and (kind, key) not in there:
                ranked.append((-hits, sort_key(title), key, title))
        rows = [
            LinkShown(kind, LinkKind(kind).label, key, title, _address(kind, key))
            for _hits, _order, key, title in sorted(ranked)[:MOST_FOUND]
        ]
        if rows:
            found[kind] = rows
    return found


def _shown(row: Mapping[str, Any], titles: Mapping[tuple[str, str], str]) -> LinkShown:
    kind, target, label = row["kind"], row["target"], row["label"]
    words = str(LinkKind(kind).label)
    if kind in ROUTES:
        title = titles.get((kind, target))
        url = _address(kind, target) if title else ""
        return LinkShown(kind, words, target, label or title or target, url, is_gone=title is None)
    url = target if is_address(target) else ""
    return LinkShown(kind, words, target, label or target, url, outside=bool(url))


def _titles(kind: str, keys: list[str] | None) -> list[tuple[str, str]]:
    """Key and title in the reader's language of public records; all of them for `keys` None."""
    records: Any
    name = "title" if kind == LinkKind.MATERIAL else "name"
    if kind == LinkKind.MATERIAL:
        records = public_materials().only("key", "title", "source_lang")
    elif kind == LinkKind.SERVICE:
        records = Service.objects.public().only("key", "name", "source_lang")
    else:
        records = LibraryAction.objects.filter(is_retired=False).only("key", "name", "source_lang")
    rows: list[Translatable] = list(records.filter(key__in=keys) if keys is not None else records)
    attach_texts(rows)
    return [(row.key, row.served(name).body) for row in rows]  # type: ignore[attr-defined]


def _address(kind: str, key: str) -> str:
    try:
        return address_of(ROUTES[LinkKind(kind)], key)
    except NoReverseMatch:
        return ""


def _words(text: str, shortest: int) -> list[str]:
    left_out = stop_words("en") | stop_words(get_language() or "en")
    found = dict.fromkeys(_parts(text[:300]))
    return [word for word in found if len(word) >= shortest and word not in left_out][:MOST_WORDS]


def _parts(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
