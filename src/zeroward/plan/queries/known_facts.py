"""What the plans of cities say, for whoever would ask for it again."""

from collections.abc import Collection

from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.scope import Scope
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import public_versions


def _read(scopes: Collection[Scope], inside: bool) -> dict[Scope, dict[str, Known]]:
    """The newest published plan of each city; for its own team also how far the newest plan is. At most two queries."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    if not cities:
        return found
    rows = public_versions().filter(plan__city__key__in=list(cities))
    for version in rows.annotate(year=KeyTransform("target_year", "data__header")):
        told = found.setdefault(cities[version.plan.city.key], {})
        told.setdefault(
            "plan.target_year", Known(int(version.year), _("published plan"), str(version.at.year))
        )
    if inside:
        for scope, state in _states(cities).items():
            found.setdefault(scope, {})["plan.state"] = state
    return found


def _states(cities: dict[str, Scope]) -> dict[Scope, Known]:
    rows = Plan.objects.filter(city__key__in=list(cities)).order_by("pk")
    return {
        cities[city]: Known(state, title, str(year))
        for city, state, title, year in rows.values_list("city__key", "state", "title", "base_year")
    }


READER = FactReader(
    {
        "plan.target_year": gettext_lazy("target year of the newest plan"),
        "plan.state": gettext_lazy("state of the newest plan"),
    },
    _read,
)
