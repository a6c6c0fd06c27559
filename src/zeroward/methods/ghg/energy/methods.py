"""Energy methods that a row can name: measured gases, own fuels, cogeneration, losses, the Covenant's factors.

The usual row needs none of them: it is an amount times a factor (`activity-factor`), found by the inventory's rules.
"""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.energy.chp import heat_share
from zeroward.methods.ghg.energy.combustion import from_energy
from zeroward.methods.ghg.energy.electricity import LocalElectricity, local_factor, loss_multiplier
from zeroward.methods.ghg.energy.heat import covenant_heat_factor
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, GASES, N2O
from zeroward.methods.ghg.method import Choice, Input, Method, MissingError, Outcome, register

TJ_PER_MWH: Final = 0.0036
_BURNING: Final = (
    *(
        "residential",
        "commercial",
        "municipal",
        "industry",
        "industry_ets",
        "energy_own_use",
        "agriculture_energy",
    ),
    *(
        "non_specified",
        "energy_supply",
        "road_municipal",
        "road_public",
        "road_private",
        "road_commercial",
        "rail",
    ),
    *("waterborne", "aviation", "off_road"),
)
_USING: Final = (
    *(
        "residential",
        "commercial",
        "municipal",
        "public_lighting",
        "industry",
        "industry_ets",
        "energy_own_use",
    ),
    *(
        "agriculture_energy",
        "non_specified",
        "road_municipal",
        "road_public",
        "road_private",
        "road_commercial",
    ),
    *("rail", "waterborne", "aviation", "off_road"),
)


def _amount(key: str, label: str, unit: str, **more: Any) -> Input:
    return Input(key, label, unit=unit, minimum=0.0, **more)


def _measured(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(MEASURED, inputs)
    kilograms = {gas: value for gas in GASES if (value := work.optional(gas)) is not None}
    if not kilograms:
        raise MissingError(
            "No gas is given.", place=CO2, remedy="Give the kilograms of at least one gas; none emitted is 0."
        )
    for gas, value in kilograms.items():
        work.step(gas, f"{gas}, as measured", value, f"kg {gas}")
    return work.outcome_of(kilograms)


MEASURED: Final = register(
    Method(
        key="direct-measure",
        title="Emissions as measured or verified",
        equation="E = as measured",
        source="Verified report of the operator, for instance under the EU emissions trading system",
        inputs=tuple(_amount(gas, gas.replace("_bio", ", biogenic"), "kg", required=False) for gas in GASES),
        compute=_measured,
        sectors=(),
        notes="For plants that measure, or whose report was verified. Name the report as the source.",
    )
)


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
            _amount("energy", "Energy burnt, net calorific value", "MWh"),
            _amount("co2", "CO2 factor", "kg/TJ"),
            _amount("ch4", "CH4 factor", "kg/TJ"),
            _amount("n2o", "N2O factor", "kg/TJ"),
            Input(
                "origin",
                "Origin of the carbon",
                kind="choice",
                choices=(Choice("fossil", "fossil"), Choice("biogenic", "biogenic")),
            ),
        ),
        compute=_own_fuel,
        sectors=_BURNING,
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
            _amount("heat", "Heat delivered by the plant", "MWh"),
            _amount("electricity", "Electricity delivered by the plant", "MWh"),
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
            _amount("co2", "CO2 of the plant, fossil", "kg"),
            _amount(
                "co2_bio",
                "CO2 of the plant, biogenic",
                "kg",
                default=0.0,
                source="none stated",
                mark="derived",
            ),
            _amount("ch4", "CH4 of the plant", "kg"),
            _amount("n2o", "N2O of the plant", "kg"),
        ),
        compute=_cogenerated,
        sectors=("energy_supply",),
        activity="heat",
        notes="The two parts add to the plant. Frameworks differ in the rule: name it with the result.",
    )
)


