"""Barriers with their reports, in a bounded number of queries; what every list and page of this room starts from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.models.barrier import Level
from zeroward.barriers.queries.access import today_keys
from zeroward.barriers.queries.affected import Affected, Reader, affected, counts
from zeroward.barriers.queries.words import BADGES
from zeroward.barriers.vocabulary import families, family_name, group_of
from zeroward.core.visibility import Viewer
from zeroward.places.queries.mergers import city_mergers


@dataclass(frozen=True, slots=True)
class BarrierLine:
    """A barrier of a list; `affected` as this reader may know it."""

    record: Barrier
    family: str
    group: str
    affected: Affected
    country: str = ""

    @property
    def badge(self) -> str:
        return BADGES[self.record.state]  # type: ignore[index]

    @property
    def says_level(self) -> bool:
        """Its keeper says already where it lies: the register of the European Union."""
        return self.record.level == Level.EU and not self.record.scope_country


def reports_of(barriers: Sequence[Barrier]) -> dict[int, list[Report]]:
    """Reports of each barrier, with those of the barriers merged into it. Two queries."""
    kept = {one.pk: one.pk for one in barriers}
    merged = Barrier.objects.filter(merged_into__in=list(kept)).values_list("pk", "merged_into")
    kept |= dict(merged)
    found: dict[int, list[Report]] = defaultdict(list)
    reports = Report.objects.filter(barrier__in=list(kept)).select_related("city", "barrier")
    for report in reports.order_by("met_on", "pk"):
        found[kept[report.barrier_id]].append(report)  # type: ignore[index]
    return found


def barrier_lines(
    viewer: Viewer, barriers: "QuerySet[Barrier]", countries: Mapping[str, str] | None = None
) -> list[BarrierLine]:
    """At most seven queries, however many barriers."""
    records = list(barriers)
    reader = Reader(viewer)
    by_barrier = reports_of(records)
    today = cities_today([one for rows in by_barrier.values() for one in rows])
    return [
        BarrierLine(
            one,
            family_name(one.family),
            group_of(one.family),
            affected(by_barrier.get(one.pk, ()), reader, today),
            (countries or {}).get(one.scope_country, one.scope_country),
        )
        for one in records
    ]


def cities_today(reports: Sequence[Report]) -> dict[str, tuple[str, str]]:
    """City key → key and name of the city that stands for it today, where that is another. At most three queries."""
    keys = {one.city.key for one in reports if one.city is not None and counts(one)}
    return today_keys(keys, city_mergers()) if keys else {}


def family_labels() -> dict[str, str]:
    return {key: one.name for key, one in families().items()}
