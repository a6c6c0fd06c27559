"""One row of activity x factor, computed by the engine that computes inventories."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.ghg.activities import Activity
from zeroward.methods.ghg.engine import compute
from zeroward.methods.ghg.factors import Factor, FactorSet
from zeroward.methods.ghg.gases import GAS_INDEX
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.units import convert
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead
from zeroward.methods.verify.units_text import factor_between, read_unit

_UNITS = {
    "mass": "kg", "energy": "MWh", "volume": "m3", "vkm": "vkm", "pkm": "pkm", "tkm": "tkm", "area": "ha",
    "head": "head", "person": "person", "money": "EUR",
}  # fmt: skip
"""The engine's unit for each dimension that the reader of units knows, in the reader's base size."""
GROSS = re.compile(r"\bgcv|_gcv|gross", re.IGNORECASE)
_UNCOUNTED = "piece"


@dataclass(frozen=True, slots=True)
class FactorRow:
    """An amount and its factors by gas. `ncv` in MJ/kg and `density` in kg/m3 are the case's own."""

    name: str
    amount: Quantity
    factors: Mapping[str, Quantity]
    carrier: str = ""
    ncv: float | None = None
    density: float | None = None

    def net_mwh(self) -> float | None:
        """Energy on the net basis; None where amount, calorific value and density do not give one."""
        unit, size = engine_unit(self.amount.unit)
        if unit == "MWh" and GROSS.search(self.amount.unit):
            unit = "MWh_GCV"
        if unit not in ("kg", "m3", "MWh", "MWh_GCV"):
            return None
        try:
            return convert(
                self.amount.value * size,
                unit,
                "MWh",
                carrier=self.carrier,
                ncv=self.ncv,
                density=self.density,
            )
        except MethodError:
            return None

    def kg(self) -> dict[str, float]:
        """Kilograms of each gas. Raises CannotRead with the engine's words where amount and factor do not meet."""
        gases = list(self.factors)
        records, rows = [], []
        for gas in gases:
            unit = self.factors[gas].unit or bare_unit(self.factors[gas].value, self.amount.unit)
            top, _, bottom = unit.partition("/")
            per, size = engine_unit(bottom)
            value = self.factors[gas].value * (factor_between(top, "kg") or 1.0) / size
            records.append(Factor(f"case/{gas}", "case", {gas: value}, f"kg/{per}", "case"))
            rows.append(self._activity(gas, bottom))
        table = compute(rows, FactorSet(records), gwp=gwp_set("AR5").values)
        if table.missing.any():
            raise CannotRead("; ".join(one.message for one in table.problems))
        return {gas: float(table.kg[at, GAS_INDEX[gas]]) for at, gas in enumerate(gases)}

    def _activity(self, gas: str, per: str) -> Activity:
        # an amount without a unit is in that of the factor
        unit, size = engine_unit(self.amount.unit or per)
        if unit == "MWh" and GROSS.search(self.amount.unit):
            unit = "MWh_GCV"
        if engine_unit(per)[0] == _UNCOUNTED:
            unit, size = _UNCOUNTED, 1.0
        inputs = {
            key: value for key, value in (("ncv", self.ncv), ("density", self.density)) if value is not None
        }
        return Activity(
            source="non_specified.fuel", carrier=self.carrier, amount=self.amount.value * size, unit=unit,
            factor=f"case/{gas}", inputs=inputs,
        )  # fmt: skip


def engine_unit(text: str) -> tuple[str, float]:
    """The engine's unit for a unit as written, and how many of it one is. Unknown units count pieces."""
    known = read_unit(text) if text.strip() else None
    if known is None or len(known.dimensions) != 1 or known.dimensions[0][1] != 1:
        return _UNCOUNTED, 1.0
    unit = _UNITS.get(known.dimensions[0][0])
    return (unit, known.size) if unit else (_UNCOUNTED, 1.0)


def bare_unit(value: float, amount_unit: str) -> str:
    """A factor without a unit is in tonnes per unit of the activity, unless only kilograms make sense of it."""
    unit = amount_unit.split(maxsplit=1)[0] if amount_unit else ""
    most = {"MWH": 5.0, "TJ": 1000.0, "GJ": 5.0, "KWH": 0.01}.get(unit.upper())
    mass = "kg" if most is not None and value > most else "t"
    return f"{mass}/{unit}" if unit else mass
