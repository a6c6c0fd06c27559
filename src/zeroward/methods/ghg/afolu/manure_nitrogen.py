"""Nitrous oxide of manure management, direct and indirect (IPCC Volume 4, equations 10.25 to 10.30)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.livestock import SYSTEMS, WEIGHT, warn_of_rest, yearly_per_head
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import N2O
from zeroward.methods.ghg.method import Input, Method, Outcome, register

Array = npt.NDArray[np.float64]
NITROGEN_TO_N2O = 44 / 28


@dataclass(frozen=True, slots=True)
class ManureNitrousOxide:
    """Kilograms of N2O by way, shape (…)."""

    direct: Array
    volatilised: Array
    leached: Array

    @property
    def total(self) -> Array:
        return np.asarray(self.direct + self.volatilised + self.leached)


def manure_nitrous_oxide(
    nitrogen: npt.ArrayLike,
    systems: npt.ArrayLike,
    *,
    ef3: npt.ArrayLike,
    gas_share: npt.ArrayLike = 0.0,
    leach_share: npt.ArrayLike = 0.0,
    ef4: npt.ArrayLike = 0.010,
    ef5: npt.ArrayLike = 0.0075,
) -> ManureNitrousOxide:
    """N2O of manure; `nitrogen` in kg N per year, (…); the rest by system, (…, system) or (system)."""
    kept = np.asarray(nitrogen, dtype=np.float64)[..., None] * np.asarray(systems, dtype=np.float64)
    return ManureNitrousOxide(
        direct=np.asarray((kept * np.asarray(ef3)).sum(axis=-1) * NITROGEN_TO_N2O),
        volatilised=np.asarray(
            (kept * np.asarray(gas_share)).sum(axis=-1) * np.asarray(ef4) * NITROGEN_TO_N2O
        ),
        leached=np.asarray((kept * np.asarray(leach_share)).sum(axis=-1) * np.asarray(ef5) * NITROGEN_TO_N2O),
    )


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    animal, guideline = work.text("animal"), work.text("guideline")
    shares = work.shares("systems", known=TABLES["systems"].values)
    warn_of_rest(work, shares)
    nitrogen = _nitrogen(work, animal, guideline)
    gas, leach = _lost(work, animal, guideline, shares)
    soils = TABLES["soils"]
    result = manure_nitrous_oxide(
        nitrogen,
        list(shares.values()),
        ef3=[work.read(TABLES["manure_n2o"], guideline, name, place=f"systems.{name}") for name in shares],
        gas_share=gas,
        leach_share=leach,
        ef4=work.default("ef4", soils, guideline, "ef4"),
        ef5=work.default("ef5", soils, guideline, "ef5"),
    )
    if shares.get("pasture"):
        work.step("pasture", "Nitrogen left on pasture (counts with managed soils)", nitrogen * shares["pasture"],
                  "kg N")  # fmt: skip
    work.step("direct", "Direct nitrous oxide", float(result.direct), "kg", "N x sum of share x EF3 x 44/28")
    work.step("volatilised", "Indirect, through ammonia", float(result.volatilised), "kg",
              "N x sum of share x lost x EF4 x 44/28")  # fmt: skip
    work.step("leached", "Indirect, through leaching", float(result.leached), "kg",
              "N x sum of share x leached x EF5 x 44/28")  # fmt: skip
    return work.outcome_of({N2O: float(result.total)})


def _nitrogen(work: Calculation, animal: str, guideline: str) -> float:
    """Kilograms of nitrogen that the animals excrete in a year."""
    excreted = work.optional("excretion")
    if excreted is None:
        region = work.text("region")
        rate = work.default("rate", TABLES["nitrogen_rate"], guideline, region, animal)
        excreted = float(yearly_per_head(rate, work.default("weight", TABLES["weight"], region, animal)))
    work.step("excretion", "Nitrogen excreted by a head", excreted, "kg N/yr", "rate x weight / 1000 x 365")
    return work.step(
        "nitrogen", "Nitrogen excreted", work.number("heads") * excreted, "kg N", "heads x excretion"
    )


def _lost(
    work: Calculation, animal: str, guideline: str, shares: Mapping[str, float]
) -> tuple[list[float], list[float]]:
    """Shares of nitrogen lost as ammonia and by leaching, by system."""
    gas, leach = work.optional("gas_share"), work.optional("leach_share")
    if guideline == "2006" and gas is None:
        work.warn(
            "Indirect emissions are not counted: the parameters of 2006 need the share lost as ammonia."
        )
        gas = 0.0
    if guideline == "2006" and leach is None:
        leach = 0.0
    return (
        [
            work.read(TABLES["manure_gas"], animal, name, place="gas_share") if gas is None else gas
            for name in shares
        ],
        [
            work.read(TABLES["manure_leach"], animal, name, place="leach_share") if leach is None else leach
            for name in shares
        ],
    )


METHOD = register(
    Method(
        key="afolu.manure_n2o",
        title="Livestock: nitrous oxide of manure",
        equation="N2O = heads x Nex x sum of share x (EF3 + FracGas x EF4 + FracLeach x EF5) x 44/28",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 4, equations 10.25 to 10.30",
        tier="1",
        activity="heads",
        notes="Manure left on pasture and manure spread on fields count with managed soils.",
        inputs=(
            Input("heads", "Animals, mean of the year", unit="head", minimum=0),
            choice("animal", "Animal", TABLES["animals"]),
            choice("region", "Region", TABLES["regions"]),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            SYSTEMS,
            override("rate", "Nitrogen excreted", "kg N/1000 kg/day", TABLES["nitrogen_rate"], maximum=5),
            WEIGHT,
            Input("excretion", "Nitrogen excreted by a head", unit="kg N/head/yr", required=False, minimum=0,
                  maximum=500, help="Takes the place of rate and weight."),
            override("gas_share", "Share lost as ammonia", "1", TABLES["manure_gas"], maximum=1),
            override("leach_share", "Share leached", "1", TABLES["manure_leach"], maximum=1),
            override("ef4", "Factor of deposited nitrogen (EF4)", "kg N2O-N/kg N", TABLES["soils"], maximum=1),
            override("ef5", "Factor of leached nitrogen (EF5)", "kg N2O-N/kg N", TABLES["soils"], maximum=1),
        ),
        compute=_compute,
    )
)  # fmt: skip
