"""Search in the text of all contracts that somebody may see: the lines that hold all words, by city."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import and_
from typing import Final

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import QueryDict

from zeroward.contract.models import ContractText
from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundSection
from zeroward.insight.queries.base import Base, base_of
from zeroward.insight.queries.counts_page import filters_of
from zeroward.insight.queries.sources import Source
from zeroward.insight.vocabulary import module_name
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.places.models import City

MOST_WORDS: Final = 8
LONGEST: Final = 200
PER_PAGE: Final = 10
SHOWN: Final = 3
_MOST_SECTIONS: Final = 400
_AROUND: Final = 1
"""Words may stand in a line and the next, since scans break lines anywhere."""
_ENDINGS: Final = 6
_SIGNS: Final = str.maketrans("|*#", "   ")
_TERM: Final = re.compile(r'"([^"]+)"|([^\W_]+)')


@dataclass(frozen=True, slots=True)
class Found:
    """A line that holds the words. `text` is cut around the first of them."""

    source: Source
    line: int
    text: str
    module: str
    place: str
    url: str


@dataclass(slots=True)
class CityHits:
    city: City
    hits: list[Found] = field(default_factory=list)
    more: int = 0


@dataclass(frozen=True, slots=True)
class SearchPage:
    base: Base
    asked: str
    page: Page[CityHits] | None
    lines: int
    query: str


@dataclass(frozen=True, slots=True)
class _Hit:
    source: Source
    line: int
    module: str
    score: int


def search_page(viewer: Viewer, query: QueryDict) -> SearchPage:
    """Queries of the contracts, of their sections and of the texts."""
    base = base_of(viewer, query)
    asked = " ".join(query.get("q", "").split())[:LONGEST]
    terms = terms_of(asked)
    if not terms or not base.sources:
        return SearchPage(base, asked, None, 0, filters_of(query))
    hits = list(_hits(base.of_row, terms))
    page = Paginator(_by_city(hits), PER_PAGE).get_page(query.get("page"))
    shown = [_shown(city, found) for city, found in page.object_list]
    _add_text(shown, [re.compile(term) for term in terms])
    page.object_list = shown
    return SearchPage(base, asked, page, len(hits), filters_of(query))


def terms_of(asked: str) -> list[str]:
    """A pattern for each word: its unchanging part and what may follow; words between quotation marks as they stand."""
    found = []
    for quoted, word in _TERM.findall(asked):
        if quoted:
            found.append(r"\s+".join(re.escape(part) for part in fold(quoted).split()))
        elif len(word) > 1:
            whole = fold(word)
            root = _common(whole, stem(word, "en"))
            root = root if len(root) >= 3 else whole
            found.append(rf"\b{re.escape(root)}\w{{0,{_ENDINGS + len(whole) - len(root)}}}\b")
    return [one for one in found if one][:MOST_WORDS]


def _common(whole: str, root: str) -> str:
    """What a word and its stem begin with: "cit" of "city" and "citi"."""
    same = 0
    while same < min(len(whole), len(root)) and whole[same] == root[same]:
        same += 1
    return whole[:same]


def _plain(term: str) -> str:
    """What the database looks for before the pattern is asked: the letters that a pattern surely holds."""
    bare = re.sub(r"\\w\{.*$", "", term.removeprefix(r"\b"))
    return re.sub(r"\\(.)", r"\1", bare.split(r"\s+")[0].replace(r"\b", ""))


def _hits(sources: dict[int, Source], terms: Sequence[str]) -> Iterator[_Hit]:
    condition = reduce(and_, (Q(folded__contains=_plain(term)) for term in terms))
    sections = (
        FoundSection.objects.filter(condition, indexed__in=list(sources))
        .values_list("indexed_id", "module", "first", "folded")
        .order_by("indexed_id", "first")[:_MOST_SECTIONS]
    )
    patterns = [re.compile(term) for term in terms]
    for pk, module, first, folded in sections:
        lines = folded.split("\n")
        last = -_AROUND - 1
        for at, line in enumerate(lines):
            if at - last <= _AROUND or not any(one.search(line) for one in patterns):
                continue
            near = "\n".join(lines[at : at + _AROUND + 1])
            if all(one.search(near) for one in patterns):
                last = at
                score = sum(len(one.findall(near)) for one in patterns)
                yield _Hit(sources[pk], first + at, module, score)


def _by_city(hits: Iterable[_Hit]) -> list[tuple[City, list[_Hit]]]:
    """Cities with most lines first."""
    found: dict[str, tuple[City, list[_Hit]]] = {}
    for hit in hits:
        city = hit.source.city
        found.setdefault(city.key, (city, []))[1].append(hit)
    return sorted(found.values(), key=lambda one: (-len(one[1]), one[0].name))


def _shown(city: City, hits: list[_Hit]) -> CityHits:
    best = sorted(hits, key=lambda one: (-one.score, one.source.pk, one.line))[:SHOWN]
    found = [
        Found(
            one.source,
            one.line,
            "",
            module_name(one.module) if one.source.is_file else "",
            one.source.place(one.line, one.module),
            one.source.address(one.line, one.module),
        )
        for one in sorted(best, key=lambda one: (one.source.pk, one.line))
    ]
    return CityHits(city, found, len(hits) - len(found))


def _add_text(shown: Sequence[CityHits], patterns: Sequence[re.Pattern[str]]) -> None:
    """The lines as written, of the contracts on this page alone."""
    lines = _texts({hit.source for one in shown for hit in one.hits})
    for one in shown:
        one.hits = [
            replace(hit, text=_cut(lines[hit.source.pk], hit.line, patterns))
            for hit in one.hits
            if hit.line <= len(lines.get(hit.source.pk, ()))
        ]


def _texts(sources: Iterable[Source]) -> dict[int, list[str]]:
    """The lines of contracts by the id of their rows: a file keeps its own, the others stand with their modules."""
    sources = list(sources)
    of_file = {one.record: one.pk for one in sources if one.is_file}
    texts = {
        of_file[pk]: text.split("\n")
        for pk, text in ContractText.objects.filter(of__in=of_file).values_list("of_id", "text")
    }
    written = [one.pk for one in sources if not one.is_file]
    rows = FoundSection.objects.filter(indexed__in=written).order_by("indexed_id", "first")
    for pk, text in rows.values_list("indexed_id", "text"):
        texts.setdefault(pk, []).extend(text.split("\n"))
    return texts


def _cut(lines: Sequence[str], line: int, patterns: Sequence[re.Pattern[str]]) -> str:
    """At most 300 signs around the first word that was asked for."""
    text = " ".join(" ".join(lines[line - 1 : line + _AROUND]).translate(_SIGNS).split())
    if len(text) <= 300:
        return text
    places = [found.start() for one in patterns if (found := one.search(fold(text)))]
    begin = max(0, min(places, default=0) - 90)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = text.rfind(" ", begin, begin + 300)
    return f"{'… ' if begin else ''}{text[begin:end]} …"
