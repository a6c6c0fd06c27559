"""Emissions that someone measured, verified or calculated elsewhere: kilograms of each gas, with their source."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.gases import CO2E, GASES
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register

SECTORS = (
    "industry_ets", "industrial_process", "product_use", "fugitive_coal", "fugitive_oil_gas", "solid_waste",
    "biological_treatment", "incineration", "wastewater", "livestock", "aggregate", "other_indirect",
)  # fmt: skip

_LABELS = {
    "CO2": "Carbon dioxide, fossil",
    "CO2_bio": "Carbon dioxide, biogenic (memo)",
    "CH4": "Methane, fossil",
    "CH4_bio": "Methane, biogenic",
    "N2O": "Nitrous oxide",
    "CO2e": "CO2 equivalent that cannot be taken apart",
}


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    given = {gas: value for gas in GASES if (value := work.optional(gas)) is not None}
    if not given:
        raise MissingError(
            "There is no amount of any gas.",
            place=GASES[0],
            remedy="Give at least one amount; 0 is an amount.",
        )
    if not work.text("source").strip():
        raise MissingError("The source is empty.", place="source", remedy="Name the report or statement.")
    if CO2E in given:
        if not str(work.values.get("gwp_set", "")).strip():
            raise MissingError(
                "CO2 equivalent without its set of warming potentials.",
                place="gwp_set",
                remedy="Name the set (AR4, AR5, AR6), or give the gases.",
            )
        work.warn("What is given as CO2 equivalent cannot be restated with other warming potentials.")
    for gas, value in given.items():
        work.step(gas, _LABELS.get(gas, gas), value, "kg", "as stated by the source")
    return work.outcome_of(given)


METHOD = register(
    Method(
        key="direct.measured",
        title="Direct entry: emissions stated by a source",
        equation="E = as stated",
        source="IPCC 2006 Guidelines, Volume 1, chapter 2; verified emissions of the EU emissions trading system",
        tier="3",
        sectors=SECTORS,
        activity="CO2",
        notes="For sites under emissions trading, give verified emissions and name the installation.",
        inputs=(
            *(Input(gas, _LABELS.get(gas, gas), unit="kg", minimum=0, required=False) for gas in GASES),
            Input("gwp_set", "Warming potentials of the CO2 equivalent", kind="text", required=False),
            Input("source", "Source", kind="text", help="Report, installation, year, and who verified it."),
        ),
        compute=_compute,
    )
)
