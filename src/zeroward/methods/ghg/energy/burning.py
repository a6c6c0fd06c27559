"""Methods of fuels and plants that a row can name: a fuel of one's own, shares of cogeneration.

The usual row needs none of them: it is an amount times a factor (`activity-factor`), found by the inventory's rules.
"""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.energy.chp import heat_share
from zeroward.methods.ghg.energy.combustion import from_energy
from zeroward.methods.ghg.energy.inputs import amount, none_stated
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, N2O
from zeroward.methods.ghg.method import Choice, Input, Method, Outcome, register

TJ_PER_MWH: Final = 0.0036


def _own_fuel(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(OWN_FUEL, inputs)
    energy = work.step("energy", "Energy, net", work.number("energy") * TJ_PER_MWH, "TJ", "MWh × 0.0036")
    biogenic = work.text("origin") == "biogenic"
    gases = (CO2_BIO, CH4_BIO, N2O) if biogenic else (CO2, CH4, N2O)
    factors = [work.number(key) for key in ("co2", "ch4", "n2o")]
    kilograms = from_energy(energy, factors)
    for gas, factor, value in zip(gases, factors, kilograms, strict=True):
        work.step(gas, f"Emitted {gas}", value, f"kg {gas}", f"TJ × {factor:g} kg/TJ")
    return work.outcome_of({gas: float(value) for gas, value in zip(gases, kilograms, strict=True)})


OWN_FUEL: Final = register(
    Method(
        key="fuel-own-factor",
        title="Fuel with factors of your own",
        equation="E = energy × EF, for each gas",
        source="2006 IPCC Guidelines, volume 2, equation 2.1",
        inputs=(
            amount("energy", "Energy burnt, net calorific value", "MWh"),
            amount("co2", "CO2 factor", "kg/TJ"),
            amount("ch4", "CH4 factor", "kg/TJ"),
            amount("n2o", "N2O factor", "kg/TJ"),
            Input(
                "origin",
                "Origin of the carbon",
                kind="choice",
                choices=(Choice("fossil", "fossil"), Choice("biogenic", "biogenic")),
            ),
        ),
        compute=_own_fuel,
        tier="2 or 3",
        activity="energy",
        notes="For a fuel whose carbon content or plant is known better than the defaults.",
    )
)


def _cogenerated(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(COGENERATED, inputs)
    supply = work.optional("supply")
    share = work.step(
        "share",
        "Share of heat",
        heat_share(
            work.text("rule"),  # type: ignore[arg-type]  # checked against the choices
            work.number("heat"),
            work.number("electricity"),
            supply=supply,
        ),
        "1",
        work.text("rule"),
    )
    total = {
        gas: work.number(key) for gas, key in ((CO2, "co2"), (CO2_BIO, "co2_bio"), (CH4, "ch4"), (N2O, "n2o"))
    }
    wanted = share if work.text("product") == "heat" else 1 - share
    return work.outcome_of({gas: value * wanted for gas, value in total.items()})


COGENERATED: Final = register(
    Method(
        key="chp-share",
        title="Cogeneration: share of heat or electricity",
        equation="a_heat = z(1-f)/(f + z(1-f)), z = 1 - T_return/T_supply; or by efficiency, or energy content",
        source="BISKO (Carnot, 283 K); Covenant of Mayors guidebook (efficiencies 0.90 and 0.40, remembered)",
        inputs=(
            amount("heat", "Heat delivered by the plant", "MWh"),
            amount("electricity", "Electricity delivered by the plant", "MWh"),
            Input(
                "rule",
                "Rule of allocation",
                kind="choice",
                choices=(
                    Choice("carnot", "Carnot (exergy)"),
                    Choice("efficiency", "efficiencies of separate plants"),
                    Choice("energy", "energy content"),
                ),
            ),
            Input("supply", "Supply temperature", unit="K", required=False, minimum=284.0, maximum=2000.0),
            Input(
                "product",
                "Part wanted",
                kind="choice",
                choices=(Choice("heat", "heat"), Choice("electricity", "electricity")),
            ),
            amount("co2", "CO2 of the plant, fossil", "kg"),
            none_stated("co2_bio", "CO2 of the plant, biogenic", "kg"),
            amount("ch4", "CH4 of the plant", "kg"),
            amount("n2o", "N2O of the plant", "kg"),
        ),
        compute=_cogenerated,
        activity="heat",
        notes="The two parts add to the plant. Frameworks differ in the rule: name it with the result.",
    )
)
