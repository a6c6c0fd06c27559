"""Rows of activity x factor as cases write them: one amount with factors, several carriers, or a list."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.fuels import fuel_key, fuel_of, fuels, ipcc_factors, names
from zeroward.methods.ghg.gases import CH4, CO2, CO2E, N2O
from zeroward.methods.verify.adapters.emissions import gas_key
from zeroward.methods.verify.adapters.factor_row import GROSS, FactorRow
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question

AMOUNTS = (
    "amount", "energy", "consumption", "activity", "fuel_amount", "activity_amount", "quantity", "fuel_consumption",
    "fuel_sold", "electricity", "generation", "value", "mass", "volume", "E", "activity_data", "AD", "fuel_use",
    "heat", "msw", "waste",
)  # fmt: skip
FACTORS = (
    "ef",
    "emission_factor",
    "factor",
    "ef_co2e",
    "co2e_factor",
    "grid_ef",
    "grid_factor",
    "ef_grid",
    "neefe",
)
_GASES = {
    CO2: ("co2", "ef_co2", "co2_ef"),
    CH4: ("ch4", "ef_ch4", "ch4_ef"),
    N2O: ("n2o", "ef_n2o", "n2o_ef"),
}
_USES = {
    "1": "residential",
    "2": "commercial",
    "3": "manufacturing",
    "4": "energy_industries",
    "5": "residential",
}


def rows_of(question: Question) -> list[FactorRow]:
    """All rows. Raises CannotRead when no amount stands beside a factor."""
    inputs = question.inputs
    rows = (
        [] if inputs.has("transit") and inputs.has("sold", "sales") else _listed(inputs) or _carriers(inputs)
    )
    single = None if rows else _single(question)
    if single is not None:
        rows = [single]
    if not rows:
        raise CannotRead("no activity with a factor among the inputs")
    return rows


def _listed(inputs: Inputs) -> list[FactorRow]:
    """Rows in a list of objects, or a list of amounts with one factor for all."""
    for entry in inputs.entries:
        if not isinstance(entry.raw, (list, tuple)):
            continue
        amounts = [read_quantity(one, entry.unit or inputs.common_unit) for one in entry.raw]
        common = _factors(inputs)
        if (
            common
            and all(one is not None for one in amounts)
            and not any(_own_factors(one) for one in entry.raw)
        ):
            return [FactorRow(f"row {i}", one, common) for i, one in enumerate(amounts, 1) if one is not None]
        found = [_object_row(str(i), one, inputs, common) for i, one in enumerate(entry.raw, 1)]
        if found and all(row is not None for row in found):
            return [row for row in found if row is not None]
    return []


def _own_factors(raw: Any) -> bool:
    return isinstance(raw, Mapping) and bool(_factors(Inputs(raw)))


def _object_row(name: str, raw: Any, inputs: Inputs, common: Mapping[str, Quantity]) -> FactorRow | None:
    if not isinstance(raw, Mapping):
        return None
    own = Inputs(raw)
    amount = own.quantity(*AMOUNTS) or read_quantity(raw)
    if amount is None:
        return None
    if not amount.unit:
        amount = Quantity(amount.value, own.common_unit or inputs.common_unit)
    label = own.text("fuel", "carrier", "name", "category", "source") or name
    beside = inputs.raw.get("ef_unit")
    factors = _factors(own, str(beside) if isinstance(beside, str) else "") or common
    return (
        FactorRow(
            label,
            amount,
            factors,
            carrier(label),
            own.maybe("ncv") or inputs.maybe("ncv", unit="TJ/Gg"),
            own.maybe("density"),
        )
        if factors
        else None
    )


def _carriers(inputs: Inputs) -> list[FactorRow]:
    """One input per carrier: `diesel: {value, unit, ef}`, or plain amounts with one factor for all."""
    common = _factors(inputs)
    rows = []
    for entry in inputs.entries:
        if isinstance(entry.raw, Mapping) and not _is_factor(entry.name):
            row = _object_row(entry.key, entry.raw, inputs, common)
            if row is not None:
                rows.append(row)
    single = len(rows) == 1 and plain(rows[0].name) in {plain(name) for name in AMOUNTS}
    return [] if single else rows


def _is_factor(name: str) -> bool:
    """Whether an input is a factor or a potential, and so no carrier."""
    known = {
        plain(one)
        for one in (*FACTORS, "gwp", "ncv", "density", *(name for names in _GASES.values() for name in names))
    }
    return name in known or name.startswith(("ef", "gwp")) or gas_key(name) is not None


def _single(question: Question) -> FactorRow | None:
    inputs = question.inputs
    amount = inputs.quantity(*AMOUNTS) or _sold(inputs)
    if amount is None:
        return None
    ratio = inputs.maybe_share("ncv_gcv_ratio", "ncv_gcv", "net_to_gross", "ncv_to_gcv", "gcv_to_ncv")
    if ratio is not None and GROSS.search(amount.unit):
        amount = Quantity(amount.value * ratio, GROSS.sub("", amount.unit).strip())
    fuel = inputs.text("fuel", "carrier", "fuel_type") or question.text
    key = carrier(fuel)
    factors = _factors(inputs) or default_factors(question, key)
    return (
        FactorRow("total", amount, factors, key, inputs.maybe("ncv", unit="TJ/Gg"), inputs.maybe("density"))
        if factors
        else None
    )


def _sold(inputs: Inputs) -> Quantity | None:
    """Fuel sold, less what is known to leave the city in tanks."""
    sold, transit = (inputs.quantity(*names) for names in (("sold", "sales"), ("transit", "fuel_of_transit")))
    if sold is None or transit is None:
        return sold
    return Quantity(sold.value - transit.to(sold.unit), sold.unit)


def _factors(inputs: Inputs, beside: str = "") -> dict[str, Quantity]:
    """Factors by gas, or one factor in CO2e. A mapping of gases is read with the unit that its name carries."""
    unit = inputs.raw.get("ef_unit")
    stated = str(unit) if isinstance(unit, str) else beside
    for entry in inputs.entries:
        if isinstance(entry.raw, Mapping) and entry.name.startswith(("ef", "emissionfactor", "factor")):
            found = {gas_key(key): read_quantity(one, stated or entry.unit) for key, one in entry.raw.items()}
            known = {gas: one for gas, one in found.items() if gas is not None and one is not None}
            if known:
                return known
    by_gas = {gas: inputs.quantity(*names) for gas, names in _GASES.items()}
    known = {gas: _with_unit(one, stated) for gas, one in by_gas.items() if one is not None}
    if known:
        return known
    for name in FACTORS:
        one = (
            inputs.quantity(name)
            if any(plain(name) in (plain(e.key), e.name) for e in inputs.entries)
            else None
        )
        if one is not None:
            return {CO2E: _with_unit(one, stated)}
    return {}


def _with_unit(one: Quantity, unit: str) -> Quantity:
    return one if one.unit else Quantity(one.value, unit)


def carrier(text: str) -> str:
    """The fuel that a text names, in the library's key; the longest name wins. Empty when none is named."""
    words = f" {text.lower().replace('-', ' ').replace('_', ' ')} "
    names = sorted(_names(), key=len, reverse=True)
    found = next((name for name in names if f" {name} " in words or f" {name}s " in words), "")
    return fuel_key(found.replace(" ", "_"))


