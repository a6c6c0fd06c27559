"""What the plans of cities say, for whoever would ask for it again."""

from collections.abc import Collection, Mapping

from django.db.models import FilteredRelation, Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known, Readings, RowReader
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.plan.models import Plan

COLUMNS = ("city__key", "pk", "state", "title", "base_year", "out__number", "out__at", "target")


def _parts(scopes: Collection[Scope], inside: bool) -> Mapping[str, Part]:
    """Every plan with each of its versions that everyone can see; those without one for the team alone."""
    cities = [scope.key for scope in scopes if scope.kind == "city"]
    if not cities:
        return {}
    out = FilteredRelation("versions", condition=Q(versions__withdrawn_at=None, versions__is_public=True))
    rows = Plan.objects.filter(city__key__in=cities).annotate(out=out)
    if not inside:
        rows = rows.filter(out__isnull=False)
    target = KeyTransform("target_year", KeyTransform("header", "out__data"))
    return {"plans": part(rows.annotate(target=target), *COLUMNS)}


def _make(scopes: Collection[Scope], inside: bool, rows: Rows) -> Readings:
    """The newest published plan of each city; for its own team also how far the newest plan is."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    for row in sorted(rows.get("plans", ()), key=lambda row: (row["pk"], -(row["out__number"] or 0))):
        told = found.setdefault(cities[row["city__key"]], {})
        if row["out__at"] is not None:
            year = str(row["out__at"].year)
            told.setdefault("plan.target_year", Known(int(row["target"]), _("published plan"), year))
        if inside:
            told["plan.state"] = Known(row["state"], row["title"], str(row["base_year"]))
    return found


READER = FactReader(
    {
        "plan.target_year": gettext_lazy("target year of the newest plan"),
        "plan.state": gettext_lazy("state of the newest plan"),
    },
    RowReader(_parts, _make),
)
