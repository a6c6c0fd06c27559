"""From activities and factors to emissions, row by row and gas by gas.

A row is an amount times a factor, or the result of a registered method. Nothing is filled in silently: a row whose
factor or input is missing stays without a figure and says what is missing.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from zeroward.methods.ghg.activities import Activity, ActivityTable
from zeroward.methods.ghg.emissions import EmissionTable, Problem
from zeroward.methods.ghg.factors import FactorSet
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.row_engine import RowEngine
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.trace import Trace, kilograms


def compute(
    activities: ActivityTable | Iterable[Activity | Mapping[str, Any]],
    factors: FactorSet,
    *,
    gwp: Mapping[str, float],
    gwp_set: str = "",
    rules: Rules | None = None,
) -> EmissionTable:
    """The emissions of each row. Raises MethodError only for rows that are none (see `ActivityTable.from_records`);
    what a row lacks is in `problems`, and the row in `missing`.

    `gwp` gives the warming potential by gas, `gwp_set` its name.
    """
    table = activities if isinstance(activities, ActivityTable) else ActivityTable.from_records(activities)
    chosen = rules or Rules()
    engine = RowEngine(factors, chosen)
    rows: list[Trace] = []
    problems: list[Problem] = []
    missing = np.zeros(len(table), dtype=np.bool_)
    for number, row in enumerate(table):
        try:
            result = engine.row(row)
        except MethodError as error:
            problems.append(_failed(number, row, error))
            missing[number] = True
            result = Trace()
        rows.append(result)
        if result.warnings:
            problems += [Problem(number, row.key, "", text) for text in result.warnings]
        if gwp_set and any(part.factor.gwp_set not in ("", gwp_set) for part in result.parts):
            problems += _unrestatable(number, row, result, gwp_set)
    return EmissionTable(
        activities=table,
        kg=kilograms(rows),
        missing=missing,
        factor_ids=tuple(tuple(part.factor.id for part in one.parts) for one in rows),
        fallbacks=tuple(one.fallbacks for one in rows),
        problems=tuple(problems),
        notation=tuple(one.notation for one in rows),
        gwp=gwp,
        gwp_set=gwp_set,
        rules=chosen,
        traces=tuple(rows),
    )


def _failed(number: int, row: Activity, error: MethodError) -> Problem:
    missing = isinstance(error, MissingError)
    return Problem(
        number, row.key, error.place, error.message, error.remedy, "missing" if missing else "error"
    )


def _unrestatable(number: int, row: Activity, result: Trace, gwp_set: str) -> list[Problem]:
    """A factor published as CO2 equivalents of another set is in the total as it is, and says so."""
    return [
        Problem(
            number,
            row.key,
            "factor",
            f"{part.factor.id} is published as CO2 equivalents ({part.factor.gwp_set}) and cannot be restated"
            f" with {gwp_set}.",
            "Take a factor by gas, or report with the set of the factor.",
        )
        for part in result.parts
        if part.factor.gwp_set not in ("", gwp_set)
    ]
