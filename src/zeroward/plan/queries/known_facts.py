"""What the plans of cities say, for whoever would ask for it again."""

from collections.abc import Collection

from django.db.models import FilteredRelation, Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.scope import Scope
from zeroward.plan.models import Plan


def _read(scopes: Collection[Scope], inside: bool) -> dict[Scope, dict[str, Known]]:
    """The newest published plan of each city; for its own team also how far the newest plan is. One query."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    if not cities:
        return found
    out = FilteredRelation("versions", condition=Q(versions__withdrawn_at=None, versions__is_public=True))
    rows = Plan.objects.filter(city__key__in=list(cities)).annotate(out=out)
    if not inside:
        rows = rows.filter(out__isnull=False)
    target = KeyTransform("target_year", KeyTransform("header", "out__data"))
    for city, state, title, base_year, at, year in (
        rows.annotate(target=target)
        .order_by("pk", "-out__number")
        .values_list("city__key", "state", "title", "base_year", "out__at", "target")
    ):
        told = found.setdefault(cities[city], {})
        if at is not None:
            told.setdefault("plan.target_year", Known(int(year), _("published plan"), str(at.year)))
        if inside:
            told["plan.state"] = Known(state, title, str(base_year))
    return found


READER = FactReader(
    {
        "plan.target_year": gettext_lazy("target year of the newest plan"),
        "plan.state": gettext_lazy("state of the newest plan"),
    },
    _read,
)
