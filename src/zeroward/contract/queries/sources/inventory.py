"""What an inventory says: boundary (CM-2), energy, factors, activity, emissions, description (A-1)."""

from collections.abc import Iterable, Iterator
from math import fsum
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.sources.building import (
    Modules,
    Origin,
    cell,
    fields,
    row,
    table,
    text,
    withheld,
)
from zeroward.inventory.exporters.contract.description import description_table
from zeroward.inventory.exporters.contract.factors import factors_table
from zeroward.inventory.exporters.contract.model import SCOPES, TONNE, Contract
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.frameworks import CellResult

GWP: Final = {"SAR": "sar", "AR4": "ar4", "AR5": "ar5", "AR6": "ar6"}
TOTAL: Final = "total"
Item = tuple[str, float]


def inventory_modules(inventory: Inventory, day: str) -> Modules:
    """Modules that the inventory can fill, with figures that may be told: confidential sectors keep to their total."""
    found = Contract(load_inventory(inventory))
    origin = Origin("inventory", inventory.title or str(found.loaded.year), day)
    made: Modules = {}
    _boundary(made, found, origin)
    if found.results.empty:
        return made
    for module in ("A-1.1", "A-1.4"):
        fields(made, module, origin, {"base_year": found.loaded.year})
    table(made, "A-1.1", "A-1.1", _energy(found, origin))
    _factors(made, found, origin)
    table(made, "A-1.3", "A-1.3", _activity(found, origin))
    table(made, "A-1.4", "A-1.4", _emissions(found, origin))
    text(made, "A-1.6", origin, "\n\n".join(description_table(found).text))
    return made


def _boundary(made: Modules, found: Contract, origin: Origin) -> None:
    header = found.loaded.header
    fields(made, "CM-2", origin, {"boundary": header["boundary_kind"]})
    stated = header["inclusions"]
    rows = [
        row(origin, key, {"sector": key, **{f"scope{scope}": said.get(scope) for scope in SCOPES}})
        for key, said in stated.items()
        if isinstance(said, dict)
    ]
    table(made, "CM-2", "sectors", rows)


def _energy(found: Contract, origin: Origin) -> Iterator[dict[str, Any]]:
    sums: dict[str, list[Item]] = {}
    for at, parts in enumerate(found.energy):
        place = found.cell(at)
        if place is not None and parts:
            sums.setdefault(place.sector, []).append((place.scope, fsum(parts.values())))
    for sector in found.results.framework.sectors:
        if sector.key in found.closed:
            yield _secret(origin, sector.key)
        elif sector.key in sums:
            yield row(origin, sector.key, {"sector": sector.key, **_scopes(sums[sector.key])})
    items = [item for own in sums.values() for item in own]
    if items and not found.closed:
        yield row(origin, TOTAL, {"sector": TOTAL, **_scopes(items)})


def _emissions(found: Contract, origin: Origin) -> Iterator[dict[str, Any]]:
    parts = found.results.view.parts()
    for sector in found.results.framework.sectors:
        if sector.key in found.closed:
            yield _secret(origin, sector.key)
            continue
        items = _items(part for part in parts if part.cell.sector == sector.key)
        if items:
            yield row(origin, sector.key, {"sector": sector.key, **_scopes(items)})
    whole = {"total": found.results.total / TONNE} if found.closed else _scopes(_items(parts))
    yield row(origin, TOTAL, {"sector": TOTAL, **whole})


def _items(parts: Iterable[CellResult]) -> list[Item]:
    return [(part.cell.scope, part.co2e / TONNE) for part in parts if part.rows]


def _scopes(items: list[Item]) -> dict[str, float]:
    """Sums by scope and their total; a scope without anything is left out."""
    by_scope = {f"scope{scope}": [value for at, value in items if at == scope] for scope in SCOPES}
    return {
        **{key: fsum(values) for key, values in by_scope.items() if values},
        "total": fsum(value for _scope, value in items),
    }


def _secret(origin: Origin, sector: str) -> dict[str, Any]:
    """A sector with confidential figures: why there are none."""
    why = withheld(origin, _("confidential, told in the total alone"))
    columns = ("scope1", "scope2", "scope3", "total")
    return {"id": sector, "cells": {"sector": cell(origin, sector), **dict.fromkeys(columns, why)}}


def _factors(made: Modules, found: Contract, origin: Origin) -> None:
    gwp = found.results.view.gwp.key
    fields(made, "A-1.2", origin, {"method": "gpc", "gwp": GWP.get(gwp.upper().replace(" ", ""), gwp)})
    rows = []
    for at, line in enumerate(factors_table(found).rows, start=1):
        name, unit, co2, ch4, n2o, mixed, sf6, nf3, whole, _bio, source = line
        values = {
            "source": name,
            "unit": unit,
            "co2": co2 if co2 is not None else whole,
            "ch4": ch4,
            "n2o": n2o,
            "hfc": mixed,
            "sf6": sf6,
            "nf3": nf3,
            "reference": source,
        }
        rows.append(row(origin, f"factor-{at}", values))
    table(made, "A-1.2", "A-1.2", rows)


def _activity(found: Contract, origin: Origin) -> Iterator[dict[str, Any]]:
    sums: dict[tuple[str, str, str, str], list[Item]] = {}
    for at, one in enumerate(found.loaded.activities):
        place = found.cell(at)
        if place is None or one["amount"] is None or place.sector in found.closed:
            continue
        key = (place.sector, str(one["source"]), str(one["carrier"] or ""), str(one["unit"]))
        sums.setdefault(key, []).append((place.scope, float(one["amount"])))
    for (sector, source, carrier, unit), items in sums.items():
        what = ", ".join(
            part for part in (cell_title(source), carrier_name(carrier) if carrier else "") if part
        )
        amounts = {key: value for key, value in _scopes(items).items() if key != "total"}
        row_id = f"activity-{source}-{carrier}-{unit}".replace("/", "-").replace(" ", "-")
        row_id = "".join(sign for sign in row_id if sign.isascii() and (sign.isalnum() or sign in "_.:-"))
        yield row(origin, row_id[:80], {"sector": sector, "activity": what, "unit": unit, **amounts})
