"""The newest closed self-assessment of a city, for other rooms: where it is weak, and which pathways help."""

from collections.abc import Iterable

from zeroward.core.scope import Scope
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.results.plain import result_from
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.vocabulary import FULL, SHORT


def newest_results(scopes: Iterable[Scope]) -> dict[Scope, tuple[Assessment, Result]]:
    """By city, the newest round on readiness that was closed; cities without one are left out. One query.

    It is for people who may see what is inside these cities: whoever asks has made sure of it.
    """
    wanted = {str(scope): scope for scope in scopes}
    rows = (
        Assessment.objects.filter(
            scope__in=wanted, state=AssessmentState.CLOSED, questionnaire__key__in=(SHORT, FULL)
        )
        .select_related("questionnaire")
        .order_by("closed_on", "pk")
    )
    return {wanted[row.scope]: (row, result_from(row.snapshot["result"])) for row in rows if row.snapshot}


def weak_pathways_for(scopes: Iterable[Scope]) -> dict[Scope, tuple[str, ...]]:
    """Support pathways of the dimensions in which a city is weak, the weakest first. One query."""
    return {scope: result.weak_pathways for scope, (_row, result) in newest_results(scopes).items()}
