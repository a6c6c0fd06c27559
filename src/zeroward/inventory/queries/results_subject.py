"""The inventory as the checks look at it: its figures, and what is known beside them."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils import timezone

from zeroward.inventory.queries.load import OWN
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_answers import Around
from zeroward.methods.ghg.certified import certified_of
from zeroward.methods.ghg.checks import (
    ElectricityReference,
    FactorLabel,
    Line,
    Subject,
    electricity_reference,
)
from zeroward.methods.ghg.factors import Factor
from zeroward.methods.ghg.frameworks import Note
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.units import convert

COVENANT_FILE: Final = "com_emission_factors.json"
COVENANT_SERIES: Final = "jrc-com-"
_NATIONAL: Final = re.compile(r"\b(?:JRC|NEEFE|CoM|Covenant)\b", re.IGNORECASE)
"""Sources that claim the Covenant's national factors."""
_RELEASE: Final = re.compile(r"\b(?:2017|2022|2024)\b")
_NOTHING: Final = Around()


def subject_of(
    results: Results,
    *,
    previous: Subject | None = None,
    base: Subject | None = None,
    around: Around = _NOTHING,
) -> Subject:
    """The inventory with the published factors of electricity; `around` adds what its team said."""
    header = results.loaded.header
    activities = results.table.activities
    return Subject(
        year=results.loaded.year,
        current_year=timezone.localdate().year,
        country=str(header["country"]),
        population=float(results.population) if results.population else None,
        gwp_set=str(header["gwp_set"]),
        boundary_kind=str(header["boundary_kind"]),
        boundary=str(header["boundary"]),
        view=results.view,
        lines=tuple(_line(results, row) for row in range(len(results.table))),
        notes=tuple(
            Note(one["source"], one["key"], one["explanation"], one["target"])
            for one in results.loaded.cell_notes
        ),
        unfinished=sorted(
            {str(activities.source[row]) for row in range(len(activities)) if results.table.missing[row]}
        ),
        comments={key: answer.text for key, answer in around.answers.items()},
        previous=previous,
        base=base,
        restatements=around.restatements,
        labels=tuple(_labels(results)),
        reference=published_electricity(Path(settings.DATA_DIR) / "factors"),
    )


@lru_cache(maxsize=4)
def published_electricity(folder: Path) -> ElectricityReference | None:
    """The Covenant's factors of all releases; None where the folder has no such file. Read once."""
    path = folder / COVENANT_FILE
    return electricity_reference(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


def _line(results: Results, row: int) -> Line:
    one = results.table.activities.row(row)
    parts = results.table.traces[row].parts
    factor = parts[0].factor if parts else None
    return Line(
        key=one.key,
        source=one.source,
        carrier=one.carrier,
        amount=one.amount,
        unit=one.unit,
        energy=_energy(one.amount, one.unit, one.carrier, one.inputs),
        co2e=results.co2e_of(row),
        series=factor.series if factor else "",
        family=factor.family if factor else "",
        boundary=factor.boundary if factor else "",
        gwp_set=factor.gwp_set if factor else "",
        origin=_origin(factor) if factor else "",
        has_losses=bool(factor and "losses" in factor.includes),
        biomass=any(_is_biomass(part.factor) for part in parts),
        certified=certified_of(one.inputs),
    )


def _is_biomass(factor: Factor) -> bool:
    fuel = fuel_of(factor.key.removeprefix("fuel."))
    return fuel is not None and fuel.biogenic


def _origin(factor: Factor) -> str:
    """Whether a factor is said to be the country's or the city's; "" where nobody says so."""
    if factor.series.startswith(COVENANT_SERIES) or (factor.series == OWN and claims_national(factor.source)):
        return "national"
    return "local" if factor.series == OWN else ""


def claims_national(source: str) -> bool:
    """Whether the text beside a factor names the Covenant's national factors as its source."""
    return _NATIONAL.search(source) is not None


def _labels(results: Results) -> list[FactorLabel]:
    """Own factors of electricity that are said to be the Covenant's: such a label can be held against the source."""
    found = []
    for one in results.loaded.city_factors:
        value = _in_tonnes(one)
        if one["key"] == "electricity" and claims_national(one["source_text"]) and value:
            release = _RELEASE.search(one["source_text"])
            found.append(
                FactorLabel(
                    key=str(one["id"]),
                    country=str(results.loaded.header["country"]),
                    year=results.loaded.year,
                    value=value,
                    family=_family(one),
                    release=release.group() if release else "",
                )
            )
    return found


def _family(factor: Mapping[str, Any]) -> str:
    if factor["boundary"] == "life_cycle":
        return "lc_ghg"
    return "ipcc_co2" if set(factor["values"]) == {"CO2"} else "ipcc_ghg"


def _in_tonnes(factor: Mapping[str, Any]) -> str:
    """The one value in t/MWh with the digits that were typed; "" for several gases or another unit."""
    if len(factor["values"]) != 1:
        return ""
    value = next(iter(factor["values"].values()))
    scale = {"t/MWh": 0, "kg/kWh": 0, "kg/MWh": -3, "g/kWh": -3}.get(factor["unit"])
    return "" if scale is None else format(Decimal(repr(value)).scaleb(scale), "f")


def _energy(amount: float | None, unit: str, carrier: str, inputs: Mapping[str, Any]) -> float | None:
    if amount is None:
        return None
    try:
        return convert(
            amount, unit, "MWh", carrier=carrier, ncv=inputs.get("ncv"), density=inputs.get("density")
        )
    except MethodError:
        return None
