"""From energy to gases by the guidelines' default factors: for a transport method that is used alone.

In an inventory the engine does this, by the inventory's own rules, and what stands here is not asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from zeroward.methods.ghg.method import Outcome, Step
from zeroward.methods.ghg.transport.energy import WITHOUT_EXHAUST, default_factor, fuel_emissions
from zeroward.methods.ghg.transport.methods.burning import LABELS

Compute = Callable[[Mapping[str, Any]], Outcome]


def burnt(demand: Compute) -> Compute:
    """The method that burns what `demand` asks for."""

    def compute(inputs: Mapping[str, Any]) -> Outcome:
        return with_default_factors(demand(inputs))

    return compute


def with_default_factors(outcome: Outcome) -> Outcome:
    """The outcome with the gases of its fuels. Electricity and hydrogen stay energy: their factor is that of how they
    were made, and the guidelines have none."""
    kilograms = dict(outcome.emissions)
    left: dict[str, float] = {}
    steps, warnings = list(outcome.steps), list(outcome.warnings)
    for name, amount in outcome.energy.items():
        if name in WITHOUT_EXHAUST:
            left[name] = amount
            warnings.append(
                f"{LABELS[name]}: {amount:.6g} MWh are not in the emissions. An inventory applies its own factor."
            )
            continue
        found = default_factor(name, outcome.use)
        warnings += [str(fallback) for fallback in found.fallbacks]
        if found.factor.mark == "assumption":
            warnings.append(f"{found.factor.id} is an assumption: {found.factor.note}.")
        for gas, value in fuel_emissions(amount, name, use=outcome.use).items():
            factor = found.factor.values[gas]
            text = f"{amount:.6g} MWh × 0.0036 TJ/MWh × {factor:g} kg/TJ"
            label = f"{gas} of {LABELS[name].lower()}"
            steps.append(Step(f"{gas}.{name}", label, value.item(), f"kg {gas}", text))
            kilograms[gas] = kilograms.get(gas, 0.0) + value.item()
    return replace(
        outcome,
        emissions=kilograms,
        steps=tuple(steps),
        warnings=tuple(dict.fromkeys(warnings)),
        energy=left,
    )
