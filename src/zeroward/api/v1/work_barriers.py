"""Barriers that a place has met: its own reports, and new ones."""

import dataclasses
import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_BARRIERS
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.work_inventories import LOCK
from zeroward.barriers.domain.reports import COLUMNS, ReportRow, change_report, file_report
from zeroward.barriers.models import Report
from zeroward.barriers.queries.access import readable_reports, report_for
from zeroward.barriers.rules import REPORT
from zeroward.core.ui.addresses import address_of

router = Router(tags=["Your barriers"])
_SEEN = "Who may read it: the team, the national platform too, the Mission team too"
Seen = Literal["city", "platform", "mission"]


class MetIn(Body):
    place: str = Field(max_length=130, description="Who has met it", examples=["city:klagenfurt"])
    title: str = Field(min_length=1, max_length=200, description="In one sentence")
    quote: str = Field("", max_length=4000, description="In your own words")
    lang: str = Field("en", max_length=12)
    family: str = Field("", max_length=60, description="Family of barriers, as a code")
    action: str = Field("", max_length=200, description="Which action it holds up")
    emissions_t: float | None = Field(None, description="t CO2 equivalents a year that wait for it")
    emissions_source: str = Field("", max_length=500)
    source: str = Field("", max_length=300)
    source_url: str = Field("", max_length=500)
    met_on: datetime.date = Field(description="A rough day is better than none")
    visibility: Seen = Field("city", description=_SEEN)


class MetChange(Body):
    lock: int = Field(description=LOCK)
    title: str | None = Field(None, min_length=1, max_length=200)
    quote: str | None = Field(None, max_length=4000)
    lang: str | None = Field(None, max_length=12)
    family: str | None = Field(None, max_length=60)
    action: str | None = Field(None, max_length=200)
    emissions_t: float | None = None
    emissions_source: str | None = Field(None, max_length=500)
    source: str | None = Field(None, max_length=300)
    source_url: str | None = Field(None, max_length=500)
    met_on: datetime.date | None = None
    visibility: Seen | None = Field(None, description=_SEEN)


class MetOut(Schema):
    id: int
    lock: int
    place: str
    title: str
    quote: str
    lang: str
    family: str
    action: str
    emissions_t: float | None
    met_on: datetime.date | None
    visibility: str
    withdrawn: bool
    barrier: str | None = Field(description="Key of the barrier of the register that it belongs to")
    page: str


def _met(one: Report) -> MetOut:
    return MetOut(
        id=one.pk,
        lock=one.lock,
        place=one.scope,
        title=one.title,
        quote=one.quote,
        lang=one.lang,
        family=one.family,
        action=one.action,
        emissions_t=one.emissions_t,
        met_on=one.met_on,
        visibility=one.visibility,
        withdrawn=one.withdrawn_on is not None,
        barrier=one.barrier.key if one.barrier else None,
        page=address_of("barriers:report", str(one.pk)),
    )


class MetFilters(Paging):
    place: str = Field("", max_length=130, description="Who has met them")


@read(
    router,
    "/work/barriers",
    Listed[MetOut],
    name="list_barrier_reports",
    example="/work/barriers",
    room="barriers",
    scope=READ,
)
def reports(request: HttpRequest, page: Query[MetFilters]) -> Any:
    """Reports of barriers that you may read."""
    query = readable_reports(request.viewer).select_related("barrier")  # type: ignore[attr-defined]
    if page.place:
        query = query.filter(scope=page.place)
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_met(one) for one in found])


@write(router, "/work/barriers", MetOut, name="report_barrier", scope=WRITE_BARRIERS, room="barriers")
def report(request: HttpRequest, sent: MetIn) -> Any:
    """Report a barrier that your place has met.

    It is kept without consent to quote it: that is given on its page, by a person."""
    token, who = acting(request, WRITE_BARRIERS)
    place = place_with(who["viewer"], scope_named(sent.place), REPORT)

    def work() -> MetOut:
        return _met(file_report(**who, place=place, row=ReportRow(**sent.dict(exclude={"place"}))))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/barriers/{int:report}",
    MetOut,
    name="change_barrier_report",
    scope=WRITE_BARRIERS,
    room="barriers",
    method="patch",
    status=200,
)
def report_change(request: HttpRequest, report: int, sent: MetChange) -> Any:
    """Change what a report of a barrier says; what is not sent stays as it is."""
    token, who = acting(request, WRITE_BARRIERS)
    kept = report_for(who["viewer"], report)
    if kept is None:
        raise Http404

    def work() -> MetOut:
        there = {name: getattr(kept, name) for name in COLUMNS if name != "city"}
        row = ReportRow(**there, city=kept.city.key if kept.city else "")
        given = {
            name: value
            for name, value in sent.dict(exclude_unset=True, exclude={"lock"}).items()
            if value is not None or name in ("emissions_t", "met_on")
        }
        row = dataclasses.replace(row, **given)
        return _met(change_report(**who, report=kept, row=row, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)
