"""From activities and factors to emissions, row by row and gas by gas.

A row is an amount times a factor, or the result of a registered method. Nothing is filled in silently: a row whose
factor or input is missing stays without a figure and says what is missing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from zeroward.methods.ghg.activities import BY_FACTOR, Activity, ActivityTable
from zeroward.methods.ghg.emissions import EmissionTable, Floats, Problem
from zeroward.methods.ghg.energy.electricity import loss_multiplier, uncovered
from zeroward.methods.ghg.energy.rows import contracts_of, loss_terms
from zeroward.methods.ghg.factors import Factor, FactorSet, Fallback, Found
from zeroward.methods.ghg.gases import GAS_INDEX, GASES
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.resolve import Asked, asked_of, factor_key, per_unit_of, residual, resolve
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.trace import NOTHING, Part, Trace
from zeroward.methods.ghg.units import conversion, multiplier

_NO_GAS: Final = np.zeros(len(GASES))
_NO_GAS.setflags(write=False)


@dataclass(frozen=True, slots=True)
class _Row:
    """The result of one row."""

    kg: Floats = field(default_factory=lambda: _NO_GAS)
    trace: Trace = NOTHING
    fallbacks: tuple[Fallback, ...] = ()
    warnings: tuple[str, ...] = ()
    notation: str = ""


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
    engine = _Engine(factors, chosen)
    rows: list[_Row] = []
    problems: list[Problem] = []
    missing = np.zeros(len(table), dtype=np.bool_)
    for number, row in enumerate(table):
        try:
            result = engine.row(row)
        except MethodError as error:
            problems.append(_failed(number, row, error))
            missing[number] = True
            result = _Row()
        rows.append(result)
        problems += [Problem(number, row.key, "", text) for text in result.warnings]
        problems += _unrestatable(number, row, result, gwp_set)
    return EmissionTable(
        activities=table,
        kg=np.array([one.kg for one in rows], dtype=np.float64).reshape(len(rows), len(GASES)),
        missing=missing,
        factor_ids=tuple(tuple(part.factor.id for part in one.trace.parts) for one in rows),
        fallbacks=tuple(one.fallbacks for one in rows),
        problems=tuple(problems),
        notation=tuple(one.notation for one in rows),
        gwp=gwp,
        gwp_set=gwp_set,
        rules=chosen,
        traces=tuple(one.trace for one in rows),
    )


def _failed(number: int, row: Activity, error: MethodError) -> Problem:
    missing = isinstance(error, MissingError)
    return Problem(
        number, row.key, error.place, error.message, error.remedy, "missing" if missing else "error"
    )


def _unrestatable(number: int, row: Activity, result: _Row, gwp_set: str) -> list[Problem]:
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
        for part in result.trace.parts
        if part.factor.gwp_set and gwp_set and part.factor.gwp_set != gwp_set
    ]


class _Engine:
    """One run: remembers the factor of each kind of row."""

    def __init__(self, factors: FactorSet, rules: Rules) -> None:
        self.factors = factors
        self.rules = rules
        self._found: dict[Asked, Found] = {}

    def row(self, row: Activity) -> _Row:
        if row.method == BY_FACTOR:
            return self._by_factor(row)
        return self._by_method(row)

    def _by_factor(self, row: Activity) -> _Row:
        if row.amount is None:
            raise MissingError(
                "The amount is missing.", place="amount", remedy="Give a number, or a notation key."
            )
        asked = asked_of(row)
        if row.kind == "losses":
            return self._losses(row, asked, row.amount)
        if self.rules.electricity == "market" and not asked.factor and factor_key(asked) == "electricity":
            return self._market(row, asked, row.amount)
        return _one_part(row, row.amount, self._resolved(asked))

    def _resolved(self, asked: Asked) -> Found:
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = resolve(asked, self.factors, self.rules)
        return found

    def _losses(self, row: Activity, asked: Asked, amount: float) -> _Row:
        found = self._resolved(asked)
        if "losses" in found.factor.includes:
            text = f"{found.factor.id} has the losses inside already: included with the consumers (IE)."
            return _Row(fallbacks=found.fallbacks, warnings=(text,), notation="IE")
        share, basis = loss_terms(row.inputs)
        return _one_part(row, amount, found, share=loss_multiplier(share, basis))

    def _market(self, row: Activity, asked: Asked, amount: float) -> _Row:
        """Contracts first, the residual mix for the rest."""
        energy = amount * multiplier(row.unit, "MWh")
        contracts = contracts_of(row.inputs)
        rest = uncovered(energy, sum(one[0] for one in contracts))
        parts, kg = [], np.zeros(len(GASES))
        for covered, per_mwh, name in contracts:
            made = Factor(f"contract/{name}", "electricity", per_mwh, "kg/MWh", "contract", quality="H")
            parts.append(Part(name, covered, "MWh", 1.0, "MWh", 1.0, made))
            kg += covered * _vector(made)
        fallbacks: tuple[Fallback, ...] = ()
        if rest:
            found = residual(asked, self.factors, self.rules)
            fallbacks = found.fallbacks
            scale = multiplier("MWh", found.factor.per)
            parts.append(Part("Residual mix", rest, "MWh", scale, found.factor.per, 1.0, found.factor))
            kg += rest * (scale * _vector(found.factor))
        return _Row(kg, Trace(tuple(parts)), fallbacks)

    def _by_method(self, row: Activity) -> _Row:
        method = METHODS.get(row.method)
        if method is None:
            raise MethodError(
                f"There is no method called {row.method}.", place="method", remedy="Choose another."
            )
        inputs = dict(row.inputs)
        notes: tuple[str, ...] = ()
        if method.activity and row.amount is not None and method.activity not in inputs:
            wanted = next((one.unit for one in method.inputs if one.key == method.activity), "1")
            inputs[method.activity] = row.amount
            if row.unit and row.unit != wanted:
                change = conversion(row.unit, wanted, carrier=row.carrier)
                inputs[method.activity] = row.amount * change.multiplier
                notes = change.notes
        outcome = method.compute(inputs)
        kg = np.zeros(len(GASES))
        for gas, value in outcome.emissions.items():
            kg[GAS_INDEX[gas]] += value
        return _Row(kg, Trace(outcome=outcome), warnings=(*notes, *outcome.warnings))


def _one_part(row: Activity, amount: float, found: Found, *, share: float = 1.0) -> _Row:
    factor = found.factor
    per = per_unit_of(factor)
    if not row.unit:
        raise MissingError("The unit is missing.", place="unit", remedy=f"Say it, for instance {per}.")
    change = conversion(
        row.unit,
        per,
        carrier=row.carrier,
        ncv=row.inputs.get("ncv"),
        density=row.inputs.get("density"),
    )
    kg = amount * (change.multiplier * share * _vector(factor))
    label = row.carrier.replace("_", " ") or row.kind
    part = Part(label.capitalize(), amount, row.unit, change.multiplier, per, share, factor)
    assumed = (
        ()
        if factor.mark != "assumption"
        else (f"{factor.id} is an assumption: {factor.note or factor.source}.",)
    )
    return _Row(kg, Trace((part,)), found.fallbacks, (*change.notes, *assumed))


def _vector(factor: Factor) -> Floats:
    """Kilograms of each gas per unit of activity."""
    scale = multiplier(factor.mass_unit, "kg")
    vector = np.zeros(len(GASES))
    for gas, value in factor.values.items():
        vector[GAS_INDEX[gas]] = value * scale
    return vector
