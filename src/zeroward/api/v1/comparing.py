"""Counts over contracts, and two sides of them beside each other."""

from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from ninja import Field, Query, Router, Schema

from zeroward.api.v1.operations import read
from zeroward.insight.queries.base import Base, base_of
from zeroward.insight.queries.compare import Half, Part, Said, Side, compare_page
from zeroward.insight.queries.counts import Line, lines_of
from zeroward.insight.vocabulary import KIND_TITLES
from zeroward.methods.contracts.counting import ENOUGH

router = Router(tags=["Contracts beside each other"])


class CountFilters(Schema):
    country: list[str] = Field([], max_length=60, description="ISO codes; empty: all")
    size: list[str] = Field([], max_length=20, description="Classes of size; empty: all")
    year: list[str] = Field([], max_length=30, description="Years of contracts; empty: all")


class CountOut(Schema):
    code: str
    name: str
    part: bool = Field(description="Lies within the code above it")
    by_status: dict[str, int] = Field(description="Cities by the strongest thing that they say")
    share: float | None = Field(description="Of the first status; null below ten cities")
    low: float | None = Field(description="Lower end of the 95 % Wilson interval; null below ten cities")
    high: float | None = Field(description="Upper end; null below ten cities")


class CountsOut(Schema):
    kind: str
    title: str
    cities: int = Field(description="Cities that are counted, each once")
    set_aside: int = Field(description="Further contracts of the same cities, which are not counted")
    not_searched: list[str] = Field(
        description="Cities whose language has no dictionary yet: not counted as no"
    )
    only_examples: bool
    items: list[CountOut]


class ChoiceOut(Schema):
    key: str = Field(examples=["city:klagenfurt"])
    name: str


class SideOut(ChoiceOut):
    cities: int


class HalfOut(Schema):
    cities: int = Field(description="Cities of this side that have the module")
    of: int
    words: int


class SaidOut(Schema):
    kind: str
    code: str
    name: str
    left: str
    right: str


class PartOut(Schema):
    module: str
    name: str
    left: HalfOut
    right: HalfOut
    both: list[SaidOut]
    only_left: list[SaidOut]
    only_right: list[SaidOut]


class ComparedOut(Schema):
    choices: list[ChoiceOut] = Field(description="What can be compared")
    left: SideOut | None
    right: SideOut | None
    parts: list[PartOut]
    missing: list[str] = Field(description="Modules that neither side has")


class CompareFilters(Schema):
    left: str = Field("", max_length=140, description='"city:…", "country:…", "size:…" or "all"')
    right: str = Field("", max_length=140, description="The other side, in the same way")


def _asked(filters: CountFilters) -> QueryDict:
    query = QueryDict(mutable=True)
    for name in ("country", "size", "year"):
        query.setlist(name, getattr(filters, name))
    return query


@read(
    router,
    "/contract-counts/{kind}",
    CountsOut,
    name="count_contracts",
    example="/contract-counts/instruments",
    room="insight",
)
def counts(request: HttpRequest, kind: str, asked: Query[CountFilters]) -> Any:
    """How many cities use, plan or consider what, counted over the contracts that you may see.

    `kind` is one of instruments, governance, social_innovations, barriers, levers, fields."""
    if kind not in KIND_TITLES:
        raise Http404
    base = base_of(request.viewer, _asked(asked))  # type: ignore[attr-defined]
    return CountsOut(
        kind=kind,
        title=str(KIND_TITLES[kind]),
        cities=len(base.cities),
        set_aside=len(base.set_aside),
        not_searched=_not_searched(base),
        only_examples=base.only_examples,
        items=[_count(one) for one in lines_of(base, kind)],
    )


def _not_searched(base: Base) -> list[str]:
    return sorted({one.city.key for one in base.not_searched})


def _count(line: Line) -> CountOut:
    found = line.counted
    enough = found.n >= ENOUGH
    return CountOut(
        code=line.code,
        name=line.name,
        part=line.is_part,
        by_status=dict(found.by_status),
        share=found.share,
        low=found.low if enough else None,
        high=found.high if enough else None,
    )


@read(
    router,
    "/contract-comparison",
    ComparedOut,
    name="compare_contracts",
    example="/contract-comparison?left=all&right=country:AT",
    room="insight",
)
def compare(request: HttpRequest, asked: Query[CompareFilters]) -> Any:
    """Contracts of two cities, or of two groups of them, module by module.

    Without `left` and `right` it says what can be compared."""
    query = QueryDict(mutable=True)
    query["a"], query["b"] = asked.left, asked.right
    page = compare_page(request.viewer, query)  # type: ignore[attr-defined]
    return ComparedOut(
        choices=[ChoiceOut(key=key, name=name) for _group, pairs in page.choices for key, name in pairs],
        left=_side(page.left),
        right=_side(page.right),
        parts=[_part(one) for one in page.parts],
        missing=[one.module for one in page.missing],
    )


def _side(side: Side | None) -> SideOut | None:
    return None if side is None else SideOut(key=side.key, name=side.name, cities=side.n)


def _part(one: Part) -> PartOut:
    return PartOut(
        module=one.module,
        name=one.name,
        left=_half(one.left),
        right=_half(one.right),
        both=[_said(said) for said in one.both],
        only_left=[_said(said) for said in one.only_left],
        only_right=[_said(said) for said in one.only_right],
    )


def _half(half: Half) -> HalfOut:
    return HalfOut(cities=half.cities, of=half.n, words=half.words)


def _said(one: Said) -> SaidOut:
    return SaidOut(kind=one.kind, code=one.code, name=one.name, left=one.left, right=one.right)
