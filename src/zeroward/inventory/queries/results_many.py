"""Several inventories at once, in a few queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from zeroward.inventory.models import Activity, CellNote, CityFactor, Inventory
from zeroward.inventory.queries.content import content_of, digest_of
from zeroward.inventory.queries.load import Loaded


def load_many(inventories: Sequence[Inventory]) -> list[Loaded]:
    """The working states, in the same order. Three queries when cities and countries are at hand."""
    pks = [one.pk for one in inventories]
    activities = _by_inventory(Activity.objects.filter(inventory__in=pks))
    notes = _by_inventory(CellNote.objects.filter(inventory__in=pks))
    factors: dict[int, list[CityFactor]] = defaultdict(list)
    for factor in CityFactor.objects.filter(city__in={one.city_id for one in inventories}):
        factors[factor.city_id].append(factor)
    return [
        _loaded(
            content_of(
                one,
                activities=activities[one.pk],
                notes=notes[one.pk],
                factors=[
                    factor
                    for factor in factors[one.city_id]
                    if factor.valid_from <= one.year <= factor.valid_to
                ],
            )
        )
        for one in inventories
    ]


def restated(loaded: Loaded, gwp_set: str) -> Loaded:
    """The same content with another set of warming potentials: a time series has one set for all its years."""
    if loaded.header["gwp_set"] == gwp_set:
        return loaded
    return replace(
        loaded,
        header={**loaded.header, "gwp_set": gwp_set},
        digest=f"{loaded.digest}:{gwp_set}",
        frozen=kept_only(loaded),
    )


def kept_only(loaded: Loaded) -> dict[str, Any]:
    """Of what was frozen, the factors alone: sums no longer fit a content that was changed."""
    return {name: kept for name, kept in loaded.frozen.items() if name == "factors"}


def _by_inventory(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.inventory_id].append(row)
    return found


def _loaded(content: dict[str, Any]) -> Loaded:
    return Loaded(
        header=content["header"],
        activities=tuple(content["activities"]),
        cell_notes=tuple(content["cell_notes"]),
        city_factors=tuple(content["city_factors"]),
        digest=digest_of(content),
        version=0,
        frozen={},
    )
