"""What the inventories of cities say, for whoever would ask for it again."""

from collections.abc import Collection, Iterable

from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.scope import Scope
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.access import public_versions


def _read(scopes: Collection[Scope], inside: bool) -> dict[Scope, dict[str, Known]]:
    """The newest published year of each city; for its own team also how far the newest year is. At most two queries."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    for version in _newest(cities):
        found[cities[version.inventory.city.key]] = _of_version(version)
    if inside and cities:
        for scope, state in _states(cities).items():
            found.setdefault(scope, {})["inventory.state"] = state
    return found


def _newest(cities: Collection[str]) -> Iterable[InventoryVersion]:
    """The newest version of the latest year of each city; they come with the latest first."""
    if not cities:
        return ()
    rows = public_versions().filter(inventory__city__key__in=list(cities))
    newest: dict[int, InventoryVersion] = {}
    for version in rows.annotate(total=KeyTransform("total", "data__results")):
        newest.setdefault(version.inventory.city_id, version)
    return newest.values()


def _of_version(version: InventoryVersion) -> dict[str, Known]:
    year, source = version.inventory.year, _("published inventory")
    told = {"inventory.year": Known(year, source)}
    total = getattr(version, "total", None)
    if total is not None:
        # whole tonnes: nobody is asked to confirm kilograms
        told["inventory.total"] = Known(round(float(total) / 1000), source, str(year))
    return told


def _states(cities: dict[str, Scope]) -> dict[Scope, Known]:
    rows = Inventory.objects.filter(city__key__in=list(cities)).order_by("year", "pk")
    return {
        cities[city]: Known(state, _("inventory of %(year)d") % {"year": year}, str(year))
        for city, state, year in rows.values_list("city__key", "state", "year")
    }


READER = FactReader(
    {
        "inventory.total": gettext_lazy("emissions of the newest published inventory, t CO₂e"),
        "inventory.year": gettext_lazy("year of the newest published inventory"),
        "inventory.state": gettext_lazy("state of the newest inventory"),
    },
    _read,
)
