"""Managed soils: nitrous oxide, direct and indirect; CO2 of lime and urea (IPCC Volume 4, chapter 11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import N2O
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register

Array = npt.NDArray[np.float64]
NITROGEN_TO_N2O = 44 / 28
CARBON_TO_CO2 = 44 / 12

AMOUNTS = ("synthetic", "organic", "residues", "mineralised", "grazing_cattle", "grazing_sheep")


@dataclass(frozen=True, slots=True)
class SoilFactors:
    """Factors of Tables 11.1 and 11.3: EF1 to EF5 in kg N2O-N/kg N (EF2 in kg N2O-N/ha), shares of nitrogen."""

    ef1: float
    ef2: float
    ef3_cattle: float
    ef3_sheep: float
    gas_synthetic: float
    gas_organic: float
    ef4: float
    leach: float
    ef5: float


@dataclass(frozen=True, slots=True)
class SoilNitrousOxide:
    """Kilograms of N2O by way, shape (…)."""

    inputs: Array
    organic_soils: Array
    grazing: Array
    volatilised: Array
    leached: Array

    @property
    def total(self) -> Array:
        return np.asarray(self.inputs + self.organic_soils + self.grazing + self.volatilised + self.leached)


def soil_nitrous_oxide(
    *,
    factors: SoilFactors,
    synthetic: npt.ArrayLike = 0.0,
    organic: npt.ArrayLike = 0.0,
    residues: npt.ArrayLike = 0.0,
    mineralised: npt.ArrayLike = 0.0,
    grazing_cattle: npt.ArrayLike = 0.0,
    grazing_sheep: npt.ArrayLike = 0.0,
    organic_area: npt.ArrayLike = 0.0,
) -> SoilNitrousOxide:
    """N2O of managed soils (equations 11.1, 11.9 and 11.10): nitrogen in kg, area of organic soils in ha.

    `grazing_cattle` is nitrogen left by cattle, pigs and poultry; `grazing_sheep` by sheep and others.
    """
    sn, on, cr, som, cattle, sheep, area = (
        np.asarray(value, dtype=np.float64)
        for value in (synthetic, organic, residues, mineralised, grazing_cattle, grazing_sheep, organic_area)
    )
    grazed = cattle + sheep
    ammonia = sn * factors.gas_synthetic + (on + grazed) * factors.gas_organic
    leached = (sn + on + cr + som + grazed) * factors.leach
    return SoilNitrousOxide(
        inputs=np.asarray((sn + on + cr + som) * factors.ef1 * NITROGEN_TO_N2O),
        organic_soils=np.asarray(area * factors.ef2 * NITROGEN_TO_N2O),
        grazing=np.asarray((cattle * factors.ef3_cattle + sheep * factors.ef3_sheep) * NITROGEN_TO_N2O),
        volatilised=np.asarray(ammonia * factors.ef4 * NITROGEN_TO_N2O),
        leached=np.asarray(leached * factors.ef5 * NITROGEN_TO_N2O),
    )


def liming_co2(mass: npt.ArrayLike, carbon: npt.ArrayLike) -> Array:
    """CO2 of lime or urea spread on soils, in its mass unit (equations 11.12 and 11.13)."""
    return np.asarray(np.asarray(mass, dtype=np.float64) * np.asarray(carbon) * CARBON_TO_CO2)


def _nitrous(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(SOILS, inputs)
    given = {key: work.optional(key) for key in (*AMOUNTS, "organic_area")}
    amounts = {key: value for key, value in given.items() if value is not None}
    if not amounts:
        raise MissingError(
            "There is no amount of nitrogen, and no organic soil.",
            place="synthetic",
            remedy="Give one or more.",
        )
    guideline = work.text("guideline")
    factors = SoilFactors(
        **{
            key: work.default(key, TABLES["soils"], guideline, key)
            for key in _FACTORS
            if _wanted(key, amounts)
        },
        **{key: 0.0 for key in _FACTORS if not _wanted(key, amounts)},
    )
    result = soil_nitrous_oxide(factors=factors, **amounts)
    total = sum(value for key, value in amounts.items() if key != "organic_area")
    work.step("nitrogen", "Nitrogen that reaches soils", total, "kg N")
    for key, label, formula in _STEPS:
        work.step(key, label, float(getattr(result, key)), "kg", formula)
    return work.outcome_of({N2O: float(result.total)})


_STEPS = (
    ("inputs", "Direct, of nitrogen applied", "(SN + ON + CR + SOM) x EF1 x 44/28"),
    ("organic_soils", "Direct, of drained organic soils", "area x EF2 x 44/28"),
    ("grazing", "Direct, of grazing animals", "N x EF3 x 44/28"),
    ("volatilised", "Indirect, through ammonia", "N lost as ammonia x EF4 x 44/28"),
    ("leached", "Indirect, through leaching", "N leached x EF5 x 44/28"),
)
_FACTORS = {
    "ef1": ("Factor of nitrogen applied (EF1)", "kg N2O-N/kg N", 1.0),
    "ef2": ("Factor of organic soils (EF2)", "kg N2O-N/ha", 100.0),
    "ef3_cattle": ("Factor of grazing cattle, pigs, poultry (EF3)", "kg N2O-N/kg N", 1.0),
    "ef3_sheep": ("Factor of grazing sheep and others (EF3)", "kg N2O-N/kg N", 1.0),
    "gas_synthetic": ("Share of fertiliser lost as ammonia", "1", 1.0),
    "gas_organic": ("Share of organic nitrogen lost as ammonia", "1", 1.0),
    "ef4": ("Factor of deposited nitrogen (EF4)", "kg N2O-N/kg N", 1.0),
    "leach": ("Share leached (0 in dry climates)", "1", 1.0),
    "ef5": ("Factor of leached nitrogen (EF5)", "kg N2O-N/kg N", 1.0),
}
_ONLY_WITH = {
    "ef2": ("organic_area",),
    "ef3_cattle": ("grazing_cattle",),
    "ef3_sheep": ("grazing_sheep",),
    "gas_synthetic": ("synthetic",),
    "gas_organic": ("organic", "grazing_cattle", "grazing_sheep"),
}


def _wanted(factor: str, amounts: Mapping[str, float]) -> bool:
    """A factor is read only where it acts: an assumption that changes nothing needs no warning."""
    return any(key in amounts for key in _ONLY_WITH.get(factor, AMOUNTS))


SOILS = register(
    Method(
        key="afolu.soil_n2o",
        title="Managed soils: nitrous oxide",
        equation="N2O = (N applied x EF1 + area x EF2 + N grazed x EF3 + N ammonia x EF4 + N leached x EF5) x 44/28",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 4, equations 11.1, 11.9 and 11.10",
        tier="1",
        activity="synthetic",
        inputs=(
            Input("synthetic", "Nitrogen in mineral fertiliser", unit="kg N", minimum=0, required=False),
            Input("organic", "Nitrogen in manure, compost and sludge spread", unit="kg N", minimum=0, required=False),
            Input("residues", "Nitrogen in crop residues", unit="kg N", minimum=0, required=False),
            Input("mineralised", "Nitrogen of soil carbon lost", unit="kg N", minimum=0, required=False),
            Input("grazing_cattle", "Nitrogen left by grazing cattle, pigs, poultry", unit="kg N", minimum=0,
                  required=False),
            Input("grazing_sheep", "Nitrogen left by grazing sheep and others", unit="kg N", minimum=0,
                  required=False),
            Input("organic_area", "Drained organic soils, temperate", unit="ha", minimum=0, required=False),
            choice("guideline", "Parameters", TABLES["guideline"], default="2006"),
            *(override(key, label, unit, TABLES["soils"], maximum=most)
              for key, (label, unit, most) in _FACTORS.items()),
        ),
        compute=_nitrous,
    )
)  # fmt: skip
