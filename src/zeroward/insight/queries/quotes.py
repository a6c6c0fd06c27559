"""One code across contracts: what each city says of it, with the quotes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from django.core.paginator import Page, Paginator
from django.http import Http404, QueryDict

from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundMention
from zeroward.insight.queries.base import Base, base_of
from zeroward.insight.queries.counts import Line, counted_rows
from zeroward.insight.queries.counts_page import filters_of, share_words
from zeroward.insight.vocabulary import STATUS_TITLES, code_name, module_name
from zeroward.methods.contracts.mentions import KINDS, STATUSES
from zeroward.methods.contracts.mentions.taxonomy import codes_of
from zeroward.places.models import City

SHOWN: Final = 2
"""Quotes of a city that stand open; the rest is counted."""
PER_PAGE: Final = 12
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with its status in words, and where it stands: `place` in words, `url` leads there."""

    place: str
    url: str
    said: str
    text: str
    module: str
    is_checked: bool
    language: str


@dataclass(slots=True)
class CityQuotes:
    """A city with the status it counts with, its first quotes, and how many more there are."""

    city: City
    status: str
    words: str
    quotes: list[Quote] = field(default_factory=list)
    more: int = 0


@dataclass(frozen=True, slots=True)
class CodePage:
    base: Base
    kind: str
    line: Line
    page: Page[CityQuotes]
    silent: list[City]
    query: str
    status_words: list[tuple[str, int]]
    share: str


def code_page(viewer: Viewer, kind: str, code: str, query: QueryDict) -> CodePage:
    """Raises Http404 for a code that there is not."""
    if kind not in KINDS or code not in codes_of(kind):
        raise Http404("There is no such thing to look for.")
    base = base_of(viewer, query)
    cities = base.cities
    codes = [code, *(one for one, known in codes_of(kind).items() if known.parent == code)]
    found = _by_city(base, kind, codes)
    rows = [(key, code, one.status) for key, one in found.items()]
    (counted,) = [one for one in counted_rows(rows, list(cities), kind) if one.code == code]
    line = Line(counted, code_name(kind, code), is_part=bool(codes_of(kind)[code].parent))
    rank = {status: at for at, status in enumerate(STATUSES[kind])}
    ordered = sorted(found.values(), key=lambda one: (rank[one.status], one.city.name))
    page = Paginator(ordered, PER_PAGE).get_page(query.get("page"))
    words = [(str(STATUS_TITLES[status]), value) for status, value in counted.by_status.items()]
    silent = [city for key, city in cities.items() if key not in found]
    return CodePage(base, kind, line, page, silent, filters_of(query), words, share_words(line))


def _by_city(base: Base, kind: str, codes: Iterable[str]) -> dict[str, CityQuotes]:
    """Quotes by city, those with the strongest status first, checked ones before others."""
    rank = {status: at for at, status in enumerate(STATUSES[kind])}
    sources = base.of_row
    rows = (
        FoundMention.objects.filter(indexed__in=base.ids, kind=kind, code__in=list(codes))
        .values_list("indexed_id", "status", "line", "quote", "module", "is_checked", "confidence")
        .order_by()[:_MOST]
    )
    found: dict[str, CityQuotes] = {}
    seen: set[tuple[int, int, str]] = set()  # two names of one thing in a sentence are one quote
    for pk, status, line, quote, module, is_checked, _sure in sorted(
        rows, key=lambda row: (rank.get(row[1], 9), not row[5], -row[6], row[0], row[2])
    ):
        if status not in rank or (pk, line, quote) in seen:
            continue
        seen.add((pk, line, quote))
        source = sources[pk]
        one = found.setdefault(source.city.key, CityQuotes(source.city, status, str(STATUS_TITLES[status])))
        if len(one.quotes) >= SHOWN:
            one.more += 1
            continue
        one.quotes.append(
            Quote(
                source.place(line, module),
                source.address(line, module),
                str(STATUS_TITLES[status]),
                quote,
                module_name(module) if source.is_file else "",
                is_checked,
                source.language,
            )
        )
    return found
