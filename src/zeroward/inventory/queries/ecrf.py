"""The columns of eCRF_3, sheet for sheet, as data: what the exporter writes and the importer reads.

The 33 columns follow the export template of CIRIS / eCRF. Emissions stand in tonnes of CO2 equivalents in both
sheets; the third index of a reference is never read as its scope.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.ghg.frameworks import Cell, framework_of

CITY_SHEET: Final = "eCRF_1"
TABLE_SHEET: Final = "eCRF_2"
ROWS_SHEET: Final = "eCRF_3"
KEPT_SHEET: Final = "Zeroward"
"""Beside the three sheets: what they have no column for, so that nothing is lost on the way back."""

COLUMNS: Final = (
    ("year", "Inventory year"),
    ("ref", "GPC ref. no."),
    ("sector", "CRF sector"),
    ("sub_sector", "CRF sub-sector"),
    ("scope", "Scope"),
    ("fuel", "Fuel type or activity"),
    ("key", "Notation key"),
    ("amount", "Activity data: amount"),
    ("unit", "Activity data: unit"),
    ("description", "Activity data: description and methodology"),
    ("activity_source", "Activity data: source"),
    ("activity_quality", "Activity data: data quality"),
    ("factor_unit", "Emission factor: unit"),
    ("factor_co2", "Emission factor: CO2"),
    ("factor_ch4", "Emission factor: CH4"),
    ("factor_n2o", "Emission factor: N2O"),
    ("factor_co2e", "Emission factor: total CO2e"),
    ("factor_co2_bio", "Emission factor: biogenic CO2"),
    ("oxidation", "Emission factor: oxidation factor"),
    ("factor_year", "Emission factor: year"),
    ("factor_scale", "Emission factor: scale"),
    ("factor_description", "Emission factor: description"),
    ("factor_source", "Emission factor: source"),
    ("factor_quality", "Emission factor: data quality"),
    ("co2", "GHG emissions (tCO2e): CO2"),
    ("ch4", "GHG emissions (tCO2e): CH4"),
    ("n2o", "GHG emissions (tCO2e): N2O"),
    ("co2e", "GHG emissions (tCO2e): total CO2e"),
    ("co2_bio", "GHG emissions (tCO2e): biogenic CO2"),
    ("original_activity", "Conversion: original activity"),
    ("original_unit", "Conversion: original unit"),
    ("conversion", "Conversion: value"),
    ("override", "Conversion: override used?"),
)
NAMES: Final = tuple(name for name, _title in COLUMNS)
TITLES: Final = dict(COLUMNS)
QUALITIES: Final = {"H": "High", "M": "Medium", "L": "Low"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a neutral source stands in eCRF: GPC reference and scope, CRF sector and sub-sector."""

    ref: str
    scope: str
    sector: str
    sub_sector: str


def place_of_source(source: str) -> Place:
    """The place of a source; the GPC cell and the CRF row are both looked up, none is derived from the other."""
    gpc, crf = framework_of("gpc"), framework_of("crf")
    at = gpc.cell_of_source.get(source)
    cell = gpc.cells[at] if at is not None else None
    row = crf.cell_of_source.get(source)
    shown = crf.cells[row] if row is not None else None
    sectors = {one.key: one.title for one in crf.sectors}
    return Place(
        cell.ref if cell else "",
        f"Scope {cell.scope}" if cell else "",
        sectors[shown.sector] if shown else "",
        shown.title if shown else "",
    )


def sources_of_ref(ref: str) -> tuple[str, ...]:
    """The neutral sources that a GPC reference holds, none for an unknown one."""
    cells: Mapping[str, Cell] = {one.ref: one for one in framework_of("gpc").cells}
    found = cells.get(ref)
    return found.sources if found else ()


def row_digest(line: Sequence[Any]) -> str:
    """Digest of a row of eCRF_3: the same when a spreadsheet program has stored it, with fewer digits, in between."""
    told = "\x1f".join(_told(value) for value in (*line, *("" for _rest in range(len(NAMES) - len(line)))))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:24]


def _told(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    return f"{value:.12g}" if isinstance(value, int | float) else str(value).strip()