def _losses(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(LOSSES, inputs)
    per_unit = loss_multiplier(work.number("loss_share"), work.text("loss_basis"))
    lost = work.step(
        "lost", "Energy lost on the way", work.number("consumption") * per_unit, "MWh", "C × L or C × L/(1-L)"
    )
    emitted = work.step("emitted", "Emitted", lost * work.number("factor"), "kg CO2e", "lost × EF")
    return work.outcome_of({CO2E: emitted})


LOSSES: Final = register(
    Method(
        key="grid-losses",
        title="Losses in the grid, with a factor of your own",
        equation="E = C × EF × L, or C × EF × L/(1-L) where L is a share of generation",
        source="GPC, chapter 6: I.x.3",
        inputs=(
            _amount("consumption", "Consumption", "MWh"),
            _amount(
                "factor",
                "Factor of generation",
                "kg/MWh",
                help="Kilograms of CO2 equivalents per MWh generated.",
            ),
            Input("loss_share", "Share lost", kind="share"),
            Input(
                "loss_basis",
                "The share is of",
                kind="choice",
                choices=(Choice("consumption", "consumption"), Choice("generation", "generation")),
            ),
        ),
        compute=_losses,
        sectors=_USING,
        activity="consumption",
        notes="Not with a national factor per unit consumed: the losses are inside it (IE).",
    )
)


def _local_electricity(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(LOCAL_ELECTRICITY, inputs)
    local = LocalElectricity(*(work.number(key) for key in ("tce", "lpe", "gep", "co2_lpe", "co2_gep")))
    factor = work.step(
        "efe",
        "Local electricity factor",
        float(local_factor(local, work.number("neefe"))),
        "t/MWh",
        "[(TCE - LPE - GEP) NEEFE + CO2LPE + CO2GEP] / TCE",
    )
    return work.outcome_of({CO2E: work.number("consumption") * factor * 1_000})


LOCAL_ELECTRICITY: Final = register(
    Method(
        key="covenant-local-electricity",
        title="Electricity with the Covenant's local factor",
        equation="E = C × [(TCE - LPE - GEP) NEEFE + CO2LPE + CO2GEP] / TCE",
        source="Covenant of Mayors, technical annex to the action plan template",
        inputs=(
            _amount("consumption", "Consumption", "MWh"),
            _amount("neefe", "National factor", "t/MWh"),
            _amount("tce", "Electricity consumed in the territory", "MWh"),
            _amount("lpe", "Local production", "MWh", default=0.0, source="none stated", mark="derived"),
            _amount(
                "gep", "Certified green purchases", "MWh", default=0.0, source="none stated", mark="derived"
            ),
            _amount(
                "co2_lpe",
                "Emissions of local production",
                "t",
                default=0.0,
                source="none stated",
                mark="derived",
            ),
            _amount(
                "co2_gep",
                "Emissions of green purchases",
                "t",
                default=0.0,
                source="none stated",
                mark="derived",
            ),
        ),
        compute=_local_electricity,
        sectors=_USING,
        activity="consumption",
        notes="Leaves out local losses and own use, and tends to count local renewables twice.",
    )
)


def _covenant_heat(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(COVENANT_HEAT, inputs)
    factor = work.step(
        "efh",
        "Heat factor",
        covenant_heat_factor(*(work.number(key) for key in ("produced", "imported", "exported", "total"))),
        "t/MWh",
        "(CO2LPH + CO2IH - CO2EH) / LHC",
    )
    return work.outcome_of({CO2E: work.number("consumption") * factor * 1_000})


COVENANT_HEAT: Final = register(
    Method(
        key="covenant-heat",
        title="District heat with the Covenant's factor",
        equation="E = C × (CO2LPH + CO2IH - CO2EH) / LHC",
        source="Covenant of Mayors guidebook, part 2 (form remembered, consistent with the efficiency rule)",
        inputs=(
            _amount("consumption", "Heat consumed", "MWh"),
            _amount("produced", "Emissions of heat produced locally", "t"),
            _amount(
                "imported",
                "Emissions of heat imported",
                "t",
                default=0.0,
                source="none stated",
                mark="derived",
            ),
            _amount(
                "exported",
                "Emissions of heat exported",
                "t",
                default=0.0,
                source="none stated",
                mark="derived",
            ),
            _amount("total", "Heat consumed in the territory", "MWh"),
        ),
        compute=_covenant_heat,
        sectors=_USING,
        activity="consumption",
        notes="The losses of the network are inside: the heat that reached the customers divides.",
    )
)
