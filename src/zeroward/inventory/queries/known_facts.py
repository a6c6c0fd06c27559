"""What the inventories of cities say, for whoever would ask for it again."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from django.db.models import FilteredRelation, Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known, Readings, RowReader
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.scope import Scope
from zeroward.inventory.models import Inventory

COLUMNS = ("city__key", "pk", "state", "year", "out__number", "total")
"""Of an inventory; number and total of a published version, where there is one."""


def _parts(scopes: Collection[Scope], inside: bool) -> Mapping[str, Part]:
    """Every inventory with each of its versions that was not withdrawn; those without one for the team alone."""
    cities = [scope.key for scope in scopes if scope.kind == "city"]
    if not cities:
        return {}
    out = FilteredRelation("versions", condition=Q(versions__withdrawn_at=None))
    rows = Inventory.objects.filter(city__key__in=cities).annotate(out=out)
    if not inside:
        rows = rows.filter(out__isnull=False)
    total = KeyTransform("total", KeyTransform("results", "out__data"))
    return {"inventories": part(rows.annotate(total=total), *COLUMNS)}


def _make(scopes: Collection[Scope], inside: bool, rows: Rows) -> Readings:
    """The newest published year of each city; for its own team also how far the newest year is."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    by_city: dict[str, list[Row]] = defaultdict(list)
    for row in rows.get("inventories", ()):
        by_city[row["city__key"]].append(row)
    found = {}
    for city, own in by_city.items():
        told = _published(own)
        if inside:
            newest = max(own, key=lambda row: (row["year"], row["pk"]))
            source = _("inventory of %(year)d") % {"year": newest["year"]}
            told["inventory.state"] = Known(newest["state"], source, str(newest["year"]))
        found[cities[city]] = told
    return found


def _published(rows: Iterable[Row]) -> dict[str, Known]:
    """What the newest version of the latest year says."""
    versions = [row for row in rows if row["out__number"] is not None]
    if not versions:
        return {}
    newest = max(versions, key=lambda row: (row["year"], row["out__number"]))
    year, total, source = newest["year"], newest["total"], _("published inventory")
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
    RowReader(_parts, _make),
)
