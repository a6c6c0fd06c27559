"""What the search page shows: results, filters with counts, and how the question was read."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import override

from zeroward.core.domain.usage import count_miss
from zeroward.core.search.query import search
from zeroward.core.search.registry import facet_label, facet_title, sources
from zeroward.core.search.results import Hit, SearchResult
from zeroward.core.ui.facets import Chip, Facet, Option, chips

SIZE = 10
FACETS = ("kind", "category", "challenge", "format", "country", "language", "year", "pathway")
META_FACETS = ("format", "country", "year")
MOST_META = 3
LONGEST = 300


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit with its line of facts and the codes of the challenges it is placed in."""

    hit: Hit
    kind: str
    meta: list[str]
    challenges: list[str]


@dataclass(frozen=True, slots=True)
class SearchPage:
    query: str
    exact: bool
    result: SearchResult
    hits: list[ShownHit]
    facets: list[Facet]
    chips: list[Chip]
    page: Page[int]
    exact_url: str
    loose_url: str

    @property
    def chosen(self) -> int:
        return len(self.chips)

    @property
    def read_as(self) -> list[Any]:
        """Words that were widened: the page says by what, and offers the exact word instead."""
        return [word for word in self.result.understood if word.also or word.corrected]

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the filter form must keep."""
        return [("q", self.query), *([("exact", "1")] if self.exact else [])]

    @property
    def clear_url(self) -> str:
        return f"?{urlencode(self.hidden)}"

    @property
    def unknown(self) -> list[str]:
        return [word.text for word in self.result.understood if not word.found]


def search_page_data(parameters: QueryDict, *, lang: str) -> SearchPage:
    """Read the address's parameters and search. Anything odd in them is ignored, never an error."""
    query = parameters.get("q", "")[:LONGEST]
    exact = parameters.get("exact") == "1"
    number = page_number(parameters.get("page", "1"))
    filters = {name: parameters.getlist(name)[:50] for name in FACETS if parameters.getlist(name)}
    result = search(query, lang=lang, filters=filters, page=number, size=SIZE, exact=exact, on_miss=keep_miss)
    facets = shown_facets(result, lang)
    return SearchPage(
        query=query,
        exact=exact,
        result=result,
        hits=[shown_hit(hit, lang) for hit in result.hits],
        facets=facets,
        chips=chips(facets, parameters),
        page=Paginator(range(result.total), SIZE).get_page(result.page),
        exact_url=changed(parameters, exact="1"),
        loose_url=changed(parameters, exact=None),
    )


def keep_miss(words: str, lang: str) -> None:
    count_miss(query=words, lang=lang)


def page_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def changed(parameters: QueryDict, **values: str | None) -> str:
    """The address of the same search with a parameter set or, for None, removed; from its first page."""
    copy = parameters.copy()
    copy.pop("page", None)
    for name, value in values.items():
        if value is None:
            copy.pop(name, None)
        else:
            copy[name] = value
    return f"?{copy.urlencode()}"


def shown_facets(result: SearchResult, lang: str) -> list[Facet]:
    """The facets that have something to choose from, in a fixed order; values by count, then by name."""
    shown = []
    for name in FACETS:
        values = sorted(
            ((value, facet_label(name, value.value, lang)) for value in result.facets.get(name, ())),
            key=lambda pair: (-pair[0].count, str(pair[1])),
        )
        if values:
            options = [Option(value.value, label, value.count, value.chosen) for value, label in values]
            shown.append(Facet(name, facet_title(name), options))
    return shown


def shown_hit(hit: Hit, lang: str) -> ShownHit:
    meta = []
    for name in META_FACETS:
        labels = [str(facet_label(name, code, lang)) for code in hit.facets.get(name, [])]
        if labels:
            more = f" +{len(labels) - MOST_META}" if len(labels) > MOST_META else ""
            meta.append(", ".join(labels[:MOST_META]) + more)
    return ShownHit(hit, kind_label(hit.kind, lang), meta, hit.facets.get("challenge", []))


def kind_label(kind: str, lang: str) -> str:
    """What a reader sees for a kind of record: the label of its source."""
    with override(lang):
        return next((str(source.label) for source in sources() if source.kind == kind), kind)
