"""What the inventories of cities say, for whoever would ask for it again."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import FilteredRelation, Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.scope import Scope
from zeroward.inventory.models import Inventory

Row = tuple[str, int, str, int, int | None, Any]
"""City, primary key, state and year of an inventory; number and total of a published version, where there is one."""


def _read(scopes: Collection[Scope], inside: bool) -> dict[Scope, dict[str, Known]]:
    """The newest published year of each city; for its own team also how far the newest year is. One query."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    if not cities:
        return found
    by_city: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(cities, inside):
        by_city[row[0]].append(row)
    for city, rows in by_city.items():
        told = _published(rows)
        if inside:
            _city, _pk, state, year, _number, _total = max(rows, key=lambda row: (row[3], row[1]))
            told["inventory.state"] = Known(state, _("inventory of %(year)d") % {"year": year}, str(year))
        found[cities[city]] = told
    return found


def _rows(cities: Collection[str], inside: bool) -> Iterable[Row]:
    """Every inventory with each of its versions that was not withdrawn; those without one for the team alone."""
    out = FilteredRelation("versions", condition=Q(versions__withdrawn_at=None))
    rows = Inventory.objects.filter(city__key__in=list(cities)).annotate(out=out)
    if not inside:
        rows = rows.filter(out__isnull=False)
    total = KeyTransform("total", KeyTransform("results", "out__data"))
    found: Iterable[Row] = (
        rows.order_by()
        .annotate(total=total)
        .values_list("city__key", "pk", "state", "year", "out__number", "total")
    )
    return found


def _published(rows: Iterable[Row]) -> dict[str, Known]:
    """What the newest version of the latest year says."""
    versions = [
        (year, number, total) for _city, _pk, _state, year, number, total in rows if number is not None
    ]
    if not versions:
        return {}
    year, _number, total = max(versions, key=lambda one: one[:2])
    source = _("published inventory")
    told = {"inventory.year": Known(year, source)}
    if total is not None:
        # whole tonnes: nobody is asked to confirm kilograms
        told["inventory.total"] = Known(round(float(total) / 1000), source, str(year))
    return told


READER = FactReader(
    {
        "inventory.total": gettext_lazy("emissions of the newest published inventory, t CO₂e"),
        "inventory.year": gettext_lazy("year of the newest published inventory"),
        "inventory.state": gettext_lazy("state of the newest inventory"),
    },
    _read,
)
