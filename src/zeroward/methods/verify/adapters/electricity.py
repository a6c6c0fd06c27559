"""Electricity: losses, contracts, the Covenant's local factor; heat factors."""

from collections.abc import Iterable, Mapping

from zeroward.methods.ghg.energy.electricity import (
    LocalElectricity,
    local_factor,
    location,
    loss_multiplier,
    market,
)
from zeroward.methods.ghg.energy.heat import HeatSupply, covenant_heat_factor
from zeroward.methods.ghg.energy.heat import heat_factor as heat_from_plants
from zeroward.methods.ghg.gwp import to_co2e
from zeroward.methods.verify.adapters.cogeneration import heat_share
from zeroward.methods.verify.adapters.emissions import potentials
from zeroward.methods.verify.adapters.factor_rows import rows_of
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

FACTOR = ("ef", "emission_factor", "ef_grid", "grid_ef", "grid_factor", "factor", "ef_gen", "neefe")
ENERGY = ("E", "energy", "consumption", "electricity", "C", "tce", "amount", "activity")


@reads(
    "t&d losses", "t d losses", "td losses", "transmission distribution", "losses conventions", "losses grid"
)
def losses(question: Question) -> Answer:
    """Both conventions: the loss as a share of consumption, and of generation."""
    inputs = question.inputs
    energy = inputs.number(*ENERGY, unit="MWh")
    factor = inputs.number(*FACTOR, unit="t/MWh")
    share = inputs.share("loss", "loss_share", "loss_factor", "lossfactor", "losses", "td_loss", "L")
    answer = Answer()
    consumed, generated = (
        float(location(energy * loss_multiplier(share, basis), factor))
        for basis in ("consumption", "generation")
    )
    by_generation = question.says("generation", "grossed") and not question.says("two")
    first = generated if by_generation else consumed
    answer.add("emissions total co2e losses", first, "t")
    answer.add("on_consumption consumption share_of_consumption", consumed, "t")
    answer.add("grossed_up on_generation generation share_of_generation", generated, "t")
    answer.add("losses_mwh lost_energy", energy * loss_multiplier(share, "consumption"), "MWh")
    return answer


@reads("implied loss", "implied t&d loss", "implied t d loss", "implied loss share")
def implied_losses(question: Question) -> Answer:
    """The loss share that two printed lines imply: scope 3 over scope 2."""
    inputs = question.inputs
    used = inputs.number("scope2", "s2", "i_x_2", "consumption", "consumed", unit="t")
    lost = inputs.number("scope3", "s3", "i_x_3", "losses", "lost", unit="t")
    if used == 0:
        raise CannotRead("nothing consumed")
    answer = Answer()
    answer.add("loss_share loss share ratio implied_loss", lost / used, "1")
    answer.add("share_of_generation loss_share_of_generation", lost / (lost + used), "1")
    return answer


@reads("local electricity factor", "local electricity", "efe", "local ef", "covenant electricity factor")
def local_electricity(question: Question) -> Answer:
    """The Covenant's local factor, in both forms."""
    inputs = question.inputs
    neefe = inputs.number("neefe", "national_factor", "national", "ef_national", "ef", unit="t/MWh")
    local = LocalElectricity(
        tce=inputs.number("tce", "consumption", "total_consumption", unit="MWh"),
        lpe=inputs.optional("lpe", "local_production", "local_generation", unit="MWh"),
        gep=inputs.optional("gep", "green_purchases", "certified_green", "green", "ce", unit="MWh"),
        co2_lpe=inputs.optional("co2_lpe", "co2lpe", "local_emissions", unit="t"),
        co2_gep=inputs.optional("co2_gep", "co2gep", "green_emissions", unit="t"),
    )
    answer = Answer()
    factor = float(local_factor(local, neefe))
    answer.add("efe local_factor ef factor local_ef", factor, "t/MWh")
    answer.add("total emissions co2e", factor * local.tce, "t")
    return answer


