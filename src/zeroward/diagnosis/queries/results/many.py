"""Closed rounds of many cities as bare numbers: the newest of each city, as it was said. No answer is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.core.models import Visibility
from zeroward.diagnosis.models import Assessment, AssessmentState


@dataclass(frozen=True, slots=True)
class Summary:
    """`whole` and `dimensions` lie between 0 and 1; what is not known is left out. `year` is that of closing."""

    scope: str
    year: int
    whole: float | None
    dimensions: Mapping[str, float]


def closed(questionnaires: Iterable[str], *, example: bool) -> "QuerySet[Assessment]":
    """Closed rounds of these questionnaires; examples are only compared with examples."""
    return Assessment.objects.filter(
        state=AssessmentState.CLOSED,
        questionnaire__key__in=list(questionnaires),
        is_example=example,
        snapshot__isnull=False,
    )


def public(rounds: "QuerySet[Assessment]") -> "QuerySet[Assessment]":
    """Those that their city showed to everybody."""
    return rounds.filter(visibility=Visibility.PUBLIC)


def newest_summaries(rounds: "QuerySet[Assessment]") -> list[Summary]:
    """One for each city: of its newest round. One query, which reads the numbers alone."""
    found: dict[str, Summary] = {}
    rows = rounds.order_by("closed_on", "pk").values_list("scope", "closed_on", "snapshot__result__summary")
    for scope, day, summary in rows:
        if summary and day:
            known = {key: value for key, value in summary["dimensions"].items() if value is not None}
            found[scope] = Summary(scope, day.year, summary["whole"], known)
    return list(found.values())
