"""What a unit of output costs: investment, upkeep and fuel over the output, all in today's worth."""

from zeroward.methods.appraisal import levelised_cost
from zeroward.methods.verify.adapters.cash_flows import rate, whole
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import read_unit

_OUTPUT = ("yield", "yield_kwh", "generation", "output", "energy", "production", "annual_energy",
           "annual_generation",
           "heat", "heat_output", "annual_output", "energy_output", "heat_kwh", "electricity_output",
           "annual_heat",
           "heat_produced", "specific_yield", "annual_production", "energy_yield")  # fmt: skip
_HOURS = ("full_load_hours", "flh", "hours", "equivalent_hours", "full_load_hours_per_year")
_INVESTED = ("capex", "investment", "initial_investment", "initial_outlay", "i0", "capital", "capital_cost",
             "investment_cost", "overnight_cost")  # fmt: skip
_UPKEEP = ("opex", "annual_cost", "o_and_m", "om", "maintenance", "fixed_opex", "opex_fixed", "o_m",
           "annual_opex",
           "fixed_om", "operating_cost", "running_cost")  # fmt: skip


@reads("lcoe", "levelised cost energy", "levelized cost", "levelised cost electricity",
       "levelised cost heat", "lcoh",
       "levelised cost", "cost heat")  # fmt: skip
def cost_of_output(question: Question) -> Answer:
    """Costs over output, both in today's worth; per kilowatt where the case gives its costs so."""
    inputs = question.inputs
    produced = _output(inputs)
    size = _size(inputs)
    yearly = _money(inputs, *_UPKEEP, size=size, default=0.0)
    share = inputs.maybe_share(
        "opex_share", "opex_pct", "opex_percent", "om_share", "opex_pct_capex", "opex_rate"
    )
    capex = _money(inputs, *_INVESTED, size=size)
    if share is not None and inputs.exact("opex") is None:
        yearly = capex * share
    yearly += _fuel(inputs, produced) + _carbon(inputs, produced)
    found = levelised_cost(
        capex=capex, opex=yearly, output=produced.value, rate=rate(question),
        years=whole(inputs.number("years", "n", "life", "lifetime", "life_years", "economic_life", "period")),
        degradation=inputs.share("degradation", "degradation_rate", "annual_degradation", default=0.0),
    )  # fmt: skip
    answer = Answer()
    unit = produced.unit or "kWh"
    answer.add("lcoe levelised_cost cost lcoh result", found, f"EUR/{unit}" if Quantity(1, unit).unit else "")
    return answer


def _size(inputs: Inputs) -> float:
    """Kilowatts by which costs per kilowatt are multiplied: only where the output is that of the whole plant."""
    power = inputs.quantity("capacity", "power", "installed_capacity", "peak_power", "capacity_kw")
    return power.to("kW") if power is not None else 1.0


def _output(inputs: Inputs) -> Quantity:
    """Yearly output in energy; from hours at full load, and the capacity where the case states one."""
    entry = inputs.exact(*_OUTPUT) or inputs.find(*_OUTPUT[:8])
    given = entry.quantity() if entry is not None else None
    factor = inputs.maybe_share("capacity_factor", "load_factor", "cf")
    hours = inputs.maybe(*_HOURS) or (8760 * factor if factor is not None else None)
    per_size = given is not None and "/" in given.unit and ("mass", 1) not in _dimensions(given.unit)
    if given is not None and not per_size:
        return given
    if given is not None:
        return Quantity(given.value * _size(inputs), given.unit.partition("/")[0])
    if hours is None:
        raise CannotRead("no yearly output")
    return Quantity(hours * _size(inputs), "kWh")


def _dimensions(unit: str) -> tuple[tuple[str, int], ...]:
    known = read_unit(unit)
    return known.dimensions if known is not None else ()


def _money(inputs: Inputs, *names: str, size: float, default: float | None = None) -> float:
    """An amount of money; one per kilowatt counts for every kilowatt."""
    found = inputs.quantity(*names)
    if found is None:
        if default is None:
            raise CannotRead("no investment")
        return default
    money, _, per = found.unit.partition("/")
    amount = Quantity(found.value, money).to("EUR") if money else found.value
    by_power = read_unit(per.split("/")[0]) if per else None
    if by_power is None or by_power.dimensions != (("power", 1),):
        return amount
    return amount * size / by_power.size


def _carbon(inputs: Inputs, produced: Quantity) -> float:
    """Yearly cost of what is emitted: fuel x factor x price of carbon."""
    price = inputs.maybe("co2_price", "carbon_price", "co2_cost", "price_co2", unit="EUR/t")
    emitted = inputs.quantity("ef", "ef_kg_per_kwh", "emission_factor", "ef_fuel", "fuel_ef", "co2_factor")
    if price is None or emitted is None:
        return 0.0
    used_entry = inputs.exact(*_FUEL)
    used = used_entry.quantity() if used_entry is not None else None
    if used is None:
        ratio = inputs.optional("efficiency", "eta", default=1.0)
        used = Quantity(produced.value / (ratio / 100 if ratio > 10 else ratio), produced.unit)
    factor = emitted.to("t/MWh") if emitted.unit else emitted.value / 1000
    if not emitted.unit or not used.unit:
        return used.value * factor * price
    return used.to("MWh") * factor * price


_FUEL = (
    "fuel",
    "fuel_kwh",
    "electricity",
    "electricity_kwh",
    "gas",
    "fuel_use",
    "electricity_use",
    "fuel_consumption",
)
_PRICE = ("fuel_price", "electricity_price", "energy_price", "gas_price", "price")


def _fuel(inputs: Inputs, produced: Quantity) -> float:
    """Yearly cost of what is burnt or drawn: an amount x a price, or output over efficiency x a price."""
    stated = inputs.exact("fuel_cost", "annual_fuel_cost", "energy_cost")
    cost = read_quantity(stated.raw, stated.unit) if stated is not None else None
    if cost is not None:
        return (
            cost.value * produced.value
            if "/" in cost.unit.removesuffix("/yr").removesuffix("/year")
            else cost.to("EUR")
        )
    price_entry, used_entry = inputs.exact(*_PRICE), inputs.exact(*_FUEL)
    price = price_entry.quantity() if price_entry is not None else None
    if price is None:
        return 0.0
    per = price.unit.partition("/")[2]
    used = used_entry.quantity() if used_entry is not None else None
    if used is None:
        ratio = inputs.maybe("efficiency", "eta", "cop", "scop", "spf", "jaz")
        if not ratio:
            return 0.0
        used = Quantity(produced.value / (ratio / 100 if ratio > 10 else ratio), produced.unit)
    return price.value * (used.to(per) if per and used.unit else used.value)
