"""Reports that wait for a barrier, each with the barriers and reports that it is most like, and why."""

from dataclasses import dataclass

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.home import inbox_reports
from zeroward.barriers.queries.likeness import Compared, Likeness, Saying
from zeroward.barriers.queries.page import saying_of
from zeroward.barriers.queries.register import register_of
from zeroward.barriers.vocabulary import family_name
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class NearBarrier:
    record: Barrier
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class NearReport:
    record: Report
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Incoming:
    record: Report
    family: str
    barriers: list[NearBarrier]
    reports: list[NearReport]


@dataclass(frozen=True, slots=True)
class Inbox:
    rows: list[Incoming]
    barriers: list[Barrier]


def inbox(viewer: Viewer, place: Workspace) -> Inbox:
    """At most eight queries, however many reports."""
    reports = inbox_reports(viewer, place)
    barriers = register_of(viewer, place)
    by_key = {one.key: one for one in barriers}
    by_pk = {str(one.pk): one for one in reports}
    with_barriers = Compared(saying_of(one) for one in barriers)
    with_reports = Compared(_saying(one) for one in reports)
    rows = [
        Incoming(
            one,
            family_name(one.family),
            [NearBarrier(by_key[near.key], near) for near in with_barriers.like(_saying(one))],
            [NearReport(by_pk[near.key], near) for near in with_reports.like(_saying(one))],
        )
        for one in reports
    ]
    return Inbox(rows, barriers)


def _saying(report: Report) -> Saying:
    return Saying(str(report.pk), f"{report.title} {report.quote}", report.lang, (("family", report.family),))