@reads("market based", "residual mix", "market electricity")
def market_based(question: Question) -> Answer:
    """Contracts first, the residual mix for the rest; the location-based figure beside it."""
    inputs = question.inputs
    energy = inputs.number(*ENERGY, unit="MWh")
    contracts = []
    entry = inputs.find("contracts", "contract", "guarantees", "supply")
    for raw in entry.raw if entry is not None and isinstance(entry.raw, list) else []:
        own = Inputs(raw)
        contracts.append(
            (
                own.number("mwh", "amount", "energy", "consumption", "value", "c", unit="MWh"),
                own.optional(*FACTOR, unit="t/MWh"),
            )
        )
    residual = inputs.maybe("residual", "ef_residual", "residual_mix", "residual_factor", unit="t/MWh")
    answer = Answer()
    answer.add("market market_based total emissions", market(energy, contracts, residual), "t")
    grid = inputs.maybe(*FACTOR, "location", "ef_location", unit="t/MWh")
    if grid is not None:
        answer.add("location location_based", float(location(energy, grid)), "t")
    return answer


@reads("heat factor", "efh", "district heat factor", "heat emission factor")
def heat_factor(question: Question) -> Answer:
    """EFH = (local + imported - exported emissions) / heat consumed."""
    inputs = question.inputs
    answer = Answer()
    factor = covenant_heat_factor(
        inputs.number("co2_lph", "co2lph", "produced", "local", unit="t"),
        inputs.optional("co2_ih", "co2ih", "imported", unit="t"),
        inputs.optional("co2_eh", "co2eh", "exported", unit="t"),
        inputs.number("lhc", "consumption", "heat_consumption", "delivered", unit="MWh"),
    )
    answer.add("efh factor heat_factor ef", factor, "t/MWh")
    return answer


def _is_number(raw: object) -> bool:
    return isinstance(raw, Mapping) and "value" in raw


def _added(masses: Iterable[tuple[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for gas, mass in masses:
        total[gas] = total.get(gas, 0.0) + mass
    return total


@reads("district heat", "heat network", "district heating")
def district_heat(question: Question) -> Answer:
    """Fuel x factor x the heat's share, over the heat delivered; the network's losses are inside."""
    inputs = question.inputs
    emitted = inputs.maybe("emissions", "fuel_emissions", "co2", unit="t")
    if emitted is None and any(isinstance(entry.raw, (list, Mapping)) and not _is_number(entry.raw)
                               for entry in inputs.entries):  # fmt: skip
        masses = [mass for row in rows_of(question) for mass in row.kg().items()]
        emitted = float(to_co2e(_added(masses), potentials(question))) / 1000
    if emitted is None:
        factor = inputs.number("ef_fuel", "fuel_ef", *FACTOR, unit="t/MWh")
        emitted = inputs.number("fuel", "fuel_energy", "fuel_input", "fuel_mwh", unit="MWh") * factor
    if inputs.has("f_el", "T_supply") and not inputs.has("a_heat"):
        share = float(heat_share(question).values[0].value)
    else:
        share = inputs.share("a_heat", "heat_share", "allocation", "share", default=1.0)
    delivered = inputs.number("heat_delivered", "delivered", "heat", "consumption", unit="MWh")
    made = heat_from_plants(HeatSupply(delivered, imported={"CO2e": emitted * share}), {})
    answer = Answer()
    answer.add("ef ef_dh heat_factor factor efh ef_heat", made["CO2e"], "t/MWh")
    answer.add("emissions total co2e", emitted * share, "t")
    answer.add("a_heat heat_share", share, "1")
    return answer


@reads("neefe", "national electricity factor")
def national_factor(question: Question) -> Answer:
    """Emissions of all electricity production over the final consumption of electricity."""
    inputs = question.inputs
    emitted = inputs.number("emissions", "generation_emissions", "co2", "production_emissions", unit="t")
    consumed = inputs.number("consumption", "final_consumption", "electricity", "tce", unit="MWh")
    if consumed <= 0:
        raise CannotRead("nothing consumed")
    answer = Answer()
    answer.add("neefe factor ef", emitted / consumed, "t/MWh")
    return answer
