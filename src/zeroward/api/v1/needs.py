"""Needs assessments that were published, with their promises and the map of what stands in the way."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.tables import TableOut, tables_out
from zeroward.consultation.exporters.formats import REPORT_FORMATS
from zeroward.consultation.models import Report
from zeroward.consultation.queries.promises import promises_page
from zeroward.consultation.queries.report_page import report_page
from zeroward.consultation.queries.reports import (
    Listed as ListedReport,
)
from zeroward.consultation.queries.reports import (
    iterations_of,
    published_list,
    published_report,
    versions_of,
)
from zeroward.core.ui.addresses import address_of

router = Router(tags=["Needs of cities"])


class NeedsOut(Schema):
    key: str
    title: str
    year: int
    owner: str = Field(description="Who asked", examples=["country:AT"])
    version: int
    published_at: datetime.datetime | None
    digest: str = Field(description="SHA-256 of the frozen content")
    cities: int | None = Field(description="Cities that were heard; null when not known")
    frame: str = Field(description="The frame that figures are weighted to; empty without one")
    example: bool
    page: str


class FileOut(Schema):
    name: str
    title: str
    address: str


class NeedsDetail(Schema):
    key: str
    title: str
    year: int
    version: int
    published_at: datetime.datetime | None
    digest: str
    withdrawn: list[int] = Field(description="Versions that were taken back")
    versions: list[int] = Field(description="Versions that stand, the newest first")
    iterations: list[str] = Field(description="Keys of the iterations before and after")
    headline: str
    limits: list[str] = Field(description="What has to be known before any figure")
    tables: list[TableOut] = Field(description="Figures as the page shows them, with base and interval")
    hidden: int = Field(description="Cells that are withheld because they are small")
    content: dict[str, Any] = Field(
        description="What was frozen: figures, bases, intervals, methods, streams"
    )
    files: list[FileOut]


class PromiseOut(Schema):
    said: str = Field(description="What the cities said")
    done: str = Field(description="What was promised")
    owner: str
    promised_on: datetime.date
    due: datetime.date
    done_on: datetime.date | None
    outcome: str
    standing: str = Field(description="How it stands today, as a code")
    words: str = Field(description="The same in words")


class PromisesOut(Schema):
    key: str
    headline: str
    promises: list[PromiseOut]


def _needs(one: ListedReport) -> NeedsOut:
    record, report = one.report.consultation, one.report
    return NeedsOut(
        key=record.key,
        title=record.title,
        year=record.year,
        owner=record.scope,
        version=report.number,
        published_at=report.published_at,
        digest=report.digest,
        cities=one.cities,
        frame=one.frame,
        example=record.is_example,
        page=address_of("consultation:needs-report", record.key),
    )


@read(router, "/needs", Listed[NeedsOut], name="list_needs", example="/needs", room="consultation")
def needs(request: HttpRequest, page: Query[Paging]) -> Any:
    """Published needs assessments: the newest version of each."""
    found = cut(
        request,
        published_list(),
        lambda one: one.report.consultation.key,
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [_needs(one) for one in found])


@read(
    router,
    "/needs/{key}",
    NeedsDetail,
    name="read_needs",
    example="/needs/needs-assessment-2025",
    room="consultation",
)
def needs_of(request: HttpRequest, key: str) -> Any:
    """What a needs assessment found: the newest version."""
    return _detail(published_report(key))


@read(
    router,
    "/needs/{key}/{int:number}",
    NeedsDetail,
    name="read_needs_version",
    example="/needs/needs-assessment-2025/1",
    room="consultation",
)
def needs_version(request: HttpRequest, key: str, number: int) -> Any:
    """One version of what a needs assessment found."""
    return _detail(published_report(key, number))


def _detail(report: Report) -> NeedsDetail:
    record = report.consultation
    page = report_page(report.data)
    versions = versions_of(record)
    return NeedsDetail(
        key=record.key,
        title=record.title,
        year=record.year,
        version=report.number,
        published_at=report.published_at,
        digest=report.digest,
        withdrawn=[one.number for one in versions if one.withdrawn_at],
        versions=[one.number for one in versions if not one.withdrawn_at],
        iterations=[one.key for one in iterations_of(report)],
        headline=page.headline,
        limits=list(page.limits),
        tables=tables_out(*(one.table for one in page.tables), page.streams, page.heard),
        hidden=page.hidden,
        content=dict(report.data),
        files=[
            FileOut(
                name=one.key,
                title=str(one.title),
                address=address_of("consultation:needs-file", record.key, str(report.number), one.key),
            )
            for one in REPORT_FORMATS
        ],
    )


@read(
    router,
    "/needs/{key}/promises",
    PromisesOut,
    name="list_promises",
    example="/needs/needs-assessment-2025/promises",
    room="consultation",
)
def promises(request: HttpRequest, key: str) -> Any:
    """What was promised to the cities that answered, and how it stands."""
    record = published_report(key).consultation
    page = promises_page(record, timezone.localdate(), public=True)
    return PromisesOut(
        key=record.key,
        headline=page.headline,
        promises=[
            PromiseOut(
                said=one.record.said,
                done=one.record.done,
                owner=one.record.owner,
                promised_on=one.record.promised_on,
                due=one.record.due,
                done_on=one.record.done_on,
                outcome=one.record.outcome,
                standing=str(one.standing),
                words=one.words,
            )
            for one in page.views
        ],
    )
