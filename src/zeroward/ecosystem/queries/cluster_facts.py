"""In which cluster each country stands, as far as it was decided, for whoever plans support."""

import datetime
from dataclasses import dataclass

from zeroward.ecosystem.queries.cluster_standing import stands_on

NOTE = 300


@dataclass(frozen=True, slots=True)
class ClusterFact:
    """`decided` is the year of the decision, `note` its reason in short. `aged`: a later review brought no decision."""

    cluster: str
    decided: int
    effective_from: datetime.date
    note: str
    aged: bool = False


def cluster_facts(year: int) -> dict[str, ClusterFact]:
    """By country: the decision that holds at the end of the year. A country without one is left out: its cluster is not
    known. Whoever asks has made sure who looks: reasons are for platform and Mission. Two queries."""
    return {
        code: ClusterFact(
            one.cluster, one.year, one.since, " ".join(one.decision.reason.split())[:NOTE], one.aged
        )
        for code, one in stands_on(datetime.date(year, 12, 31)).items()
    }
