"""eCRF_3: a row for each figure with its activity data, factor and gases, and one for each notation key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.ecrf import COLUMNS, NAMES, QUALITIES, ROWS_SHEET, place_of_source
from zeroward.inventory.queries.methods import way_title
from zeroward.inventory.queries.results import Results
from zeroward.methods.ghg.factors.record import Factor
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, GAS_INDEX, N2O

TONNE: Final = 1000.0


@dataclass(frozen=True, slots=True)
class EcrfRow:
    """`about` says what it was made from: the number of a figure or of a key in `Loaded`."""

    about: tuple[str, int]
    values: Mapping[str, Value]

    def line(self) -> list[Value]:
        return [self.values.get(name, "") for name in NAMES]


def ecrf_rows(results: Results) -> list[EcrfRow]:
    """Rows in the order of the GPC; figures of one reference in the order of entry.

    Confidential figures are withheld: the file goes to others. Their key says so.
    """
    loaded = results.loaded
    withheld = {note["source"] for note in loaded.cell_notes if note["key"] == "C"}
    rows = [
        EcrfRow(
            ("figure", number),
            {**_where(loaded.year, row["source"]), **_activity(row), **_emissions(results, number)},
        )
        for number, row in enumerate(loaded.activities)
        if row["source"] not in withheld
    ]
    rows += [
        EcrfRow(
            ("key", number),
            {
                **_where(loaded.year, note["source"]),
                "key": note["key"],
                "description": _explained(note),
            },
        )
        for number, note in enumerate(loaded.cell_notes)
    ]
    order = {cell.ref: number for number, cell in enumerate(results.framework.cells)}
    return sorted(rows, key=lambda row: order.get(str(row.values["ref"]), len(order)))


def rows_table(rows: Iterable[EcrfRow]) -> Table:
    columns = [Column(title, 16) for _name, title in COLUMNS]
    return Table(ROWS_SHEET, columns, [row.line() for row in rows])


def _where(year: int, source: str) -> dict[str, Value]:
    place = place_of_source(source)
    return {
        "year": year,
        "ref": place.ref,
        "sector": place.sector,
        "sub_sector": place.sub_sector,
        "scope": place.scope,
    }


def _explained(note: Mapping[str, Any]) -> str:
    target = place_of_source(note["target"]).ref if note["target"] else ""
    return " ".join(part for part in (target and f"Included in {target}.", note["explanation"]) if part)


def _activity(row: Mapping[str, Any]) -> dict[str, Value]:
    fuel = carrier_name(row["carrier"]) if row["carrier"] else way_title(row["method"])
    parts = (row["label"], way_title(row["method"]), row["note"])
    return {
        "fuel": fuel,
        "amount": row["amount"],
        "unit": row["unit"],
        "description": ". ".join(part for part in parts if part),
        "activity_source": row["source_text"],
        "activity_quality": QUALITIES.get(row["quality_activity"], ""),
        "factor_quality": QUALITIES.get(row["quality_factor"], ""),
    }


def _emissions(results: Results, number: int) -> dict[str, Value]:
    table = results.table
    if table.missing[number]:
        said = " ".join(problem.message for problem in table.problems_of(number))
        return {"factor_description": said}
    kg, gwp = table.kg[number], table.gwp
    weights = {
        gas: gwp.get(gas, gwp.get(CH4) if gas == CH4_BIO else None) for gas in (CO2, CH4, CH4_BIO, N2O)
    }
    mass = {gas: float(kg[GAS_INDEX[gas]]) for gas in (CO2, CO2_BIO, CH4, CH4_BIO, N2O)}
    parts = table.traces[number].parts
    return {
        **(_factor(parts[0].factor, gwp) if parts else {}),
        **(_conversion(parts[0]) if parts else {}),
        "co2": mass[CO2] / TONNE,
        "ch4": (mass[CH4] * (weights[CH4] or 0) + mass[CH4_BIO] * (weights[CH4_BIO] or 0)) / TONNE,
        "n2o": mass[N2O] * (weights[N2O] or 0) / TONNE,
        "co2e": float(table.co2e[number]) / TONNE,
        "co2_bio": mass[CO2_BIO] / TONNE,
    }


def _factor(factor: Factor, gwp: Mapping[str, float]) -> dict[str, Value]:
    values = factor.values
    total = sum(value * gwp.get(gas, 0.0 if gas == CO2_BIO else 1.0) for gas, value in values.items())
    return {
        "factor_unit": factor.unit,
        "factor_co2": values.get(CO2),
        "factor_ch4": values.get(CH4, values.get(CH4_BIO)),
        "factor_n2o": values.get(N2O),
        "factor_co2e": total,
        "factor_co2_bio": values.get(CO2_BIO),
        "oxidation": 1.0 if factor.boundary == "combustion" and CO2 in values else None,
        "factor_year": factor.valid_from,
        "factor_scale": factor.place,
        "factor_description": " ".join(
            part for part in (factor.series, factor.release, factor.family) if part
        ),
        "factor_source": factor.source,
        "factor_quality": QUALITIES.get(factor.quality, ""),
    }


def _conversion(part: Any) -> dict[str, Value]:
    if part.multiplier == 1:
        return {}
    return {
        "original_activity": part.amount,
        "original_unit": part.unit,
        "conversion": part.multiplier,
        "override": "no",
    }
