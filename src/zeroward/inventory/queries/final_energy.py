"""How much energy stands behind a figure, by carrier, in MWh (net calorific value)."""

from collections.abc import Mapping

from zeroward.inventory.queries.results import Results
from zeroward.methods.ghg.activities import BY_FACTOR, Activity
from zeroward.methods.ghg.method import METHODS, MethodError
from zeroward.methods.ghg.units import convert


def energy_of(results: Results, row: int) -> dict[str, float]:
    """MWh by carrier of a row of the table; nothing for figures that are not about energy, or state none."""
    one = results.table.activities.row(row)
    if one.method == BY_FACTOR:
        return _by_factor(one)
    outcome = results.table.traces[row].outcome
    return dict(outcome.energy) if outcome and outcome.energy else _by_method(one)


def _by_factor(one: Activity) -> dict[str, float]:
    if not one.carrier or one.amount is None:
        return {}
    energy = _converted(one.amount, one.unit, one.carrier, one.inputs)
    return {} if energy is None else {one.carrier: energy}


def _by_method(one: Activity) -> dict[str, float]:
    """Methods whose activity is energy; the carrier is that of the row, of its inputs, or of its kind."""
    method = METHODS.get(one.method)
    asked = next((each for each in method.inputs if each.key == method.activity), None) if method else None
    if asked is None or asked.unit != "MWh" or one.amount is None:
        return {}
    named = one.inputs.get("carrier")
    carrier = one.carrier or (named if isinstance(named, str) else "")
    if not carrier and one.kind in ("electricity", "heat", "cooling"):
        carrier = one.kind
    energy = _converted(one.amount, one.unit, carrier, {})
    return {} if energy is None else {carrier or "fuel": energy}


def _converted(amount: float, unit: str, carrier: str, inputs: Mapping[str, object]) -> float | None:
    ncv, density = inputs.get("ncv"), inputs.get("density")
    try:
        return convert(
            amount,
            unit,
            "MWh",
            carrier=carrier,
            ncv=ncv if isinstance(ncv, int | float) else None,
            density=density if isinstance(density, int | float) else None,
        )
    except MethodError:
        return None