def _names() -> set[str]:
    return {key.replace("_", " ") for key in (*fuels(), *names())} - {"coke", "wood"} | {
        "coke",
        "wood",
        "diesel oil",
    }


def row_factors(question: Question) -> tuple[dict[str, Quantity], str]:
    """The factors of a case without its amount, and the carrier that it names."""
    return _factors(question.inputs), carrier(question.inputs.text("fuel", "carrier") or question.text)


def default_factors(question: Question, key: str) -> dict[str, Quantity]:
    """The Guidelines' factors for a fuel and the use that the reference or the text names."""
    if fuel_of(key) is None:
        return {}
    use = _use(question)
    matching = [one for one in ipcc_factors() if one.key == f"fuel.{key}" and one.use == use]
    return {gas: Quantity(value, "kg/TJ") for one in matching[:1] for gas, value in one.values.items()}


def _use(question: Question) -> str:
    for word, use in (
        ("residential", "residential"), ("household", "residential"), ("commercial", "commercial"),
        ("institutional", "commercial"), ("manufactur", "manufacturing"), ("industr", "manufacturing"),
        ("power", "energy_industries"), ("energy industries", "energy_industries"), ("road", "road"), ("rail", "rail"),
        ("ship", "waterborne"), ("aviation", "aviation"), ("agricult", "residential"),
    ):  # fmt: skip
        if question.says(word):
            return use
    reference = question.inputs.text("gpc_ref", "ref")
    part = reference.split(".")[1:2]
    return _USES.get(part[0], "residential") if reference.startswith("I.") and part else "residential"
