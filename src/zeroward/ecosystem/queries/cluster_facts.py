"""In which cluster each country stands, as far as it was decided, for whoever plans support."""

import datetime
from dataclasses import dataclass

from zeroward.ecosystem.models import ClusterDecision

NOTE = 300


@dataclass(frozen=True, slots=True)
class ClusterFact:
    """`decided` is the year of the decision, `note` its reason in short."""

    cluster: str
    decided: int
    effective_from: datetime.date
    note: str


def cluster_facts(year: int) -> dict[str, ClusterFact]:
    """By country: the newest decision that holds at some day of the year. A country without one is left out: its
    cluster is not known. One query."""
    last = datetime.date(year, 12, 31)
    rows = ClusterDecision.objects.filter(effective_from__lte=last).order_by(
        "effective_from", "year", "number"
    )
    return {
        code: ClusterFact(cluster, decided, since, " ".join(reason.split())[:NOTE])
        for code, cluster, decided, since, reason in rows.values_list(
            "country__code", "cluster", "year", "effective_from", "reason"
        )
    }
