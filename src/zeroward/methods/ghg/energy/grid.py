"""Methods of electricity and heat that a row can name: losses with an own factor, the Covenant's local factors."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.energy.electricity import LocalElectricity, local_factor, loss_multiplier
from zeroward.methods.ghg.energy.heat import covenant_heat_factor
from zeroward.methods.ghg.energy.inputs import amount, none_stated
from zeroward.methods.ghg.gases import CO2E
from zeroward.methods.ghg.method import Choice, Input, Method, Outcome, register


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
            amount("consumption", "Consumption", "MWh"),
            amount(
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
            amount("consumption", "Consumption", "MWh"),
            amount("neefe", "National factor", "t/MWh"),
            amount("tce", "Electricity consumed in the territory", "MWh"),
            none_stated("lpe", "Local production", "MWh"),
            none_stated("gep", "Certified green purchases", "MWh"),
            none_stated("co2_lpe", "Emissions of local production", "t"),
            none_stated("co2_gep", "Emissions of green purchases", "t"),
        ),
        compute=_local_electricity,
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
            amount("consumption", "Heat consumed", "MWh"),
            amount("produced", "Emissions of heat produced locally", "t"),
            none_stated("imported", "Emissions of heat imported", "t"),
            none_stated("exported", "Emissions of heat exported", "t"),
            amount("total", "Heat consumed in the territory", "MWh"),
        ),
        compute=_covenant_heat,
        activity="consumption",
        notes="The losses of the network are inside: the heat that reached the customers divides.",
    )
)
