"""What the cities of a country share: what they published, and what they show their platform."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.queries.load import Loaded, load_version
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_many import load_many, restated
from zeroward.places.models import City, Country

FRAMEWORK: Final = "gpc"
GWP_SET: Final = "AR5"
"""All cities are counted by one framework and one set of warming potentials."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One city's inventory of the year. `version` is None for a working state that is shared, not published."""

    city: City
    results: Results
    state: str
    inventory: int
    version: InventoryVersion | None


def working_of(country: Country, viewer: Viewer) -> list[Inventory]:
    """Working states that the viewer may see, without any that a city keeps to itself. One query."""
    found = readable_inventories(viewer).filter(scope_country=country.code)
    return list(found.exclude(visibility=Visibility.CITY).order_by("city__name"))


def versions_of(country: Country) -> dict[tuple[int, int], InventoryVersion]:
    """The newest version by city and year."""
    found: dict[tuple[int, int], InventoryVersion] = {}
    rows = (
        InventoryVersion.objects.filter(withdrawn_at=None, inventory__city__country=country)
        .select_related("inventory__city__country")
        .defer("data")
        .order_by("inventory__city__name", "-number")
    )
    for one in rows:
        found.setdefault((one.inventory.city_id, one.inventory.year), one)
    return found


def years_of(
    working: Sequence[Inventory], versions: dict[tuple[int, int], InventoryVersion]
) -> dict[int, int]:
    """How many cities share something, by year."""
    cities = {(one.city_id, one.year) for one in working} | set(versions)
    found: dict[int, int] = {}
    for _city, year in sorted(cities):
        found[year] = found.get(year, 0) + 1
    return found


def shared_of(
    working: Sequence[Inventory], versions: dict[tuple[int, int], InventoryVersion], year: int
) -> list[Shared]:
    """What is published comes before what is only shared. Examples are left out where there is anything real."""
    chosen = [one for (_city, its_year), one in versions.items() if its_year == year]
    full = InventoryVersion.objects.filter(pk__in=[one.pk for one in chosen])
    data = {one.pk: one for one in full.select_related("inventory__city__country")}
    published = [data[one.pk] for one in chosen]
    seen = {one.inventory.city_id for one in published}
    others = [one for one in working if one.year == year and one.city_id not in seen]
    found = [_of_version(one) for one in published]
    found += [_of_working(one, loaded) for one, loaded in zip(others, load_many(others), strict=True)]
    real = [one for one in found if not one.results.loaded.header["is_example"]]
    return sorted(real or found, key=lambda one: one.city.name.casefold())


def _of_version(version: InventoryVersion) -> Shared:
    loaded = restated(load_version(version), GWP_SET)
    state = _("published, version %(number)d") % {"number": version.number}
    return Shared(version.inventory.city, results_of(loaded, FRAMEWORK), state, version.inventory_id, version)


def _of_working(inventory: Inventory, loaded: Loaded) -> Shared:
    results = results_of(restated(loaded, GWP_SET), FRAMEWORK)
    return Shared(inventory.city, results, str(inventory.get_state_display()), inventory.pk, None)
