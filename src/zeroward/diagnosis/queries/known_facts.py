"""What closed self-assessments say of a city, for whoever would ask for it again: its level of readiness as a whole."""

from collections.abc import Collection, Mapping

from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known, Readings, RowReader
from zeroward.core.models import Visibility
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.vocabulary import FULL, LEVELS, SHORT

LEVEL = "readiness.level"


def _parts(scopes: Collection[Scope], inside: bool) -> Mapping[str, Part]:
    """Closed rounds on readiness; for those outside only what the city shows to everybody."""
    cities = [str(scope) for scope in scopes if scope.kind == "city"]
    if not cities:
        return {}
    rows = Assessment.objects.filter(
        scope__in=cities,
        state=AssessmentState.CLOSED,
        questionnaire__key__in=(SHORT, FULL),
        snapshot__isnull=False,
    )
    if not inside:
        rows = rows.filter(visibility=Visibility.PUBLIC)
    whole = KeyTransform("whole", KeyTransform("summary", KeyTransform("result", "snapshot")))
    return {"rounds": part(rows.annotate(whole=whole), "scope", "pk", "closed_on", "whole")}


def _make(scopes: Collection[Scope], _inside: bool, rows: Rows) -> Readings:
    """Of the newest round; levels go from 0 to 4."""
    wanted = {str(scope): scope for scope in scopes}
    found: dict[Scope, dict[str, Known]] = {}
    for row in sorted(rows.get("rounds", ()), key=lambda row: (row["closed_on"], row["pk"])):
        if row["whole"] is not None:
            level = round(float(row["whole"]) * (len(LEVELS) - 1), 2)
            day = row["closed_on"].isoformat()
            found[wanted[row["scope"]]] = {LEVEL: Known(level, _("own self-assessment"), day)}
    return found


READER = FactReader({LEVEL: gettext_lazy("level of readiness")}, RowReader(_parts, _make))
