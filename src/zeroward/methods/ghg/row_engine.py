"""One row after the other: which way its figure is made, and what it was made from."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.activities import BY_FACTOR, Activity
from zeroward.methods.ghg.certified import without_certified
from zeroward.methods.ghg.energy.electricity import loss_multiplier, uncovered
from zeroward.methods.ghg.energy.rows import contracts_of, loss_terms, positive
from zeroward.methods.ghg.factors import Factor, FactorSet, Fallback, Found
from zeroward.methods.ghg.gases import GAS_INDEX, GASES
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError, Outcome
from zeroward.methods.ghg.resolve import COMPUTED, Asked, asked_of, factor_key, per_unit_of, residual, resolve
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.trace import Part, Trace
from zeroward.methods.ghg.units import conversion, multiplier

Floats = NDArray[np.float64]
CONTRACT: Final = "contract"
"""The series of what a supplier's contract states."""
_GASES: Final = "Gases: " + ", ".join(GASES) + "."


class RowEngine:
    """One run: remembers the factor of each kind of row."""

    def __init__(self, factors: FactorSet, rules: Rules) -> None:
        self.factors = factors
        self.rules = rules
        self._found: dict[Asked, Found] = {}

    def row(self, row: Activity) -> Trace:
        """The result of a row. Raises MethodError for what cannot be used, MissingError for what is not there."""
        if row.method == BY_FACTOR:
            return self._by_factor(row)
        return self._by_method(row)

    def _by_factor(self, row: Activity) -> Trace:
        if row.amount is None:
            raise MissingError(
                "The amount is missing.", place="amount", remedy="Give a number, or a notation key."
            )
        asked = asked_of(row)
        if row.source.endswith(".losses"):
            return self._losses(row, asked, row.amount)
        if self.rules.electricity == "market" and not asked.factor and factor_key(asked) == "electricity":
            return self._market(row, asked, row.amount)
        try:
            found = self._resolved(asked)
        except MissingError as error:
            if row.amount:
                raise
            return Trace(warnings=(f"{error.message} It is not needed: nothing was used.",))
        return self._one_part(row, row.amount, found)

    def _resolved(self, asked: Asked) -> Found:
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = resolve(asked, self.factors, self.rules)
        return found

    def _losses(self, row: Activity, asked: Asked, amount: float) -> Trace:
        found = self._resolved(asked)
        if "losses" in found.factor.includes:
            text = f"{found.factor.id} has the losses inside already: included with the consumers (IE)."
            return Trace(fallbacks=found.fallbacks, warnings=(text,), notation="IE")
        share, basis = loss_terms(row.inputs)
        return self._one_part(row, amount, found, share=loss_multiplier(share, basis))

    def _market(self, row: Activity, asked: Asked, amount: float) -> Trace:
        """Contracts first, the residual mix for the rest."""
        if not row.unit:
            raise MissingError("The unit is missing.", place="unit", remedy="Say it, for instance MWh.")
        energy = amount * multiplier(row.unit, "MWh")
        contracts = contracts_of(row.inputs)
        rest = uncovered(energy, sum(one[0] for one in contracts))
        parts = []
        for covered, per_mwh, name in contracts:
            made = Factor(f"contract/{name}", "electricity", per_mwh, "kg/MWh", CONTRACT, quality="H")
            parts.append(Part(name, covered, "MWh", 1.0, "MWh", 1.0, made, vector_of(made)))
        fallbacks: tuple[Fallback, ...] = ()
        if rest:
            found = residual(asked, self.factors, self.rules)
            fallbacks, factor = found.fallbacks, found.factor
            vector, per = self._per_unit(factor)
            parts.append(Part("Residual mix", rest, "MWh", multiplier("MWh", per), per, 1.0, factor, vector))
        return Trace(tuple(parts), fallbacks=fallbacks)

    def _by_method(self, row: Activity) -> Trace:
        method = METHODS.get(row.method)
        if method is None:
            raise MethodError(
                say("There is no method called %(method)s.", method=row.method),
                place="method",
                remedy="Choose another.",
            )
        inputs = without_certified(row.inputs)
        if (
            "part" not in inputs
            and row.kind == "transboundary"
            and any(i.key == "part" for i in method.inputs)
        ):
            inputs["part"] = "outside"
        notes: tuple[str, ...] = ()
        if method.activity and row.amount is not None and method.activity not in inputs:
            wanted = next((one.unit for one in method.inputs if one.key == method.activity), "1")
            inputs[method.activity] = row.amount
            if row.unit and row.unit != wanted:
                carrier = row.carrier or str(inputs.get("carrier", ""))
                change = conversion(row.unit, wanted, carrier=carrier)
                inputs[method.activity] = row.amount * change.multiplier
                notes = change.notes
        outcome = (method.demand or method.compute)(inputs)
        kg: Floats | None = None
        if outcome.emissions:
            kg = np.zeros(len(GASES))
            for gas, value in outcome.emissions.items():
                kg[GAS_INDEX[gas]] += value
        used = self._energy(row, outcome)
        return Trace(
            tuple(part for one in used for part in one.parts),
            outcome,
            kg,
            fallbacks=tuple(dict.fromkeys(one for trace in used for one in trace.fallbacks)),
            warnings=(*notes, *outcome.warnings, *(text for one in used for text in one.warnings)),
        )

    def _energy(self, row: Activity, outcome: Outcome) -> list[Trace]:
        """What a method's energy emits, each carrier as a row of its own would. Raises MethodError for a pinned
        factor that fits none of them."""
        pinned = self.factors.by_id(row.factor).key if row.factor and outcome.energy else ""
        own = {key: row.inputs[key] for key in ("ncv", "density") if row.inputs.get(key) is not None}
        used: list[Trace] = []
        for carrier, amount in outcome.energy.items():
            one = replace(
                row, carrier=carrier, amount=amount, unit="MWh", method=BY_FACTOR, factor="",
                inputs={**own, "factor_use": outcome.use},
            )  # fmt: skip
            if pinned and pinned == factor_key(asked_of(one)):
                one, pinned = replace(one, factor=row.factor), ""
            used.append(self._by_factor(one))
            used += [Trace(warnings=(text,)) for text in _misplaced(row.kind, carrier)]
        if pinned:
            raise MethodError(
                say(
                    "%(factor)s is no factor for %(names)s.",
                    factor=row.factor,
                    names=", ".join(outcome.energy),
                ),
                place="factor",
                remedy="Choose another, or let it be looked up.",
            )
        return used

    def _one_part(self, row: Activity, amount: float, found: Found, *, share: float = 1.0) -> Trace:
        factor = found.factor
        vector, per = self._per_unit(factor)
        if not row.unit:
            raise MissingError(
                "The unit is missing.", place="unit", remedy=say("Say it, for instance %(per)s.", per=per)
            )
        inputs = row.inputs
        ncv, density = (positive(inputs, "ncv"), positive(inputs, "density")) if inputs else (None, None)
        change = conversion(row.unit, per, carrier=row.carrier, ncv=ncv, density=density)
        part = Part(row.carrier or row.kind, amount, row.unit, change.multiplier, per, share, factor, vector)
        warnings = change.notes
        if factor.mark == "assumption":
            warnings += (f"{factor.id} is an assumption: {factor.note or factor.source}.",)
        return Trace((part,), fallbacks=found.fallbacks, warnings=warnings)

    def _per_unit(self, factor: Factor) -> tuple[Floats, str]:
        """Kilograms of each gas per unit of activity, and that unit; remembered with the set that holds the factor."""
        if factor.series in (COMPUTED, CONTRACT):
            return vector_of(factor), per_unit_of(factor)
        known = self.factors.vectors.get(factor.id)
        if known is None:
            known = self.factors.vectors[factor.id] = vector_of(factor), per_unit_of(factor)
        return known


def _misplaced(kind: str, carrier: str) -> tuple[str, ...]:
    """Electricity among fuels would count in the wrong scope, and the other way round."""
    if kind == "fuel" and carrier == "electricity":
        return ("Electricity stands among the fuels burnt: enter it in the cell of electricity.",)
    if kind == "electricity" and carrier != "electricity":
        return ("A fuel stands in the cell of electricity: enter it among the fuels burnt.",)
    return ()


def vector_of(factor: Factor) -> Floats:
    """A factor in kilograms, in the order of `GASES`. Raises MethodError for a gas that is not known."""
    scale = multiplier(factor.mass_unit, "kg")
    vector = np.zeros(len(GASES))
    for gas, value in factor.values.items():
        if gas not in GAS_INDEX:
            raise MethodError(
                say("%(id)s: there is no gas called %(gas)s.", id=factor.id, gas=gas),
                place="factor",
                remedy=_GASES,
            )
        vector[GAS_INDEX[gas]] = value * scale
    vector.setflags(write=False)
    return vector
