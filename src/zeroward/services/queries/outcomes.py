"""Did it help: counts of what cities said, for everyone; never who said it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q

from zeroward.services.models import Helped, Use

FEWEST: Final = 5
"""Answers below which nothing is said: with fewer, those who know who took part could tell who said what."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`uses`: how often cities wrote down that they asked for it. Counts by answer are there from `FEWEST` answers on;
    `examples` of the answers are made up for demonstration."""

    uses: int
    answered: int
    counts: tuple[tuple[str, int], ...]
    examples: int

    @property
    def shown(self) -> bool:
        return self.answered >= FEWEST

    @property
    def helped(self) -> int:
        return dict(self.counts).get(Helped.YES, 0)


NONE: Final = Outcome(0, 0, (), 0)


def outcomes(services: Collection[int]) -> dict[int, Outcome]:
    """By service. Every use counts, whoever may see it, since no city can be told from the counts. One query."""
    rows = (
        Use.objects.filter(service__in=list(services))
        .values("service_id", "helped")
        .annotate(times=Count("pk"), examples=Count("pk", filter=Q(is_example=True)))
        .order_by()
    )
    times: dict[int, Counter[str]] = {}
    examples: Counter[int] = Counter()
    for row in rows:
        times.setdefault(row["service_id"], Counter())[row["helped"]] += row["times"]
        if row["helped"]:
            examples[row["service_id"]] += row["examples"]
    return {pk: _outcome(counts, examples[pk]) for pk, counts in times.items()}


def _outcome(counts: Counter[str], examples: int) -> Outcome:
    answered = sum(times for helped, times in counts.items() if helped)
    shown = tuple((value, counts[value]) for value in Helped.values) if answered >= FEWEST else ()
    return Outcome(sum(counts.values()), answered, shown, examples)
